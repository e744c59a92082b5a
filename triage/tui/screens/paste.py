"""Take a text in: a new complaint or a reply. What was pasted stays here until it is stored."""

from __future__ import annotations

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Label, Static, TextArea

from triage.tui import intake
from triage.tui.base import Dialog
from triage.tui.cells import plain
from triage.tui.words import N_, _

LARGEST_SHOWN = 20_000
"""Characters that are put into the editor; a longer text is held beside it, its beginning shown."""


class Landing(TextArea):
    """An editor that lets large pastes pass by."""

    async def _on_paste(self, event: events.Paste) -> None:
        if len(event.text) > LARGEST_SHOWN:
            event.prevent_default()
            return
        event.stop()
        event.prevent_default()
        self.insert(event.text)


class PasteScreen(Dialog[None]):
    """Offers to open a complaint or to file a reply; `case_id` is the case on the screen below."""

    CSS_PATH = ["ask.tcss", "paste.tcss"]  # noqa: RUF012
    BINDINGS = [Binding("ctrl+s", "open", show=False), Binding("ctrl+r", "reply", show=False)]  # noqa: RUF012
    HELP = N_("Paste the whole mail here, headers included if you have them.")

    def __init__(
        self, case_id: str = "", held: bytes | str = "", source: str = "pasted text", said: str = ""
    ) -> None:
        super().__init__()
        self._case_id = case_id
        self._held = held
        self._source = source
        self._said = said

    def compose(self) -> ComposeResult:
        """The text, what was said of it, what to do with it."""
        with Vertical(id="box"):
            yield Label(Content(_("Paste a mail")), id="title", markup=False)
            yield Static(plain(self._said, "$text-error"), id="said", markup=False)
            yield Landing("", id="landing", tab_behavior="focus", soft_wrap=True)
            with VerticalScroll(id="preview", can_focus=False):
                yield Static("", id="held", markup=False)
            with Horizontal(id="buttons"):
                yield Button(Content(_("Open")), variant="primary", id="open")
                yield Button(Content(_("File as reply")), id="reply")
                yield Button(Content(_("Open anyway")), id="anyway")
                yield Button(Content(_("Cancel")), id="cancel")
            yield Static(
                Content(_("Ctrl+S opens it, Ctrl+R files it as a reply, Esc cancels.")),
                classes="hint",
            )

    def on_mount(self) -> None:
        """Ready for the paste."""
        self.query_one("#anyway").display = bool(self._said)
        self.query_one("#said").display = bool(self._said)
        if isinstance(self._held, str) and len(self._held) <= LARGEST_SHOWN:
            self.query_one(Landing).text = self._held
            self._held = ""
        self._show_held()
        self.query_one(Landing).focus()

    def on_paste(self, event: events.Paste) -> None:
        """A paste too large for the editor."""
        event.stop()
        self._held, self._source = event.text, "pasted text"
        self._show_held()

    def action_open(self) -> None:
        """Open it as a complaint."""
        data = self._data()
        if not data:
            return
        path = intake.named_file(data) if isinstance(data, str) else None
        self.dismiss(None)
        if path is not None:
            self.triage.open_path(path)
        else:
            self.triage.open_data(data, self._source)

    @work(exclusive=True)
    async def action_reply(self) -> None:
        """File it as a reply, with the case below or the one that fits."""
        data = self._data()
        if data:
            await intake.file_reply(self.triage, data, self._source, self._case_id)

    @work(exclusive=True)
    async def _anyway(self) -> None:
        data = self._data()
        if data:
            await intake.open_anyway(self.triage, data, self._source)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        match event.button.id:
            case "open":
                self.action_open()
            case "reply":
                self.action_reply()
            case "anyway":
                self._anyway()
            case _:
                self.action_leave()

    def _data(self) -> bytes | str:
        typed = self.query_one(Landing).text
        data = self._held or typed
        if not data.strip():
            self.query_one("#held", Static).update(
                Content(_("There is nothing here yet: paste the mail first."))
            )
            return ""
        return data

    def _show_held(self) -> None:
        held = self._held
        self.query_one(Landing).display = not held
        if held:
            head = held[:1500] if isinstance(held, str) else held[:1500].decode("utf-8", "replace")
            size = _("{size} kB, it begins:").format(size=max(1, len(held) // 1000))
            self.query_one("#held", Static).update(plain(f"{size}\n\n{head}"))
            self.query_one("#open").focus()
