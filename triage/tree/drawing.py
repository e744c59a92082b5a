"""The tree as a drawing: an outline to read, a Mermaid chart, or a picture (SVG)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Literal

from triage.errors import WrongUse
from triage.tree.nodes import Node
from triage.tree.tree import Tree

Form = Literal["text", "mermaid", "svg"]

_SHAPES = {
    "question": ('{{"', '"}}'),
    "rule": ('{"', '"}'),
    "action": ('["', '"]'),
    "wait": ('(["', '"])'),
    "leaf": ('[["', '"]]'),
    "end": ('(("', '"))'),
}
_FILLS = {
    "question": "#dbeafe",
    "rule": "#f3f4f6",
    "action": "#fef3c7",
    "wait": "#ede9fe",
    "leaf": "#dcfce7",
    "end": "#ffffff",
}
_WIDTH, _HEIGHT, _GAP_X, _GAP_Y, _MARGIN = 250, 34, 90, 12, 40


def draw(tree: Tree, form: Form, path: Sequence[str] = (), language: str = "en") -> str:
    """The drawing of the tree with the nodes of `path` lit, in English or (`zh…`) Chinese.

    Raises WrongUse for a form that does not exist.
    """
    if form == "text":
        return "\n".join(_outline(tree, path, language)) + "\n"
    if form == "mermaid":
        return "\n".join(_mermaid(tree, path, language)) + "\n"
    if form == "svg":
        return "\n".join(_svg(tree, path, language)) + "\n"
    raise WrongUse(f"There is no drawing {form!r}.", "Drawings are: text, mermaid, svg.")


def _outline(tree: Tree, path: Sequence[str], language: str) -> Iterator[str]:
    walked = set(pairwise(path))
    for node in tree.nodes.values():
        mark = "●" if node.id in path else "○"
        yield f"{mark} {node.id}  {node.title.in_language(language)}  [{node.kind}]"
        for name, edge in node.answers.items():
            arrow = "━▶" if (node.id, edge.next) in walked else "─▶"
            beside = "".join(f" ∥ {start}" for start in edge.beside)
            yield f"    {name}: {edge.label.in_language(language)} {arrow} {edge.next}{beside}"


def _mermaid(tree: Tree, path: Sequence[str], language: str) -> Iterator[str]:
    yield "flowchart TD"
    for node in tree.nodes.values():
        left, right = _SHAPES[node.kind]
        words = _plain(node.title.in_language(language))
        yield f"  {_name(node.id)}{left}{node.id}: {words}{right}"
    for node, _, edge in tree.edges():
        label = _plain(edge.label.in_language(language))
        yield f'  {_name(node.id)} -->|"{label}"| {_name(edge.next)}'
        for start in edge.beside:
            yield f"  {_name(node.id)} -.-> {_name(start)}"
    lit = [_name(one) for one in dict.fromkeys(path) if one in tree.nodes]
    if lit:
        yield "  classDef lit fill:#fde68a,stroke:#b45309,stroke-width:3px"
        yield f"  class {','.join(lit)} lit"


def _name(node_id: str) -> str:
    """A name that Mermaid takes; `end` alone is a word of its language."""
    return "n_" + node_id.replace("-", "_")


def _plain(words: str) -> str:
    return words.replace('"', "'")


def _svg(tree: Tree, path: Sequence[str], language: str) -> Iterator[str]:
    places = _places(tree)
    right = max(x for x, _ in places.values()) + _WIDTH + _MARGIN
    bottom = max(y for _, y in places.values()) + _HEIGHT + _MARGIN
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{right}" height="{bottom}" '
        f'viewBox="0 0 {right} {bottom}" font-family="sans-serif" font-size="11">'
    )
    yield f'<rect width="{right}" height="{bottom}" fill="white"/>'
    walked = set(pairwise(path))
    for node, _, edge in tree.edges():
        lit = (node.id, edge.next) in walked
        yield _line(places[node.id], places[edge.next], lit)
    for node in tree.nodes.values():
        yield from _box(node, places[node.id], node.id in path, language)
    yield "</svg>"


def _places(tree: Tree) -> dict[str, tuple[int, int]]:
    """A column a stage, in the order of the data; the outcomes stand last."""
    columns: dict[str, list[str]] = {}
    for node in tree.nodes.values():
        stage = "outcomes" if node.kind in ("leaf", "end") else _stage(node.id)
        columns.setdefault(stage, []).append(node.id)
    outcomes = columns.pop("outcomes", [])
    return {
        name: (_MARGIN + column * (_WIDTH + _GAP_X), _MARGIN + row * (_HEIGHT + _GAP_Y))
        for column, names in enumerate((*columns.values(), outcomes))
        for row, name in enumerate(names)
    }


def _stage(node_id: str) -> str:
    """The letter of the stage; the gates of the counter-notice belong to the special tracks."""
    return "H" if node_id.startswith("DG") else node_id[0]


def _line(start: tuple[int, int], end: tuple[int, int], lit: bool) -> str:
    """A curve from box to box; within a column it leaves and comes in on the right."""
    aside = start[0] == end[0]
    x1, y1 = start[0] + _WIDTH, start[1] + _HEIGHT // 2
    x2, y2 = end[0] + (_WIDTH if aside else 0), end[1] + _HEIGHT // 2
    bend = max(30, abs(x2 - x1) // 2)
    into = x2 + bend if aside else x2 - bend
    colour, width = ("#b45309", 3) if lit else ("#cbd5e1", 1)
    return (
        f'<path d="M{x1},{y1} C{x1 + bend},{y1} {into},{y2} {x2},{y2}" '
        f'fill="none" stroke="{colour}" stroke-width="{width}"/>'
    )


def _box(node: Node, place: tuple[int, int], lit: bool, language: str) -> Iterator[str]:
    x, y = place
    stroke, width = ("#b45309", 3) if lit else ("#64748b", 1)
    title = node.title.in_language(language)
    yield (
        f'<g><title>{escape(f"{node.id}: {title}", quote=False)}</title><rect x="{x}" y="{y}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" rx="6" fill="{_FILLS[node.kind]}" '
        f'stroke="{stroke}" stroke-width="{width}"/>'
    )
    yield f'<text x="{x + 8}" y="{y + 14}" font-weight="bold">{escape(node.id)}</text>'
    yield f'<text x="{x + 8}" y="{y + 28}">{escape(_short(title), quote=False)}</text></g>'


def _short(title: str) -> str:
    """A title that fits its box; a full-width character takes the room of two."""
    room, kept = 42, ""
    for letter in title:
        room -= 2 if ord(letter) > 0x2E7F else 1
        if room < 1:
            return kept + "…"
        kept += letter
    return kept
