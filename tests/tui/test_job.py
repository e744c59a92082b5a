"""The whole job on the screen, from paste to export: by keys alone, by mouse alone."""

from __future__ import annotations

import pytest

from tests.tui.helpers import SIZES, Rig
from triage.tui.screens.ask import AskScreen
from triage.tui.screens.today import TodayScreen
from triage.tui.widgets.facts import Facts
from triage.tui.widgets.letters import Letters
from triage.tui.widgets.mail import MailView


@pytest.mark.parametrize("size", SIZES)
async def test_by_keyboard_alone(rig: Rig, size: tuple[int, int]) -> None:
    async with rig.run(size):
        await rig.paste()
        assert "Nordlicht Lampen GmbH" in rig.screen_text()
        await rig.press("n")
        rig.presses = 0
        await rig.press("2")
        answers = rig.presses
        await rig.write("Lampenwelt")
        await rig.press("enter")
        await rig.press("l")
        assert "Dear Lampenwelt" in rig.screen_text()
        await rig.press("x", "enter")
        written = sorted(path.name for path in (rig.home / "drafts").iterdir())
        assert [name.rpartition(".")[2] for name in written] == ["eml", "txt"]
        assert str(rig.home / "drafts") in rig.told()
        beyond_the_answers = 1 + rig.presses - answers
        assert beyond_the_answers <= 12
        await rig.press("escape")
        assert isinstance(rig.app.screen, TodayScreen)
        assert "Nordlicht" in rig.screen_text()


@pytest.mark.parametrize("size", SIZES)
async def test_by_mouse_alone(rig: Rig, size: tuple[int, int]) -> None:
    async with rig.run(size):
        await rig.button("Sample")
        await rig.click("#rows", (3, 0))
        assert rig.case.case_id
        await rig.click("#tab-step")
        await rig.click("#choices", (3, 2))
        await rig.button("Take the suggestion")
        await rig.click("#tab-letters")
        assert "Dear Lampenwelt" in rig.screen_text()
        await rig.button("Export")
        assert isinstance(rig.app.screen, AskScreen)
        await rig.button("Export")
        assert len(list((rig.home / "drafts").iterdir())) == 2
        rig.app.clear_notifications()
        await rig.button("Sent")
        await rig.button("OK")
        assert "letter_sent" in rig.desk.calls


async def test_a_field_lights_its_words_up_and_scrolls_to_them(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await rig.paste(
            "filler\n" * 200 + "Rights owner: Nordlicht Lampen GmbH\nComplaint ID: 12345678901"
        )
        await rig.press("f", "down", "up")
        mail = rig.case.query_one(MailView)
        assert mail._lit[1] - mail._lit[0] == len("Nordlicht Lampen GmbH")
        assert mail.scroll_offset.y > 100
        assert "Nordlicht Lampen GmbH" in rig.shown("#mail")


async def test_where_the_mail_is_silent_it_says_so(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        facts = rig.shown("#fields")
        assert "Stated reason" in facts
        assert "not stated" in facts
        assert "found" in facts


async def test_a_field_is_corrected_by_hand_and_marked(rig: Rig) -> None:
    async with rig.run():
        case = await rig.open_case()
        await rig.press("f", "c")
        await rig.press("f7")
        await rig.write("Other GmbH")
        await rig.press("ctrl+s")
        name = rig.desk.view(case.case_id).case.complaint.complainant.name
        assert name is not None
        assert (name.value, name.status.value) == ("Other GmbH", "edited")
        assert "edited" in rig.shown("#fields")
        assert "Other GmbH" in rig.shown("#fields")


async def test_escape_leaves_a_correction_without_a_change(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("f", "enter", "escape")
        assert "field_corrected" not in rig.desk.calls


async def test_no_answer_is_taken_beforehand(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "enter")
        assert "answered" not in rig.desk.calls
        text = rig.screen_text()
        assert "The mail suggests" in text
        assert "(suggested)" in text
        assert "The mail names no infringing part." in text


async def test_back_takes_a_step_back_and_forth(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2")
        assert "Write to the complainant" in rig.screen_text()
        await rig.press("ctrl+z")
        assert "Is the reason of the complaint stated?" in rig.screen_text()
        await rig.press("ctrl+y")
        assert "Write to the complainant" in rig.screen_text()


async def test_reopening_a_case_comes_back_to_the_same_question(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "escape", "enter")
        assert "Name of your store?" in rig.screen_text()


async def test_the_text_of_a_letter_is_kept_at_every_pause(rig: Rig) -> None:
    rig.desk.slots = ()
    async with rig.run((120, 40)):
        case = await rig.open_case()
        await rig.press("2", "l", "enter")
        await rig.write("Really ")
        await rig.until(lambda: "draft_edited" in rig.desk.calls)
        await rig.settle()
        draft = rig.desk.letter(case.case_id, "L01").draft
        assert draft is not None
        assert draft.body.startswith("Really Dear")
        assert "own text" in rig.screen_text()


async def test_leaving_at_once_keeps_the_last_words(rig: Rig) -> None:
    rig.desk.slots = ()
    async with rig.run((120, 40)):
        case = await rig.open_case()
        await rig.press("2", "l", "enter")
        await rig.pilot.press("H", "m")
        rig.app.exit()
    draft = rig.desk.letter(case.case_id, "L01").draft
    assert draft is not None
    assert draft.body.startswith("HmDear")


async def test_files_are_replaced_only_after_a_question(rig: Rig) -> None:
    rig.desk.slots = ()
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "x", "enter")
        files = list((rig.home / "drafts").iterdir())
        files[0].write_text("mine", "utf-8")
        await rig.press("x", "enter")
        assert "Replace the files?" in rig.screen_text()
        await rig.press("escape")
        assert files[0].read_text("utf-8") == "mine"
        await rig.press("x", "enter", "enter")
        assert files[0].read_text("utf-8") == "letter"


async def test_panes_hold_what_their_names_say(rig: Rig) -> None:
    async with rig.run():
        case = await rig.open_case()
        for key, kind in (("m", MailView), ("f", Facts), ("l", Letters)):
            await rig.press(key)
            assert case.query_one(kind).region.area
