"""Writing drafts to files, the list of cases, and the samples."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from triage import letters
from triage.domain import events as ev
from triage.domain.case import Case
from triage.domain.letter import Draft, LetterState, Severity
from triage.errors import MissingFacts, TriageError
from triage.resources import bundled
from triage.workflow.exhibits import files_of
from triage.workflow.rows import CaseRow, row_of
from triage.workflow.views import Sample

if TYPE_CHECKING:
    from triage.workflow.records import Records


def ready(state: LetterState) -> Draft:
    """The draft of a letter that has all it needs. Raises MissingFacts otherwise."""
    if state.draft is None:
        raise MissingFacts(state.letter, lacking(state))
    return state.draft


def lacking(state: LetterState) -> tuple[str, ...]:
    """What stops a letter: facts, profile keys, the gate."""
    gate = (f"confirmation {state.gate}",) if state.gate else ()
    profile = tuple(f"profile {key}" for key in state.missing_profile)
    return (*profile, *(slot.id for slot in state.missing), *gate)


def remedy(case_id: str, state: LetterState) -> str:
    """The call that supplies the first thing that a letter lacks."""
    if state.missing_profile:
        return f"Set it with `triage profile {state.missing_profile[0]}=…`."
    if state.missing:
        slot = state.missing[0]
        return f"{slot.ask.en} Answer with `triage answer {case_id} {slot.id}=…`."
    return f"Read its consequence and confirm with `triage answer {case_id} {state.gate}=yes`."


def write(
    records: Records, case: Case, state: LetterState, out: Path, overwrite: bool
) -> tuple[Path, ...]:
    """Write one letter with its exhibits and record that it was drafted."""
    draft = ready(state)
    _refuse_errors(draft)
    notice = records.log.mail(case.mail.digest).text
    with files_of(records, case) as folder:
        attached = letters.attachments(draft, folder, folder / "pages", notice)
        files = letters.write(draft, case.id, out, attached, overwrite=overwrite)
    seal = hashlib.sha256(f"{draft.subject}\n{draft.body}".encode()).hexdigest()
    drafted = ev.LetterDrafted(
        letter=draft.letter,
        language=draft.language,
        digest=seal,
        files=tuple(path.name for path in files),
    )
    records.record(case.id, drafted)
    return files


def _refuse_errors(draft: Draft) -> None:
    """An edited letter with errors that nobody set aside is not written.

    What the templates render is proven by tests; what a hand changed is not.
    """
    errors = [one for one in draft.findings if one.severity is Severity.ERROR and not one.waived]
    if draft.edited and errors:
        first = errors[0]
        raise TriageError(
            f"{draft.letter} as edited has {len(errors)} error(s): {first.rule}: {first.reason.en}",
            f"{first.fix.en} Or set it aside with a note: `triage waive CASE {draft.letter} "
            f"{first.rule} --note …`.",
        )


def rows(records: Records, *, due: bool, search: str, limit: int) -> tuple[CaseRow, ...]:
    """At most `limit` lines of the list of cases, most urgent first."""
    from triage.caselog import View

    now = records.clock()
    if search.strip():
        found = records.log.search(search, limit=limit)
    else:
        found = records.log.summaries(View.DUE if due else View.ALL, now=now, limit=limit)
    listed = tuple(row_of(summary, now) for summary in found)
    if due and search.strip():
        return tuple(row for row in listed if row.state in ("due", "overdue", "new"))
    return listed


def samples() -> tuple[Sample, ...]:
    """The bundled complaints by name."""
    folder = bundled("sample_complaints")
    return tuple(
        Sample(name=path.stem, title=path.stem.replace("-", " "), path=path)
        for path in sorted(folder.iterdir())
        if path.suffix in (".eml", ".txt")
    )
