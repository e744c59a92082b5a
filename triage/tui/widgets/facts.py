"""What the mail says: each field with its value, and how it came to be known."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from triage.domain.complaint import Field, RightNumber
from triage.tui.base import beside
from triage.tui.cells import columns, plain
from triage.tui.labels import FIELDS, STATUSES, value
from triage.tui.look import Look
from triage.tui.widgets.lists import Items
from triage.tui.words import N_, _

_LABEL, _STATUS = 14, 13


class Facts(Vertical):
    """The fields of a complaint; the marked one is lit in the mail."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_(
        "What was read from the mail. Moving to a field lights its words up in the mail.\n"
        "c or Enter corrects the marked field; “not stated” means that the mail is silent."
    )

    class Marked(Message):
        """Another field is marked; `start` and `end` are its place in the mail, (0, 0) for none."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.span = (start, end)

    class Correct(Message):
        """The user wants to correct this field."""

        def __init__(self, field: str) -> None:
            super().__init__()
            self.field = field

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._look: Look | None = None

    def compose(self) -> ComposeResult:
        """The list, what is known of the marked field, a button."""
        yield Items(id="fields")
        with Horizontal(id="detail"):
            yield Static("", id="proof", markup=False)
            yield Button(Content(_("Correct")), id="correct")

    def show(self, look: Look) -> None:
        """Show the facts of this moment."""
        self._look = look
        self._fill()
        if self.marked is None:
            self.query_one(Items).action_first()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.call_after_refresh(self._fill)

    @property
    def marked(self) -> tuple[str, Field | None] | None:
        """The marked field and its value, None before anything is shown."""
        chosen = self.query_one(Items).chosen
        if not chosen or self._look is None:
            return None
        name, _dot, nth = chosen.rpartition(":")
        found = [
            field for one, row, field in self._look.fields() if one == name and row == int(nth)
        ]
        return (name, found[0]) if found else None

    def _fill(self) -> None:
        if self._look is None:
            return
        width = self.query_one(Items).size.width - 3
        self.query_one(Items).fill(
            [
                (f"{name}:{nth}", _row(name, nth, field, width))
                for name, nth, field in self._look.fields()
            ]
        )

    @on(Items.OptionHighlighted)
    def _moved(self, event: Items.OptionHighlighted) -> None:
        event.stop()
        if (marked := self.marked) is None:
            return
        name, field = marked
        self.query_one("#proof", Static).update(_proof(name, field))
        self.post_message(self.Marked(field.start, field.end) if field else self.Marked(0, 0))

    @on(Items.OptionSelected)
    @on(Button.Pressed, "#correct")
    def _correct(self, event: Message) -> None:
        event.stop()
        if (marked := self.marked) is not None:
            self.post_message(self.Correct(marked[0]))


def _row(name: str, nth: int, field: Field | None, width: int) -> Content:
    sign, word, style = STATUSES[field.status.value if field else ""]
    label = _(FIELDS[name]) if nth == 0 else ""
    text = value(name, field.value) if field else _(word)
    room = max(8, width - _LABEL - _STATUS - 4)
    status = f"{sign} {_(word)}" if field else sign
    return columns(
        [
            (label, _LABEL, "$text-muted"),
            (text, room, "" if field else "dim"),
            (status, _STATUS, style),
        ]
    )


def _proof(name: str, field: Field | None) -> Content:
    if field is None:
        return Content.styled(_("The mail does not say it."), "dim")
    parts = [value(name, field.value)]
    if isinstance(field, RightNumber):
        parts += [part for part in (field.normal, field.office, field.territory) if part]
    if due := getattr(field, "due", None):
        parts.append(_("due {day}").format(day=due))
    parts.append(_("rule: {rule}").format(rule=field.rule))
    if field.end <= field.start:
        parts.append(_("not in the mail"))
    return plain(" · ".join(parts))
