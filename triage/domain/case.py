"""A case: what is known now, replayed from its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar

from pydantic import Field as Setting

from triage.domain import events as ev
from triage.domain.base import Value
from triage.domain.complaint import Complaint, Kind, ReplyReading
from triage.domain.correction import corrected

_E = TypeVar("_E", bound=Value)


class Answer(Value):
    """An answer as given; it stays when the path leaves its question."""

    value: str
    meaning: str
    at: datetime
    by: str


class Contact(Value):
    """A letter that went out. `bounced_at` is set when it came back."""

    letter: str
    at: datetime
    to: tuple[str, ...]
    cc: tuple[str, ...]
    channel: str
    bounced_at: datetime | None = None


class Reply(Value):
    """A reply that was filed, with the number of its event."""

    number: int
    at: datetime
    mail: ev.MailRef
    kind: Kind
    reply: ReplyReading | None


class Evidence(Value):
    """An item of the checklist that is held; `file` is "" when only ticked."""

    item: str
    file: str = ""
    digest: str = ""
    dated: date | None = None
    note: str = ""


class Edit(Value):
    """A draft as the operator left it, and the rendered text that it was made from."""

    subject: str
    body: str
    base: str
    at: datetime | None = None
    """When it was edited (UTC)."""


class Case(Value):
    """Everything known of one complaint at one moment; all times are UTC."""

    id: str
    opened_at: datetime
    changed_at: datetime
    last_number: int
    mail: ev.MailRef
    kind: Kind
    language: str
    complaint: Complaint
    answers: dict[str, Answer] = Setting(default_factory=dict)
    """By question id, or `question@ASIN` for an answer that is for one ASIN alone."""
    facts: dict[str, str] = Setting(default_factory=dict)
    evidence: dict[str, Evidence] = Setting(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    replies: tuple[Reply, ...] = ()
    edits: dict[str, Edit] = Setting(default_factory=dict)
    """By `letter-language`, for instance `L01-en`."""
    drafted: tuple[str, ...] = ()
    gates: frozenset[str] = frozenset()
    waived: dict[str, str] = Setting(default_factory=dict)
    """By `letter/rule`, the note."""
    notes: tuple[str, ...] = ()
    snoozed_until: date | None = None
    outcome: str | None = None
    """Set while the case is closed."""


def replay(case_id: str, history: Iterable[ev.Recorded]) -> Case:
    """The case that these events make; the first must be `CaseOpened` (ValueError otherwise)."""
    records = list(history)
    if not records or not isinstance(records[0].event, ev.CaseOpened):
        raise ValueError(f"The history of {case_id} does not begin with its opening.")
    silenced = silenced_numbers(records)
    case = _opened(case_id, records[0], records[0].event)
    for record in records[1:]:
        if record.number not in silenced:
            case = _apply(case, record)
    return case.model_copy(update={"last_number": records[-1].number, "changed_at": records[-1].at})


def silenced_numbers(history: Iterable[ev.Recorded]) -> set[int]:
    """The numbers of the events that are undone at the end of the history."""
    silenced: set[int] = set()
    for record in history:
        if isinstance(record.event, ev.Undone):
            silenced.add(record.event.target)
        elif isinstance(record.event, ev.Redone):
            silenced.discard(record.event.target)
    return silenced


def answer_key(question: str, subject: str = "") -> str:
    """The key of an answer in `Case.answers`."""
    return f"{question}@{subject}" if subject else question


def _opened(case_id: str, record: ev.Recorded, event: ev.CaseOpened) -> Case:
    return Case(
        id=case_id,
        opened_at=record.at,
        changed_at=record.at,
        last_number=record.number,
        mail=event.mail,
        kind=event.kind,
        language=event.language,
        complaint=event.complaint,
    )


def _apply(case: Case, record: ev.Recorded) -> Case:
    change = _CHANGES.get(type(record.event))
    return case.model_copy(update=change(case, record)) if change else case


def _with_correction(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.FieldCorrected, record)
    return {"complaint": corrected(case.complaint, event.field, event.values)}


def _with_answer(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.Answered, record)
    answer = Answer(value=event.answer, meaning=event.meaning, at=record.at, by=record.actor)
    return {"answers": {**case.answers, answer_key(event.question, event.subject): answer}}


def _with_fact(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.FactGiven, record)
    return {"facts": {**case.facts, event.slot: event.value}}


def _with_edit(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.DraftEdited, record)
    edit = Edit(subject=event.subject, body=event.body, base=event.base, at=record.at)
    return {"edits": {**case.edits, f"{event.letter}-{event.language}": edit}}


def _with_draft(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.LetterDrafted, record)
    return {"drafted": (*case.drafted, f"{event.letter}-{event.language}")}


def _with_contact(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.LetterSent, record)
    contact = Contact(
        letter=event.letter, at=event.at, to=event.to, cc=event.cc, channel=event.channel
    )
    return {"contacts": (*case.contacts, contact), "snoozed_until": None}


def _with_bounce(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.LetterBounced, record)
    contacts = list(case.contacts)
    for nth in range(len(contacts) - 1, -1, -1):
        if contacts[nth].letter == event.letter and contacts[nth].bounced_at is None:
            contacts[nth] = contacts[nth].model_copy(update={"bounced_at": record.at})
            break
    held = case.evidence.get("AT-03") or Evidence(item="AT-03")
    return {"contacts": tuple(contacts), "evidence": {**case.evidence, "AT-03": held}}


def _with_reply(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.ReplyReceived, record)
    reply = Reply(
        number=record.number, at=record.at, mail=event.mail, kind=event.kind, reply=event.reply
    )
    return {"replies": (*case.replies, reply), "snoozed_until": None}


def _with_evidence(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.EvidenceSet, record)
    rest = {item: held for item, held in case.evidence.items() if item != event.item}
    if event.held:
        rest[event.item] = Evidence(
            item=event.item,
            file=event.file,
            digest=event.digest,
            dated=event.dated,
            note=event.note,
        )
    return {"evidence": rest}


def _with_gate(case: Case, record: ev.Recorded) -> dict[str, object]:
    return {"gates": case.gates | {_as(ev.GateConfirmed, record).gate}}


def _with_waiver(case: Case, record: ev.Recorded) -> dict[str, object]:
    event = _as(ev.FindingWaived, record)
    return {"waived": {**case.waived, f"{event.letter}/{event.rule}": event.note}}


def _with_snooze(_: Case, record: ev.Recorded) -> dict[str, object]:
    return {"snoozed_until": _as(ev.Snoozed, record).until}


def _with_closing(_: Case, record: ev.Recorded) -> dict[str, object]:
    return {"outcome": _as(ev.Closed, record).outcome}


def _with_reopening(_: Case, __: ev.Recorded) -> dict[str, object]:
    return {"outcome": None}


def _with_note(case: Case, record: ev.Recorded) -> dict[str, object]:
    return {"notes": (*case.notes, _as(ev.NoteAdded, record).text)}


def _as(kind: type[_E], record: ev.Recorded) -> _E:
    assert isinstance(record.event, kind)  # noqa: S101 - the table below pairs them
    return record.event


_CHANGES: dict[type[Value], Callable[[Case, ev.Recorded], dict[str, object]]] = {
    ev.FieldCorrected: _with_correction,
    ev.Answered: _with_answer,
    ev.FactGiven: _with_fact,
    ev.DraftEdited: _with_edit,
    ev.LetterDrafted: _with_draft,
    ev.LetterSent: _with_contact,
    ev.LetterBounced: _with_bounce,
    ev.ReplyReceived: _with_reply,
    ev.EvidenceSet: _with_evidence,
    ev.GateConfirmed: _with_gate,
    ev.FindingWaived: _with_waiver,
    ev.Snoozed: _with_snooze,
    ev.Closed: _with_closing,
    ev.Reopened: _with_reopening,
    ev.NoteAdded: _with_note,
}
