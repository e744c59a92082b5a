"""Pick a file: type its name, drop it on the terminal, or walk the folders."""

from __future__ import annotations

from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, DirectoryTree, Input, Label, Static

from triage.tui.base import Dialog
from triage.tui.cells import plain
from triage.tui.intake import named_file
from triage.tui.words import _


class PickScreen(Dialog[Path]):
    """Answers with the path of a file that exists, or with None."""

    CSS_PATH = ["ask.tcss", "pick.tcss"]  # noqa: RUF012

    def __init__(self, title: str, start: Path | None = None) -> None:
        super().__init__()
        self._title = title
        self._start = start or Path.cwd()

    def compose(self) -> ComposeResult:
        """A line for the name, the folders, buttons."""
        with Vertical(id="box"):
            yield Label(plain(self._title), id="title", markup=False)
            yield Input(placeholder=_("Name of the file (or drop it here)"), id="path")
            yield Static("", id="problem", markup=False)
            yield DirectoryTree(self._start, id="folders")
            with Horizontal(id="buttons"):
                yield Button(Content(_("Choose")), variant="primary", id="ok")
                yield Button(Content(_("Folder above")), id="up")
                yield Button(Content(_("Cancel")), id="cancel")

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one("#path").focus()

    def on_paste(self, event: events.Paste) -> None:
        """A dropped file arrives as a pasted name."""
        event.stop()
        path = named_file(event.text)
        if path is not None:
            self.dismiss(path)

    @on(DirectoryTree.FileSelected)
    def _clicked(self, event: DirectoryTree.FileSelected) -> None:
        event.stop()
        self.dismiss(event.path)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        self._take(event.value)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.dismiss(None)
        elif event.button.id == "up":
            folders = self.query_one(DirectoryTree)
            folders.path = Path(folders.path).resolve().parent
        else:
            self._take(self.query_one("#path", Input).value or self._marked())

    def _marked(self) -> str:
        node = self.query_one(DirectoryTree).cursor_node
        return str(node.data.path) if node and node.data else ""

    def _take(self, name: str) -> None:
        path = Path(name).expanduser()
        if name and path.is_dir():
            self.query_one(DirectoryTree).path = path
        elif name and (found := named_file(str(path))):
            self.dismiss(found)
        else:
            said = _("There is no file {name}.").format(name=name) if name else _("Name a file.")
            self.query_one("#problem", Static).update(plain(said, "$text-error"))
