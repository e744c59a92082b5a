"""Asks for one fact that a letter needs: a line, a text, a day, a choice, or rows."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Label, Static, TextArea

from triage.domain.letter import Slot, SlotKind
from triage.tui.base import beside
from triage.tui.cells import plain
from triage.tui.widgets.lists import Items
from triage.tui.words import N_, _, said


class SlotForm(Vertical):
    """The fact that is asked for now; a proposal is shown beside it and taken only on demand."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_(
        "A letter needs this fact and only you know it. Nothing is put in without you:\n"
        "a suggestion is taken when you press its button. u takes an answer back."
    )

    class Given(Message):
        """The operator gave the fact."""

        def __init__(self, slot: str, value: str) -> None:
            super().__init__()
            self.slot, self.value = slot, value

    def __init__(self, slot: Slot) -> None:
        super().__init__()
        self.slot = slot

    def compose(self) -> ComposeResult:
        """The question, why, the field of its kind, buttons."""
        slot = self.slot
        yield Static(plain(said(slot.ask)), classes="ask", markup=False)
        yield Static(plain(said(slot.why)), classes="why", markup=False)
        if slot.proposal:
            yield Static(
                Content.assemble((_("Suggested: "), "bold"), plain(slot.proposal)),
                classes="suggestion", markup=False,
            )  # fmt: skip
            yield Button(Content(_("Take the suggestion")), id="take")
        yield from self._field()
        with Horizontal(id="buttons"):
            if slot.kind is SlotKind.ROWS:
                yield Button(Content(_("Add a row")), id="row")
            if slot.kind is not SlotKind.CHOICE:
                yield Button(Content(_("Keep")), variant="primary", id="keep")

    def on_mount(self) -> None:
        """List the choices."""
        if self.slot.kind is SlotKind.CHOICE:
            rows = [
                (value, Content.assemble((f"{nth}  ", "bold $text-accent"), plain(said(label))))
                for nth, (value, label) in enumerate(self.slot.choices, 1)
            ]
            self.query_one(Items).fill(rows)

    def choose(self, number: int) -> None:
        """Give the choice with this number, counted from 1; other numbers do nothing."""
        if self.slot.kind is SlotKind.CHOICE and 1 <= number <= len(self.slot.choices):
            self._give(self.slot.choices[number - 1][0])

    def _field(self) -> ComposeResult:
        match self.slot.kind:
            case SlotKind.CHOICE:
                yield Items(id="field")
            case SlotKind.TEXT:
                yield TextArea(id="field", tab_behavior="focus")
                yield Static(
                    Content(_("Several lines; Tab leaves the field, then Keep.")), classes="why"
                )
            case SlotKind.ROWS:
                with Vertical(id="rows"):
                    yield self._row()
            case kind:
                hint = _("YYYY-MM-DD") if kind is SlotKind.DAY else ""
                yield Input(id="field", placeholder=hint)

    def _row(self) -> Horizontal:
        cells = [
            Vertical(Label(plain(name), markup=False), Input(classes="cell"))
            for name in self.slot.columns or (_("value"),)
        ]
        return Horizontal(*cells, classes="row")

    @property
    def value(self) -> str:
        """What is filled in now; rows are lines, their cells divided by `|`."""
        if self.slot.kind is SlotKind.ROWS:
            rows = [
                [cell.value.replace("|", "/").strip() for cell in row.query(Input)]
                for row in self.query(".row")
            ]
            return "\n".join(" | ".join(row) for row in rows if any(row))
        field = self.query_one("#field")
        if isinstance(field, TextArea):
            return field.text
        return field.value if isinstance(field, Input) else ""

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        cells = list(self.query(Input))
        if event.input is cells[-1]:
            self._give(self.value)
        else:
            self.screen.focus_next()

    @on(Items.OptionSelected)
    def _picked(self, event: Items.OptionSelected) -> None:
        event.stop()
        self._give(event.option_id or "")

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "row":
            row = self._row()
            await self.query_one("#rows").mount(row)
            row.query(Input).first().focus()
        elif event.button.id == "take":
            self._give(self.slot.proposal)
        else:
            self._give(self.value)

    def _give(self, value: str) -> None:
        self.post_message(self.Given(self.slot.id, value))
