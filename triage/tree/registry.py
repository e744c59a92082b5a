"""Named rules: functions that the data refers to by name, with every outcome of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from triage.domain.base import Words
from triage.domain.position import Proposal
from triage.tree.known import Known


@dataclass(frozen=True)
class Decision:
    """A rule: `outcomes` are all that it may return, `reads` the facts that must be set before.

    `explain` says in words what it found in this case, where the outcome alone does not. `proves`
    names by outcome the facts that are certain to be set when the rule comes to it.
    """

    outcomes: tuple[str, ...]
    reads: tuple[str, ...]
    run: Callable[[Known], str]
    explain: Callable[[Known], Words | None] | None = None
    proves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposer:
    """A rule that says which answer follows from the mail, or None when the mail is silent."""

    answers: tuple[str, ...]
    run: Callable[[Known], Proposal | None]


@dataclass(frozen=True)
class Test:
    """A yes-or-no rule that raises a banner."""

    __test__ = False
    run: Callable[[Known], bool]


@dataclass(frozen=True)
class Rules:
    """All named rules that a tree's data may refer to."""

    decisions: Mapping[str, Decision]
    proposers: Mapping[str, Proposer]
    tests: Mapping[str, Test]


_DECISIONS: dict[str, Decision] = {}
_PROPOSERS: dict[str, Proposer] = {}
_TESTS: dict[str, Test] = {}

RULES = Rules(_DECISIONS, _PROPOSERS, _TESTS)
"""The rules that this package ships; filled by the modules that define them."""


def decision(
    *outcomes: str,
    reads: tuple[str, ...] = (),
    explain: Callable[[Known], Words | None] | None = None,
    proves: Mapping[str, tuple[str, ...]] | None = None,
) -> Callable[[Callable[[Known], str]], Callable[[Known], str]]:
    """Register a rule under its function's name, with every outcome that it can have."""

    def register(run: Callable[[Known], str]) -> Callable[[Known], str]:
        _DECISIONS[run.__name__] = Decision(outcomes, reads, run, explain, proves or {})
        return run

    return register


def proposer(
    *answers: str,
) -> Callable[[Callable[[Known], Proposal | None]], Callable[[Known], Proposal | None]]:
    """Register a proposal rule under its function's name, with every answer it may propose."""

    def register(run: Callable[[Known], Proposal | None]) -> Callable[[Known], Proposal | None]:
        _PROPOSERS[run.__name__] = Proposer(answers, run)
        return run

    return register


def test(run: Callable[[Known], bool]) -> Callable[[Known], bool]:
    """Register a banner test under its function's name."""
    _TESTS[run.__name__] = Test(run)
    return run
