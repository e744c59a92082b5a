"""The small values that the rooms share."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.unit.domain.making import COMPLAINT
from triage.domain.base import Source, Value, Words
from triage.domain.complaint import FIELDS, MANY_VALUED, Complaint, field_values
from triage.domain.letter import Draft, Severity, SlotKind
from triage.domain.mail import Address, Mail
from triage.domain.position import Stand
from triage.domain.profile import Cadence, Profile, Store
from triage.domain.summary import owner_key


def test_words_by_language() -> None:
    words = Words(en="yes", zh="是")
    assert [words.in_language(tag) for tag in ("zh", "zh-CN", "en", "de", "")] == [
        "是", "是", "yes", "yes", "yes",
    ]  # fmt: skip


def test_values_are_frozen_and_closed() -> None:
    words = Words(en="a", zh="b")
    with pytest.raises(FrozenInstanceError):
        words.en = "c"  # type: ignore[misc]
    source = Source(ref="a", grade="A", checked="2026-01-01")
    with pytest.raises(ValidationError):
        source.ref = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Source.model_validate({"ref": "a", "grade": "A", "checked": "", "more": ""})


def test_words_in_a_value_are_closed_too() -> None:
    class Said(Value):
        words: Words

    assert Said.model_validate({"words": {"en": "a", "zh": "b"}}).words == Words(en="a", zh="b")
    with pytest.raises(ValidationError):
        Said.model_validate({"words": {"en": "a", "zh": "b", "fr": "c"}})


def test_every_field_can_be_asked_for() -> None:
    assert set(FIELDS) >= MANY_VALUED
    assert all(field_values(Complaint(), name) == () for name in FIELDS)
    assert [field.value for field in field_values(COMPLAINT, "asins")] == [
        "B0AAAAAAA1",
        "B0AAAAAAA2",
    ]
    assert [field.value for field in field_values(COMPLAINT, "complainant.name")] == [
        "Harbour Lamps Ltd"
    ]


def test_a_store_of_the_profile() -> None:
    de, us = Store(marketplace="amazon.de", name="D"), Store(marketplace="amazon.com", name="U")
    assert Profile(stores=(de, us)).store("amazon.com") == us
    assert Profile(stores=(de, us)).store("amazon.fr") == Store(marketplace="amazon.fr")
    assert Profile(stores=(de,)).store("") == de
    assert Profile(stores=(de,)).store("amazon.fr") == Store(marketplace="amazon.fr")
    anywhere = Store(marketplace="", name="A")
    assert Profile(stores=(anywhere,)).store("amazon.fr") == anywhere
    assert Profile().store("amazon.fr") == Store(marketplace="amazon.fr")


def test_our_own_addresses() -> None:
    profile = Profile(
        email="Desk@Shop.example",
        other_addresses=("legal@shop.example", ""),
        stores=(Store(marketplace="amazon.de", email="DE@shop.example"),),
    )
    assert profile.own_addresses == {
        "desk@shop.example", "legal@shop.example", "de@shop.example",
    }  # fmt: skip
    assert Profile().own_addresses == frozenset()


def test_defaults_that_other_rooms_rely_on() -> None:
    cadence = Cadence()
    assert (cadence.second_after_bd, cadence.third_after_bd, cadence.escalate_after_bd) == (3, 6, 8)
    assert (cadence.most_unanswered, cadence.amazon_reply_bd) == (3, 7)
    mail = Mail(source="-", text="hello", sender=Address(name="", email="a@b.example"))
    assert (mail.body_start, mail.parts, mail.automatic) == (0, (), False)
    draft = Draft(
        letter="L01", language="en", title=Words(en="t", zh="t"), to=(), cc=(),
        channel="email", subject="s", body="b", base="b",
    )  # fmt: skip
    assert not draft.edited
    assert not draft.stale
    assert {stand.value for stand in Stand} == {"question", "action", "wait", "leaf"}
    assert Severity.ERROR.value == "error"
    assert SlotKind.ROWS.value == "rows"


@pytest.mark.parametrize(
    ("name", "email", "key"),
    [
        ("Harbour Lamps, Ltd.", "", "harbour lamps ltd"),
        ("ＨＡＲＢＯＵＲ  lamps ltd", "x@y.example", "harbour lamps ltd"),
        ("", " IP@Owner.example ", "ip@owner.example"),
        ("???", "", ""),
    ],
)
def test_one_owner_has_one_key(name: str, email: str, key: str) -> None:
    assert owner_key(name, email) == key


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(name: str) -> None:
    key = owner_key(name)
    assert owner_key(key) == key
