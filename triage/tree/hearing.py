"""Which arrival a waiting node hears next, and whether the operator's word stands in its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from triage.domain.case import Answer
from triage.tree.arrivals import AMAZON, COMPLAINANT, Arrival, arrivals
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.nodes import LeafNode, WaitNode

_ALWAYS = frozenset({"reinstated", "retracts"})
"""Outcomes that end the matter whenever they came."""


def choose(
    node: WaitNode | LeafNode, known: Known, hand: Answer | None, latest: datetime | None
) -> tuple[Answer | None, Arrival | None]:
    """The answer recorded by hand if it is to be taken now, and the arrival that is heard.

    The recorded answer speaks for the last arrival before it: so a wrong reading is put right. With
    no arrival before it, it stands for an answer that came another way.
    """
    heard = [one for one in _waiting_for(node, known) if counts(node, known, one, latest)]
    arrival = heard[0] if heard else None
    if hand is None:
        return None, arrival
    spoken = [one for one in heard if one.at <= hand.at]
    if len(spoken) == 1:
        return hand, arrival
    own = Arrival.by_hand(hand.at, hand.value)
    if not spoken and counts(node, known, own, latest):
        return hand, None
    return None, arrival


def _waiting_for(node: WaitNode | LeafNode, known: Known) -> Sequence[Arrival]:
    """What may be heard: what the main track left, or everything since the one letter."""
    letter = node.reply_to if isinstance(node, WaitNode) else ""
    sent = Contacts(known).last_of((letter,))
    if sent is None:
        return known.pending
    return [one for one in arrivals(known.case) if one.at > sent]


def counts(
    node: WaitNode | LeafNode, known: Known, arrival: Arrival, latest: datetime | None
) -> bool:
    """Whether the node listens to this arrival.

    The platform is heard only after something was filed with it. At an outcome an old answer of the
    complainant's was dealt with by what the operator answered since.
    """
    if arrival.outcome in _ALWAYS:
        return arrival.outcome in node.answers
    chasing = isinstance(node, WaitNode) and node.waits_for == COMPLAINANT
    if arrival.sender == AMAZON:
        filed = Contacts(known).filings()
        return not chasing and not (filed and arrival.at <= filed[0])
    return chasing or latest is None or arrival.at > latest
