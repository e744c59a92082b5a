"""Every error that a door may show, each with what happened and what the user can do.

TriageError
├── WrongUse            the call itself is off (exit status 2)
│   ├── UnknownAnswer   an answer that the question does not have
│   ├── UnknownField    a field that a complaint does not have
│   └── UnknownCase     no case, or several, by that id
├── UnreadableMail      bytes that no door of intake understands
├── MissingFacts        a letter lacks facts; names them
├── TemplateProblem     a letter template is wrong; names file and line
├── TreeProblem         the tree's data is unsound; lists every fault
├── WouldOverwrite      a file that is already there
└── LogProblem          the case log cannot be read or written
    ├── LogDamaged      the chain of events is broken; names the place
    └── Conflict        somebody else changed the case meanwhile
"""

from __future__ import annotations

from collections.abc import Sequence


class TriageError(Exception):
    """Something that the user can understand: `message` says what happened, `remedy` what to do."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class WrongUse(TriageError):
    """The call itself is off: a value, a name or an option that does not exist."""


class UnknownAnswer(WrongUse):
    """An answer that the question does not have; `allowed` lists those that it has."""

    def __init__(self, question: str, answer: str, allowed: Sequence[str]) -> None:
        self.question, self.answer, self.allowed = question, answer, tuple(allowed)
        choices = ", ".join(allowed) or "none"
        super().__init__(
            f"The question {question} has no answer {answer!r}.", f"Its answers are: {choices}."
        )


class UnknownField(WrongUse):
    """A field that a complaint does not have; `allowed` lists those that it has."""

    def __init__(self, field: str, allowed: Sequence[str]) -> None:
        self.field, self.allowed = field, tuple(allowed)
        super().__init__(
            f"A complaint has no field {field!r}.", f"Its fields are: {', '.join(allowed)}."
        )


class UnknownCase(WrongUse):
    """No case by that id, or several that begin with it."""


class UnreadableMail(TriageError):
    """Bytes that no door of intake understands; the bytes are kept by the caller."""


class MissingFacts(TriageError):
    """A letter lacks facts. `slots` names them in the order in which they are asked."""

    def __init__(self, letter: str, slots: Sequence[str], remedy: str = "") -> None:
        self.letter, self.slots = letter, tuple(slots)
        super().__init__(f"{letter} cannot be written yet: {', '.join(slots)} missing.", remedy)


class TemplateProblem(TriageError):
    """A letter template is wrong; the message names the file, the line and the fault."""


class TreeProblem(TriageError):
    """The tree's data is unsound; `faults` lists all of them, not only the first."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("The decision tree is unsound: " + "; ".join(faults))


class WouldOverwrite(TriageError):
    """A file that is already there and was not to be replaced."""


class LogProblem(TriageError):
    """The case log cannot be opened, read or written; nothing was half-written."""


class LogDamaged(LogProblem):
    """The chain of events is broken; the message names the event."""


class Conflict(LogProblem):
    """Somebody else changed the case meanwhile; nothing was written."""
