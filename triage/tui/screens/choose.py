"""Choose one of several rows."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Label, Static

from triage.tui.base import Dialog
from triage.tui.cells import plain
from triage.tui.widgets.lists import Items
from triage.tui.words import _


class ChooseScreen(Dialog[str]):
    """Answers with the id of the chosen row, or with None."""

    CSS_PATH = "ask.tcss"

    def __init__(self, title: str, text: str, rows: list[tuple[str, Content]]) -> None:
        super().__init__()
        self._title, self._text, self._rows = title, text, rows

    def compose(self) -> ComposeResult:
        """Title, text, the rows, a way out."""
        with Vertical(id="box"):
            yield Label(plain(self._title), id="title", markup=False)
            if self._text:
                yield Static(plain(self._text), id="text", markup=False)
            yield Items(id="rows")
            with Horizontal(id="buttons"):
                yield Button(Content(_("Choose")), variant="primary", id="ok")
                yield Button(Content(_("Cancel")), id="cancel")

    def on_mount(self) -> None:
        """Show the rows and mark the first."""
        rows = self.query_one(Items)
        rows.fill(self._rows)
        rows.action_first()
        rows.focus()

    @on(Items.OptionSelected)
    def _selected(self, event: Items.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(self.query_one(Items).chosen or None if event.button.id == "ok" else None)
