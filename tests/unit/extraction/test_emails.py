"""Mail addresses: glued, spaced, spelled, masked; Amazon's and those that nobody reads."""

from __future__ import annotations

import pytest

from triage.extraction.emails import find_addresses, is_amazon, is_unread


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to tm@oak.example.", ["tm@oak.example"]),
        ("tm@oak.exampleYou can learn more", ["tm@oak.example"]),
        ("tm@oak.exampleor read on", ["tm@oak.example"]),
        ("tm@oak.comor read on", ["tm@oak.com"]),
        ("Oak Works LLClegal@oak.example", ["legal@oak.example"]),
        ("Tacoma, WA 98402tm@oak.example", ["tm@oak.example"]),
        ("write to 24hours@oak.example", ["24hours@oak.example"]),
        ("12345shop@oak.example", ["12345shop@oak.example"]),
        ("tm @oak.example", ["tm@oak.example"]),
        ("tm@ oak.example", ["tm@oak.example"]),
        ("tm@oak . example", ["tm@oak.example"]),
        ("tm@oak.example. Then more", ["tm@oak.example"]),
        ("tm [at] oak [dot] example", ["tm@oak.example"]),
        ("tm(at)oak.example", ["tm@oak.example"]),
        ("a@b.example, c@d.example", ["a@b.example", "c@d.example"]),
        ("tm@oak", []),
        ("@oak.example", []),
        ("tm@10.0.0.1", []),
        ("tm@oak.e", []),
        ("@@@@", []),
    ],
)
def test_addresses(text: str, found: list[str]) -> None:
    addresses = find_addresses(text, 0, len(text))
    assert [address.value for address in addresses] == found
    assert not any(address.masked for address in addresses)


@pytest.mark.parametrize(
    "text", ["***@oak.example", "tm@***.example", "xxx@xxxx.xxx", "t•••@oak.example"]
)
def test_masked_addresses(text: str) -> None:
    (address,) = find_addresses(text, 0, len(text))
    assert address.masked
    assert address.value == text


def test_who_an_address_cannot_be() -> None:
    assert is_amazon("notice@amazon.com")
    assert is_amazon("alert@amazon-check.example")
    assert not is_amazon("tm@amazonia.example")
    assert is_unread("no-reply@oak.example")
    assert not is_unread("reply@oak.example")
