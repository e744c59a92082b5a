"""The period or date that runs against the seller, and the day or hour on which it ends.

Ages of invoices, funds held, lives of records and times in which somebody else will answer are no
deadlines; the sentence around the period tells.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from triage.domain.complaint import Deadline, Kind, Status
from triage.extraction.dates import find_days
from triage.extraction.due import due_of, sent_on
from triage.extraction.periods import Period, counted
from triage.extraction.phrases import Hit
from triage.extraction.scan import Scan, clean
from triage.extraction.sentences import Sentence, around, sentences

_REACH = 44
_ASKING = 110
_DATED = 30
_CLOSE = 240
_GLUED = 5
_ADJOINING = 6
_LONG_DAYS = 62


def find_deadlines(scan: Scan, kind: Kind) -> tuple[Deadline, ...]:
    """The deadlines that the words of the mail set the seller, strongest first."""
    periods = _candidates(scan)
    if kind in {Kind.COMPLAINANT_REPLY, Kind.RETRACTION}:
        periods = [each for each in periods if each.weight > 3]
    if not periods:
        return ()
    most = max(each.weight for each in periods)
    best = [each for each in periods if each.weight == most]
    return tuple(_deadline(scan, each) for each in _distinct(scan, best))


def _candidates(scan: Scan) -> list[Period]:
    parts = sentences(scan.text, scan.key, scan.start, scan.end)
    found = sorted(
        [*_labelled(scan), *counted(scan, scan.start, scan.end), *_dates(scan)],
        key=lambda each: each.start,
    )
    weighed = []
    for period in found:
        sentence = around(parts, period.start) or Sentence(period.start, period.end)
        weight = _weight(scan, period, sentence, found)
        if weight > 0:
            weighed.append(
                Period(*(period.start, period.end, period.unit, period.count), period.day, weight)
            )
    return weighed


def _labelled(scan: Scan) -> Iterator[Period]:
    for item in scan.labelled("deadline"):
        if item.empty or not item.strong:
            continue
        days = find_days(scan.key, scan.lex, item.start, item.end, sent_on(scan))
        found = list(counted(scan, item.start, item.end))
        if days:
            yield Period(days[0].start, days[0].end, "date", 0, days[0], 9)
        elif found:
            yield found[0]


def _dates(scan: Scan) -> Iterator[Period]:
    for day in find_days(scan.key, scan.lex, scan.start, scan.end, sent_on(scan)):
        yield Period(day.start, day.end, "date", 0, day, 0)


def _weight(scan: Scan, period: Period, sentence: Sentence, every: list[Period]) -> int:
    """How much the sentence speaks for a deadline of the seller's; 0 when it is none."""
    if period.weight:
        return period.weight
    opening = _opening(scan, period)
    if opening is None:
        return 0
    if _of_others(scan, period, sentence, every):
        return 0
    asked = scan.phrases("deadlines", "against").first(scan.key, *_asking(period, sentence))
    if _long(period):
        opening = min(opening, 1)
    return opening + (2 if asked else 0)


def _asking(period: Period, sentence: Sentence) -> tuple[int, int]:
    start, end = max(sentence.start, period.start - _ASKING), period.end + _ASKING
    return start, min(sentence.end, end)


def _long(period: Period) -> bool:
    """Whether a period is as long as those of invoices, funds held and records."""
    return period.count > _LONG_DAYS and period.unit in {"day", "month"}


def _of_others(scan: Scan, period: Period, sentence: Sentence, every: list[Period]) -> bool:
    """Whether the words make it an age, somebody else's time or the date of a letter.

    In the clause they always do, save those that stand nearer to another period; elsewhere in the
    sentence only where the clause asks nothing.
    """
    dated = scan.phrases("deadlines", "dated").all(
        scan.key, max(sentence.start, period.start - _DATED), period.start
    )
    if dated and period.start - dated[-1].end < _ADJOINING:
        return True
    ignored, clause = scan.phrases("deadlines", "ignored"), _clause(scan, period, sentence)
    if any(_nearest(hit, every) == period for hit in ignored.all(scan.key, *clause)):
        return True
    if not ignored.first(scan.key, *_near(scan, period, sentence)):
        return False
    return _long(period) or not scan.phrases("deadlines", "against").first(scan.key, *clause)


def _nearest(hit: Hit, every: list[Period]) -> Period | None:
    """The period that some words stand nearest to, of those that begin close by."""
    first = bisect_left(every, hit.start - _CLOSE, key=lambda each: each.start)
    last = bisect_right(every, hit.end + _CLOSE, key=lambda each: each.start)
    return min(
        every[first:last],
        key=lambda each: max(hit.start - each.end, each.start - hit.end, 0),
        default=None,
    )


