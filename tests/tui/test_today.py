from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.tui.fake_desk import MAIL, words
from tests.tui.helpers import Rig
from triage.tui import rows
from triage.tui.screens.case import CaseScreen
from triage.tui.screens.today import PAGE, TodayScreen
from triage.tui.widgets.lists import Items
from triage.workflow.views import CaseRow, Due


def case_row(number: int, state: str = "waiting", at: datetime | None = None) -> CaseRow:
    return CaseRow(
        case_id=f"C-{number}",
        opened_at=datetime.now(UTC) - timedelta(days=number % 300),
        complainant="北光灯具有限公司" if number % 2 else "Nordlicht",
        asins=("B0TESTASIN", "B0OTHER123"),
        right_type="trademark",
        complaint_ids=(),
        node="C1",
        title=words("Write"),
        due=Due(at=at, action=words("Write to the complainant")),
        state=state,
    )


async def test_an_empty_log_explains_itself_in_three_lines(rig: Rig) -> None:
    async with rig.run():
        text = rig.screen_text()
        assert "triage answers intellectual-property complaints" in text
        assert "take one of the bundled samples" in text
        await rig.press("t")
        assert "Five-minute tour" in rig.screen_text()
        await rig.press("escape")
        assert isinstance(rig.app.screen, TodayScreen)


async def test_search_finds_and_says_when_nothing_is_found(rig: Rig) -> None:
    async with rig.run():
        await rig.paste()
        await rig.press("escape", "slash")
        await rig.write("Nordlicht")
        assert "Nordlicht…" in rig.shown("#cases") or "Nordlicht Lampen" in rig.shown("#cases")
        await rig.write("zzz")
        assert "Nothing found." in rig.screen_text()
        await rig.press("enter")
        await rig.press("ctrl+l")


async def test_a_long_list_shows_more_on_demand(rig: Rig) -> None:
    rig.desk.cases = lambda **_: tuple(case_row(n) for n in range(PAGE + 50))  # type: ignore[method-assign]
    async with rig.run():
        listed = rig.app.screen.query_one(Items)
        assert listed.option_count == PAGE + 1
        await rig.press("G")
        assert "50 more" in rig.screen_text()
        await rig.press("enter")
        assert listed.option_count == PAGE + 50


async def test_one_key_opens_a_sample_with_enter(rig: Rig) -> None:
    async with rig.run():
        await rig.press("s", "enter")
        assert isinstance(rig.app.screen, CaseScreen)


async def test_a_file_is_opened_by_its_name(rig: Rig, tmp_path: Path) -> None:
    mail = tmp_path / "a mail.txt"
    mail.write_text(MAIL, "utf-8")
    async with rig.run():
        await rig.press("o")
        await rig.write("missing.txt")
        await rig.press("enter")
        assert "There is no file" in rig.screen_text()
        await rig.press("ctrl+u")
        await rig.paste(f"'{mail}'")
        await rig.press("enter")
        assert isinstance(rig.app.screen, CaseScreen)


async def test_a_file_is_picked_with_the_mouse(rig: Rig, tmp_path: Path) -> None:
    from triage.tui.screens.pick import PickScreen

    (tmp_path / "mails").mkdir()
    (tmp_path / "mails" / "mail.txt").write_text(MAIL, "utf-8")
    found: list[Path | None] = []
    async with rig.run((120, 40)):
        rig.app.push_screen(PickScreen("Pick", tmp_path / "mails"), found.append)
        await rig.pilot.pause(0.3)
        await rig.click("#folders", (6, 1))
        await rig.click("#folders", (6, 1)) if not found else None
    assert found == [tmp_path / "mails" / "mail.txt"]


async def test_buttons_of_the_picker(rig: Rig, tmp_path: Path) -> None:
    from triage.tui.screens.pick import PickScreen

    (tmp_path / "inner").mkdir()
    found: list[Path | None] = []
    async with rig.run((120, 40)):
        rig.app.push_screen(PickScreen("Pick", tmp_path / "inner"), found.append)
        await rig.settle()
        await rig.button("Folder above")
        await rig.button("Choose")
        await rig.button("Cancel")
    assert found == [None]


def test_counts_leave_out_what_is_not_there() -> None:
    shown = rows.counts((case_row(1, "overdue"), case_row(2, "overdue"), case_row(3, "new"))).plain
    assert "2 overdue" in shown
    assert "1 new" in shown
    assert "waiting" not in shown
    assert rows.counts(()).plain == "no cases yet"


def test_the_chart_has_twelve_months_and_is_empty_without_cases() -> None:
    assert rows.chart(()) == ""
    assert (
        len(rows.chart(tuple(case_row(n) for n in range(300))).split(" ", 2)[2].rpartition(" ")[0])
        == 12
    )


def test_wide_characters_line_up() -> None:
    from rich.cells import cell_len

    latin, chinese = rows.row(case_row(2), 116).plain, rows.row(case_row(1), 116).plain
    assert cell_len(latin[: latin.index("B0TESTASIN")]) == cell_len(
        chinese[: chinese.index("B0TESTASIN")]
    )


async def test_the_list_follows_when_a_case_changes(rig: Rig) -> None:
    async with rig.run():
        await rig.paste()
        await rig.press("n", "2", "escape")
        assert "Write to" in rig.shown("#cases")
