"""What the doors show: plain values, made for reading."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.domain.letter import LetterState, Slot
from triage.domain.position import Position


class Opened(Value):
    """The result of opening one complaint: its case, and whether the case was there before."""

    case_id: str
    joined: bool
    summary: str


class Due(Value):
    """The next action of a case and its moment (UTC); `overdue` against the clock of the call."""

    at: datetime | None
    action: Words
    overdue: bool = False


class CaseView(Value):
    """A case with all that follows from it now."""

    case: Case
    position: Position
    letters: tuple[LetterState, ...]
    slot: Slot | None
    """The fact that is asked for now, when the position's letters lack one."""
    due: Due
    undo: str = ""
    """The name of the step that undo would take back, "" when there is none."""
    redo: str = ""


class CaseRow(Value):
    """One line of the list of cases."""

    case_id: str
    opened_at: datetime
    complainant: str
    asins: tuple[str, ...]
    right_type: str
    complaint_ids: tuple[str, ...]
    node: str
    title: Words
    due: Due
    state: str
    """`overdue`, `due`, `new`, `waiting`, `snoozed` or `closed`."""


class ChecklistItem(Value):
    """An evidence item: whether it is held, its file, whether the position wants it."""

    id: str
    title: Words
    hint: Words
    held: bool
    file: str
    wanted: bool


class Filed(Value):
    """A reply that was filed: its case, what it is, what it says, and how the case was found."""

    case_id: str
    kind: str
    outcome: str
    matched_by: str


class Sample(Value):
    """A complaint that travels with triage."""

    name: str
    title: str
    path: Path
