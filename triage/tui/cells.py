"""Text for a grid of cells: harmless to show, aligned, cut only with a sign."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content

_CONTROLS = {code: 0x2400 + code for code in range(0x20)}
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_SHOWN: dict[int, int | str] = {
    **_CONTROLS,
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(_BIDI, 0xFFFD),
    0x09: " ",
    0x0A: "\n",
    0x0D: " ",
    0x2028: " ",
    0x2029: " ",
}


def harmless(text: str) -> str:
    """The text with every control and direction sign made visible; its length stays the same."""
    return text.translate(_SHOWN)


def plain(text: str, style: str = "") -> Content:
    """Content that shows the text as it is: markup is not read, escape sequences do nothing."""
    return Content.styled(harmless(text), style) if style else Content(harmless(text))


def line(text: str) -> str:
    """The text on one line."""
    return " ".join(harmless(text).split())


def fit(text: str, width: int) -> str:
    """The text in exactly `width` cells, cut with "…" when it is longer."""
    short = line(text)
    if width <= 0:
        return ""
    if cell_len(short) <= width:
        return set_cell_size(short, width)
    return set_cell_size(set_cell_size(short, width - 1).rstrip() + "…", width)


def columns(cells: list[tuple[str, int, str]]) -> Content:
    """One row of (text, width, style) cells with gaps; width 0 takes what it needs."""
    parts = [
        plain(fit(text, width) if width else line(text), style) for text, width, style in cells
    ]
    return Content("  ").join(parts)


def folded(text: str, width: int) -> list[tuple[int, int]]:
    """The start and end of each screen line of the text, folded at blanks where there are some."""
    rows: list[tuple[int, int]] = []
    start = 0
    for part in text.split("\n"):
        _fold(part, start, max(2, width), rows)
        start += len(part) + 1
    return rows


def hanging(text: str, width: int, indent: int) -> str:
    """The text folded to the width, every line but the first moved in by `indent` cells."""
    shown = line(text)
    rows = folded(shown, max(10, width - indent))
    return ("\n" + " " * indent).join(shown[start:end] for start, end in rows)


def _fold(part: str, offset: int, width: int, rows: list[tuple[int, int]]) -> None:
    reach = _reach_of_ascii if part.isascii() else _reach
    start, size = 0, len(part)
    while (end := reach(part, start, width)) < size:
        blank = part.rfind(" ", start + 1, end + 1)
        cut = blank if blank > start else end
        rows.append((offset + start, offset + cut))
        start = cut + 1 if part[cut] == " " else cut
    rows.append((offset + start, offset + size))


def _reach_of_ascii(part: str, start: int, width: int) -> int:
    return min(start + width, len(part))


def _reach(part: str, start: int, width: int) -> int:
    used = 0
    for place in range(start, min(start + 4 * width, len(part))):
        used += cell_len(part[place])
        if used > width:
            return max(place, start + 1)
    return min(start + 4 * width, len(part))
