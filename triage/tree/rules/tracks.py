"""Stage H: the special tracks."""

from __future__ import annotations

from triage.domain.complaint import Kind
from triage.domain.marketplace import EU_STATES
from triage.tree.known import Known
from triage.tree.registry import decision

_UK = frozenset({"GB", "UK"})
LAST_ROUND = 3
"""The rejection that goes to counsel."""


@decision("eu", "uk", "elsewhere", "unknown", "other_store")
def seat(known: Known) -> str:
    """Stage H4: where our firm is established, for a store in the EU or the UK."""
    if not known.in_europe:
        return "other_store"
    country = known.profile.country.upper()
    if not country:
        return "unknown"
    if country in _UK:
        return "uk"
    return "eu" if country in EU_STATES else "elsewhere"


@decision("us", "other")
def us_store(known: Known) -> str:
    """Stage H5, gate DG2: whether the store is the US one."""
    return "us" if known.store is not None and known.store.code == "US" else "other"


@decision("third", "named", "none_named")
def rejection(known: Known) -> str:
    """Stage H9: whether Amazon names what is missing, and whether it is the third time."""
    rejected = sum(answer == "rejected" for _, answer in known.taken)
    opened_by_one = known.case.kind is Kind.AMAZON_REPLY
    if rejected + opened_by_one >= LAST_ROUND:
        return "third"
    answers = [reply for reply in known.case.replies if reply.kind is Kind.AMAZON_REPLY]
    named = bool(answers and answers[-1].reply and answers[-1].reply.items)
    return "named" if named else "none_named"
