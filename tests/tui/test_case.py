"""Evidence, notes, snoozing, closing, history, head and folding of the case screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from tests.tui.fake_desk import QUESTION, words
from tests.tui.helpers import Rig
from triage.domain.position import Position, Stand
from triage.tui.screens.case import PANES
from triage.tui.screens.pick import PickScreen
from triage.tui.widgets.step import StepView


async def test_evidence_is_ticked_unticked_and_gets_a_file(rig: Rig, tmp_path: Path) -> None:
    proof = tmp_path / "invoice.pdf"
    proof.write_bytes(b"%PDF")
    async with rig.run():
        await rig.open_case()
        await rig.press("e", "space")
        assert "[x] * AT-01" in rig.screen_text()
        await rig.press("enter")
        assert "[ ] * AT-01" in rig.screen_text()
        await rig.paste(str(proof))
        assert "invoice.pdf" in rig.screen_text()
        await rig.button("Attach file")
        assert isinstance(rig.app.screen, PickScreen)
        await rig.paste(str(proof))
        await rig.press("enter", "down", "a")
        assert isinstance(rig.app.screen, PickScreen)
        await rig.press("escape")
        assert rig.desk.calls.count("evidence_set") == 4


async def test_a_note_a_snooze_a_closing_and_a_reopening(rig: Rig) -> None:
    async with rig.run():
        case = await rig.open_case()
        await rig.press("plus")
        await rig.write("Called them")
        await rig.press("ctrl+s", "z")
        await rig.write("soon")
        await rig.press("enter", "enter")
        assert "is no day" in rig.told()
        await rig.press("z")
        await rig.write("2030-01-02")
        await rig.press("enter")
        await rig.write("holidays")
        await rig.press("enter", "ctrl+k")
        await rig.write("reinstated")
        await rig.press("enter", "enter")
        view = rig.desk.view(case.case_id)
        assert view.case.notes == ("Called them",)
        assert str(view.case.snoozed_until) == "2030-01-02"
        assert view.case.outcome == "reinstated"
        await rig.press("ctrl+k")
        await rig.write("again")
        await rig.press("enter")
        assert rig.desk.view(case.case_id).case.outcome is None


async def test_history_shows_what_happened_and_what_was_taken_back(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n", "2", "ctrl+z", "h")
        text = rig.screen_text()
        assert "Taken back: #2" in text
        assert "Answered: C1 = no  (taken back)" in text
        assert "Case opened" in text


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 40), (200, 50)])
async def test_every_pane_is_reached_in_every_size(rig: Rig, size: tuple[int, int]) -> None:
    async with rig.run(size):
        case = await rig.open_case()
        for pane, widget in case._panes().items():
            await rig.press(
                {
                    "mail": "m",
                    "facts": "f",
                    "step": "n",
                    "letters": "l",
                    "evidence": "e",
                    "history": "h",
                }[pane]
            )
            assert widget.region.area, pane
        assert len(case._panes()) == len(PANES)


async def test_folding_and_unfolding_loses_nothing(rig: Rig) -> None:
    async with rig.run((200, 50)):
        case = await rig.open_case()
        await rig.press("2")
        await rig.write("Lamp")
        for size in ((80, 24), (120, 40), (61, 15), (200, 50)):
            await rig.pilot.resize_terminal(*size)
            await rig.settle()
        assert case.query_one(StepView).query_one("#field").value == "Lamp"  # type: ignore[attr-defined]


async def test_wide_shows_mail_facts_and_step_together(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await rig.open_case()
        text = rig.screen_text()
        assert "We received a report" in text
        assert "Right number" in text
        assert "Is the reason of the complaint stated?" in text


async def test_the_proof_of_a_suggestion_is_shown_in_the_mail(rig: Rig) -> None:
    async with rig.run():
        await rig.open_case()
        await rig.press("n")
        await rig.button("Show in the mail")
        assert rig.case.query_one("#mail").region.area


async def test_a_case_that_is_not_there_leads_back(rig: Rig) -> None:
    from triage.errors import UnknownCase

    def gone(case_id: str) -> str:
        raise UnknownCase("There is no case C-9.", "Look at the list.")

    rig.desk.mail_text = gone  # type: ignore[method-assign]
    async with rig.run():
        rig.app.show_case("C-9")
        await rig.settle()
        assert "There is no case C-9." in rig.told()
        assert len(rig.app.screen_stack) == 1


@pytest.mark.parametrize("where", ["today", "case", "dialog"])
async def test_two_sizes_at_once_come_to_rest(rig: Rig, where: str) -> None:
    seen: list[Size | None] = []
    async with rig.run() as pilot:
        if where != "today":
            await rig.open_case()
        if where == "dialog":
            await rig.press("plus")
        screen = rig.app.screen
        for size in (Size(100, 30), Size(80, 24)):
            screen.post_message(events.Resize(size, size))
        original = screen._refresh_layout

        def counted(size: Size | None = None, scroll: bool = False) -> None:
            seen.append(size)
            original(size, scroll)

        screen._refresh_layout = counted  # type: ignore[method-assign]
        await pilot.pause(0.3)
        assert len(seen) < 5
        assert screen.size == Size(80, 24)


async def test_what_runs_beside_is_asked_too(rig: Rig) -> None:
    froze = QUESTION.model_copy(update={"id": "B1", "proposal": None})
    rig.desk.beside = (
        Position(
            stand=Stand.QUESTION,
            node="B1",
            title=words("Is it saved?"),
            explanation=words("x"),
            question=froze,
        ),
        Position(
            stand=Stand.LEAF, node="LF-10", title=words("A defect"), explanation=words("Tell them.")
        ),
    )
    async with rig.run((200, 50)):
        case = await rig.open_case()
        await rig.press("2")
        assert "Beside it: Is it saved?" in rig.screen_text()
        assert "Tell them." in rig.screen_text()
        rig.app.screen.set_focus(None)
        await rig.press("1")
        assert rig.desk.view(case.case_id).case.answers["B1"].value == "yes"
