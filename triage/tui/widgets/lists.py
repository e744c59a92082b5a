"""A list to move in with arrows, with j and k, or with the mouse."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from triage.tui.base import beside


class Items(OptionList):
    """Rows of content; text in them is shown as it is, never read as markup."""

    DEFAULT_CSS = beside(__file__)
    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes, markup=False)

    @property
    def chosen(self) -> str:
        """The id of the marked row, "" when none is."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def fill(self, rows: list[tuple[str, Content]], keep: bool = True) -> None:
        """Show these rows; the mark stays on the row that had it, when it is still there."""
        before, place = self.chosen, self.highlighted
        self.set_options([Option(content, id=row) for row, content in rows])
        ids = [row for row, _ in rows]
        if keep and before in ids:
            self.highlighted = ids.index(before)
        elif keep and place is not None and rows:
            self.highlighted = min(place, len(rows) - 1)
