"""Facts that letters need, confirmations, and what is done with a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.helpers import Rig
from triage.domain import events as ev
from triage.tui.screens.help import HelpScreen
from triage.tui.screens.profile import ProfileScreen
from triage.tui.widgets.draft import DraftArea


async def given(rig: Rig) -> str:
    return next(
        record.event.value
        for record in reversed(rig.desk.history(rig.case.case_id))
        if isinstance(record.event, ev.FactGiven)
    )


async def test_a_line(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "enter")
        assert "store needs a value." in rig.told()
        await rig.write("Lampen")
        await rig.press("enter")
        assert await given(rig) == "Lampen"


async def test_a_suggestion_is_taken_only_on_demand(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2")
        assert "Suggested: Lampenwelt" in rig.screen_text()
        await rig.button("Take the suggestion")
        assert await given(rig) == "Lampenwelt"


async def test_a_day(rig: Rig) -> None:
    rig.desk.slots = ("removal_date",)
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2")
        await rig.write("2026-03-01")
        await rig.button("Keep")
        assert await given(rig) == "2026-03-01"


async def test_a_choice_by_its_number_and_by_a_click(rig: Rig) -> None:
    rig.desk.slots = ("tone",)
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "9", "1")
        assert await given(rig) == "soft"
        await rig.press("u")
        await rig.click("#field", (2, 1))
        assert await given(rig) == "firm"


async def test_a_text_of_several_lines(rig: Rig) -> None:
    rig.desk.slots = ("cause",)
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2")
        await rig.pilot.press("a", "enter", "b", "tab")
        await rig.press("enter")
        assert await given(rig) == "a\nb"


async def test_rows_of_a_table(rig: Rig) -> None:
    rig.desk.slots = ("invoices",)
    async with rig.run((120, 40)):
        await rig.open_case()
        await rig.press("2")
        assert "quantity" in rig.screen_text()
        await rig.write("R|1")
        await rig.press("enter")
        await rig.write("2026-01-02")
        await rig.button("Add a row")
        await rig.write("R2")
        await rig.button("Keep")
        assert await given(rig) == "R/1 | 2026-01-02 | \nR2 |  | "


async def test_a_gate_is_asked_with_its_consequence(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "home", (), "sworn")
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "l")
        assert "You swear to this." in rig.screen_text()
        await rig.press("n")
        await rig.button("Read and confirm")
        assert "You swear to this." in rig.screen_text()
        await rig.press("enter")
        assert "gate_confirmed" not in rig.desk.calls
        await rig.button("Read and confirm")
        await rig.write("Ada Example")
        await rig.press("enter")
        assert "gate_confirmed" in rig.desk.calls


async def test_missing_data_of_ours_is_asked_in_the_profile(rig: Rig) -> None:
    rig.desk.slots = ()
    rig.desk.us = rig.desk.us.model_copy(update={"entity": ""})
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2")
        assert "your data (Legal name)" in rig.screen_text()
        await rig.button("Enter your data (F4)")
        await rig.until(lambda: isinstance(rig.app.screen, ProfileScreen) and bool(rig.app.focused))
        assert "a letter needs it now" in rig.screen_text()
        assert rig.app.focused is not None
        assert rig.app.focused.name == "entity"
        await rig.write("Lampenwelt e.K.")
        await rig.press("ctrl+s")
        assert "Dear" in (await _body(rig))


async def _body(rig: Rig) -> str:
    await rig.press("l")
    return rig.case.query_one(DraftArea).text


async def _with_draft(rig: Rig) -> None:
    rig.desk.slots = ()
    await rig.open_case()
    await rig.press("n", "2", "l")


async def test_a_copy_is_written_to_a_file_as_well_and_said(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("y")
        assert rig.app.clipboard.startswith("Complaint 12345678901\n\nDear")
        written = rig.home / "copied-letter.txt"
        assert written.read_text("utf-8") == rig.app.clipboard
        assert str(written) in rig.told()
        assert written.stat().st_mode & 0o777 == 0o600


async def test_the_users_own_editor(
    rig: Rig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    program = tmp_path / "ed.sh"
    program.write_text('#!/bin/sh\necho "Mine." > "$1"\n', "utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(program))
    monkeypatch.setattr(rig.app, "suspend", nullcontext)
    async with rig.run():
        await _with_draft(rig)
        await rig.press("ctrl+e")
        draft = rig.desk.letter(rig.case.case_id, "L01").draft
        assert draft is not None
        assert draft.body == "Mine."


async def test_an_editor_that_is_not_there_is_said(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", "no-such-program-here")
    monkeypatch.setattr(rig.app, "suspend", nullcontext)
    async with rig.run():
        await _with_draft(rig)
        await rig.press("ctrl+e")
        assert "no-such-program-here" in rig.told()
        assert "draft_edited" not in rig.desk.calls


async def test_differences_against_the_drafted_text(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("d")
        assert isinstance(rig.app.screen, HelpScreen)
        assert "+Dear all," in rig.screen_text()
        assert "-base" in rig.screen_text()


async def test_a_remark_is_shown_marked_and_set_aside(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await _with_draft(rig)
        assert "Too short." in rig.screen_text()
        area = rig.case.query_one(DraftArea)
        assert area.get_line(0).spans
        findings = rig.case.query_one("#findings")
        findings.focus()
        await rig.press("down", "w")
        await rig.write("It is long enough")
        await rig.press("enter")
        assert "finding_waived" in rig.desk.calls
        findings.focus()
        await rig.press("enter")
        assert rig.app.focused is area


async def test_a_letter_is_marked_as_sent_at_a_time(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("s")
        await rig.write("yesterday")
        await rig.press("enter")
        assert "is no time" in rig.told()
        await rig.press("s")
        await rig.write("2026-03-01 09:30")
        await rig.press("enter")
        contacts = rig.desk.view(rig.case.case_id).case.contacts
        assert contacts[0].at.strftime("%Y-%m-%d %H:%M") == "2026-03-01 09:30"


async def test_escape_in_the_text_leads_back_to_the_list(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("enter")
        assert isinstance(rig.app.focused, DraftArea)
        await rig.press("escape")
        assert rig.app.focused is rig.case.query_one("#letters")


async def test_a_reading_copy_in_ones_own_language(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("f2", "v")
        assert isinstance(rig.app.screen, HelpScreen)
        assert "[zh] Dear all" in rig.screen_text()


async def test_the_language_of_a_letter_is_chosen_by_hand(rig: Rig) -> None:
    async with rig.run():
        await _with_draft(rig)
        await rig.press("o", "down", "enter")
        assert rig.case.query_one(DraftArea).text.startswith("[de] Dear all")
        await rig.press("x", "enter")
        assert [path.stem.rpartition("-")[2] for path in (rig.home / "drafts").iterdir()] == [
            "de",
            "de",
        ]
        await rig.press("o", "end", "up", "enter")
        assert "not written in 'ja'" in rig.told()
        assert rig.case.query_one(DraftArea).text.startswith("[de] Dear all")
