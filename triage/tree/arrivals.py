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


@dataclass(frozen=True)
class Arrival:
    """An answer that came; `outcome` is "" while nobody can tell what it says."""

    at: datetime
    sender: str
    outcome: str


def arrivals(case: Case) -> tuple[Arrival, ...]:
    """The answers that were filed with the case, in the order of their filing."""
    return tuple(_arrival(reply) for reply in case.replies if reply.kind in _SENDERS)


def _arrival(reply: Reply) -> Arrival:
    return Arrival(at=reply.at, sender=_SENDERS[reply.kind], outcome=_outcome(reply))


def _outcome(reply: Reply) -> str:
    read = reply.reply.outcome if reply.reply else None
    if read is not None:
        return "" if read.value == Outcome.OTHER else read.value
    return Outcome.RETRACTS.value if reply.kind is Kind.RETRACTION else ""
