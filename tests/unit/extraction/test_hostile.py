"""Texts made to stall a reader: each pattern against its worst case, time in step with size."""

from __future__ import annotations

import sys
import time

import pytest

from triage.domain.mail import Mail
from triage.extraction import read

WORST = {
    "blanks behind a label": "Complaint ID:" + " " * 200_000,
    "at signs": "@" * 50_000,
    "half addresses": "a.b@c." * 30_000,
    "spelled addresses": "a [at] b [dot] " * 12_000,
    "asins in a row": "B0ABCDEF12" * 20_000,
    "labels in a row": "ASIN: " * 30_000,
    "lone digits": "1 " * 100_000,
    "numbers in a list": "Reg. No. 5,123,456, " * 8_000,
    "legal forms": "Inc, " * 50_000,
    "capitalised words": "Aa Bb " * 40_000,
    "east asian firms": "株式会社" * 40_000,
    "bullets": "- " * 100_000,
    "brackets": "[(" * 100_000,
    "masks": "*" * 100_000 + " x" * 50_000,
    "periods": "within 7 days " * 15_000,
    "dates": "by 12 May 2026 at 5 p.m. " * 8_000,
    "quotations": '": "' * 50_000,
    "quote marks": ">" * 100_000 + "\n" * 1_000,
    "empty lines": "\n\n" * 100_000,
    "links": "http://a.b/" * 20_000,
    "clients": "our client Foo Ltd, " * 10_000,
    "owners": "the rights owner says that your " * 8_000,
    "parties": "A v. B " * 30_000,
    "header lines": "From: a@b.example\nSubject: c\n" * 6_000,
    "combining marks": "e\u0301" * 60_000,
}
LIMIT = 6 if sys.gettrace() else 1.5
"""Seconds of one processor; a coverage run counts every line and takes longer."""
FASTEST = 0.1
"""Seconds under which a ratio of two times says nothing."""


def seconds(text: str) -> float:
    made = Mail(source="paste", text=text)
    start = time.process_time()
    read(made)
    return time.process_time() - start


@pytest.mark.parametrize("name", WORST)
def test_no_text_stalls_the_reader(name: str) -> None:
    text = WORST[name]
    small = max(min(seconds(text[: len(text) // 10]) for _ in range(3)), FASTEST)
    large = min(seconds(text) for _ in range(3))
    assert large < LIMIT
    assert large <= 12 * small + FASTEST


def test_a_megabyte_of_a_notice_is_read_in_a_second() -> None:
    words = "A rights owner reported your listing. Please send an invoice within 14 days. "
    assert min(seconds(words * (1_000_000 // len(words))) for _ in range(4)) < LIMIT
