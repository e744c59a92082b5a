"""What holds for any text: proofs inside it, the same answer twice and in any dress."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.extraction.mails import OWN, SENT, US, mail
from triage.domain.complaint import FIELDS, Field, Reading, field_values
from triage.domain.mail import Mail
from triage.extraction import read

NOTICE = """Hello,

We removed your listing on amazon.de because a rights owner reported it.

Rights owner name: Müller & Söhne GmbH
Rights owner email: marken@mueller.example
ASIN: B0CV4T9QZ1
Infringement type: Trademark
Trademark number: EUTM 017654321
Complaint ID: 17350009911

Please send us an invoice within 14 days.
"""
PIECES = (
    "ASIN: ",
    "B0CV4T9QZ1",
    "Complaint ID:",
    "17350009911",
    "@",
    "a@b.example",
    "within 7 days",
    "by 12 May 2026",
    "our client",
    "Oakhanger Foods Ltd",
    "株式会社山田",
    "侵犯",
    "\n",
    "\n\n",
    "> ",
    "From: x@y.example\n",
    "Subject: Re: z\n",
    '"',
    "(",
    ")",
    ": ",
    "é",
    "e\u0301",
    "\u00ad",
    "\u200b",
    "Ａ",
    "１",
    "US 10,123,456 B2",
    "***",
    "rights owner",
    "infringes",
    "your listing",
    "-- ",
    "•",
    "\x00",
    "\ud800",
    "😀",
    "ﬁ",
    "ｶﾞ",
    "c/o ",
    "v. ",
    "on behalf of ",
    "reinstated",
    "not ",
)
texts = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
)


def proofs(found: Reading) -> list[Field]:
    """Every proven value of a reading."""
    values = [f for c in found.complaints for name in FIELDS for f in field_values(c, name)]
    reply = [found.reply.outcome, *found.reply.items] if found.reply else []
    return [*values, *(each for each in reply if each), *found.masked]


def values(found: Reading) -> list[list[tuple[str, ...]]]:
    """The bare values of every field of every complaint."""
    return [
        [tuple(f.value for f in field_values(c, name)) for name in FIELDS] for c in found.complaints
    ]


@settings(deadline=None)
@given(texts)
def test_any_text_is_read_and_every_proof_lies_inside_it(text: str) -> None:
    found = read(Mail(source="paste", text=text))
    for proof in proofs(found):
        assert 0 <= proof.start <= proof.end <= len(found.text)


@settings(deadline=None)
@given(texts)
def test_the_same_mail_gives_the_same_reading(text: str) -> None:
    made = Mail(source="paste", text=text)
    assert read(made) == read(made)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_give_the_same_values(form: Literal["NFC", "NFD"]) -> None:
    dressed = unicodedata.normalize(form, NOTICE)
    found = read(mail(dressed, f"{US}\n{SENT}"))
    plain = read(mail(NOTICE, f"{US}\n{SENT}"))
    assert [tuple(unicodedata.normalize("NFC", v) for v in vs) for vs in values(found)[0]] == [
        tuple(vs) for vs in values(plain)[0]
    ]


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" < c <= "~" and c.isalnum() else c for c in text)


@pytest.mark.parametrize("value", ["B0CV4T9QZ1", "17350009911", "017654321"])
def test_full_width_letters_and_digits_give_the_same_values(value: str) -> None:
    found = read(mail(NOTICE.replace(value, _wide(value)), f"{US}\n{SENT}"))
    assert values(found) == values(read(mail(NOTICE, f"{US}\n{SENT}")))
    assert (
        any(found.text[p.start : p.end] == _wide(value) for p in proofs(found))
        or value == "017654321"
    )


@pytest.mark.parametrize(
    "tail",
    ["\n\nKind regards\nSeller Performance Team", "\n\n--\nSent from my phone", "\n\nAmazon.com\n"],
)
def test_a_signature_changes_nothing(tail: str) -> None:
    plain = read(mail(NOTICE, f"{US}\n{SENT}"), OWN)
    signed = read(mail(NOTICE + tail, f"{US}\n{SENT}"), OWN)
    assert signed.kind is plain.kind
    assert values(signed) == values(plain)


def test_quote_marks_change_nothing() -> None:
    quoted = "\n".join(f"> {line}" for line in NOTICE.splitlines())
    plain, marked = read(mail(NOTICE)), read(mail(quoted))
    assert marked.kind is plain.kind
    assert values(marked) == values(plain)


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2060"])
def test_invisible_characters_change_nothing(sign: str) -> None:
    hidden = NOTICE.replace("B0CV4T9QZ1", f"B0CV4{sign}T9QZ1").replace(
        "Infringement", f"In{sign}fringement"
    )
    found = read(mail(hidden, f"{US}\n{SENT}"))
    assert values(found) == values(read(mail(NOTICE, f"{US}\n{SENT}")))
    (asin,) = found.complaints[0].asins
    assert found.text[asin.start : asin.end] == f"B0CV4{sign}T9QZ1"
