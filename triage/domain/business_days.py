"""Business days: weekends and public holidays of a country.

"Business day" is not defined in 17 U.S.C. 512; weekends and federal holidays are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)


def add_business_days(start: date, n: int, country: str = "") -> date:
    """The n-th business day after `start`; `start` itself is day 0, so 0 gives `start`.

    `country` is ISO 3166 (`UK` is taken for `GB`); "" or an unknown country counts weekends alone.
    Raises ValueError for a negative n.
    """
    if n < 0:
        raise ValueError("Business days are counted forward only.")
    works, day = _calendar(country), start
    while n:
        day += _DAY
        n -= works(day)
    return day


def business_days_between(start: date, end: date, country: str = "") -> int:
    """The number of business days after `start` up to and with `end`; 0 when it is not later."""
    works = _calendar(country)
    span = range(1, (end - start).days + 1)
    return sum(works(start + timedelta(days=nth)) for nth in span)


def restoration_window(received: date) -> tuple[date, date]:
    """The 10th and the 14th business day after Amazon received a counter-notice.

    Source: 17 U.S.C. 512(g)(2)(C); US federal holidays.
    """
    return add_business_days(received, 10, "US"), add_business_days(received, 14, "US")


@lru_cache(maxsize=32)
def _calendar(country: str) -> Callable[[date], bool]:
    """Whether a day is worked in the country."""
    import holidays

    code = "GB" if country.upper() == "UK" else country.upper()
    if code not in holidays.list_supported_countries():
        return lambda day: day.weekday() < 5
    return holidays.country_holidays(code).is_working_day
