"""The state of a case at a moment, and the calendar that tells it elsewhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from icalendar import Calendar
from icalendar.cal import Component

from tests.unit.caselog.making import NOON, summary
from triage.caselog import State, calendar, state
from triage.domain.base import Words
from triage.domain.summary import CaseSummary, owner_key

HOUR = timedelta(hours=1)
TOUCHED = {"number_of_events": 2}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"due_at": NOON - HOUR, **TOUCHED}, State.OVERDUE),
        ({"due_at": NOON - HOUR}, State.OVERDUE),
        ({"due_at": NOON, **TOUCHED}, State.DUE),
        ({"due_at": NOON + HOUR}, State.DUE),
        ({"due_at": datetime(2026, 3, 5, tzinfo=UTC), **TOUCHED}, State.WAITING),
        ({"due_at": datetime(2026, 3, 5, tzinfo=UTC)}, State.NEW),
        ({}, State.NEW),
        (TOUCHED, State.DUE),
        ({"snoozed_until": date(2026, 3, 5), "due_at": NOON - HOUR}, State.SNOOZED),
        ({"snoozed_until": date(2026, 3, 4), "due_at": NOON - HOUR}, State.OVERDUE),
        ({"outcome": "reinstated", "due_at": NOON - HOUR}, State.CLOSED),
    ],
)
def test_the_state_follows_from_the_line_and_the_clock(
    changes: dict[str, object], expected: State
) -> None:
    assert state(summary(**changes), NOON) is expected


def test_the_day_ends_where_the_operator_is() -> None:
    case = summary(due_at=datetime(2026, 3, 4, 17, tzinfo=UTC), **TOUCHED)
    assert state(case, NOON) is State.DUE
    assert state(case, NOON.astimezone(timezone(8 * HOUR))) is State.WAITING


@pytest.mark.parametrize(
    ("name", "email", "key"),
    [
        ("Birchwood  Tools, GmbH.", "", "birchwood tools gmbh"),
        ("ＢＩＲＣＨＷＯＯＤ tools GMBH", "a@x.example", "birchwood tools gmbh"),
        ("", " Claims@X.example", "claims@x.example"),
        ("！", "", ""),
        ("榆树有限公司", "", "榆树有限公司"),
    ],
)
def test_one_owner_has_one_key(name: str, email: str, key: str) -> None:
    assert owner_key(name, email) == key


def entries(cases: list[CaseSummary], now: datetime, language: str = "en") -> list[Component]:
    return list(Calendar.from_ical(calendar(cases, now, language)).walk("VEVENT"))


def told(entry: Component, name: str) -> str:
    found = entry.decoded(name)
    return found.decode() if isinstance(found, bytes) else str(found)


def start(entry: Component) -> datetime:
    found: datetime = entry.decoded("dtstart")
    return found


def test_a_due_date_is_an_entry_in_utc() -> None:
    china = timezone(8 * HOUR)
    case = summary(due_at=datetime(2026, 3, 6, 9, tzinfo=china), action=Words(en="Ask", zh="询问"))
    (entry,) = entries([case], NOON)
    assert start(entry) == case.due_at
    assert b"DTSTART:20260306T010000Z\r\n" in entry.to_ical()
    assert told(entry, "summary") == "Ask – Birchwood Tools GmbH – TR-1"
    assert told(entry, "status") == "CONFIRMED"
    assert "B0TESTAA11" in told(entry, "description")
    (chinese,) = entries([case], NOON, "zh-CN")
    assert told(chinese, "summary").startswith("询问")


def test_the_next_export_brings_the_entry_up_to_date() -> None:
    before, after = (
        entries([summary(due_at=NOON + nth * HOUR, number_of_events=nth)], NOON + nth * HOUR)[0]
        for nth in (1, 2)
    )
    assert told(before, "uid") == told(after, "uid") == "TR-1@triage"
    assert (told(before, "sequence"), told(after, "sequence")) == ("1", "2")
    assert before.decoded("dtstamp") < after.decoded("dtstamp")
    assert start(after) == NOON + 2 * HOUR


@pytest.mark.parametrize("changes", [{"outcome": "reinstated", "due_at": NOON}, {"due_at": None}])
def test_a_case_without_a_due_date_is_taken_out(changes: dict[str, object]) -> None:
    assert told(entries([summary(**changes)], NOON)[0], "status") == "CANCELLED"


def test_the_file_keeps_the_form_whatever_the_complainant_is_called() -> None:
    name = "A;B,C\\D\r\nBEGIN:VALARM\x00\x1b[31m " + "榆" * 60
    case = summary(due_at=NOON, complainant=name)
    written = calendar([case], NOON)
    lines = written.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 for line in lines)
    assert b"\x1b" not in written
    assert b"BEGIN:VALARM" not in lines
    (entry,) = entries([case], NOON)
    assert told(entry, "summary").startswith("A;B,C\\D BEGIN:VALARM [31m 榆榆")


def test_an_empty_calendar_is_one() -> None:
    assert b"METHOD:PUBLISH" in Calendar.from_ical(calendar([], NOON)).to_ical()
