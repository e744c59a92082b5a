"""Stretches of a message that no value is read from: links, mail addresses, other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

Span = tuple[int, int]

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'，。、）)]{1,2000}|(?<![@\w.])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,8}/[^\s<>\"'，。）)]{0,2000}",
    re.IGNORECASE,
)


def links(text: str, start: int, end: int) -> list[Span]:
    """The web addresses between two places."""
    return [match.span() for match in _LINK.finditer(text, start, end)]


class Barred:
    """Stretches that hold no value of their own; asking it takes the same time however many."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._covered = bytearray()
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Bar one more stretch."""
        if end > len(self._covered):
            self._covered.extend(bytes(end - len(self._covered)))
        self._covered[start:end] = b"\1" * (end - start)

    def meets(self, start: int, end: int) -> bool:
        """Whether a stretch shares a character with a barred one."""
        return self._covered.find(1, start, end) >= 0
