"""The due dates as a calendar that a calendar program takes in, and brings up to date next time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from triage.domain.summary import CaseSummary

if TYPE_CHECKING:
    from icalendar import Event

_LASTS = timedelta(minutes=15)


def calendar(cases: Iterable[CaseSummary], now: datetime, language: str = "en") -> bytes:
    """The cases as an iCalendar file (RFC 5545): one entry a case, at its due date in UTC.

    The entry of a case keeps its UID for ever. Its SEQUENCE grows with the events of the case and
    its DTSTAMP is `now`, so that a later file replaces an earlier one. A case that is closed or has
    no due date is cancelled, which takes its entry out of the calendar.
    """
    from icalendar import Calendar

    result = Calendar()
    result.add("prodid", "-//triage//case log//EN")
    result.add("version", "2.0")
    result.add("method", "PUBLISH")
    result.add("x-wr-calname", "triage")
    for case in cases:
        result.add_component(_entry(case, now, language))
    return bytes(result.to_ical())


def _entry(case: CaseSummary, now: datetime, language: str) -> Event:
    from icalendar import Event

    due = case.due_at if case.outcome is None else None
    entry = Event()
    entry.add("uid", f"{case.case_id}@triage")
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("sequence", case.number_of_events)
    entry.add("dtstart", (due or case.changed_at).astimezone(UTC))
    entry.add("duration", _LASTS)
    entry.add("status", "CONFIRMED" if due else "CANCELLED")
    entry.add("transp", "TRANSPARENT")
    entry.add("class", "CONFIDENTIAL")
    entry.add("summary", _headline(case, language))
    entry.add("description", _plain(" · ".join(_details(case, language))))
    return entry


def _headline(case: CaseSummary, language: str) -> str:
    parts = (case.action.in_language(language), case.complainant, case.case_id)
    return " – ".join(filter(None, map(_plain, parts)))


def _details(case: CaseSummary, language: str) -> Iterable[str]:
    title = case.title.in_language(language)
    return filter(None, (title, case.marketplace, *case.asins, *case.complaint_ids))


def _plain(text: str) -> str:
    """One line without control characters, which a calendar may not hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
