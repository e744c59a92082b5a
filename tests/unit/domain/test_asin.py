"""Amazon's own identifiers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain import asin
from triage.domain.marketplace import MARKETPLACES


@pytest.mark.parametrize("text", ["B0DB9Q5GDJ", "BT00LLINKI", "1412775884", "043942089X"])
def test_an_asin(text: str) -> None:
    assert asin.is_asin(text)


@pytest.mark.parametrize(
    "text",
    [
        "BACKGROUND",
        "1412775885",
        "B0DB9Q5GD",
        "B0DB9Q5GDJ1",
        "b0db9q5gdj",
        "A0DB9Q5GDJ",
        "",
        "B０DB9Q5GDJ",
    ],
)
def test_no_asin(text: str) -> None:
    assert not asin.is_asin(text)


def test_asins_in_a_row_are_told_apart() -> None:
    text = "B0DB9Q5GDJ B0AAAAAAA1B0AAAAAAA2,BACKGROUND 商品B0AAAAAAA3停售 xB0AAAAAAA4"
    found = [text[start:end] for start, end in asin.find_asins(text)]
    assert found == ["B0DB9Q5GDJ", "B0AAAAAAA1", "B0AAAAAAA2", "B0AAAAAAA3"]
    assert asin.ASIN_PATTERN.findall(text) == ["B0DB9Q5GDJ", "BACKGROUND", "B0AAAAAAA3"]


@given(st.lists(st.from_regex(r"B0[0-9A-Z]{8}", fullmatch=True), max_size=5), st.text(max_size=9))
def test_every_place_is_an_asin(asins: list[str], noise: str) -> None:
    text = noise + " ".join(asins)
    assert all(asin.is_asin(text[start:end]) for start, end in asin.find_asins(text))


def test_sellers_are_no_stores() -> None:
    assert asin.is_seller_id("A1B2C3D4E5F6G7")
    assert not asin.is_seller_id("ANNOUNCEMENTS")
    assert not asin.is_seller_id("A1B2")
    for store in MARKETPLACES:
        assert asin.is_marketplace_id(store.marketplace_id)
        assert not asin.is_seller_id(store.marketplace_id)


def test_orders_and_labels() -> None:
    assert asin.is_order_id("114-1234567-1234567")
    assert not asin.is_order_id("1114-1234567-1234567")
    assert asin.ORDER_ID_PATTERN.search("9-114-1234567-1234567") is None
    assert asin.is_fnsku("X001ABCDEF")
    assert not asin.is_fnsku("X011ABCDEF")
