"""Counts say what happened, no more."""

from __future__ import annotations

from datetime import timedelta

from tests.unit.caselog.making import NOON, open_case
from triage.caselog import Log
from triage.caselog.statistics import Count, OutcomeCount, OwnerCount

DAY = timedelta(days=1)


def fill(log: Log) -> None:
    open_case(log, "TR-1", opened_at=NOON - 181 * DAY)
    open_case(log, "TR-2", opened_at=NOON - 180 * DAY, outcome="reinstated")
    open_case(log, "TR-3", opened_at=NOON, right_type="", marketplace="amazon.com")
    open_case(log, "TR-4", owner_key="alder", complainant="Alder", asins=("B0ALDER111",))
    open_case(log, "TR-5", owner_key="", complainant="", asins=())


def test_the_cases_are_counted(log: Log) -> None:
    fill(log)
    told = log.statistics(now=NOON)
    assert (told.cases, told.in_180_days) == (5, 4)
    assert told.by_month == (Count(value="2025-09", cases=2), Count(value="2026-03", cases=3))
    assert told.by_marketplace == (
        Count(value="amazon.de", cases=3),
        Count(value="amazon.com", cases=1),
    )
    assert told.by_right_type == (
        OutcomeCount(right_type="", outcome="", cases=1),
        OutcomeCount(right_type="trademark", outcome="", cases=3),
        OutcomeCount(right_type="trademark", outcome="reinstated", cases=1),
    )
    assert told.by_asin == (Count(value="B0TESTAA11", cases=3), Count(value="B0ALDER111", cases=1))
    assert told.owners[0] == OwnerCount(
        owner_key="birchwood tools gmbh",
        complainant="Birchwood Tools GmbH",
        cases=3,
        open=2,
        last_opened_at=NOON,
    )
    assert [owner.owner_key for owner in told.owners] == ["birchwood tools gmbh", "alder"]


def test_the_cases_of_one_owner_are_counted(log: Log) -> None:
    fill(log)
    told = log.statistics(now=NOON, owner="alder")
    assert (told.cases, told.in_180_days, len(told.owners)) == (1, 1, 1)
    assert told.by_asin == (Count(value="B0ALDER111", cases=1),)
    assert log.statistics(owner="nobody").cases == 0


def test_the_records_that_weigh_on_an_account_are_counted(log: Log) -> None:
    fill(log)
    assert log.records_in_180_days(now=NOON) == 4
    assert log.records_in_180_days(now=NOON, marketplace="amazon.com") == 1
    assert log.records_in_180_days(now=NOON + 400 * DAY) == 0


def test_an_empty_log_has_empty_counts(log: Log) -> None:
    told = log.statistics()
    assert told.cases == 0
    assert (told.owners, told.by_month) == ((), ())
    assert log.records_in_180_days() == 0
