"""Business days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.business_days import (
    add_business_days,
    business_days_between,
    restoration_window,
)


@pytest.mark.parametrize(
    ("received", "tenth", "fourteenth"),
    [
        (date(2025, 6, 18), date(2025, 7, 3), date(2025, 7, 10)),
        (date(2025, 12, 22), date(2026, 1, 7), date(2026, 1, 13)),
        (date(2026, 3, 2), date(2026, 3, 16), date(2026, 3, 20)),
        (date(2026, 11, 20), date(2026, 12, 7), date(2026, 12, 11)),
    ],
)
def test_the_window_of_a_counter_notice(received: date, tenth: date, fourteenth: date) -> None:
    assert restoration_window(received) == (tenth, fourteenth)


def test_countries_differ() -> None:
    before_may_day = date(2026, 4, 30)
    assert add_business_days(before_may_day, 1, "DE") == date(2026, 5, 4)
    assert add_business_days(before_may_day, 1, "UK") == date(2026, 5, 1)
    assert add_business_days(before_may_day, 1, "gb") == date(2026, 5, 1)
    assert add_business_days(before_may_day, 1) == date(2026, 5, 1)
    assert add_business_days(before_may_day, 1, "XX") == date(2026, 5, 1)
    assert add_business_days(before_may_day, 2, "XX") == date(2026, 5, 4)
    assert add_business_days(date(2026, 10, 9), 1, "CN") == date(2026, 10, 10)


def test_no_day_is_the_day_itself() -> None:
    assert add_business_days(date(2026, 5, 2), 0, "DE") == date(2026, 5, 2)
    with pytest.raises(ValueError, match="forward"):
        add_business_days(date(2026, 5, 2), -1)


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 30), st.sampled_from(["", "US"])
)
def test_adding_and_counting_agree(start: date, n: int, country: str) -> None:
    end = add_business_days(start, n, country)
    assert business_days_between(start, end, country) == n
    assert business_days_between(start, end - timedelta(days=1), country) == n - 1
    assert business_days_between(end, start, country) == 0