def _clause(scan: Scan, period: Period, sentence: Sentence) -> tuple[int, int]:
    """The stretch between the commas and joining words around the period."""
    start, end = _near(scan, period, sentence)
    joins = scan.phrases("deadlines", "joins")
    before, after = joins.all(scan.key, start, period.start), joins.first(scan.key, period.end, end)
    left = max([scan.key.rfind(",", start, period.start) + 1, start, *(hit.end for hit in before)])
    comma = scan.key.find(",", period.end, end)
    right = [at for at in (comma, after.start if after else -1) if at >= 0]
    return left, min([end, *right])


def _near(scan: Scan, period: Period, sentence: Sentence) -> tuple[int, int]:
    """The part of the sentence around the period, between semicolons, dashes and brackets."""
    start, end = sentence.start, sentence.end
    left = max(scan.key.rfind(mark, start, period.start) for mark in (";", " - ", "(", ":"))
    right = [
        at for mark in (";", " - ", ")", ":") if (at := scan.key.find(mark, period.end, end)) > 0
    ]
    return max(start, left + 1), min([end, *right])


def _opening(scan: Scan, period: Period) -> int | None:
    """3 where the words right before (or, in some languages, after) set a limit; None without."""
    section = "until" if period.unit == "date" else "within"
    before = _openings(scan, period, section)
    if before and len(scan.key[before[-1].end : period.start].strip(" ,:")) < _room(period):
        return 3
    after = scan.phrases("deadlines", f"{section}_after").first(
        scan.key, period.end, min(scan.end, period.end + 12)
    )
    if after and after.start - period.end < 4:
        return 3
    return None


def _room(period: Period) -> int:
    """How much may stand between: before a date also its hour and the day of the week."""
    return 40 if period.unit == "date" else 24


def _openings(scan: Scan, period: Period, section: str) -> list[Hit]:
    """The words before a period that may set a limit, also one that was glued to what precedes."""
    floor = max(scan.start, period.start - _REACH)
    hits = scan.phrases("deadlines", section).all(scan.key, floor, period.start)
    if hits or scan.key[period.start - 1 : period.start] != " ":
        return hits
    words = scan.key[floor : period.start - 1]
    for phrase in scan.phrases("deadlines", section):
        head = phrase.parts[0]
        if len(head) >= _GLUED and words.endswith(head):
            return [Hit(period.start - 1 - len(head), period.start - 1, phrase.words)]
    return []


def _distinct(scan: Scan, periods: list[Period]) -> list[Period]:
    """Periods of different length; the first of equal ones."""
    kept: dict[tuple[str, int, date | None], Period] = {}
    for period in sorted(periods, key=lambda each: each.start):
        key = (period.unit, period.count, period.day.day if period.day else None)
        kept.setdefault(key, period)
    del scan
    return list(kept.values())


def _deadline(scan: Scan, period: Period) -> Deadline:
    start = _with_opening(scan, period)
    end = _with_tail(scan, period)
    first, last = scan.view.origin(start, end)
    return Deadline(
        value=clean(scan.text[start:end]),
        start=first,
        end=last,
        rule="deadline: date" if period.day else "deadline: period",
        status=Status.FOUND,
        due=due_of(scan, period, end),
    )


def _with_opening(scan: Scan, period: Period) -> int:
    section = "until" if period.unit == "date" else "within"
    before = _openings(scan, period, section)
    adjoining = [
        hit for hit in before if len(scan.key[hit.end : period.start].strip(" ,")) < _room(period)
        and not scan.phrases("deadlines", "bare").first(scan.key, hit.start, hit.end)
    ]  # fmt: skip
    return adjoining[-1].start if adjoining else period.start


def _with_tail(scan: Scan, period: Period) -> int:
    section = "until" if period.unit == "date" else "within"
    after = scan.phrases("deadlines", f"{section}_after").first(
        scan.key, period.end, min(scan.end, period.end + 12)
    )
    if after and after.start - period.end < 4:
        return after.end
    if (
        "(" in scan.key[period.start - 24 : period.end]
        and scan.key[period.end : period.end + 1] == ")"
    ):
        return period.end + 1
    tail = scan.phrases("deadlines", "from").first(
        scan.key, period.end, min(scan.end, period.end + 40)
    )
    return tail.end if tail and tail.start - period.end < 2 else period.end
