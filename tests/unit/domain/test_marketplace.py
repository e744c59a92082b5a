"""Amazon's stores and addresses."""

from __future__ import annotations

import pytest

from triage.domain.marketplace import (
    AMAZON_DOMAINS,
    LOCALES,
    MAILBOXES,
    MARKETPLACES,
    by_code,
    by_domain,
    dispute_mailbox,
    is_amazon_address,
    is_relay_address,
)


def test_the_table_is_whole() -> None:
    assert len(MARKETPLACES) == len(AMAZON_DOMAINS) == len(LOCALES) == 23
    for field in ("code", "domain", "marketplace_id", "country"):
        assert len({getattr(store, field) for store in MARKETPLACES}) == 23
    assert [store.code for store in MARKETPLACES if store.in_eu] == [
        "IE", "DE", "FR", "IT", "ES", "NL", "BE", "SE", "PL",
    ]  # fmt: skip


def test_a_store_is_found_by_domain_and_by_code() -> None:
    uk = by_code("gb")
    assert uk is not None
    assert uk == by_code("UK") == by_domain(" www.Amazon.co.uk ")
    assert uk.country == "GB"
    assert by_domain("amazon.example") is None
    assert by_code("XX") is None


@pytest.mark.parametrize(
    "email",
    [
        "seller-performance@amazon.com",
        "<notice-dispute@AMAZON.de>",
        "a@marketplace.amazon.co.uk",
        "a@mail.amazon.com.",
    ],
)
def test_an_address_of_amazon(email: str) -> None:
    assert is_amazon_address(email)


@pytest.mark.parametrize(
    "email",
    [
        "a@amazon.com.example",
        "a@amazon-seller.com",
        "a@notamazon.com",
        "a@amazon.com@host.example",
        "amazon.com",
        "a@аmazon.com",
        "a@amazon",
        "",
    ],
)
def test_an_address_that_only_looks_so(email: str) -> None:
    assert not is_amazon_address(email)
    assert not is_relay_address(email)


def test_a_relay_carries_words_of_others() -> None:
    assert is_relay_address("x1@marketplace.amazon.de")
    assert not is_relay_address("notice@amazon.de")
    assert not is_relay_address("x1@mail.amazon.de")


def test_only_mailboxes_that_were_seen_are_given() -> None:
    assert dispute_mailbox("amazon.com") == ("notice-dispute@amazon.com", "C")
    assert dispute_mailbox("amazon.de") == ("notice-dispute@amazon.de", "B")
    assert dispute_mailbox("amazon.it") is None
    assert dispute_mailbox("amazon.it", unseen=True) == ("notice-dispute@amazon.it", "U")
    assert dispute_mailbox("amazon.fr", unseen=True) == ("notice-dispute@amazon.fr", "C")
    assert dispute_mailbox("shop.example", unseen=True) is None
    assert all(is_amazon_address(box.address) for box in MAILBOXES)
