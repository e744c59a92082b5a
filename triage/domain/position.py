"""Where a case stands in the decision tree, with the way that led there."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from triage.domain.base import Source, Value, Words


class Stand(StrEnum):
    """What the tree wants now."""

    QUESTION = "question"
    ACTION = "action"
    WAIT = "wait"
    LEAF = "leaf"


class Choice(Value):
    """One answer of a question and what follows from it."""

    id: str
    label: Words
    follows: Words


class Proposal(Value):
    """The answer that follows from the mail, with the reason and the proof in the text."""

    answer: str
    reason: Words
    start: int = 0
    end: int = 0


class Question(Value):
    """A question with why it is asked and where its rule comes from."""

    id: str
    text: Words
    why: Words
    choices: tuple[Choice, ...]
    sources: tuple[Source, ...] = ()
    guidance: bool = False
    """Whether its rule is guidance: unsourced, open to the operator's own settings."""
    meaning: str = ""
    """The fingerprint of question and answers, kept with each answer."""
    proposal: Proposal | None = None
    given: str = ""
    """An earlier answer that is kept while the path runs elsewhere."""


class Step(Value):
    """A node that the path went through, and the answer or rule that led on."""

    node: str
    title: Words
    answer: str = ""
    label: Words | None = None
    by_operator: bool = False
    note: Words | None = None
    """What a rule found in this case, in words ("USD845,135 does not reach amazon.de")."""


class LetterCall(Value):
    """A letter that the position asks for. `due` is UTC; None means now."""

    letter: str
    due: datetime | None = None
    sent: bool = False


class Banner(Value):
    """A warning beside the position: `red` (a lawyer must) or `amber` (recommended)."""

    colour: str
    text: Words


class Position(Value):
    """The stand of a case. `question` is set for a question, `letters` for an action or leaf.

    `node` is the id of decision-tree.md (`C1`, `LF-02`); `due` the moment (UTC) by which the next
    thing is to be done, None when nothing runs. `later` holds answers that are kept off the path.
    """

    stand: Stand
    node: str
    title: Words
    explanation: Words
    question: Question | None = None
    letters: tuple[LetterCall, ...] = ()
    path: tuple[Step, ...] = ()
    later: tuple[str, ...] = ()
    due: datetime | None = None
    due_reason: Words | None = None
    banners: tuple[Banner, ...] = ()
    sources: tuple[Source, ...] = ()
    tasks: tuple[Words, ...] = ()
    """Things to do that are no letter (take the listing down, freeze evidence …)."""
    evidence: tuple[str, ...] = ()
    """The items (AT-nn) that belong to this position."""
    do_not: tuple[Words, ...] = ()
    """What the letters of this position must not say or do."""
    notes: tuple[Words, ...] = ()
    """Why the position is what it is: a question that changed, an answer that nobody could read."""
    beside: tuple[Position, ...] = ()
    """Leaves that run beside the main path (a defect of the right, for instance)."""
