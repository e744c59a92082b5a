"""The proofs that a tree must pass before anybody walks it. Each returns all its faults."""

from __future__ import annotations

from triage.tree.tree import Tree


def faults(tree: Tree) -> list[str]:
    """Every fault of the tree, in words; an empty list when it is sound."""
    return [fault for check in CHECKS for fault in check(tree)]


def unknown_targets(tree: Tree) -> list[str]:
    """Answers that lead nowhere."""
    found = []
    for node, name, edge in tree.edges():
        for target in (edge.next, *edge.beside):
            if target not in tree.nodes:
                found.append(f"{node.id}.{name} leads to {target!r}, which is no node")
    return found


CHECKS = (unknown_targets,)
