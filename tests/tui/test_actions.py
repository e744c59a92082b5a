"""The table of actions: each can be done by key, by palette, and where it is offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from tests.tui.helpers import Rig
from triage.tui import memory
from triage.tui.actions import ACTIONS, BY_ID, Action
from triage.tui.app import TriageApp
from triage.tui.screens.case import CaseScreen
from triage.tui.screens.help import HelpScreen
from triage.tui.screens.jump import JumpScreen
from triage.tui.screens.today import TodayScreen
from triage.tui.screens.tree import lit
from triage.tui.themes import DARK, LIGHT
from triage.tui.words import _

ELSEWHERE = ("quit", "palette", "tree", "editor", "rights", "account", "worksheet")
"""Shown with a real desk in test_pages, test_real_desk and test_job."""

HERE = [action for action in ACTIONS if action.name not in ELSEWHERE]


def test_ids_and_keys_are_unique_within_a_scope() -> None:
    assert len(BY_ID) == len(ACTIONS)
    for scope in ("today", "case"):
        keys = [
            key
            for action in ACTIONS
            if action.scope in ("app", scope)
            for key in action.key.split(",")
        ]
        assert len(keys) == len(set(keys))


def test_every_action_has_a_deed() -> None:
    homes = {"app": TriageApp, "today": TodayScreen, "case": CaseScreen}
    for action in ACTIONS:
        name = action.name.partition("(")[0]
        assert hasattr(homes[action.scope], f"action_{name}"), action.id


@pytest.mark.parametrize("action", HERE, ids=lambda action: action.id)
async def test_every_action_of_the_palette_works_where_it_is_offered(
    rig: Rig, action: Action
) -> None:
    rig.desk.slots = ()
    async with rig.run((120, 40)):
        if action.scope == "case" or action.name == "profile":
            await rig.open_case()
            await rig.press("2", "l")
            rig.case.query_one("#findings").focus()
            await rig.press("down")
        if action.name == "redo":
            await rig.press("u")
        await rig.press("ctrl+p")
        assert isinstance(rig.app.screen, CommandPalette)
        await rig.write(_(action.title))
        await rig.until(lambda: _offered(rig, _(action.title)))
        await rig.press("enter")
        await rig.until(lambda: not isinstance(rig.app.screen, CommandPalette))
        await rig.settle()
        assert rig.app.is_running


def _offered(rig: Rig, title: str) -> bool:
    from textual.command import CommandList

    options = rig.app.screen.query_one(CommandList).options
    return any(title in str(option.prompt) for option in options)


async def test_the_palette_shows_all_before_a_word_is_typed(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await rig.press("ctrl+p")
        await rig.until(lambda: _offered(rig, "Light/dark"))
        await rig.press("escape")


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_explains_what_has_the_focus(rig: Rig, key: str) -> None:
    async with rig.run((120, 40)):
        await rig.open_case()
        for pane, words in (
            ("f", "What was read from the mail"),
            ("m", "The mail as it came"),
            ("e", "What you hold"),
        ):
            await rig.press(pane, key)
            assert isinstance(rig.app.screen, HelpScreen)
            assert words in rig.screen_text()
            await rig.press("f1")
        await rig.press("f1")
        await rig.button("Close")
        assert rig.case.is_current


async def test_jump_reaches_tabs_lists_and_buttons(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("ctrl+o")
        assert isinstance(rig.app.screen, JumpScreen)
        letters = {
            getattr(widget, "id", ""): letter for letter, widget in rig.app.screen._targets.items()
        }
        await rig.press(letters["tab-letters"])
        assert rig.case.has_class("-at-letters")
        await rig.press("f", "ctrl+o")
        screen = rig.app.screen
        assert isinstance(screen, JumpScreen)
        letters = {getattr(widget, "id", ""): letter for letter, widget in screen._targets.items()}
        await rig.press(letters["correct"])
        assert "Correct: Complainant" in rig.screen_text()
        await rig.press("escape", "ctrl+o", "f12")
        assert rig.case.has_class("-at-facts")
        await rig.press("ctrl+o")
        await rig.pilot.click(offset=(5, 5))
        await rig.settle()
        assert rig.app.focused is rig.case.query_one("#fields")


async def test_themes_turn_and_are_remembered(rig: Rig) -> None:
    async with rig.run():
        await rig.press("f3")
        assert rig.app.theme == LIGHT.name
        await rig.press("f3")
        assert rig.app.theme == DARK.name
        await rig.press("f3")
    assert Rig(rig.home).app.theme == LIGHT.name


async def test_keys_and_colours_of_ones_own(rig: Rig) -> None:
    (rig.home / "themes").mkdir(parents=True)
    (rig.home / "themes" / "mine.toml").write_text('primary = "#ff0000"\ndark = true\n', "utf-8")
    (rig.home / "keys.toml").write_text('"today.tour" = "f9"\n', "utf-8")
    async with rig.run():
        assert rig.app.theme == "mine"
        await rig.press("f9")
        assert isinstance(rig.app.screen, HelpScreen)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("keys.toml", '"no.such" = "x"', "no.such"),
        ("keys.toml", "= broken", "cannot be read"),
        ("themes/bad.toml", 'colour = "red"', "is no theme"),
    ],
)
async def test_files_of_ones_own_that_are_wrong_are_said(
    rig: Rig, name: str, text: str, said: str
) -> None:
    path = rig.home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    async with rig.run():
        assert said in rig.told()


async def test_no_color_is_respected(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    plain = Rig(rig.home)
    async with plain.run((120, 40)):
        await plain.open_case()
        assert plain.app.no_color
        assert "✓ found" in plain.screen_text()


def test_what_is_remembered_survives_damage_and_a_folder_that_refuses(tmp_path: Path) -> None:
    memory.remember(tmp_path, theme="light")
    memory.remember(tmp_path, language="zh")
    assert memory.recall(tmp_path) == {"theme": "light", "language": "zh"}
    (tmp_path / "interface.json").write_text("[1, 2]", "utf-8")
    assert memory.recall(tmp_path) == {}
    (tmp_path / "file").write_text("", "utf-8")
    memory.remember(tmp_path / "file" / "below", theme="dark")


async def test_the_footer_is_grouped_and_can_be_clicked(rig: Rig) -> None:
    from triage.tui.widgets.keybar import KeyBar

    async with rig.run((120, 40)):
        bar = rig.app.screen.query_one(KeyBar)
        assert "│" in rig.screen_text().rsplit("\n", 1)[-1]
        left = next(left for left, _, key in bar.spots if key == "slash")
        assert await rig.pilot.click(bar, offset=(left + 1, 0))
        await rig.settle()
        assert isinstance(rig.app.focused, Input)
        assert await rig.pilot.click(bar, offset=(bar.spots[-1][1] + 1, 0))


def test_only_the_nodes_of_the_path_are_lit() -> None:
    content = lit("● A1  What?\n○ A2  Where?\nno node", {"A1"})
    assert [content.plain[span.start : span.end] for span in content.spans] == ["● A1  What?"]
