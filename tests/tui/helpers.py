"""An app on a desk in memory, and ways to wait until it has done what it was told."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Button

from tests.tui.fake_desk import MAIL, FakeDesk
from triage.tui.app import TriageApp
from triage.tui.screens.case import CaseScreen
from triage.tui.widgets.press import Press

if TYPE_CHECKING:
    from triage.workflow.desk import Desk

SIZES = ((80, 24), (120, 40), (200, 50))


class Rig:
    """The home folder, the desk and the app of one test."""

    def __init__(self, home: Path, slots: tuple[str, ...] = ("store",), gate: str = "") -> None:
        self.home = home
        self.desk = FakeDesk(home, slots, gate)
        self.app = TriageApp(home, make_desk=lambda: cast("Desk", self.desk))
        self.presses = 0

    @asynccontextmanager
    async def run(self, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with self.app.run_test(size=size, notifications=True) as pilot:
            self.pilot = pilot
            await self.settle()
            yield pilot

    async def settle(self) -> None:
        """Wait until the desk has answered and the screen shows it."""
        for _ in range(2):
            await self.app.desk.do(lambda desk: None)
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.presses += 1
            await self.pilot.press(key)
            await self.settle()

    async def write(self, text: str) -> None:
        await self.pilot.press(*("space" if sign == " " else sign for sign in text))
        await self.settle()

    async def click(
        self, target: str | type[Widget], offset: tuple[int, int] | None = None
    ) -> None:
        spot = offset or (1, 0)
        assert await self.pilot.click(target, offset=spot), target
        await self.settle()

    async def button(self, label: str) -> None:
        """Click the button with this label, as far as it is on the screen."""
        found = [
            one
            for one in [*self.app.screen.query(Button), *self.app.screen.query(Press)]
            if str(one.label) == label and one.region.area and one.visible
        ]
        assert found, (label, [str(one.label) for one in self.app.screen.query(Button)])
        assert await self.pilot.click(found[0])
        await self.settle()

    async def paste(self, text: str = MAIL) -> None:
        """What a terminal sends for a paste."""
        from textual import events

        self.app.post_message(events.Paste(text))
        await self.settle()

    async def open_case(self) -> CaseScreen:
        await self.paste()
        return self.case

    @property
    def case(self) -> CaseScreen:
        screen = self.app.screen
        assert isinstance(screen, CaseScreen), screen
        return screen

    def shown(self, selector: str) -> str:
        """The text of a widget as it is on the screen."""
        widget = self.app.screen.query_one(selector)
        lines = widget.render_lines(widget.size.region)
        return "\n".join(strip.text for strip in lines)

    def screen_text(self) -> str:
        """All that is on the screen now."""
        size = self.app.size
        lines = self.app.screen._compositor.render_strips(size)
        return "\n".join(strip.text.rstrip() for strip in lines)

    def told(self) -> str:
        """Everything that the user was told."""
        return "\n".join(f"{one.title} {one.message}" for one in self.app._notifications)

    async def until(self, true: Callable[[], bool]) -> None:
        for _ in range(100):
            if true():
                return
            await self.pilot.pause(0.02)
        raise AssertionError("never happened")
