"""Reads the tree's data files, one a stage, and refuses a tree with faults."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from pydantic import ValidationError

from triage.errors import TreeProblem
from triage.tree.checks import faults
from triage.tree.nodes import NODE, Library, Node
from triage.tree.registry import RULES, Rules
from triage.tree.tree import Tree, choosable, fingerprint

STAGES = (
    "a_intake",
    "b_protect",
    "c_reason",
    "d_right",
    "e_assessment",
    "f_route",
    "g_ways_out",
    "h_tracks",
    "leaves",
)
"""The files of nodes, in order; the first node of the first file is the root."""

LIBRARY = ("sources", "letters", "banners", "tables")


@lru_cache(maxsize=1)
def load() -> Tree:
    """The tree that ships with triage, read and checked once.

    Raises TreeProblem listing every fault.
    """
    folder = files("triage.tree") / "data"
    read = {name: (folder / f"{name}.toml").read_text("utf-8") for name in (*STAGES, *LIBRARY)}
    return build(read)


def build(texts: Mapping[str, str], rules: Rules | None = None) -> Tree:
    """A tree from the texts of its files by name; raises TreeProblem listing every fault."""
    from triage.tree import rules as _rules  # noqa: F401 - fills the registry

    problems: list[str] = []
    tables = {name: _table(name, text, problems) for name, text in texts.items()}
    library = _library(tables, problems)
    nodes = _nodes(tables, library, problems) if library else {}
    if problems or library is None:
        raise TreeProblem(problems)
    meanings = {node.id: fingerprint(node) for node in nodes.values() if choosable(node)}
    tree = Tree(nodes, library, rules or RULES, meanings)
    found = faults(tree)
    if found:
        raise TreeProblem(found)
    return tree


def _table(name: str, text: str, problems: list[str]) -> dict[str, dict[str, object]]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        problems.append(f"{name}.toml: {fault}")
        return {}


def _library(
    tables: Mapping[str, dict[str, dict[str, object]]], problems: list[str]
) -> Library | None:
    try:
        return Library.model_validate({name: tables[name] for name in LIBRARY})
    except ValidationError as fault:
        problems.extend(_sentences("library", fault))
        return None


def _nodes(
    tables: Mapping[str, dict[str, dict[str, object]]], library: Library, problems: list[str]
) -> dict[str, Node]:
    nodes: dict[str, Node] = {}
    for stage in STAGES:
        for name, content in tables.get(stage, {}).items():
            if name in nodes:
                problems.append(f"{stage}.toml: {name} is there twice")
            try:
                nodes[name] = _node(name, content, library)
            except ValidationError as fault:
                problems.extend(_sentences(f"{stage}.toml: {name}", fault))
    return nodes


def _node(name: str, content: dict[str, object], library: Library) -> Node:
    node = NODE.validate_python({"id": name, **content})
    after = getattr(node, "after", "")
    if after in library.tables:
        answers = {**library.tables[after], **node.answers}
        return node.model_copy(update={"answers": answers})
    return node


def _sentences(place: str, fault: ValidationError) -> list[str]:
    return [
        f"{place}: {'.'.join(str(part) for part in error['loc'])}: {error['msg']}"
        for error in fault.errors()
    ]
