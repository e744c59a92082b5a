"""Periods and dates that run against the seller, and those that do not."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import complaint, letter, notice


@pytest.mark.parametrize(
    ("words", "value", "due"),
    [
        ("Please send an invoice within 14 days.", "within 14 days", "2026-04-27"),
        ("Please reply within 48 hours.", "within 48 hours", "2026-04-15T10:00:00+00:00"),
        (
            ("Please reply within five (5) business days."),
            "within five (5) business days",
            "2026-04-20",
        ),
        ("You have three weeks to reply.", "three weeks", "2026-05-04"),
        ("Please reply within two months.", "within two months", "2026-06-13"),
        ("Please reply by 5 May 2026.", "by 5 May 2026", "2026-05-05"),
        ("Please reply by May 5th.", "by May 5th", "2026-05-05"),
        (
            ("Please reply by May 5, 2026, 5 p.m. EST."),
            "by May 5, 2026, 5 p.m. EST",
            "2026-05-05T17:00:00-05:00",
        ),
        (
            "Please reply no later than 5:00 p.m. Eastern Time on March 27, 2027.",
            "no later than 5:00 p.m. Eastern Time on March 27, 2027",
            "2027-03-27T17:00:00-04:00",
        ),
        ("Please reply by noon on 5 May 2026.", "by noon on 5 May 2026", "2026-05-05T12:00:00"),
        ("Please reply by 2026-05-05.", "by 2026-05-05", "2026-05-05"),
        ("Please reply by 05/06/2026.", "by 05/06/2026", None),
        ("Please reply by 15/06/2026.", "by 15/06/2026", "2026-06-15"),
        ("Please answer within 10 days of service.", "within 10 days", None),
        ("The deadline is 5 May 2026.", "5 May 2026", "2026-05-05"),
        (
            "Please send an invoice within 7 days; invoices of the last 365 days count.",
            "within 7 days",
            "2026-04-20",
        ),
        (
            "Reply within 72 hours and funds may be held for up to 90 days.",
            "within 72 hours",
            "2026-04-16T10:00:00+00:00",
        ),
    ],
)
def test_deadlines_of_a_notice(words: str, value: str, due: str | None) -> None:
    deadline = notice(words).deadline
    assert deadline is not None
    assert (deadline.value, deadline.due) == (value, due)


@pytest.mark.parametrize(
    "words",
    [
        "Invoices must be issued in the last 365 days.",
        "Send invoices from the last 180 days.",
        "Your funds are held for up to 90 days.",
        "The violation is displayed in Account Health for 180 days.",
        "We will respond within 48 hours.",
        "We usually answer within two business days.",
        "We received your letter of 5 May 2026.",
        "The mark was registered on 5 May 2020.",
        "It was removed 3 days ago.",
        "Our shop has existed for 20 years.",
    ],
)
def test_periods_that_run_for_nobody_or_somebody_else(words: str) -> None:
    assert notice(words).deadline is None


def test_a_letter_without_headers_counts_from_its_own_date() -> None:
    words = "Your listing B0CV4T9QZ1 infringes our trademark. Stop selling it within 7 days."
    deadline = complaint(f"April 6, 2026\n\nDear Seller,\n\n{words}").deadline
    assert deadline is not None
    assert deadline.due == "2026-04-13"


def test_without_a_date_there_is_no_day() -> None:
    words = "Your listing B0CV4T9QZ1 infringes our trademark. Stop selling it within 7 days."
    deadline = complaint(f"Dear Seller,\n\n{words}").deadline
    assert deadline is not None
    assert deadline.due is None


def test_two_deadlines_are_a_conflict() -> None:
    deadline = letter("Please reply within 7 days. Please reply within 9 days.").deadline
    assert deadline is not None
    assert deadline.status == "conflicting"


def test_a_period_too_long_for_the_calendar_has_no_day() -> None:
    assert letter("Please reply within 999 months.").deadline is not None
