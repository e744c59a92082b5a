"""Jump mode: a letter on everything that can be reached; pressing it goes there."""

from __future__ import annotations

from string import ascii_lowercase

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Button, Label, Tab, Tabs

from triage.tui.base import Steady
from triage.tui.widgets.press import Press

_LETTERS = "asdfghjklqwertyuiopzxcvbnm" + ascii_lowercase.upper()


class JumpScreen(Steady, ModalScreen[None]):
    """Covers a screen with letters; a letter focuses its widget, and presses a button."""

    CSS_PATH = "jump.tcss"

    def __init__(self, below: Screen[object]) -> None:
        super().__init__()
        self._targets = dict(zip(_LETTERS, _reachable(below), strict=False))

    def compose(self) -> ComposeResult:
        """A letter at the place of each target."""
        for letter, widget in self._targets.items():
            label = Label(letter, markup=False)
            label.absolute_offset = Offset(widget.region.x, widget.region.y)
            yield label

    def on_key(self, event: events.Key) -> None:
        """Go to the letter; any other key leaves."""
        event.stop()
        self._go(self._targets.get(event.character or ""))

    def on_click(self, event: events.Click) -> None:
        """A click goes to what is under it."""
        event.stop()
        under = [one for one in self._targets.values() if one.region.contains(*event.screen_offset)]
        self._go(under[-1] if under else None)

    def _go(self, target: Widget | None) -> None:
        self.dismiss(None)
        if target is None:
            return
        if isinstance(target, Button | Press):
            target.press()
        elif isinstance(target, Tab):
            tabs = target.query_ancestor(Tabs)
            tabs.active = target.id or ""
        else:
            target.focus()


def _reachable(screen: Screen[object]) -> list[Widget]:
    found = [*screen.focus_chain, *screen.query(Tab)]
    shown = [one for one in found if one.region.area and screen.region.overlaps(one.region)]
    return [one for one in shown if not isinstance(one, Tabs) and one.visible]
