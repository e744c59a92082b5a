"""Which edges of the tree the stories take."""

from __future__ import annotations

from tests.flows.stories import Table, tables
from triage.tree import Tree, load

Edge = tuple[str, str]


def edges_of(tree: Tree) -> set[Edge]:
    """Every edge of the tree, as (node, answer)."""
    return {(node.id, answer) for node, answer, _ in tree.edges()}


def taken(table: Table) -> set[Edge]:
    """The edges that a story takes on its way."""
    return {edge for _, story in table.play() for edge in story.taken()}


def figures() -> tuple[int, int, list[Edge]]:
    """How many edges there are, how many are taken, and those that are not."""
    every = edges_of(load())
    missed = every - {edge for table in tables() for edge in taken(table)}
    return len(every), len(every) - len(missed), sorted(missed)
