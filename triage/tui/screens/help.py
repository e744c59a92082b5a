"""Help for what has the focus, and all keys that act here."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Label, Static

from triage.tui.actions import ACTIONS
from triage.tui.base import Dialog, first_keys
from triage.tui.words import _


class HelpScreen(Dialog[None]):
    """A text to read; any of the usual keys leaves it."""

    CSS_PATH = ["ask.tcss", "help.tcss"]  # noqa: RUF012
    BINDINGS = [Binding("f1,q,enter", "leave", show=False)]  # noqa: RUF012

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """Title, text, a button."""
        with Vertical(id="box"):
            yield Label(Content(self._title), id="title", markup=False)
            with VerticalScroll(id="page"):
                yield Static(self._text, markup=False)
            yield Button(Content(_("Close")), variant="primary", id="ok")

    def on_mount(self) -> None:
        """Arrows scroll the text."""
        self.query_one("#page").focus()

    def on_button_pressed(self) -> None:
        """Leave."""
        self.dismiss(None)


def help_of(screen: Screen[object]) -> tuple[str, Content]:
    """The help for the focused widget of a screen: its own words, then every active key."""
    parts = [Content(_(text)) for text in _explained(screen)]
    active = first_keys(screen)
    for group in dict.fromkeys(action.group for action in ACTIONS):
        offered = [one for one in ACTIONS if one.group == group and one.id in active]
        if offered:
            parts.append(Content.styled(f"\n{_(group)}", "bold"))
        for action in offered:
            key = screen.app.get_key_display(active[action.id].binding)
            parts.append(
                Content.assemble(
                    (f"{key:>8}  ", "bold $text-accent"),
                    f"{_(action.title)}: ",
                    (_(action.help), "dim"),
                )
            )
    parts.append(Content.styled(f"\n{_('Everywhere')}", "bold"))
    parts.append(
        Content(_("Tab and Shift+Tab go round, arrows or j and k move, Enter or a click chooses."))
    )
    return _("Help"), Content("\n").join(parts)


def _explained(screen: Screen[object]) -> list[str]:
    node = screen.focused or screen
    return [str(one.HELP) for one in node.ancestors_with_self if getattr(one, "HELP", "")]
