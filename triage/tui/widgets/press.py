"""A button that costs next to nothing at the start: the first screen is made of these."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from triage.tui.base import beside


class Press(Static, can_focus=True):
    """Does an action when it is clicked, or at Enter or Space."""

    DEFAULT_CSS = beside(__file__)
    ALLOW_SELECT = False
    BINDINGS = [Binding("enter,space", "press", show=False)]  # noqa: RUF012 - Textual's own form

    def __init__(self, label: str, action: str) -> None:
        super().__init__(Content(label), markup=False)
        self.label = label
        self._does = action

    async def action_press(self) -> None:
        """Do it."""
        await self.app.run_action(self._does, self)

    async def on_click(self) -> None:
        """Do it."""
        await self.action_press()

    def press(self) -> None:
        """Do it soon; jump mode presses buttons so."""
        self.call_later(self.action_press)
