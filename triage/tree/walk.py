"""The walk of a case through the tree: always from the root, never a patch of an older walk."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from triage.domain.case import Answer, answer_key
from triage.domain.position import Step
from triage.tree.arrivals import AMAZON, COMPLAINANT, Arrival, arrivals
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.nodes import (
    ActionNode,
    Edge,
    EndNode,
    LeafNode,
    Node,
    QuestionNode,
    RuleNode,
    WaitNode,
)
from triage.tree.registry import Rules
from triage.tree.tree import Tree, fingerprint

_ALWAYS_COUNT = frozenset({"reinstated", "retracts"})
"""Outcomes that end the matter whenever they came."""


@dataclass(frozen=True)
class Stop:
    """Where a walk stopped. `asks` says that the operator must answer now.

    `given` is an answer that is kept but not taken; `changed` says that its question has a new
    meaning since.
    """

    node: Node
    asks: bool = False
    given: str = ""
    changed: bool = False


@dataclass
class Walk:
    """One replay. After `run` it holds the path and everything that was gathered on it."""

    tree: Tree
    known: Known
    subject: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    edges: list[tuple[str, str]] = field(default_factory=list)
    passed: list[Edge] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    pending: list[Arrival] = field(default_factory=list)
    heard: set[str] = field(default_factory=set)
    hand: bool = False
    since: datetime | None = None
    """When the last arrival or date came that led here; a repeatable letter must be newer."""
    fresh_after: datetime | None = None
    latest: datetime | None = None
    answered_until: datetime | None = None

    @classmethod
    def begin(cls, tree: Tree, known: Known, subject: str = "") -> Walk:
        """A walk that has everything still before it."""
        return cls(tree, known, subject, pending=list(arrivals(known.case)))

    def aside(self) -> Walk:
        """A walk for a side track, with the facts and the arrivals as they stand here."""
        return replace(
            self,
            facts=dict(self.facts),
            steps=[],
            edges=[],
            passed=[],
            used=set(),
            pending=list(self.pending),
            heard=set(self.heard),
        )

    @property
    def contacts(self) -> Contacts:
        """The letters that went out, as seen from here."""
        return Contacts(self.state())

    def run(self, start: str, within: str = "") -> Stop | None:
        """Walk until something is wanted; None when a side track leaves its stage or ends."""
        node = self.tree.nodes[start]
        while True:
            if isinstance(node, EndNode) or (within and not _belongs(node, within)):
                return None
            taken = self._step(node)
            if isinstance(taken, Stop):
                return taken
            node = self._follow(node, taken)

    def state(self) -> Known:
        """What a rule may look at here."""
        return replace(
            self.known,
            letters=self.tree.library.letters,
            facts=self.facts,
            pending=tuple(self.pending),
            since=self.since,
            answered_until=self.answered_until,
        )

    def answer(self, node_id: str) -> tuple[str, Answer] | None:
        """The operator's answer for this subject, else the one for the whole complaint."""
        for key in (answer_key(node_id, self.subject), node_id):
            if key in self.known.case.answers:
                return key, self.known.case.answers[key]
        return None

    def letters(self, node: ActionNode | LeafNode) -> tuple[str, ...]:
        """The letters that the node calls, given the facts on the path.

        Where nobody can be written to, only those to others are left of an outcome.
        """
        if isinstance(node, ActionNode):
            return node.letters
        wanted = next(
            (
                table[self.facts[fact]]
                for fact, table in node.letters_if.items()
                if self.facts.get(fact) in table
            ),
            node.letters,
        )
        if self.state().reachable:
            return wanted
        entries = self.tree.library.letters
        return tuple(one for one in wanted if entries[one].to != COMPLAINANT)

    def _step(self, node: Node) -> str | Stop:
        if isinstance(node, QuestionNode):
            return self._ask(node)
        if isinstance(node, RuleNode):
            return _decide(self.tree.rules, node, self.state())
        if isinstance(node, ActionNode):
            return self._act(node)
        if isinstance(node, WaitNode):
            return self._await(node)
        assert isinstance(node, LeafNode)  # noqa: S101 - a side track's end was met before
        return self._leave(node)

    def _follow(self, node: Node, chosen: str) -> Node:
        edge = node.answers[chosen]
        by_operator, self.hand = isinstance(node, QuestionNode) or self.hand, False
        self.steps.append(
            Step(
                node=node.id,
                title=node.title,
                answer=chosen,
                label=edge.label,
                by_operator=by_operator,
            )
        )
        self.edges.append((node.id, chosen))
        self.passed.append(edge)
        self.facts.update(edge.sets)
        if edge.again:
            self.fresh_after = self.since
        return self.tree.nodes[edge.next]

    def _ask(self, node: QuestionNode) -> str | Stop:
        found = self.answer(node.id)
        if found is None:
            return Stop(node, asks=True)
        key, answer = found
        self.used.add(key)
        if answer.value not in node.answers or answer.meaning != fingerprint(node):
            return Stop(node, asks=True, given=answer.value, changed=True)
        if self.fresh_after is not None and answer.at <= self.fresh_after:
            return Stop(node, asks=True, given=answer.value)
        self._saw(answer.at)
        return answer.value

    def _act(self, node: ActionNode) -> str | Stop:
        waiting = any(arrival.sender == COMPLAINANT for arrival in self.pending)
        if waiting or self.contacts.all_sent(self.letters(node)):
            return "sent"
        return Stop(node)

    def _await(self, node: WaitNode) -> str | Stop:
        heard = self._hear(node)
        if heard is not None:
            return heard
        silent_at = self.contacts.silent_at(node)
        if "silence" in node.answers and silent_at is not None and silent_at <= self.known.now:
            self.since = silent_at
            return "silence"
        return Stop(node)

    def _leave(self, node: LeafNode) -> str | Stop:
        heard = self._hear(node)
        if heard is not None:
            return heard
        if "sent" in node.answers and self.contacts.all_sent(self.letters(node)):
            return "sent"
        return Stop(node)

    def _hear(self, node: WaitNode | LeafNode) -> str | Stop | None:
        """The next answer that came in, as read or as the operator recorded it; each only once."""
        arrival = next((one for one in self.pending if self._counts(node, one)), None)
        found = None if node.id in self.heard else self.answer(node.id)
        if found is not None and self._by_hand(node, found[1], arrival):
            return self._take_hand(node, *found, arrival)
        if arrival is None:
            return None
        if arrival.outcome not in node.answers:
            return Stop(node, asks=True)
        self._consume(arrival)
        return arrival.outcome

    def _by_hand(self, node: Node, answer: Answer, arrival: Arrival | None) -> bool:
        """Whether the recorded answer speaks for this arrival: it was given after it, before more."""
        if arrival is None:
            return True
        later = [one for one in self.pending if self._counts(node, one) and one is not arrival]
        return arrival.at <= answer.at and not any(one.at <= answer.at for one in later)

    def _take_hand(
        self, node: Node, key: str, answer: Answer, arrival: Arrival | None
    ) -> str | Stop:
        self.used.add(key)
        if answer.value not in node.answers or answer.meaning != fingerprint(node):
            return Stop(node, asks=True, given=answer.value, changed=True)
        self.heard.add(node.id)
        self._consume(arrival or Arrival(answer.at, COMPLAINANT, answer.value))
        self.hand = True
        return answer.value

    def _counts(self, node: Node, arrival: Arrival) -> bool:
        chasing = isinstance(node, WaitNode) and node.waits_for == COMPLAINANT
        if arrival.sender == AMAZON:
            filed = self.contacts.first_filing()
            known = arrival.outcome in node.answers
            early = filed is not None and arrival.at <= filed and arrival.outcome != "reinstated"
            return known if chasing else not early
        old = self.latest is not None and arrival.at <= self.latest
        return chasing or not old or arrival.outcome in _ALWAYS_COUNT

    def _consume(self, arrival: Arrival) -> None:
        if arrival in self.pending:
            self.pending.remove(arrival)
        self.since = arrival.at
        self._saw(arrival.at)
        if arrival.sender == COMPLAINANT:
            self.answered_until = arrival.at

    def _saw(self, at: datetime) -> None:
        self.latest = at if self.latest is None else max(self.latest, at)


def _decide(rules: Rules, node: RuleNode, known: Known) -> str:
    return rules.decisions[node.decide].run(known)


def _belongs(node: Node, stage: str) -> bool:
    """Whether a side track may go here: its own stage, or a leaf."""
    return isinstance(node, LeafNode | RuleNode) or node.id.startswith(stage)
