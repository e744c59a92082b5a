"""Sentences of a message: where one ends, across wrapped lines and abbreviations with stops."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_STOP = re.compile(r"[.!?…]+[\"')\]]{0,2}(?=[ \n]|$)|[。！？!?]+[」』”\"）]{0,2}|\n+|;(?= )")
_ABBREVIATED = re.compile(
    r"(?:\b(?:no|nos|nr|inc|ltd|co|corp|reg|art|cf|approx|st|dr|mr|mrs|ms|prof|u\.s|u\.k|e\.g|i\.e|z\.b|"
    r"d\.h|bzw|abs|p\.ej|ex|dz|ul|pkt|tel|sr|sra|art\.|s\.a|s\.r\.l|sp|o\.o|n|núm|num|ref|vs|v|"
    r"des|pat|[a-z]|bl\.a|t\.ex|d\.v\.s|jr|nº|godz|kl|ca|evtl|ggf|usw|resp|st\.|b\.v|n\.v|a\.ş|"
    r"s\.l|s\.p\.a|ges|lt|sog|vgl)|\b\d{1,2})$"
)
_BULLET = re.compile(r"[-*>|+]|\d{1,2}[.)] |\(\w\) ")
_SHORT_LINE = 48
_SHORT_CJK = 18


@dataclass(frozen=True)
class Sentence:
    """A sentence's place in the view."""

    start: int
    end: int


def sentences(text: str, key: str, start: int, end: int) -> list[Sentence]:
    """The sentences between two places, in order, without blanks around them."""
    found: list[Sentence] = []
    begin = start
    for match in _STOP.finditer(key, start, end):
        if match.start() < begin or not _ends(text, key, match, begin, end):
            continue
        _add(found, text, begin, match.end())
        begin = match.end()
    _add(found, text, begin, end)
    return found


def _ends(text: str, key: str, match: re.Match[str], begin: int, end: int) -> bool:
    mark = match.group()[0]
    if mark == "\n":
        return _line_ends(text, key, match, begin, end)
    if mark == ".":
        before = key[max(begin, match.start() - 8) : match.start()]
        if _ABBREVIATED.search(before):
            return _starts_anew(text, match.end(), end, before)
    return True


def _starts_anew(text: str, place: int, end: int, before: str) -> bool:
    """After an abbreviation only a new line ends the sentence, or a long word behind a suffix."""
    rest = text[place : min(end, place + 12)]
    if rest.startswith("\n"):
        return True
    word = re.match(r" ([A-Z][a-z]{1,})", rest)
    firm = re.search(
        r"(?:\b(?:inc|ltd|co|corp)|s\.a|s\.r\.l|o\.o|b\.v|n\.v|a\.s|s\.l|s\.p\.a)$", before
    )
    return word is not None and firm is not None


def _line_ends(text: str, key: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether a line break is more than the wrap of a long line."""
    if len(match.group()) > 1 or match.end() >= end:
        return True
    before = text[max(begin, match.start() - 1) : match.start()]
    if before in {":", "：", "."} or _BULLET.match(key, match.end()):
        return True
    line = key.rfind("\n", max(0, match.start() - 400), match.start()) + 1
    length = match.start() - line
    short = _SHORT_CJK if key[match.start() - 1] >= "\u2e80" else _SHORT_LINE
    return length < short


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start] in " \n\"'*->|+•–—・":
        start += 1
    while end > start and text[end - 1] in " \n":
        end -= 1
    if end > start:
        found.append(Sentence(start, end))


def around(found: list[Sentence], place: int) -> Sentence | None:
    """The sentence that holds a place."""
    nth = bisect_right(found, place, key=lambda each: each.start) - 1
    return found[nth] if nth >= 0 and place < found[nth].end else None
