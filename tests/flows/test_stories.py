"""Whole cases, told line by line: what happens, and where the case must then stand."""

from __future__ import annotations

import pytest

from tests.flows.stories import Table, agrees, seen, tables

_TABLES = tables()


@pytest.mark.parametrize("table", _TABLES, ids=[table.name for table in _TABLES])
def test_every_line_of_the_story_comes_out(table: Table) -> None:
    for line, story in table.play():
        position = story.position()
        if line.want:
            assert agrees(line.want, position), f"{line.act}: {seen(position)}"


def test_enough_stories_are_told_and_each_says_what_must_come_out() -> None:
    told = [table for table in _TABLES if not table.name.startswith("recorded")]
    assert len(told) >= 30
    assert all(line.want for table in _TABLES for line in table.lines)


def test_a_story_that_expects_something_else_fails() -> None:
    table = next(table for table in _TABLES if table.lines)
    line, story = next(table.play())
    assert not agrees("leaf LF-99", story.position())
    assert not agrees(f"{line.want} | purple", story.position())
