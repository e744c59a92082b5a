"""Contact profiles, their schedules, and the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.cadence import ContactProfile, profile_for, schedule
from triage.domain.clocks import CLOCKS, clock
from triage.domain.profile import Cadence

NOW = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)  # a Monday
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
P = ContactProfile


@pytest.mark.parametrize(
    ("left", "profile"),
    [
        (None, P.NORMAL),
        (-HOUR, P.EMERGENCY),
        (72 * HOUR, P.EMERGENCY),
        (73 * HOUR, P.SHORT),
        (10 * DAY, P.SHORT),
        (10 * DAY + HOUR, P.MEDIUM),
        (30 * DAY, P.MEDIUM),
        (31 * DAY, P.NORMAL),
    ],
)
def test_the_time_left_sets_the_profile(left: timedelta | None, profile: P) -> None:
    assert profile_for(None if left is None else NOW + left, NOW) is profile


def test_no_clock() -> None:
    plan = schedule(P.NORMAL, NOW, None, NOW, Cadence())
    assert plan.attempts == (NOW, NOW + 3 * DAY, NOW + 8 * DAY)
    assert plan.filing == NOW + 10 * DAY


def test_business_days_are_those_of_the_complainant() -> None:
    friday = datetime(2026, 5, 22, 22, 0, tzinfo=UTC)
    us = schedule(P.NORMAL, friday, None, friday, Cadence(), "US")  # Memorial Day on the 25th
    cn = schedule(P.NORMAL, friday, None, friday, Cadence(), "CN")
    assert us.attempts[1] == datetime(2026, 5, 28, 22, 0, tzinfo=UTC)
    assert cn.attempts[1] == datetime(2026, 5, 27, 22, 0, tzinfo=UTC)


def test_medium_files_five_days_before_the_end() -> None:
    soon = schedule(P.MEDIUM, NOW, NOW + 11 * DAY, NOW, Cadence())
    late = schedule(P.MEDIUM, NOW, NOW + 30 * DAY, NOW, Cadence())
    assert soon.filing == NOW + 6 * DAY
    assert soon.attempts[2] == NOW + 8 * DAY  # still sent: its answer is of use
    assert late.filing == NOW + 10 * DAY
    assert schedule(P.MEDIUM, NOW, None, NOW, Cadence()).filing == NOW + 10 * DAY


def test_short_divides_the_time_left() -> None:
    plan = schedule(P.SHORT, NOW, NOW + 9 * DAY, NOW - DAY, Cadence())
    assert plan.attempts == (NOW, NOW + 3 * DAY, NOW + 6 * DAY)
    assert plan.filing == NOW + 7 * DAY
    assert schedule(P.SHORT, NOW, NOW + 5 * DAY, NOW, Cadence()).filing == NOW + 3 * DAY
    assert schedule(P.SHORT, NOW, NOW + 4 * DAY, NOW, Cadence()).filing == NOW + 3 * DAY
    with pytest.raises(ValueError, match="deadline"):
        schedule(P.SHORT, NOW, None, NOW, Cadence())


def test_emergency_counts_from_the_notice() -> None:
    notice = NOW - 10 * HOUR
    for deadline in (None, notice + 72 * HOUR):
        plan = schedule(P.EMERGENCY, NOW, deadline, notice, Cadence())
        assert plan.filing == notice + 60 * HOUR
        assert plan.attempts == (NOW, NOW + 24 * HOUR, NOW + 48 * HOUR)


def test_emergency_with_another_end() -> None:
    plan = schedule(P.EMERGENCY, NOW, NOW + 30 * HOUR, NOW, Cadence())
    assert plan.filing == NOW + 18 * HOUR
    assert plan.attempts == (NOW, NOW + 24 * HOUR)


def test_an_attempt_at_the_very_end_is_of_no_use() -> None:
    plan = schedule(P.EMERGENCY, NOW, NOW + 48 * HOUR, NOW, Cadence())
    assert plan.attempts == (NOW, NOW + 24 * HOUR)


def test_a_filing_day_already_past_means_at_once() -> None:
    plan = schedule(P.EMERGENCY, NOW, NOW - HOUR, NOW - 73 * HOUR, Cadence())
    assert plan.filing == NOW
    assert plan.attempts == (NOW,)


def test_apex_is_decided_by_day_fourteen() -> None:
    plan = schedule(P.APEX, NOW, NOW + 20 * DAY, NOW - DAY, Cadence())
    assert plan.attempts == (NOW, NOW + 3 * DAY, NOW + 7 * DAY)
    assert plan.filing == NOW + 13 * DAY


def test_the_operators_own_spacing() -> None:
    own = Cadence(second_after_bd=1, third_after_bd=2, escalate_after_bd=4, most_unanswered=2)
    plan = schedule(P.NORMAL, NOW, None, NOW, own)
    assert plan.attempts == (NOW, NOW + DAY)
    assert plan.filing == NOW + 4 * DAY


@given(
    st.sampled_from(list(P)),
    st.integers(1, 900),
    st.integers(0, 80),
    st.integers(0, 9),
    st.sampled_from(["", "US", "CN", "DE"]),
)
def test_never_more_than_three_and_in_order(
    profile: P, left: int, ago: int, most: int, country: str
) -> None:
    plan = schedule(
        profile, NOW, NOW + left * HOUR, NOW - ago * HOUR, Cadence(most_unanswered=most), country
    )
    assert 1 <= len(plan.attempts) <= 3
    assert list(plan.attempts) == sorted(plan.attempts)
    assert plan.filing >= NOW
    assert all(at < NOW + left * HOUR for at in plan.attempts)


def test_the_clocks_are_whole() -> None:
    assert [known.id for known in CLOCKS] == [f"CK-{nth:02}" for nth in range(1, 14)]
    assert {known.id for known in CLOCKS if known.reply} == {
        "CK-03", "CK-04", "CK-06", "CK-07", "CK-13",
    }  # fmt: skip
    found = clock("CK-03")
    assert found is not None
    assert found.length == 72 * HOUR
    assert clock("CK-99") is None
