"""A letter of a case as it stands now: its draft, or what it still needs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from triage.domain.case import Case
from triage.domain.letter import Draft, LetterState, Slot
from triage.domain.profile import Profile
from triage.errors import WrongUse
from triage.letters import given
from triage.letters.catalogue import Addressee, LetterKind, catalogue, gates, slots
from triage.letters.checking import check
from triage.letters.exhibits import Exhibits
from triage.letters.facts import derived, facts
from triage.letters.gating import shut_gate
from triage.letters.language import language as language_of
from triage.letters.merging import Merged, merged
from triage.letters.recipients import Recipients, recipients
from triage.letters.rendering import Rendered, render
from triage.letters.rules_form import OLDEST_TEXT

_DEFAULT = "en"


def state(
    letter: str,
    case: Case,
    profile: Profile,
    now: datetime,
    *,
    language: str | None = None,
    user_templates: Path | None = None,
    notice_text: str = "",
) -> LetterState:
    """The letter as the case stands at `now` (UTC): a draft, or all that is missing for it.

    `language` overrides the language that follows from the addressee; `notice_text` is the decoded
    notice, in which Amazon's mailboxes are looked for. Raises WrongUse for an unknown letter or a
    language that it is not written in, TemplateProblem for a wrong template.
    """
    kind = _known(letter)
    code = _chosen(kind, language, case, profile)
    needs = LetterState(
        letter=kind.id,
        language=code,
        title=kind.title,
        missing=given.missing(kind, case, derived(kind, case)),
        optional=_optional(kind, case),
        missing_profile=tuple(key for key in kind.profile if not getattr(profile, key)),
        **_gate(kind, case, profile, notice_text),
    )
    if needs.missing or needs.missing_profile or needs.gate:
        return needs
    to = recipients(kind, case, profile, notice_text)
    exhibits = Exhibits(case.evidence, language_of(code))
    known = facts(kind, case, profile, now, language_of(code), notice_text)
    fresh = render(kind.id, code, known, exhibits, user_templates)
    draft = _draft(kind, code, case, fresh, to, exhibits)
    findings = check(
        draft.body,
        draft.subject,
        kind.id,
        case,
        profile,
        now=now,
        language=code,
        to=draft.to,
        cc=draft.cc,
        stale=draft.stale,
        notice_text=notice_text,
        written_at=_written_at(draft, case, now),
    )
    return needs.model_copy(update={"draft": draft.model_copy(update={"findings": findings})})


def _known(letter: str) -> LetterKind:
    kind = catalogue().get(letter)
    if kind is None:
        raise WrongUse(f"There is no letter {letter!r}.", f"Letters: {', '.join(catalogue())}.")
    return kind


def _chosen(kind: LetterKind, wanted: str | None, case: Case, profile: Profile) -> str:
    if wanted is not None:
        code = wanted.split("-")[0].lower()
        if code not in kind.languages:
            raise WrongUse(
                f"{kind.id} is not written in {wanted!r}.",
                f"Its languages are: {', '.join(kind.languages)}.",
            )
        return code
    to_complainant = kind.to in (Addressee.COMPLAINANT, Addressee.LAWYER)
    usual = case.language if to_complainant else profile.letter_language
    return usual if usual in kind.languages else _DEFAULT


def _optional(kind: LetterKind, case: Case) -> tuple[Slot, ...]:
    return tuple(
        slots()[use.slot].model_copy(update={"proposal": case.facts.get(use.slot, "")})
        for use in given.asked(kind, case)
        if not use.required
    )


def _gate(kind: LetterKind, case: Case, profile: Profile, notice_text: str) -> dict[str, object]:
    shut = shut_gate(kind, case, profile, notice_text)
    return {"gate": shut, "gate_text": gates()[shut] if shut else None}


def _draft(
    kind: LetterKind,
    code: str,
    case: Case,
    fresh: Rendered,
    to: Recipients,
    exhibits: Exhibits,
) -> Draft:
    subject, text = _kept(kind, code, case, fresh)
    return Draft(
        letter=kind.id,
        language=code,
        title=kind.title,
        to=to.to,
        cc=to.cc,
        channel=kind.channel,
        subject=subject,
        body=text.body,
        base=fresh.body,
        exhibits=exhibits.cited(),
        edited=f"{kind.id}-{code}" in case.edits,
        stale=text.stale,
        address_note=to.note,
    )


def _written_at(draft: Draft, case: Case, now: datetime) -> datetime | None:
    """When a hand-made text was written, if that matters: it is old, or its facts changed since."""
    edit = case.edits.get(f"{draft.letter}-{draft.language}")
    if edit is None or edit.at is None:
        return None
    matters = draft.base != edit.base or now - edit.at > OLDEST_TEXT
    return edit.at if matters else None


def _kept(kind: LetterKind, code: str, case: Case, fresh: Rendered) -> tuple[str, Merged]:
    edit = case.edits.get(f"{kind.id}-{code}")
    if edit is None:
        return fresh.subject, Merged(body=fresh.body)
    return edit.subject, merged(edit, fresh.body)
