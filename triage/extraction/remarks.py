"""Remarks in Chinese or Japanese that an operator wrote around a mail in another script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from triage.extraction.detect import common_words
from triage.extraction.labels import Item

_WIDE = re.compile("[\u3041-\u30fa\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u017f]")
_ENOUGH = 10
_VALUES = frozenset({"complaint_id", "right_type", "name", "email", "number", "asin"})


def without_remarks(text: str, start: int, end: int, items: Iterable[Item]) -> tuple[int, int]:
    """The stretch of the mail itself, when remarks in another script stand above or below it.

    A mail in Chinese or Japanese with an English block of values is left whole: its block has no
    sentences. So is a translated mail, whose values stand in both scripts.
    """
    first, last = _narrow(text, start, end)
    if (first, last) == (start, end) or first >= last:
        return start, end
    valued = any(
        item.strong and not item.empty and item.name in _VALUES and not first <= item.at < last
        for item in items
    )
    if valued or common_words(text[first:last]) < _ENOUGH:
        return start, end
    return first, last


def _narrow(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the lines in a wide script at its ends; empty when one is amid it."""
    first = last = -1
    place, wide = start, []
    for line in text[start:end].split("\n"):
        if _is_wide(line):
            wide.append(place)
        elif len(_LATIN.findall(line)) > 1:
            first = place if first < 0 else first
            last = place + len(line)
        place += len(line) + 1
    if not wide or first < 0 or any(first < at < last for at in wide):
        return start, end
    return first, last


def _is_wide(line: str) -> bool:
    wide = len(_WIDE.findall(line))
    return wide > 1 and wide * 2 > len(_LATIN.findall(line))
