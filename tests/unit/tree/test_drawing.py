"""The drawing: all nodes and edges, both languages, the walked path lit, nothing that could run."""

from __future__ import annotations

import re
from typing import cast
from xml.etree import ElementTree

import pytest

from tests.unit.tree.broken import changed
from triage.errors import WrongUse
from triage.tree import draw, load
from triage.tree.drawing import Form
from triage.tree.loading import build

_TREE = load()
_PATH = ("A1", "A2", "A2-track", "A3")


def test_the_outline_names_every_node_and_answer() -> None:
    text = draw(_TREE, "text")
    for node in _TREE.nodes.values():
        assert f"○ {node.id}  {node.title.en}" in text
    assert text.count("─▶") == sum(1 for _ in _TREE.edges())


def test_the_outline_marks_the_way_that_was_walked() -> None:
    text = draw(_TREE, "text", _PATH)
    assert [line.split()[1] for line in text.splitlines() if line.startswith("●")] == list(_PATH)
    assert "━▶ A3" in text


def test_the_chart_has_every_edge_and_lights_the_path() -> None:
    chart = draw(_TREE, "mermaid", (*_PATH, "no such node"))
    assert chart.startswith("flowchart TD\n")
    assert chart.count("-->|") == sum(1 for _ in _TREE.edges())
    assert "class n_A1,n_A2,n_A2_track,n_A3 lit" in chart
    assert "class " not in draw(_TREE, "mermaid")


def test_no_quote_ends_a_label_of_the_chart_early() -> None:
    for line in draw(_TREE, "mermaid").splitlines():
        assert line.count('"') in (0, 2), line


def test_the_picture_is_sound_and_marks_the_path() -> None:
    picture = ElementTree.fromstring(draw(_TREE, "svg", _PATH))  # noqa: S314 - our own drawing
    space = "{http://www.w3.org/2000/svg}"
    boxes = picture.findall(f"{space}g")
    assert len(boxes) == len(_TREE.nodes)
    lit = [box for box in boxes if box.find(f"{space}rect[@stroke-width='3']") is not None]
    assert len(lit) == len(_PATH)
    assert len(picture.findall(f"{space}path")) == sum(1 for _ in _TREE.edges())


def test_no_two_boxes_of_the_picture_overlap() -> None:
    places = re.findall(r'<rect x="(\d+)" y="(\d+)"', draw(_TREE, "svg"))
    assert len(places) == len(set(places)) == len(_TREE.nodes)


def test_markup_in_a_title_stays_text() -> None:
    title = 'title = { en = "Is the reason stated?"'
    tree = build(changed("c_reason", title, 'title = { en = "<script>&"'))
    picture = draw(tree, "svg")
    assert "<script>" not in picture
    assert "&lt;script&gt;&amp;" in picture


@pytest.mark.parametrize("form", ["text", "mermaid", "svg"])
def test_the_drawing_speaks_chinese(form: str) -> None:
    chinese = draw(_TREE, cast("Form", form), (), "zh-CN")
    assert "是否说明了侵权理由" in chinese
    assert "Is the reason stated" not in chinese


def test_long_titles_are_cut_with_a_sign() -> None:
    titles = re.findall(r'y="\d+">([^<]*…)</text>', draw(_TREE, "svg"))
    assert titles
    assert all(len(title) <= 42 for title in titles)


def test_another_form_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(WrongUse, match="mermaid"):
        draw(_TREE, cast("Form", "clay"))
