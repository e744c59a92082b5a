"""Own rights, the account, worksheets: each reached, shown and used in the real app."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, Static, TextArea

from triage.resources import bundled
from triage.tui.app import TriageApp
from triage.tui.screens.account import AccountScreen
from triage.tui.screens.ask import AskScreen
from triage.tui.screens.choose import ChooseScreen
from triage.tui.screens.rights import RightsScreen
from triage.tui.screens.worksheet import rows_in
from triage.workflow.desk import Desk
from triage.workflow.worksheets import worksheet


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with one case in it."""
    sample = next(bundled("sample_complaints").glob("utility-patent-resolve-directly.*"))
    desk = Desk(tmp_path)
    desk.open(sample.read_bytes(), sample.name)
    desk.shut()
    return tmp_path


def shown(app: TriageApp) -> str:
    return str(app.screen.query_one("#lines", Static).render())


async def test_a_right_is_added_and_listed(home: Path) -> None:
    app = TriageApp(home, None)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f7")
        await pilot.pause()
        assert isinstance(app.screen, RightsScreen)
        await app.workers.wait_for_complete()
        await pilot.click("#add")
        await pilot.pause()
        assert isinstance(app.screen, AskScreen)
        app.screen.query_one("#blank0", Input).value = "trademark"
        app.screen.query_one("#blank1", Input).value = "017867542"
        await pilot.click("#ok")
        for _ in range(50):
            await pilot.pause(0.05)
            if app.screen.query("#lines") and "017867542" in shown(app):
                break
        assert "017867542" in shown(app)
        assert "EU" in shown(app)
        await pilot.press("escape")
        await pilot.press("f8")
        await pilot.pause()
        assert isinstance(app.screen, AccountScreen)
        for _ in range(50):
            await pilot.pause(0.05)
            if "█" in shown(app):
                break
        assert "█" in shown(app)


async def test_a_worksheet_is_filled_from_the_case(home: Path) -> None:
    app = TriageApp(home, None)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.5)
        await app.workers.wait_for_complete()
        await pilot.press("b")
        await pilot.pause(0.3)
        assert isinstance(app.screen, ChooseScreen)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert isinstance(app.screen, AskScreen)
        app.screen.query_one(TextArea).text = "1 | a hinge | no hinge | no | AT-06"
        await pilot.press("ctrl+s")
        for _ in range(50):
            await pilot.pause(0.05)
            if not isinstance(app.screen, AskScreen):
                break
        await pilot.pause(0.3)
    desk = Desk(home)
    case = desk.case(desk.cases()[0].case_id)
    desk.shut()
    assert case.facts["missing_elements"] == "a hinge | no hinge | AT-06"


def test_empty_lines_are_no_rows() -> None:
    sheet = worksheet("claim_chart")
    assert rows_in(sheet, "\n |  | \n") == []
    assert rows_in(sheet, "1 | a")[0]["element"] == "a"
