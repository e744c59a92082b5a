"""The graph behind the checks: what can be reached, what comes round, what is set on every way."""

from __future__ import annotations

from collections import deque

from triage.tree.nodes import EndNode, LeafNode, Node, RuleNode, WaitNode
from triage.tree.tree import Tree

_CONSUME_NOTHING = frozenset({"sent", "complainant_writes"})
"""Answers of waiting nodes and outcomes that use up neither an arrival nor a date."""


def reachable(tree: Tree) -> set[str]:
    """The nodes that some walk can come to, side tracks included."""
    seen, waiting = {tree.root}, deque([tree.root])
    while waiting:
        for edge in tree.nodes[waiting.popleft()].answers.values():
            for target in (edge.next, *edge.beside):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
    return seen


def stranded(tree: Tree) -> set[str]:
    """The nodes from which no outcome can be reached."""
    safe = {node.id for node in tree.nodes.values() if isinstance(node, LeafNode | EndNode)}
    grew = True
    while grew:
        more = {node.id for node, _, edge in tree.edges() if edge.next in safe} - safe
        safe |= more
        grew = bool(more)
    return set(tree.nodes) - safe


def looping(tree: Tree) -> list[str]:
    """A ring of nodes that no arrival and no date interrupts; empty when there is none."""
    done: set[str] = set()

    def search(node_id: str, way: list[str]) -> list[str]:
        if node_id in way:
            return [*way[way.index(node_id) :], node_id]
        if node_id in done:
            return []
        for name, edge in tree.nodes[node_id].answers.items():
            ring = (
                [] if _consumes(tree.nodes[node_id], name) else search(edge.next, [*way, node_id])
            )
            if ring:
                return ring
        done.add(node_id)
        return []

    return next((ring for start in tree.nodes if (ring := search(start, []))), [])


def available_facts(tree: Tree) -> dict[str, set[str]]:
    """By node, the facts that are set whichever way a walk came."""
    every = {fact for _, _, edge in tree.edges() for fact in edge.sets}
    held = {name: set(every) for name in tree.nodes}
    held[tree.root] = set()
    changed = True
    while changed:
        changed = False
        for node, name, edge in tree.edges():
            after = held[node.id] | set(edge.sets) | _proven(tree, node, name)
            for target in (edge.next, *edge.beside):
                if not held[target] <= after:
                    held[target] &= after
                    changed = True
    return held


def _consumes(node: Node, answer: str) -> bool:
    return isinstance(node, WaitNode | LeafNode) and answer not in _CONSUME_NOTHING


def _proven(tree: Tree, node: Node, outcome: str) -> set[str]:
    if not isinstance(node, RuleNode):
        return set()
    return set(tree.rules.decisions[node.decide].proves.get(outcome, ()))
