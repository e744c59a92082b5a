"""The mail as it came, with the words that facts were read from marked."""

from __future__ import annotations

import asyncio
from bisect import bisect_right
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import work
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from triage.tui.base import beside
from triage.tui.cells import folded, harmless
from triage.tui.words import N_

_AT_ONCE = 50_000
"""Texts up to this many characters are folded at once, longer ones beside the screen."""

Span = tuple[int, int]


class MailView(ScrollView, can_focus=True):
    """A text of any size, folded to the width; `mark` lights one span up and scrolls to it."""

    DEFAULT_CSS = beside(__file__)
    COMPONENT_CLASSES = {"mail--span", "mail--lit"}  # noqa: RUF012 - Textual's own form
    HELP = N_(
        "The mail as it came. What was read from it is underlined; the field that is marked in\n"
        "the facts is lit. Nothing in a mail is ever carried out, not even what looks like a link."
    )
    BINDINGS = [  # noqa: RUF012
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text = ""
        self._rows: list[Span] = []
        self._starts: list[int] = []
        self._spans: list[Span] = []
        self._lit: Span = (0, 0)

    def show(self, text: str, spans: list[Span]) -> None:
        """Show this text with these spans marked."""
        self._spans = sorted(span for span in spans if span[1] > span[0])
        if text != self._text:
            self._text = text
            self._fold()
        self.refresh()

    def mark(self, span: Span) -> None:
        """Light a span up and bring it into sight; (0, 0) puts the light out."""
        self._lit = span
        self._bring()
        self.refresh()

    def on_resize(self) -> None:
        """Other widths fold otherwise."""
        self._fold()

    def render_line(self, y: int) -> Strip:
        """One line of the folded text."""
        row = y + self.scroll_offset.y
        width, base = self.scrollable_content_region.width, self.rich_style
        if row >= len(self._rows):
            return Strip.blank(width, base)
        strip = Strip(self._segments(row, base)).extend_cell_length(width, base)
        return strip.crop(0, width).apply_offsets(0, row)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What the mouse selected."""
        lines = (self._text[start:end] for start, end in self._rows)
        return selection.extract("\n".join(lines)), "\n"

    def _segments(self, row: int, base: Style) -> list[Segment]:
        start, end = self._rows[row]
        edges = {start, end}
        for span in (*self._spans, self._lit):
            edges |= {edge for edge in span if start < edge < end}
        cuts = sorted(edges)
        shown = harmless(self._text[start:end])
        return [
            Segment(shown[left - start : right - start], self._style(left, base))
            for left, right in pairwise(cuts)
        ]

    def _style(self, place: int, base: Style) -> Style:
        if self._lit[0] <= place < self._lit[1]:
            return base + self.get_component_rich_style("mail--lit", partial=True)
        if any(start <= place < end for start, end in self._spans):
            return base + self.get_component_rich_style("mail--span", partial=True)
        return base

    def _fold(self) -> None:
        width = self.scrollable_content_region.width
        if not width:
            return
        if len(self._text) <= _AT_ONCE:
            self._take(_rows(self._text, width))
        else:
            self._fold_beside(self._text, width)

    @work(exclusive=True, group="fold")
    async def _fold_beside(self, text: str, width: int) -> None:
        rows = await asyncio.to_thread(_rows, text, width)
        if text == self._text and self.is_attached:
            self._take(rows)

    def _take(self, rows: list[Span]) -> None:
        self._rows = rows
        self._starts = [start for start, _ in rows]
        self.virtual_size = Size(self.scrollable_content_region.width, len(rows))
        self._bring()
        self.refresh()

    def _bring(self) -> None:
        if self._lit[1] <= self._lit[0] or not self._rows:
            return
        top = bisect_right(self._starts, self._lit[0]) - 1
        bottom = bisect_right(self._starts, self._lit[1] - 1) - 1
        region = Region(
            0, max(0, top - 2), self.scrollable_content_region.width or 1, bottom - top + 5
        )
        self.scroll_to_region(region, animate=False, force=True)


def _rows(text: str, width: int) -> list[Span]:
    """The lines as they are shown: a sign that stands for a control takes a cell of its own."""
    return folded(harmless(text), width)
