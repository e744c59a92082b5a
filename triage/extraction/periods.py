"""Periods as mails print them: a number in digits, words or signs, and a unit of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.extraction.dates import Day
from triage.extraction.lexicon import Lexicon
from triage.extraction.normal import fold
from triage.extraction.scan import Scan

_COUNT = re.compile(
    r"(?<![\w./-])(?<!\d,)(\d{1,3})(?:[- ]?\((?:[^()\n]{1,16})\))?[ -]?(?=[^\W\d_])"
)
_CJK_COUNT = re.compile(
    r"(?<!\d[.,])(?<![\d年月])(\d{1,3}|[一二三四五六七八九十两]{1,3})[ ]?"
    r"(?=[小天日周个工営营業业平時时星礼钟ヶケかカヵ箇])"
)
_WORDED = re.compile(
    r"(?<![\w])([^\W\d_]{1,16}(?:-[^\W\d_]{1,6})?)[ ](?:\(\d{1,3}\)[ ])?(?=[^\W\d_])"
)
_CJK_NUMBERS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = ("hour", "business_day", "day", "week", "month")


@dataclass(frozen=True)
class Period:
    """A period or date in the view and how strongly the words make it the seller's."""

    start: int
    end: int
    unit: str
    count: int
    day: Day | None
    weight: int


def counted(scan: Scan, start: int, end: int) -> Iterator[Period]:
    """Every period between two places, without a weight."""
    units = _unit_words(scan.lex)
    numbers = _number_words(scan.lex)
    for match in _COUNT.finditer(scan.key, start, end):
        yield from _with_unit(scan, match, int(match[1]), units, end)
    for match in _CJK_COUNT.finditer(scan.key, start, end):
        yield from _with_unit(scan, match, _cjk_number(match[1]), units, end)
    for match in _WORDED.finditer(scan.key, start, end):
        if number := numbers.get(match[1]):
            yield from _with_unit(scan, match, number, units, end)


def _with_unit(
    scan: Scan, match: re.Match[str], count: int, units: list[tuple[str, str]], end: int
) -> Iterator[Period]:
    place = match.end()
    for words, unit in units:
        stop = place + len(words)
        if scan.key.startswith(words, place) and stop <= end and _ends_word(scan.key, stop, words):
            yield Period(match.start(1), stop, unit, count, None, 0)
            return


def _ends_word(key: str, stop: int, words: str) -> bool:
    after = key[stop : stop + 1]
    return words[-1] >= "\u2e80" or not (after.isalpha() and after < "\u2e80")


def _unit_words(lex: Lexicon) -> list[tuple[str, str]]:
    words = [(fold(word), unit) for unit in _UNITS for word in lex.list("units", unit)]
    return sorted(words, key=lambda pair: -len(pair[0]))


def _number_words(lex: Lexicon) -> dict[str, int]:
    names = lex.words.get("numbers", {})
    return {fold(word): int(number) for number, words in names.items() for word in words}


def _cjk_number(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    tens, mark, ones = digits.partition("十")
    if not mark:
        return _CJK_NUMBERS.get(digits, 0)
    return _CJK_NUMBERS.get(tens, 1) * 10 + _CJK_NUMBERS.get(ones, 0)
