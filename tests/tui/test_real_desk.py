"""The same job on the real desk: nothing between the screen and the case log is made up here."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.helpers import Rig
from triage.domain.profile import Profile
from triage.resources import bundled
from triage.tui.app import TriageApp
from triage.tui.screens.case import CaseScreen

SAMPLES = sorted(
    path
    for path in bundled("sample_complaints").iterdir()
    if path.suffix in (".eml", ".txt", ".html")
)
NOTICE = bundled("sample_complaints") / "trademark-listing-removed.eml"
US = Profile(entity="Lampenwelt e.K.", signer_name="Ada Example", email="wir@lampenwelt.example")


class RealRig(Rig):
    """An app on a real desk in an empty home folder."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.app = TriageApp(home)


@pytest.fixture
def real(tmp_path: Path) -> RealRig:
    return RealRig(tmp_path / "home")


async def _know_us(rig: Rig) -> None:
    await rig.app.desk.do(lambda desk: desk.save_profile(US))


def test_there_are_samples() -> None:
    assert len(SAMPLES) >= 12


async def test_from_paste_to_exported_draft_by_keys(real: RealRig) -> None:
    async with real.run():
        await _know_us(real)
        await real.paste(NOTICE.read_text("utf-8"))
        await real.until(lambda: isinstance(real.app.screen, CaseScreen))
        await real.until(lambda: "Quillmoor" in real.screen_text())
        real.presses = 0
        await real.press("n", "1", "3", "l")
        assert "Dear Quillmoor Outdoor Ltd." in real.screen_text()
        await real.press("x", "enter")
        await real.until((real.home / "drafts").is_dir)
        await real.until(lambda: len(list((real.home / "drafts").glob("*-L01-en.*"))) == 2)
        answers = 2
        assert real.presses - answers <= 12


async def test_the_same_case_is_there_at_the_next_start(real: RealRig, tmp_path: Path) -> None:
    async with real.run():
        await real.paste(NOTICE.read_text("utf-8"))
        await real.until(lambda: isinstance(real.app.screen, CaseScreen))
        await real.press("n", "1")
        question = real.case.now
    again = RealRig(real.home)
    async with again.run():
        await again.until(lambda: "Quillmoor" in again.screen_text())
        await again.press("enter")
        await again.until(
            lambda: isinstance(again.app.screen, CaseScreen) and again.case.now is not None
        )
        assert question is not None
        assert again.case.now is not None
        assert again.case.now.view.position.node == question.view.position.node


async def test_the_tree_is_drawn_with_the_path_lit(real: RealRig) -> None:
    async with real.run():
        await real.paste(NOTICE.read_text("utf-8"))
        await real.until(lambda: isinstance(real.app.screen, CaseScreen))
        await real.press("f6")
        await real.until(lambda: "A1" in real.screen_text())
        drawing = real.app.screen.query_one("#drawing").content  # type: ignore[attr-defined]
        assert any("bold" in str(span.style) for span in drawing.spans)
        await real.press("j", "k", "f2", "escape")
        assert isinstance(real.app.screen, CaseScreen)


async def test_a_store_is_added_to_the_profile_and_a_wrong_line_is_named(real: RealRig) -> None:
    async with real.run((120, 40)):
        await real.press("f4")
        await real.until(lambda: real.app.focused is not None and real.app.focused.name == "entity")
        real.app.screen.query_one("#store").focus()
        await real.write("amazon.de")
        await real.press("enter")
        await real.until(
            lambda: (
                real.app.focused is not None and real.app.focused.name == "stores.amazon.de.name"
            )
        )
        await real.write("Lampen")
        real.app.screen.query_one("#store").focus()
        await real.write("amazon.nowhere")
        await real.press("enter")
        assert "no marketplace" in real.screen_text()
        for line in real.app.screen.query(".line"):
            if line.name == "email":
                line.focus()
        await real.write("no address")
        await real.press("ctrl+s")
        assert "no mail address" in real.screen_text()
        await real.press("ctrl+u")
        await real.write("wir@lampenwelt.example")
        await real.press("ctrl+s")
        kept = await real.app.desk.do(lambda desk: desk.profile())
        assert kept.store("amazon.de").name == "Lampen"
        assert kept.email == "wir@lampenwelt.example"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
async def test_every_sample_opens_and_shows_its_next_step(real: RealRig, sample: Path) -> None:
    async with real.run((120, 40)):
        real.app.open_path(sample)
        await _opened(real, real.pilot)
        if isinstance(real.app.screen, CaseScreen):
            await real.until(lambda: real.case.now is not None)
            await real.press("n", "l", "e", "h", "m", "f")


async def _opened(rig: Rig, pilot: Pilot[None]) -> None:
    await rig.until(lambda: len(rig.app.screen_stack) > 1)
    await pilot.pause()
