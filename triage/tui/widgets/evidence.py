"""The evidence that is held: letters say only what is ticked here."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from triage.tui.base import beside
from triage.tui.cells import plain
from triage.tui.intake import named_file
from triage.tui.look import Look
from triage.tui.widgets.lists import Items
from triage.tui.words import N_, _, said


class Evidence(Vertical):
    """The checklist; what this step wants stands first."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_(
        "What you hold as proof. Space or Enter ticks, a attaches a file (or drop one here).\n"
        "A sentence that needs proof appears in a letter only when its item is ticked."
    )
    BINDINGS = [Binding("space", "tick", show=False)]  # noqa: RUF012

    class Ticked(Message):
        """An item is to be ticked or unticked, or gets a file ("" for none)."""

        def __init__(self, item: str, held: bool, file: str = "") -> None:
            super().__init__()
            self.item, self.held, self.file = item, held, file

    class Attach(Message):
        """The user wants to pick a file for this item."""

        def __init__(self, item: str) -> None:
            super().__init__()
            self.item = item

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._look: Look | None = None

    def compose(self) -> ComposeResult:
        """The items, what the marked one is about, buttons."""
        yield Items(id="items")
        yield Static("", id="hint", markup=False)
        with Horizontal(id="buttons"):
            yield Button(Content(_("Tick / untick")), id="tick")
            yield Button(Content(_("Attach file")), id="attach")

    def show(self, look: Look) -> None:
        """Show the checklist of this moment."""
        self._look = look
        rows = []
        for item in look.checklist:
            box = "[x]" if item.held else "[ ]"
            star = " *" if item.wanted else "  "
            file = f"  ⏎ {item.file}" if item.file else ""
            style = "bold" if item.wanted else ""
            rows.append((item.id, plain(f"{box}{star} {item.id} {said(item.title)}{file}", style)))
        items = self.query_one(Items)
        items.fill(rows)
        if items.highlighted is None:
            items.action_first()

    def action_tick(self) -> None:
        """Tick the marked item, or untick it."""
        items = self.query_one(Items).chosen
        held = self._look is not None and any(
            one.held for one in self._look.checklist if one.id == items
        )
        if items:
            self.post_message(self.Ticked(items, not held))

    def on_paste(self, event: events.Paste) -> None:
        """A file that was dropped on the terminal is attached to the marked item."""
        path, item = named_file(event.text), self.query_one(Items).chosen
        if path is not None and item:
            event.stop()
            self.post_message(self.Ticked(item, True, str(path)))

    @on(Items.OptionHighlighted)
    def _moved(self, event: Items.OptionHighlighted) -> None:
        event.stop()
        looked = self._look.checklist if self._look else ()
        hints = [said(item.hint) for item in looked if item.id == event.option_id]
        star = _("* belongs to this step")
        self.query_one("#hint", Static).update(plain("\n".join([*hints, star])))

    @on(Items.OptionSelected)
    @on(Button.Pressed, "#tick")
    def _toggle(self, event: Message) -> None:
        event.stop()
        self.action_tick()

    @on(Button.Pressed, "#attach")
    def _wants_file(self, event: Button.Pressed) -> None:
        event.stop()
        if item := self.query_one(Items).chosen:
            self.post_message(self.Attach(item))
