"""The list shows every case in one place, the most urgent first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.caselog.making import NOON, add, open_case, summary
from triage.caselog import Log, State, View, state

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TODAY = {State.OVERDUE: "due", State.NEW: "due"}


def ids(log: Log, view: View = View.ALL, **page: int) -> list[str]:
    return [found.case_id for found in log.summaries(view, now=NOON, **page)]


def test_the_earliest_due_date_comes_first_then_the_newest_case(log: Log) -> None:
    open_case(log, "TR-none")
    open_case(log, "TR-late", due_at=NOON + DAY)
    open_case(log, "TR-newer", opened_at=NOON + HOUR)
    open_case(log, "TR-early", due_at=NOON - DAY)
    open_case(log, "TR-closed", outcome="reinstated")
    assert ids(log) == ["TR-early", "TR-late", "TR-newer", "TR-none", "TR-closed"]
    assert ids(log, limit=2, offset=1) == ["TR-late", "TR-newer"]


def test_each_view_has_its_cases(log: Log) -> None:
    touched = {"number_of_events": 2}
    open_case(log, "TR-over", due_at=NOON - HOUR, **touched)
    open_case(log, "TR-today", due_at=NOON + HOUR, **touched)
    open_case(log, "TR-none", **touched)
    open_case(log, "TR-new", due_at=NOON + DAY)
    open_case(log, "TR-wait", due_at=NOON + DAY, **touched)
    open_case(log, "TR-snoozed", due_at=NOON - DAY, snoozed_until=date(2026, 3, 5), **touched)
    open_case(log, "TR-awake", due_at=NOON + DAY, snoozed_until=date(2026, 3, 4), **touched)
    open_case(log, "TR-closed", outcome="given_up", due_at=NOON - DAY, **touched)
    assert ids(log, View.DUE) == ["TR-over", "TR-today", "TR-new", "TR-none"]
    assert ids(log, View.OVERDUE) == ["TR-over"]
    assert set(ids(log, View.WAITING)) == {"TR-wait", "TR-awake"}
    assert ids(log, View.SNOOZED) == ["TR-snoozed"]
    assert ids(log, View.CLOSED) == ["TR-closed"]
    assert [log.count(view, now=NOON) for view in View] == [4, 1, 2, 1, 1, 8]


def test_the_day_is_that_of_the_operator(log: Log) -> None:
    open_case(log, due_at=datetime(2026, 3, 4, 17, tzinfo=UTC), number_of_events=2)
    china = timezone(8 * HOUR)
    assert log.count(View.DUE, now=NOON) == 1
    assert log.count(View.WAITING, now=NOON.astimezone(china)) == 1


def test_the_views_without_a_clock_take_the_one_of_now(log: Log) -> None:
    open_case(log, due_at=NOON)
    assert len(log.summaries(View.DUE)) == log.count(View.OVERDUE) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    due=st.none() | st.integers(-3, 3),
    snoozed=st.none() | st.integers(-3, 3),
    closed=st.booleans(),
    number=st.integers(1, 3),
)
def test_a_case_is_in_the_one_place_that_its_state_says(
    embedded: Log, due: int | None, snoozed: int | None, closed: bool, number: int
) -> None:
    if not embedded.exists("TR-1"):
        open_case(embedded)
    changes = {
        "due_at": None if due is None else NOON + due * 12 * HOUR,
        "snoozed_until": None if snoozed is None else NOON.date() + snoozed * DAY,
        "outcome": "reinstated" if closed else None,
        "number_of_events": number,
    }
    add(embedded, "TR-1", [], after=1, **changes)
    places = [
        view
        for view in (View.DUE, View.WAITING, View.SNOOZED, View.CLOSED)
        if embedded.count(view, now=NOON)
    ]
    now = state(summary(**changes), NOON)
    assert places == [TODAY.get(now, now.value)]
    assert embedded.count(View.OVERDUE, now=NOON) == (now is State.OVERDUE)


@pytest.mark.parametrize(
    "wanted",
    [
        {"asin": "b0testaa11"},
        {"complaint_id": "10203040506 "},
        {"owner": "birchwood tools gmbh"},
        {"email": "Claims@Birchwood.example"},
        {"number": "us d901,234"},
        {"message_id": "<2@x.example>"},
        {"asin": "B0TESTAA11", "owner": "birchwood tools gmbh"},
    ],
)
def test_a_case_is_found_by_what_it_carries(log: Log, wanted: dict[str, str]) -> None:
    open_case(log, "TR-1", message_ids=("<2@x.example>",))
    others = {"asins": ("B0OTHER111",), "complaint_ids": (), "owner_key": "", "email": ""}
    open_case(log, "TR-2", right_numbers=(), **others)
    assert [found.case_id for found in log.find_by(**wanted)] == ["TR-1"]


def test_what_no_case_carries_finds_nothing(log: Log) -> None:
    open_case(log)
    assert log.find_by(asin="B0TESTAA11", owner="someone else") == ()
    assert log.find_by(asin="' OR 1=1 --") == ()
    assert log.find_by() == ()


def test_a_case_is_found_by_what_it_carries_now(log: Log) -> None:
    open_case(log)
    add(log, "TR-1", [], after=1, asins=("B0SECOND11",))
    assert log.find_by(asin="B0TESTAA11") == ()
    assert len(log.find_by(asin="B0SECOND11")) == 1


def test_the_newest_case_is_found_first(log: Log) -> None:
    open_case(log, "TR-1")
    open_case(log, "TR-2")
    assert [found.case_id for found in log.find_by(asin="B0TESTAA11")] == ["TR-2", "TR-1"]
