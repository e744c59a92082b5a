"""Stretches of a message that no value is read from: links, mail addresses, other numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'，。、）)]{1,2000}|(?<![@\w.])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,8}/[^\s<>\"'，。）)]{0,2000}",
    re.IGNORECASE,
)


def links(text: str, start: int, end: int) -> list[Span]:
    """The web addresses between two places."""
    return [match.span() for match in _LINK.finditer(text, start, end)]


def overlaps(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether a stretch shares a character with one of the spans."""
    return any(start < stop and begin < end for begin, stop in spans)
