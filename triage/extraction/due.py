"""The day or hour on which a period ends, where the mail tells when it begins."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from dateutil.relativedelta import relativedelta

from triage.domain.business_days import add_business_days
from triage.extraction.dates import Day, find_days
from triage.extraction.periods import Period
from triage.extraction.scan import Scan

_HEAD_LINES = 3
_EVENT = 24


def sent_on(scan: Scan) -> date | None:
    """The day on which the message was sent; None when no header tells."""
    sent = _sent(scan)
    return sent.date() if sent else None


def _sent(scan: Scan) -> datetime | None:
    return scan.envelope.sent


def due_of(scan: Scan, period: Period, end: int) -> str | None:
    """The end as ISO date or time; None where the start is not known."""
    if period.day:
        return _at_clock(period.day)
    events = scan.phrases("deadlines", "from_event")
    before = max(scan.start, period.start - _EVENT)
    if events.first(scan.key, before, period.start):
        return None
    if events.first(scan.key, period.end, min(scan.end, end + 40)):
        return None
    sent = _sent(scan) or _letter_date(scan)
    if sent is None:
        return None
    return _after(sent, period)


def _after(sent: datetime, period: Period) -> str | None:
    try:
        if period.unit == "hour":
            return (sent + timedelta(hours=period.count)).isoformat()
        if period.unit == "business_day":
            return add_business_days(sent.date(), period.count).isoformat()
        if period.unit == "month":
            return (sent.date() + relativedelta(months=period.count)).isoformat()
        days = period.count * (7 if period.unit == "week" else 1)
        return (sent.date() + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _at_clock(day: Day) -> str | None:
    if day.day is None:
        return None
    if day.clock is None:
        return day.day.isoformat()
    zone = None if day.zone is None else timezone(timedelta(hours=day.zone))
    return datetime.combine(day.day, day.clock, zone).isoformat()


def _letter_date(scan: Scan) -> datetime | None:
    """The date that stands at the head of a letter without header lines."""
    if scan.mail.date or scan.start > 400:
        return None
    head = scan.start + 500
    until = scan.phrases("deadlines", "until")
    for day in find_days(scan.key, scan.lex, scan.start, min(scan.end, head), None):
        line = scan.key.rfind("\n", 0, day.start) + 1
        stop = scan.key.find("\n", day.end)
        rest = scan.key[line : day.start] + scan.key[day.end : stop if stop > 0 else scan.end]
        first = scan.key.count("\n", scan.start, day.start) < _HEAD_LINES
        if day.day and len(rest.strip()) < (44 if first else 24) and not until.first(rest):
            return datetime.combine(day.day, datetime.min.time(), UTC)
    return None
