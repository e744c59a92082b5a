"""What a waiting node hears next, and whether the operator's word stands in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from triage.domain.case import Answer
from triage.tree.arrivals import AMAZON, COMPLAINANT, Arrival, arrivals
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.nodes import LeafNode, WaitNode

_ALWAYS = frozenset({"reinstated", "retracts"})
"""Outcomes that end the matter whenever they came."""


@dataclass(frozen=True)
class Heard:
    """What is heard: its meaning, and the arrivals that are dealt with by it.

    `by_hand` says that the operator recorded the meaning.
    """

    last: Arrival
    spent: tuple[Arrival, ...]
    by_hand: bool = False

    @property
    def outcome(self) -> str:
        """What it says, "" while nobody can tell."""
        return self.last.outcome


def choose(
    node: WaitNode | LeafNode, known: Known, hand: Answer | None, latest: datetime | None
) -> Heard | None:
    """What the node hears next, None when nothing came.

    An answer recorded by hand speaks for the last arrival before it, so that a wrong reading is put
    right, and for the unreadable ones before that; with no arrival before it, it stands for an
    answer that came another way.
    """
    heard = [one for one in _waiting_for(node, known) if counts(node, known, one, latest)]
    spoken = [one for one in heard if hand is not None and one.at <= hand.at]
    clear = [nth for nth, one in enumerate(spoken[:-1]) if one.outcome in node.answers]
    if clear:
        return Heard(spoken[clear[0]], tuple(spoken[: clear[0] + 1]))
    if hand is not None and spoken:
        last = spoken[-1]
        return Heard(Arrival(last.at, last.sender, hand.value), tuple(spoken), by_hand=True)
    if hand is not None:
        own = Arrival.by_hand(hand.at, hand.value)
        if counts(node, known, own, latest):
            return Heard(own, (), by_hand=True)
    return Heard(heard[0], (heard[0],)) if heard else None


def _waiting_for(node: WaitNode | LeafNode, known: Known) -> Sequence[Arrival]:
    """What may be heard: what the main track left, or everything since the one letter."""
    letter = node.reply_to if isinstance(node, WaitNode) else ""
    sent = Contacts(known).last_of((letter,)) if letter else None
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
