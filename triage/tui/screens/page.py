"""A page of lines with a few buttons: what is known, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, ScrollableContainer
from textual.content import Content
from textual.widgets import Button, Static

from triage.tui.base import TriageScreen
from triage.tui.cells import harmless
from triage.tui.widgets.keybar import KeyBar
from triage.tui.words import _

if TYPE_CHECKING:
    from triage.workflow.desk import Desk


class PageScreen(TriageScreen):
    """Shows lines that the desk gives; a screen adds its own buttons by id and deed."""

    CSS_PATH = "page.tcss"
    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape,q", "leave", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def heading(self) -> str:
        """The title of the page."""
        raise NotImplementedError

    def lines(self, desk: Desk) -> list[str]:
        """What the page shows; runs beside the app, so it may take its time."""
        raise NotImplementedError

    def deeds(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Buttons beside the way back: id, label and what it does."""
        return {}

    def compose(self) -> ComposeResult:
        """Title, buttons, the lines."""
        with Horizontal(id="top"):
            yield Static(Content(self.heading()), id="name", markup=False)
            for name, (label, _deed) in self.deeds().items():
                yield Button(Content(label), id=name)
            yield Button(Content(_("Leave (Esc)")), id="leave")
        with ScrollableContainer(id="page"):
            yield Static(Content(_("Loading …")), id="lines", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the lines."""
        self.query_one("#page").focus()
        self.show_lines()

    async def again(self) -> None:
        """All widgets anew, and what they show in the language spoken now."""
        await super().again()
        self.show_lines()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        name = event.button.id or ""
        if name == "leave":
            self.action_leave()
        elif name in self.deeds():
            self.deeds()[name][1]()

    def action_leave(self) -> None:
        """Back to where we were."""
        self.app.pop_screen()

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one("#page").scroll_down()

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one("#page").scroll_up()

    @work(exclusive=True)
    async def show_lines(self) -> None:
        """Ask the desk and show what it says."""
        found = await self.triage.ask(self.lines)
        async with self.filling:
            if found is not None and self.is_attached:
                shown = harmless("\n".join(found) or _("Nothing yet."))
                self.query_one("#lines", Static).update(Content(shown))
