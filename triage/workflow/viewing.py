"""From the events of a case to all that a door shows of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from pathlib import Path

from triage import letters, tree
from triage.domain import events as ev
from triage.domain.base import Value, Words
from triage.domain.case import Case, replay
from triage.domain.complaint import Complaint, Field, field_values
from triage.domain.letter import LetterState, Slot
from triage.domain.position import LetterCall, Position
from triage.domain.profile import Profile
from triage.domain.summary import CaseSummary
from triage.tree import AccountHistory
from triage.workflow.identity import owner_key
from triage.workflow.steps import redo_target, step_name, undo_target
from triage.workflow.views import CaseView, Due


class Surroundings(Value):
    """What a case is seen against: our data, the moment, the account's other cases."""

    profile: Profile
    now: datetime
    account: AccountHistory
    notice_text: str = ""
    subject: str = ""
    """The ASIN whose own answers go before those for the whole complaint, "" for all."""
    templates: Path | None = None


def position_of(case: Case, around: Surroundings) -> Position:
    """Where the case stands in the tree at the moment of `around.now`."""
    return tree.position(case, around.profile, around.now, around.account, subject=around.subject)


def view_of(case_id: str, history: Sequence[ev.Recorded], around: Surroundings) -> CaseView:
    """The whole view of a case; the events must begin with its opening."""
    case = replay(case_id, history)
    position = position_of(case, around)
    states = tuple(letter_state(case, call.letter, around, None) for call in open_calls(position))
    return CaseView(
        case=case,
        position=position,
        letters=states,
        slot=_wanted(position, states),
        due=due_of(case, position, around.now),
        undo=step_name(undo_target(history)),
        redo=step_name(redo_target(history)),
    )


def letter_state(
    case: Case, letter: str, around: Surroundings, language: str | None
) -> LetterState:
    """One letter of the case as it stands now."""
    return letters.state(
        letter,
        case,
        around.profile,
        around.now,
        language=language,
        user_templates=around.templates,
        notice_text=around.notice_text,
    )


def open_calls(position: Position) -> Iterator[LetterCall]:
    """The letters that the position and those beside it ask for and that did not go out yet."""
    for place in (position, *position.beside):
        yield from (call for call in place.letters if not call.sent)


def due_of(case: Case, position: Position, now: datetime) -> Due:
    """The next action; a snooze puts it off, a closed case has none."""
    if case.outcome is not None:
        closed = Words(en=f"closed: {case.outcome}", zh=f"已结案：{case.outcome}")
        return Due(at=None, action=closed)
    action = position.due_reason or position.title
    if case.snoozed_until is not None:
        at = datetime.combine(case.snoozed_until, time(), UTC)
        if position.due is None or at > position.due:
            return Due(at=at, action=action, overdue=at < now)
    return Due(
        at=position.due or now,
        action=action,
        overdue=position.due is not None and position.due < now,
    )


def summary_of(case: Case, view_due: Due, position: Position) -> CaseSummary:
    """The line by which the log finds and sorts this case."""
    complaint = case.complaint
    return CaseSummary(
        case_id=case.id,
        opened_at=case.opened_at,
        changed_at=case.changed_at,
        complainant=first_value(complaint, "complainant.name"),
        owner_key=owner_key(complaint),
        email=first_value(complaint, "complainant.email"),
        asins=_all(complaint, "asins"),
        complaint_ids=_all(complaint, "complaint_ids"),
        right_type=first_value(complaint, "right_type"),
        right_numbers=_all(complaint, "right_numbers"),
        marketplace=first_value(complaint, "marketplace"),
        node=position.node,
        title=position.title,
        action=view_due.action,
        due_at=view_due.at if position.due or case.snoozed_until else None,
        outcome=case.outcome,
        snoozed_until=case.snoozed_until,
        message_ids=_message_ids(case),
        number_of_events=case.last_number,
        kind=case.kind,
    )


def first_value(complaint: Complaint, name: str) -> str:
    """The first value of a field, "" when the mail is silent."""
    values = field_values(complaint, name)
    return values[0].value if values else ""


def _all(complaint: Complaint, name: str) -> tuple[str, ...]:
    fields: tuple[Field, ...] = field_values(complaint, name)
    return tuple(field.value for field in fields)


def _message_ids(case: Case) -> tuple[str, ...]:
    mails = (case.mail, *(reply.mail for reply in case.replies))
    return tuple(mail.message_id for mail in mails if mail.message_id)


def _wanted(position: Position, states: Sequence[LetterState]) -> Slot | None:
    if position.question is not None and not states:
        return None
    return next((slot for state in states for slot in state.missing), None)
