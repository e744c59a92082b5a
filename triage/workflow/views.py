"""What the doors show: plain values, made for reading."""

from __future__ import annotations

from pathlib import Path

from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.domain.letter import LetterState, Slot
from triage.domain.position import Position
from triage.workflow.rows import CaseRow, Due

__all__ = ["CaseRow", "CaseView", "ChecklistItem", "Due", "Filed", "Opened", "Sample"]


class Opened(Value):
    """The result of opening one complaint: its case, and whether the case was there before."""

    case_id: str
    joined: bool
    summary: str


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
