"""Pastes of every kind: small, large, a file's name, no complaint, no text, a reply."""

from __future__ import annotations

import asyncio
import contextlib
import time
from pathlib import Path

import pytest

from tests.tui.fake_desk import MAIL
from tests.tui.helpers import Rig
from triage.tui.intake import named_file
from triage.tui.screens.case import CaseScreen
from triage.tui.screens.paste import Landing, PasteScreen
from triage.tui.screens.today import TodayScreen


async def test_a_paste_is_taken_anywhere(rig: Rig) -> None:
    async with rig.run():
        await rig.paste()
        first = rig.case.case_id
        await rig.paste(MAIL.replace("B0TESTASIN", "B0TESTASIZ"))
        assert rig.case.case_id != first
        await rig.paste()
        assert rig.case.case_id == first
        assert "already here" in rig.told()


async def test_one_key_offers_to_paste_and_opens(rig: Rig) -> None:
    async with rig.run():
        await rig.press("p")
        assert isinstance(rig.app.screen, PasteScreen)
        await rig.paste()
        assert "Nordlicht" in rig.app.screen.query_one(Landing).text
        await rig.press("ctrl+s")
        assert isinstance(rig.app.screen, CaseScreen)


async def test_nothing_pasted_is_said(rig: Rig) -> None:
    async with rig.run():
        await rig.press("p", "ctrl+s")
        assert "paste the mail first" in rig.screen_text()
        await rig.paste("   \n ")
        await rig.press("escape")
        assert isinstance(rig.app.screen, TodayScreen)


async def slowest_beat() -> float:
    """The most work, in seconds, that the screen's thread did without a pause; ends when cancelled.

    Work, not time: on a busy machine a thread also waits for others.
    """
    slowest = 0.0
    with contextlib.suppress(asyncio.CancelledError):
        while True:
            begun = time.thread_time()
            await asyncio.sleep(0.005)
            slowest = max(slowest, time.thread_time() - begun)
    return slowest


@pytest.mark.parametrize("size", [200_000, 5_000_000])
async def test_a_large_paste_never_freezes_the_screen(rig: Rig, size: int) -> None:
    text = MAIL + "A line of the mail with some words in it. 漢字 \n" * (size // 45)
    async with rig.run((120, 40)):
        heart = asyncio.create_task(slowest_beat())
        await rig.paste(text)
        await rig.until(lambda: isinstance(rig.app.screen, CaseScreen))
        await rig.until(lambda: "A line of the mail" in rig.shown("#mail"))
        heart.cancel()
        assert await heart < 0.5


async def test_a_large_paste_into_the_dialog_is_held_beside_the_editor(rig: Rig) -> None:
    async with rig.run():
        await rig.press("p")
        await rig.paste(MAIL + "x" * 50_000)
        assert "it begins:" in rig.screen_text()
        await rig.press("enter")
        assert isinstance(rig.app.screen, CaseScreen)


async def test_what_is_no_complaint_is_said_and_kept(rig: Rig) -> None:
    async with rig.run():
        await rig.paste("Hello, is this lamp still there?")
        assert "No complaint was found." in rig.screen_text()
        assert rig.app.screen.query_one(Landing).text == "Hello, is this lamp still there?"
        await rig.button("Open anyway")
        assert isinstance(rig.app.screen, CaseScreen)


async def test_bytes_that_are_no_text_are_said_and_kept(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "picture.bin"
    path.write_bytes(b"\x00\x01\x02" * 20_000)
    async with rig.run():
        await rig.paste(str(path))
        assert "These bytes are no text." in rig.screen_text()
        assert "60 kB" in rig.screen_text()
        await rig.button("Cancel")
        assert isinstance(rig.app.screen, TodayScreen)


async def test_a_reply_is_filed_with_the_case_on_the_screen(rig: Rig) -> None:
    async with rig.run():
        case = await rig.open_case()
        await rig.press("r")
        await rig.paste("We retract nothing.")
        await rig.press("ctrl+r")
        assert rig.case.case_id == case.case_id
        assert "reply_received" in rig.desk.calls
        assert "Filed with" in rig.told()


async def test_a_reply_without_a_case_stays_in_the_dialog(rig: Rig) -> None:
    async with rig.run():
        await rig.press("p")
        await rig.paste("We retract nothing.")
        await rig.button("File as reply")
        assert "No case fits this mail." in rig.told()
        assert isinstance(rig.app.screen, PasteScreen)
        assert rig.app.screen.query_one(Landing).text == "We retract nothing."


def test_a_dropped_name_is_a_file_however_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a mail.eml"
    path.write_text("x", "utf-8")
    for name in (
        str(path),
        f"'{path}'",
        f'"{path}"\n',
        path.as_uri(),
        str(path).replace(" ", "\\ "),
    ):
        assert named_file(name) == path
    for text in ("", "no such file", "two\nlines", "x" * 5000, "\x00", str(tmp_path)):
        assert named_file(text) is None


async def test_a_file_that_cannot_be_read_is_said(rig: Rig, tmp_path: Path) -> None:
    async with rig.run():
        rig.app.open_path(tmp_path / "gone.eml")
        await rig.settle()
        assert "gone.eml" in rig.told()
