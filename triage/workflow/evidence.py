"""The evidence checklist of a case, and the files behind its items."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from triage import letters
from triage.domain import events as ev
from triage.domain.case import Case
from triage.domain.evidence import EVIDENCE
from triage.errors import TriageError, WrongUse
from triage.workflow.identity import digest
from triage.workflow.viewing import first_value
from triage.workflow.views import CaseView, ChecklistItem

if TYPE_CHECKING:
    from triage.caselog import Log

_LARGEST_FILE = 25 * 1024 * 1024
"""Mail programs refuse more in one message."""


def checklist(view: CaseView) -> tuple[ChecklistItem, ...]:
    """All items, those that the position wants first, each with what is held."""
    wanted = set(view.position.evidence)
    for place in view.position.beside:
        wanted |= set(place.evidence)
    items = [_item(view.case, kind.id, kind.id in wanted) for kind in EVIDENCE]
    return tuple(sorted(items, key=lambda item: (not item.wanted, item.id)))


def event_for(log: Log, case: Case, item: str, held: bool, file: Path | None) -> ev.EvidenceSet:
    """The event that ticks or unticks an item; its file is copied into the log first."""
    known = {kind.id for kind in EVIDENCE}
    if item not in known:
        raise WrongUse(
            f"There is no evidence item {item!r}.", f"Items: {', '.join(sorted(known))}."
        )
    if file is None:
        return ev.EvidenceSet(item=item, held=held)
    content = _content(file)
    known_by = digest(content)
    log.put_file(known_by, content)
    asin = first_value(case.complaint, "asins") or case.id
    attached = letters.exhibit_name(item, asin, file.name)
    return ev.EvidenceSet(item=item, held=held, file=attached, digest=known_by)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise TriageError(
                f"{file} is larger than 25 MB.", "Make it smaller; mail programs refuse it."
            )
        return file.read_bytes()
    except OSError as problem:
        raise TriageError(
            f"{file} cannot be read: {problem.strerror}.", "Check the name of the file."
        ) from problem


def _item(case: Case, item: str, wanted: bool) -> ChecklistItem:
    kind = next(one for one in EVIDENCE if one.id == item)
    held = case.evidence.get(item)
    return ChecklistItem(
        id=item,
        title=kind.title,
        hint=kind.hint,
        held=held is not None,
        file=held.file if held else "",
        wanted=wanted,
    )
