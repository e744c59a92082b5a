"""What came in for a case, in order: who wrote, when, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from triage.domain.case import Case, Reply
from triage.domain.complaint import Kind, Outcome

COMPLAINANT = "complainant"
AMAZON = "amazon"

_SENDERS = {
    Kind.COMPLAINANT_REPLY: COMPLAINANT,
    Kind.RETRACTION: COMPLAINANT,
    Kind.RIGHTS_OWNER_EMAIL: COMPLAINANT,
    Kind.LAW_FIRM_LETTER: COMPLAINANT,
    Kind.AMAZON_REPLY: AMAZON,
}
"""Kinds that are answers. A bounce or an automatic reply is none: the attempt stands."""

_OF_AMAZON = frozenset(
    {Outcome.REINSTATED, Outcome.REJECTED, Outcome.NEEDS_RETRACTION, Outcome.ASKS_DOCUMENTS}
)


@dataclass(frozen=True)
class Arrival:
    """An answer that came; `outcome` is "" while nobody can tell what it says."""

    at: datetime
    sender: str
    outcome: str

    @classmethod
    def by_hand(cls, at: datetime, outcome: str) -> Arrival:
        """An answer that the operator recorded; its sender shows in what it says."""
        return cls(at, AMAZON if outcome in _OF_AMAZON else COMPLAINANT, outcome)


def arrivals(case: Case) -> tuple[Arrival, ...]:
    """The answers that were filed with the case, in the order of their filing."""
    return tuple(
        Arrival(reply.at, _SENDERS[reply.kind], _outcome(reply))
        for reply in case.replies
        if reply.kind in _SENDERS
    )


def _outcome(reply: Reply) -> str:
    read = reply.reply.outcome if reply.reply else None
    if read is not None:
        return "" if read.value == Outcome.OTHER else read.value
    return Outcome.RETRACTS.value if reply.kind is Kind.RETRACTION else ""
