"""One form for every small question: a title, what it is for, some blanks, two buttons."""

from __future__ import annotations

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Static, TextArea

from triage.tui.base import Dialog
from triage.tui.cells import plain
from triage.tui.words import _


class Blank(NamedTuple):
    """One thing to fill in; `tall` gives several lines."""

    label: str
    value: str = ""
    hint: str = ""
    tall: bool = False


class AskScreen(Dialog[tuple[str, ...]]):
    """Asks for some texts; answers with them in order, or with None when the user leaves."""

    CSS_PATH = "ask.tcss"
    BINDINGS = [Binding("ctrl+s", "done", show=False)]  # noqa: RUF012

    def __init__(self, title: str, text: str, blanks: tuple[Blank, ...] = (), ok: str = "") -> None:
        super().__init__()
        self._title, self._text, self._blanks = title, text, blanks
        self._ok = ok or _("OK")

    def compose(self) -> ComposeResult:
        """Title, text, blanks, buttons."""
        with VerticalScroll(id="box", can_focus=False):
            yield Label(plain(self._title), id="title", markup=False)
            if self._text:
                yield Static(plain(self._text), id="text", markup=False)
            for number, blank in enumerate(self._blanks):
                yield from self._blank(number, blank)
            with Horizontal(id="buttons"):
                yield Button(Content(self._ok), variant="primary", id="ok")
                yield Button(Content(_("Cancel")), id="cancel")
            if any(blank.tall for blank in self._blanks):
                yield Static(Content(_("Ctrl+S confirms, Esc cancels.")), classes="hint")

    def on_mount(self) -> None:
        """Begin in the first blank."""
        target = "#blank0" if self._blanks else "#ok"
        self.query_one(target).focus()

    def action_done(self) -> None:
        """Hand the texts over."""
        texts = []
        for number in range(len(self._blanks)):
            field = self.query_one(f"#blank{number}")
            texts.append(field.text if isinstance(field, TextArea) else _value(field))
        self.dismiss(tuple(texts))

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == f"blank{len(self._blanks) - 1}":
            self.action_done()
        else:
            self.focus_next()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "ok":
            self.action_done()
        else:
            self.dismiss(None)

    @staticmethod
    def _blank(number: int, blank: Blank) -> ComposeResult:
        yield Label(plain(blank.label), classes="label", markup=False)
        if blank.tall:
            area = TextArea(blank.value, id=f"blank{number}", tab_behavior="focus")
            yield area
        else:
            yield Input(blank.value, id=f"blank{number}", select_on_focus=True)
        if blank.hint:
            yield Static(plain(blank.hint), classes="hint", markup=False)


def _value(field: object) -> str:
    assert isinstance(field, Input)  # noqa: S101 - the form holds nothing else
    return field.value
