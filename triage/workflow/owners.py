"""All complaints of one owner: grouped, answered together, and what is known of the opponent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from triage.domain.base import Value
from triage.domain.case import Case, Contact, Reply
from triage.domain.complaint import Complaint, Field, Kind, Outcome, field_values
from triage.domain.summary import CaseSummary
from triage.errors import TriageError
from triage.workflow.filing import lacking, ready, remedy, write
from triage.workflow.identity import owner_key
from triage.workflow.viewing import letter_state

if TYPE_CHECKING:
    from triage.workflow.desk import Desk

_MANY = 10_000
_FREE_MAIL = frozenset(
    {"gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "qq.com", "163.com", "126.com",
     "gmx.de", "web.de", "icloud.com", "proton.me", "aol.com", "mail.ru"}
)  # fmt: skip
"""Addresses that anybody can open: a sign, never a proof. Source: amazon-process, section 10."""


class Thread(Value):
    """One line of an owner's thread: when, in which case, what."""

    at: datetime
    case_id: str
    what: str


class Opponent(Value):
    """What the log knows of one owner. Counts only; no odds follow from them.

    `days_to_answer` holds, for each reply, the days since the last letter before it.
    """

    owner_key: str
    complainant: str
    cases: tuple[str, ...]
    open_cases: tuple[str, ...]
    letters_sent: int
    replies: int
    bounces: int
    retractions: int
    days_to_answer: tuple[float, ...]
    signs: tuple[str, ...]
    thread: tuple[Thread, ...]


def cases_of(desk: Desk, owner: str) -> tuple[Case, ...]:
    """The cases of an owner (owner key), the oldest first."""
    found = [desk.case(one.case_id) for one in desk.log.find_by(owner=owner)]
    return tuple(sorted(found, key=lambda case: case.opened_at))


def opponent(desk: Desk, owner: str) -> Opponent:
    """What the log knows of an owner. Raises TriageError when it has no case of it."""
    cases = cases_of(desk, owner)
    if not cases:
        raise TriageError(f"No case of {owner!r} is known.", "See `triage owners` for the list.")
    contacts = [contact for case in cases for contact in case.contacts]
    replies = [reply for case in cases for reply in case.replies]
    return Opponent(
        owner_key=owner,
        complainant=next((name for case in cases if (name := _name(case))), ""),
        cases=tuple(case.id for case in cases),
        open_cases=tuple(case.id for case in cases if case.outcome is None),
        letters_sent=len(contacts),
        replies=sum(reply.kind is Kind.COMPLAINANT_REPLY for reply in replies),
        bounces=sum(contact.bounced_at is not None for contact in contacts),
        retractions=sum(_retracts(reply) for reply in replies),
        days_to_answer=tuple(days for case in cases for days in _days(case)),
        signs=_signs(cases, contacts, replies),
        thread=_thread(cases),
    )


def alike(desk: Desk, case_id: str) -> tuple[Case, ...]:
    """The open cases that one letter can answer: same owner, right type, store and position.

    Source: decision-tree, section 11: addressee, right and result must be equal.
    """
    this = desk.case(case_id)
    key = owner_key(this.complaint)
    if not key:
        return (this,)
    wanted = _sort_of(desk.log.find_by(owner=key), this.id)
    others = [
        desk.case(one.case_id)
        for one in desk.log.find_by(owner=key)
        if one.case_id != this.id and one.outcome is None and _sort(one) == wanted
    ]
    return (this, *sorted(others, key=lambda case: case.id))


def together(cases: Sequence[Case]) -> Case:
    """The first case with the items, numbers and complaint IDs of all of them."""
    first = cases[0]
    complaint = first.complaint
    merged = Complaint(
        **{
            **{name: getattr(complaint, name) for name in Complaint.model_fields},
            "asins": _union(cases, "asins"),
            "right_numbers": _union(cases, "right_numbers"),
            "complaint_ids": _union(cases, "complaint_ids"),
        }
    )
    return first.model_copy(update={"complaint": merged})


def export_together(
    desk: Desk, case_id: str, letter: str, out: Path, *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write one letter for all cases that it can answer. Raises TriageError when it lacks facts."""
    cases = alike(desk, case_id)
    merged = together(cases)
    state = letter_state(merged, letter, desk.around(merged), None)
    if state.draft is None:
        raise TriageError(
            f"{letter} cannot be written yet: {', '.join(lacking(state))} missing.",
            remedy(merged.id, state),
        )
    ready(state)
    return write(desk, merged, state, out, overwrite)


def _union(cases: Sequence[Case], name: str) -> tuple[Field, ...]:
    found: dict[str, Field] = {}
    for case in cases:
        for field in field_values(case.complaint, name):
            found.setdefault(field.value, field)
    return tuple(found.values())


def _sort(summary: CaseSummary) -> tuple[str, str, str]:
    return summary.right_type, summary.marketplace, summary.node


def _sort_of(summaries: Sequence[CaseSummary], case_id: str) -> tuple[str, str, str]:
    return next(_sort(one) for one in summaries if one.case_id == case_id)


def _name(case: Case) -> str:
    name = case.complaint.complainant.name
    return name.value if name else ""


def _retracts(reply: Reply) -> bool:
    outcome = reply.reply.outcome if reply.reply else None
    retracting = (Outcome.RETRACTS, Outcome.RETRACTS_IN_PART)
    return outcome is not None and outcome.value in retracting


def _days(case: Case) -> list[float]:
    found = []
    for reply in case.replies:
        before = [contact.at for contact in case.contacts if contact.at <= reply.at]
        if reply.kind is Kind.COMPLAINANT_REPLY and before:
            found.append(round((reply.at - max(before)).total_seconds() / 86_400, 1))
    return found


def _signs(
    cases: Sequence[Case], contacts: Sequence[Contact], replies: Sequence[Reply]
) -> tuple[str, ...]:
    mails = [case.complaint.complainant.email for case in cases]
    outcomes = [
        reply.reply.outcome.value for reply in replies if reply.reply and reply.reply.outcome
    ]
    signs = {
        "free-mail sender": any(m and m.value.rpartition("@")[2] in _FREE_MAIL for m in mails),
        "demand for money": Outcome.ASKS_MONEY in outcomes,
        "bounced address": any(contact.bounced_at for contact in contacts),
        "complaint withdrawn and filed anew": _refiled(cases),
    }
    return tuple(sign for sign, seen in signs.items() if seen)


def _refiled(cases: Sequence[Case]) -> bool:
    """Whether a complaint about an item came after one about it had been withdrawn."""
    withdrawn: set[str] = set()
    for case in cases:
        items = {field.value for field in case.complaint.asins}
        if items & withdrawn:
            return True
        if any(_retracts(reply) for reply in case.replies):
            withdrawn |= items
    return False


def _thread(cases: Sequence[Case]) -> tuple[Thread, ...]:
    lines = [Thread(at=case.opened_at, case_id=case.id, what="notice") for case in cases]
    for case in cases:
        lines += [Thread(at=c.at, case_id=case.id, what=f"sent {c.letter}") for c in case.contacts]
        lines += [Thread(at=r.at, case_id=case.id, what=_said(r)) for r in case.replies]
    return tuple(sorted(lines, key=lambda line: (line.at, line.case_id)))


def _said(reply: Reply) -> str:
    outcome = reply.reply.outcome if reply.reply else None
    said = f": {outcome.value}" if outcome else ""
    return f"{reply.kind.value.replace('_', ' ')}{said}"
