"""How the elements of a page become lines: gaps between blocks, rows on one line, quoted mail."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

_QUOTE_DEPTH = 8
"""Quotes inside quotes that still get their own `>`; deeper ones would grow with the square."""


class Gap(IntEnum):
    """What stands between the last word and the next one."""

    NONE = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3


_GAP_TEXT = {Gap.NONE: "", Gap.SPACE: " ", Gap.LINE: "\n", Gap.PARAGRAPH: "\n\n"}


_SPACES = re.compile(r"[ \t\n\r\f]+")


class _Flow:
    """The text of one block as it grows; gaps at its edges vanish."""

    __slots__ = ("_parts", "gap")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.gap = Gap.NONE

    def space_out(self, gap: Gap) -> None:
        """At least this gap before the next word."""
        if self._parts and gap > self.gap:
            self.gap = gap

    def line_break(self) -> None:
        """A `<br>`: the second in a row makes an empty line."""
        self.space_out(Gap.PARAGRAPH if self.gap >= Gap.LINE else Gap.LINE)

    def write(self, words: str) -> None:
        """Words as they stand."""
        if words:
            self._parts += (_GAP_TEXT[self.gap], words)
            self.gap = Gap.NONE

    def write_collapsed(self, text: str) -> None:
        """A text node: runs of white space count as one space."""
        words = _SPACES.sub(" ", text)
        if words.startswith(" "):
            self.space_out(Gap.SPACE)
        self.write(words.strip(" "))
        if words.endswith(" "):
            self.space_out(Gap.SPACE)

    def text(self) -> str:
        """What was written."""
        return "".join(self._parts)


class Element(NamedTuple):
    """What the layout needs to know of an element. `edge` is the gap before and behind it."""

    tag: str
    edge: Gap = Gap.NONE
    is_hidden: bool = False
    is_preformatted: bool = False
    is_quote: bool = False
    address: str = ""
    """Where a mail link leads, "" for other elements."""

    @property
    def is_cell(self) -> bool:
        """Whether it is a cell of a table."""
        return self.tag in ("td", "th")


class Layout:
    """Takes the words and elements of a page in their order; `text()` is what came of them."""

    def __init__(self) -> None:
        self._flows = [_Flow()]
        self._rows: list[list[str]] = []
        self._preformatted = 0
        self._quotes = 0

    @property
    def _flow(self) -> _Flow:
        return self._flows[-1]

    def text(self) -> str:
        """The text so far."""
        return self._flow.text()

    def words(self, text: str) -> None:
        """A text node."""
        if self._preformatted:
            self._flow.write(text)
        else:
            self._flow.write_collapsed(text)

    def enter(self, element: Element) -> None:
        """The start of an element."""
        self._preformatted += element.is_preformatted
        if element.tag == "br":
            self._flow.line_break()
        elif element.is_cell or element.is_quote:
            self._flows.append(_Flow())
            self._quotes += element.is_quote
        elif element.tag == "dd":
            self._flow.gap = min(self._flow.gap, Gap.SPACE)
        else:
            self._flow.space_out(element.edge)
            if element.tag == "tr":
                self._rows.append([])

    def leave(self, element: Element) -> None:
        """The end of an element."""
        self._preformatted -= element.is_preformatted
        if element.is_cell:
            self._rows[-1].append(self._flows.pop().text())
        elif element.is_quote:
            self._leave_quote()
        else:
            if element.tag == "tr":
                self._flow.write(_joined(self._rows.pop()))
            self._flow.space_out(element.edge)

    def address(self, address: str) -> None:
        """The address of a mail link whose words do not show it."""
        self._flow.space_out(Gap.SPACE)
        self._flow.write(f"<{address}>")

    def _leave_quote(self) -> None:
        quoted = self._flows.pop().text()
        if self._quotes <= _QUOTE_DEPTH:
            quoted = re.sub(
                r"^(?=(>?))", lambda at: ">" if at[1] else "> ", quoted, flags=re.MULTILINE
            )
        self._quotes -= 1
        self._flow.space_out(Gap.PARAGRAPH)
        self._flow.write(quoted)
        self._flow.space_out(Gap.PARAGRAPH)


def _joined(cells: list[str]) -> str:
    """A row: a one-line cell (a label) and what follows it share a line."""
    pieces: list[str] = []
    several_lines = False
    for cell in filter(str.strip, cells):
        pieces += (("\n" if several_lines else " ") if pieces else "", cell)
        several_lines = several_lines or "\n" in cell
    return "".join(pieces)
