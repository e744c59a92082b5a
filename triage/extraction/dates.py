"""Dates and times of day as mails print them, in the languages of a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from dateutil.tz import gettz

from triage.extraction.lexicon import Lexicon

_DAY_WORD_YEAR = re.compile(
    r"(?<![\d.,/-])(\d{1,2})(?:st|nd|rd|th|er|\.|:e|º|°)?[ \n](?:of |de |den |di "
    r")?([a-z]{3,12})\.?,?"
    r"(?:[ \n](?:de |del )?(20\d\d))?(?!\d)"
)
_WORD_DAY_YEAR = re.compile(
    r"(?<![a-z])([a-z]{3,10})\.?[ \n](\d{1,2})(?:st|nd|rd|th)?(?:,?[ \n](20\d\d))?(?![\d:%]|\.\d)"
)
_YEAR_FIRST = re.compile(r"(?<![\d.,/-])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])")
_YEAR_LAST = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(20\d\d|\d\d)(?![\d/-])")
_ASIAN = re.compile(
    r"(?:(20\d\d) ?年 ?|(?:令和) ?(\d{1,2}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]"
)
_TIME = re.compile(
    r"[ ,(]{0,3}(?:at |um |a las |a |alle |alle ore |ore |om |o godz\. |godz\. |as |kl\. "
    r"|kl |saat |,)?"
    r"[ ]?(?:(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::\d\d)?|1[0-2] noon|noon|midnight|(?:0?\d|"
    r"1[0-2]) ?[ap]\.?m\.?)"
    r"(?:[ ]?[ap]\.?m\.?)?(?:[ ]?(?:uhr|noon|h))?"
    r"(?:[ ]?\(?(?:[a-z]{1,4}t|utc|gmt|mez|mesz|(?:eastern|pacific|central|mountain|"
    r"central european)"
    r"(?: standard| daylight)? time|(?:uk|london|german|berlin|paris|japan|beijing|"
    r"china) time)\)?(?![a-z]))?"
)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?")
_ASIAN_TIME = re.compile(
    r"[ (]{0,2}(?:午前|午后|上午|下午|正午|中午)?[ ]?\d{1,2}(?:时|:)(?:\d{2}分?)?|[ ]?(?:正午|中午)"
)
_TIME_BEFORE = re.compile(
    r"(?<![\w:.])(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?|(?:0?\d|1[0-2]) ?[ap]\.?m\.?"
    r"|(?:12 )?noon|midnight|\d{1,2} uhr)(?: ?\(?(?P<zone>[a-z][a-z ]{1,22}?)\)?)?,?"
    r"(?: on| of| am| le| el| il| del| op| w dniu| den)?(?: the)?(?: (?P<weekday>[a-z]{3,10}),?)? $"
)
_ZONES = {"utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "est": -5,
          "edt": -4, "pst": -8, "pdt": -7, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "jst": 9,
          "kst": 9, "eet": 2, "trt": 3, "ist": 5.5, "aest": 10, "aedt": 11}  # fmt: skip
_PLACES = {
    "eastern": "America/New_York", "et": "America/New_York", "new york": "America/New_York",
    "central time": "America/Chicago", "ct": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "uk": "Europe/London",
    "london": "Europe/London", "german": "Europe/Berlin", "central european": "Europe/Berlin",
    "berlin": "Europe/Berlin", "paris": "Europe/Paris", "japan": "Asia/Tokyo",
    "beijing": "Asia/Shanghai", "china": "Asia/Shanghai",
}  # fmt: skip
_REIWA = 2018
_CLOCK_ROOM = 64


@dataclass(frozen=True)
class Day:
    """A date in the view: its place, the day (None when its year or order is unknown), the hour."""

    start: int
    end: int
    day: date | None
    clock: time | None = None
    zone: float | None = None
    """Hours from UTC where the mail prints a zone."""


def find_days(key: str, lex: Lexicon, start: int, end: int, today: date | None) -> list[Day]:
    """Every date between two places, in order; `today` gives the year where none is printed."""
    months = {
        word: int(number) for number in map(str, range(1, 13)) for word in _months(lex, number)
    }
    found = [*_worded(key, start, end, months, today), *_numeric(key, start, end, lex)]
    found.extend(_asian(key, start, end, today))
    kept: list[Day] = []
    for day in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or day.start >= kept[-1].end:
            kept.append(_with_clock(key, day, start, end))
    return kept


def _months(lex: Lexicon, number: str) -> Iterator[str]:
    for phrase in lex.phrases("months", number):
        yield phrase.parts[0]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next(month: int, day: int, today: date | None) -> date | None:
    """The date of that name nearest after today, when today is known."""
    if today is None:
        return None
    this = _day(today.year, month, day)
    return this if this is None or this >= today else _day(today.year + 1, month, day)


def _worded(
    key: str, start: int, end: int, months: dict[str, int], today: date | None
) -> Iterator[Day]:
    for match in _DAY_WORD_YEAR.finditer(key, start, end):
        if month := months.get(match[2]):
            yield _named(match, month, int(match[1]), match[3], today)
    for match in _WORD_DAY_YEAR.finditer(key, start, end):
        if month := months.get(match[1]):
            yield _named(match, month, int(match[2]), match[3], today)


def _named(match: re.Match[str], month: int, day: int, year: str | None, today: date | None) -> Day:
    known = _day(int(year), month, day) if year else _next(month, day, today)
    end = match.end() - (match.group()[-1] in ",.")
    return Day(match.start(), end, known)


def _numeric(key: str, start: int, end: int, lex: Lexicon) -> Iterator[Day]:
    for match in _YEAR_FIRST.finditer(key, start, end):
        day = _day(int(match[1]), int(match[3]), int(match[4]))
        if day:
            yield Day(match.start(), match.end(), day)
    for match in _YEAR_LAST.finditer(key, start, end):
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        first, second = int(match[1]), int(match[3])
        ambiguous = match[2] == "/" and "en" in lex.languages[-1:] and first <= 12 and second <= 12
        day = _day(year, second, first) or _day(year, first, second)
        if day:
            yield Day(match.start(), match.end(), None if ambiguous and first != second else day)


def _asian(key: str, start: int, end: int, today: date | None) -> Iterator[Day]:
    for match in _ASIAN.finditer(key, start, end):
        year = int(match[1]) if match[1] else int(match[2]) + _REIWA if match[2] else 0
        month, day = int(match[3]), int(match[4])
        yield Day(
            match.start(), match.end(), _day(year, month, day) if year else _next(month, day, today)
        )


def _with_clock(key: str, day: Day, start: int, end: int) -> Day:
    match = _TIME.match(key, day.end, end) or _ASIAN_TIME.match(key, day.end, end)
    if match:
        words = match.group()
        stop = match.end() - (len(words) - len(words.rstrip(" ,(")))
        return Day(day.start, stop, day.day, _clock(words), _zone(words, day.day))
    floor = max(start, day.start - _CLOCK_ROOM)
    before = _TIME_BEFORE.search(key[floor : day.start])
    if not before:
        return day
    words = before.group()
    return Day(floor + before.start(), day.end, day.day, _clock(words), _zone(words, day.day))


def _clock(words: str) -> time | None:
    if "midnight" in words:
        return time(23, 59)
    digits = _CLOCK.search(words)
    if not digits:
        return time(12)
    hour, minute = int(digits[1]), int(digits[2] or 0)
    afternoon = re.search(r"\dp\.?m|\d p\.?m|午后|下午", words)
    if afternoon and hour < 12:
        hour += 12
    if hour == 24:
        return time(23, 59)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _zone(words: str, day: date | None) -> float | None:
    """Hours from UTC of the zone that stands beside a time; by season where it is a place's."""
    fixed = next((h for name, h in _ZONES.items() if re.search(rf"\b{name}\b", words)), None)
    if fixed is not None or day is None:
        return fixed
    place = next((p for name, p in _PLACES.items() if re.search(rf"\b{name}\b", words)), None)
    if place is None:
        return None
    zone = gettz(place)
    offset = zone.utcoffset(datetime.combine(day, time(12))) if zone else None
    return offset.total_seconds() / 3600 if offset is not None else None
