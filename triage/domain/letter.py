"""A letter as drafted, what is still missing for it, and what the check says of it."""

from __future__ import annotations

from enum import StrEnum

from triage.domain.base import Value, Words


class SlotKind(StrEnum):
    """How a missing fact is asked: one line, several lines, a day, a choice, or rows of a table."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    ROWS = "rows"


class Slot(Value):
    """A fact that letters need and that only the operator knows.

    `columns` names the cells of a row (cells are divided by `|`, rows by line breaks); `choices`
    pairs each value with its label; `proposal` is what follows from the case, never taken silently.
    """

    id: str
    ask: Words
    why: Words
    kind: SlotKind = SlotKind.LINE
    columns: tuple[str, ...] = ()
    choices: tuple[tuple[str, Words], ...] = ()
    proposal: str = ""


class Exhibit(Value):
    """Evidence that a letter cites: its number in this letter, the item, the file ("" if none)."""

    number: int
    item: str
    title: str
    file: str = ""


class Severity(StrEnum):
    """Whether a finding stops the export without a waiver, or only warns."""

    ERROR = "error"
    WARNING = "warning"


class Finding(Value):
    """One finding of the letter check: rule id, place in the body, reason and fix."""

    rule: str
    severity: Severity
    start: int
    end: int
    reason: Words
    fix: Words
    waived: str = ""
    """The note with which the operator set it aside, "" otherwise."""


class Draft(Value):
    """A letter ready to be read, edited and exported.

    `to` and `cc` hold bare addresses; `channel` is `email` or `appeal_form` (then `to` may be
    empty). `edited` says that the operator's own text is shown; `base` is the rendered body.
    """

    letter: str
    language: str
    title: Words
    to: tuple[str, ...]
    cc: tuple[str, ...]
    channel: str
    subject: str
    body: str
    base: str
    exhibits: tuple[Exhibit, ...] = ()
    findings: tuple[Finding, ...] = ()
    edited: bool = False
    stale: bool = False
    """Whether the facts changed under the operator's own text."""
    address_note: Words | None = None
    """Where the addressee comes from and how sure it is, or what to do when there is none."""


class LetterState(Value):
    """A letter that the case asks for now: its draft, or what it still needs."""

    letter: str
    language: str
    title: Words
    draft: Draft | None = None
    missing: tuple[Slot, ...] = ()
    """Facts to ask the operator for, in order."""
    optional: tuple[Slot, ...] = ()
    """Facts that would make the letter stronger; it is written without them too."""
    missing_profile: tuple[str, ...] = ()
    """Profile keys that the letter needs."""
    gate: str = ""
    """The confirmation that this letter needs and that is not given yet, "" otherwise."""
    gate_text: Words | None = None
