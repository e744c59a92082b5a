"""The decision tree as a value: nodes, what they refer to, and the questions that they ask."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from triage.domain.base import Source, Words
from triage.domain.case import Case
from triage.domain.position import Choice, Question
from triage.errors import WrongUse
from triage.tree.nodes import Edge, LeafNode, Library, Node, QuestionNode, WaitNode
from triage.tree.registry import Rules

BY_ITSELF = frozenset({"sent", "silence"})
"""Answers that a letter or a date gives; nobody can choose them."""

_SINCE = Words(en="What has come in since?", zh="此后收到什么消息？")

Asking = QuestionNode | WaitNode | LeafNode
"""The kinds of node that the operator may answer."""


@dataclass(frozen=True)
class Tree:
    """A tree that passed its checks. `nodes` keeps the order of the data files; the first is the
    root."""

    nodes: Mapping[str, Node]
    library: Library
    rules: Rules
    meanings: Mapping[str, str]
    """The fingerprint of every question: its words and its answers."""

    @property
    def root(self) -> str:
        """Where every walk begins."""
        return next(iter(self.nodes))

    def edges(self) -> Iterator[tuple[Node, str, Edge]]:
        """Every way out of every node, in the order of the data."""
        for node in self.nodes.values():
            for name, edge in node.answers.items():
                yield node, name, edge

    def question_ids(self) -> tuple[str, ...]:
        """The ids of all nodes that the operator may answer."""
        return tuple(node.id for node in self.nodes.values() if choosable(node))

    def question(self, case: Case, question_id: str) -> Question:
        """The question by its id, with the answer that the case holds for it.

        Raises WrongUse when the tree has no such question.
        """
        node = self.nodes.get(question_id)
        if node is None or not choosable(node):
            raise WrongUse(
                f"The tree has no question {question_id!r}.",
                f"Its questions are: {', '.join(self.question_ids())}.",
            )
        held = case.answers.get(question_id)
        return self.ask(node, given=held.value if held else "")

    def ask(self, node: Node, given: str = "") -> Question:
        """The node as a question to the operator."""
        return Question(
            id=node.id,
            text=asked(node),
            why=getattr(node, "why", None) or node.text,
            choices=tuple(
                Choice(id=name, label=edge.label, follows=edge.follows or edge.label)
                for name, edge in choosable(node).items()
            ),
            sources=self.sources(node.sources),
            guidance=node.guidance,
            meaning=self.meanings.get(node.id, ""),
            given=given,
        )

    def sources(self, names: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources by their names."""
        return tuple(self.library.sources[name] for name in names)


def choosable(node: Node) -> dict[str, Edge]:
    """The answers of a node that the operator may give; none for a rule or an action."""
    if not isinstance(node, Asking):
        return {}
    return {name: edge for name, edge in node.answers.items() if name not in BY_ITSELF}


def asked(node: Node) -> Words:
    """What the operator is asked at a node; at an outcome, what came after it."""
    return _SINCE if isinstance(node, LeafNode) else node.text


def fingerprint(node: Node) -> str:
    """What a question means: changes whenever its words or its answers do."""
    parts = [asked(node).en, *(f"{name}={edge.label.en}" for name, edge in choosable(node).items())]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
