"""What can happen to a case. State is replayed from these, never patched.

Each event is a frozen value with a `type` of its own; the log adds UTC time, actor, number, hash.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field as Setting
from pydantic import TypeAdapter

from triage.domain.base import Value
from triage.domain.complaint import Complaint, Kind, ReplyReading


class MailRef(Value):
    """A filed mail: `digest` (SHA-256 of the raw bytes) finds its bytes and text in the log."""

    digest: str
    source: str
    subject: str = ""
    sender: str = ""
    date: datetime | None = None
    message_id: str = ""


class CaseOpened(Value):
    """A complaint arrived; the reading is kept as it was on that day."""

    type: Literal["case_opened"] = "case_opened"
    mail: MailRef
    kind: Kind
    language: str
    complaint: Complaint


class NoticeRepeated(Value):
    """The same notice came again and joined its case."""

    type: Literal["notice_repeated"] = "notice_repeated"
    mail: MailRef


class FieldCorrected(Value):
    """The operator put a field right; an empty list says that the mail is silent."""

    type: Literal["field_corrected"] = "field_corrected"
    field: str
    values: tuple[str, ...]


class Answered(Value):
    """A question of the tree was answered.

    `meaning` is the fingerprint of the question as it was worded for the tree, so that an answer
    is not silently reused when a later tree asks something else under the same id.
    """

    type: Literal["answered"] = "answered"
    question: str
    answer: str
    meaning: str = ""
    subject: str = ""
    """The ASIN that the answer is for, "" for the whole complaint."""


class FactGiven(Value):
    """The operator supplied what a letter needs (root cause, removal date …); rows are lines."""

    type: Literal["fact_given"] = "fact_given"
    slot: str
    value: str


class DraftEdited(Value):
    """The operator changed a draft by hand; `base` is the rendered text that was edited."""

    type: Literal["draft_edited"] = "draft_edited"
    letter: str
    language: str
    subject: str
    body: str
    base: str


class LetterDrafted(Value):
    """A letter was written to files; `digest` is the SHA-256 of subject and body."""

    type: Literal["letter_drafted"] = "letter_drafted"
    letter: str
    language: str
    digest: str
    files: tuple[str, ...] = ()


class LetterSent(Value):
    """A letter went out, at `at` (UTC)."""

    type: Literal["letter_sent"] = "letter_sent"
    letter: str
    at: datetime
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    channel: str = "email"


class LetterBounced(Value):
    """A letter came back; the bounce counts as evidence of an attempt."""

    type: Literal["letter_bounced"] = "letter_bounced"
    letter: str
    mail: MailRef


class ReplyReceived(Value):
    """A reply was filed with the case."""

    type: Literal["reply_received"] = "reply_received"
    mail: MailRef
    kind: Kind
    reply: ReplyReading | None = None
    confirmed: bool = False


class EvidenceSet(Value):
    """An item of the checklist was ticked or unticked, with or without a file."""

    type: Literal["evidence_set"] = "evidence_set"
    item: str
    held: bool
    file: str = ""
    digest: str = ""
    dated: date | None = None
    note: str = ""


class GateConfirmed(Value):
    """The operator read a consequence and confirmed it by their own act."""

    type: Literal["gate_confirmed"] = "gate_confirmed"
    gate: str
    typed: str = ""


class FindingWaived(Value):
    """A finding of the letter check was set aside, with the reason."""

    type: Literal["finding_waived"] = "finding_waived"
    letter: str
    rule: str
    note: str


class Snoozed(Value):
    """The next action was put off until a day, with the reason."""

    type: Literal["snoozed"] = "snoozed"
    until: date
    reason: str


class Closed(Value):
    """The case rests: reinstated, given up, joined to another, or refused as no complaint."""

    type: Literal["closed"] = "closed"
    outcome: str
    note: str = ""


class Reopened(Value):
    """A closed case moves again."""

    type: Literal["reopened"] = "reopened"
    reason: str


class NoteAdded(Value):
    """A remark of the operator's."""

    type: Literal["note_added"] = "note_added"
    text: str


class Undone(Value):
    """The event number `target` of this case no longer counts."""

    type: Literal["undone"] = "undone"
    target: int


class Redone(Value):
    """The undone event number `target` counts again."""

    type: Literal["redone"] = "redone"
    target: int


Event = Annotated[
    CaseOpened
    | NoticeRepeated
    | FieldCorrected
    | Answered
    | FactGiven
    | DraftEdited
    | LetterDrafted
    | LetterSent
    | LetterBounced
    | ReplyReceived
    | EvidenceSet
    | GateConfirmed
    | FindingWaived
    | Snoozed
    | Closed
    | Reopened
    | NoteAdded
    | Undone
    | Redone,
    Setting(discriminator="type"),
]
"""Any event, told apart by its `type`."""

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes events as JSON."""


class Recorded(Value):
    """An event as the log keeps it: number within its case (from 1), UTC time, actor."""

    number: int
    at: datetime
    actor: str
    event: Event
