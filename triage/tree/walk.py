"""The walk of a case through the tree: always from the root, never a patch of an older walk."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from triage.domain.case import Answer, answer_key
from triage.tree.arrivals import COMPLAINANT, Arrival, arrivals
from triage.tree.contacts import Contacts
from triage.tree.hearing import Heard, choose, counts
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
from triage.tree.tree import Tree


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


@dataclass(frozen=True)
class Passed:
    """A node that the walk passed: the answer, its edge, and the state in which it was taken."""

    node: Node
    answer: str
    edge: Edge
    by_operator: bool
    known: Known


@dataclass
class Walk:
    """One replay. After `run` it holds the path and everything that was gathered on it."""

    tree: Tree
    known: Known
    """The state as it stands here; every step replaces it."""
    subject: str = ""
    passed: list[Passed] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)
    """The nodes whose answer was recorded by hand; each is taken once."""
    silences: set[tuple[str, datetime]] = field(default_factory=set)
    """The dates that were waited for in vain since the last arrival; each is taken once."""
    by_hand: bool = False
    fresh_after: datetime | None = None
    """Answers older than this are asked once more."""
    latest: datetime | None = None
    """When the newest answer or arrival on the path came."""

    @classmethod
    def begin(cls, tree: Tree, known: Known, subject: str = "") -> Walk:
        """A walk that has everything still before it."""
        waiting = replace(known, letters=tree.library.letters, pending=arrivals(known.case))
        return cls(tree, waiting, subject)

    def aside(self) -> Walk:
        """A walk for a side track, with the facts and the arrivals as they stand here."""
        return replace(
            self,
            passed=[],
            used=set(),
            heard=set(self.heard),
            silences=set(self.silences),
        )

    @property
    def contacts(self) -> Contacts:
        """The letters that went out, as seen from here."""
        return Contacts(self.known)

    def run(self, start: str, within: str = "") -> Stop | None:
        """Walk until something is wanted; None when a side track leaves its stage or ends."""
        node = self.tree.nodes[start]
        while not isinstance(node, EndNode) and (not within or _belongs(node, within)):
            taken = self._step(node)
            if isinstance(taken, Stop):
                return taken
            node = self._follow(node, taken)
        return None

    def letters(self, node: ActionNode | LeafNode) -> tuple[str, ...]:
        """The letters that the node calls, given the facts on the path.

        Where nobody can be written to, only those to others are left of an outcome.
        """
        if isinstance(node, ActionNode):
            return node.letters
        tables = node.letters_if.items()
        fitting = (table.get(self.known.fact(fact)) for fact, table in tables)
        wanted = next((letters for letters in fitting if letters is not None), node.letters)
        if self.known.reachable:
            return wanted
        entries = self.tree.library.letters
        return tuple(one for one in wanted if entries[one].to != COMPLAINANT)

    def is_out(self, node: ActionNode | LeafNode) -> bool:
        """Whether all letters of the node went out."""
        return all(self.contacts.sent(letter, node.anew) for letter in self.letters(node))

    def _step(self, node: Node) -> str | Stop:
        match node:
            case QuestionNode():
                return self._ask(node)
            case RuleNode():
                return self.tree.rules.decisions[node.decide].run(self.known)
            case ActionNode():
                return self._act(node)
            case WaitNode():
                return self._hear(node) or self._silence(node, self.contacts.wait_ends(node))
        assert isinstance(node, LeafNode)  # noqa: S101 - an end was met before
        return self._leave(node)

    def _follow(self, node: Node, chosen: str) -> Node:
        edge = node.answers[chosen]
        by_operator, self.by_hand = isinstance(node, QuestionNode) or self.by_hand, False
        self.passed.append(Passed(node, chosen, edge, by_operator, self.known))
        self.known = replace(
            self.known,
            facts={**self.known.facts, **edge.sets} if edge.sets else self.known.facts,
            taken=(*self.known.taken, (node.id, chosen)),
        )
        if edge.again:
            self.fresh_after = self.known.since
        return self.tree.nodes[edge.next]

    def answer(self, node: Node) -> tuple[str, Answer] | None:
        """The operator's answer for this subject, else the one for the whole complaint."""
        for key in (answer_key(node.id, self.subject), node.id):
            if key in self.known.case.answers:
                return key, self.known.case.answers[key]
        return None

    def _refused(self, node: Node, answer: Answer) -> Stop | None:
        """A stop where the answer may not be taken silently."""
        if answer.value not in node.answers or answer.meaning != self.tree.meanings[node.id]:
            return Stop(node, asks=True, given=answer.value, changed=True)
        if self.fresh_after is not None and answer.at < self.fresh_after:
            return Stop(node, asks=True, given=answer.value)
        return None

    def _ask(self, node: QuestionNode) -> str | Stop:
        found = self.answer(node)
        if found is None:
            return Stop(node, asks=True)
        key, answer = found
        self.used.add(key)
        refused = self._refused(node, answer)
        if refused is None:
            self._saw(answer.at)
        return refused or answer.value

    def _act(self, node: ActionNode) -> str | Stop:
        return "sent" if self.is_out(node) or self._overtaken(node) else Stop(node)

    def _overtaken(self, node: ActionNode) -> bool:
        """Whether an answer came before the letter went out, so that it need not go any more."""
        following = self.tree.nodes[node.answers["sent"].next]
        assert isinstance(following, WaitNode | LeafNode)  # noqa: S101 - proven at load
        if isinstance(following, WaitNode) and following.reply_to:
            return False
        return any(counts(following, self.known, one, self.latest) for one in self.known.pending)

    def _hear(self, node: WaitNode | LeafNode) -> str | Stop | None:
        """The next answer that came in, as read or as the operator recorded it; each only once."""
        found = None if node.id in self.heard else self.answer(node)
        heard = choose(node, self.known, found[1] if found else None, self.latest)
        if heard is None:
            return None
        if heard.by_hand and found is not None:
            self.used.add(found[0])
            if found[1].meaning != self.tree.meanings[node.id]:
                return Stop(node, asks=True, given=heard.outcome, changed=True)
            self.heard.add(node.id)
        if heard.outcome in node.answers:
            self.by_hand = heard.by_hand
            self._consume(heard)
            return heard.outcome
        if heard.last.sender == COMPLAINANT and "complainant_writes" in node.answers:
            return "complainant_writes"
        return Stop(node, asks=True, given=heard.outcome if heard.by_hand else "")

    def _leave(self, node: LeafNode) -> str | Stop:
        out = self.is_out(node)
        if out and "sent" in node.answers:
            return "sent"
        ends = self.contacts.outcome_ends(node, self.letters(node), self.latest)
        return self._hear(node) or self._silence(node, ends if out else None)

    def _silence(self, node: Node, at: datetime | None) -> str | Stop:
        waiting = at is None or at > self.known.now or (node.id, at) in self.silences
        if "silence" not in node.answers or at is None or waiting:
            return Stop(node)
        self.silences.add((node.id, at))
        self.known = replace(self.known, since=at)
        return "silence"

    def _consume(self, heard: Heard) -> None:
        last = heard.last
        rest = tuple(one for one in self.known.pending if one not in heard.spent)
        self.known = replace(self.known, pending=rest, since=last.at)
        if last.sender == COMPLAINANT and last.outcome != "automatic_reply":
            self.known = replace(self.known, answered_until=last.at)
        if last.outcome == "complainant_writes":
            read_next = Arrival(last.at, COMPLAINANT, "")
            self.known = replace(self.known, pending=(*self.known.pending, read_next))
        self.silences.clear()
        self._saw(last.at)

    def _saw(self, at: datetime) -> None:
        self.latest = at if self.latest is None else max(self.latest, at)


def _belongs(node: Node, stage: str) -> bool:
    """Whether a side track may go here: its own stage, a rule on the way, or an outcome."""
    return isinstance(node, LeafNode | RuleNode) or node.id.startswith(stage)
