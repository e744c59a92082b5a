"""Whatever comes in: a mail or one clear reason, the same each time, and text without controls."""

from __future__ import annotations

import base64
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.intake.outlook_files import item, outlook_file
from tests.unit.intake.raw_mails import html, multipart, plain, raw, whole
from tests.unit.intake.test_archives import POSTMARK, zipped
from triage.domain.mail import Mail
from triage.errors import UnreadableMail
from triage.intake import Unreadable, read_text
from triage.intake.doors import read_each

SUFFIXES = st.sampled_from(["-", "a.eml", "a.msg", "a.html", "a.mbox", "a.zip", "a.txt"])
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
PIECES = [
    b"=?", b"?=", b"\n\n", b"--cut", b'"', b";", b"\r", b"\0", b"\x1b$B", b"charset=utf-7", b"<td>",
    b"charset*0*=", b"filename*=utf-8''%", b"boundary=", b"<", b"(", b"message/rfc822", b"base64",
    b"begin 644 x\n#86)C\nend\n", b"\xff", b"<blockquote type=cite>", b"</td>", b"multipart/digest",
]  # fmt: skip


def samples() -> list[bytes]:
    inner = multipart("alternative", plain("Grüße\nB0TESTAB12"), html("<p>Hi<table><tr><td>x"))
    forwarded = "Content-Type: message/rfc822\r\n\r\nFrom: b@b.example\r\n" + inner
    attached = base64.encodebytes(raw("", "The notice")).decode()
    coded = f"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n{attached}"
    mail = whole(multipart("mixed", plain("See below"), forwarded, coded, boundary="out"))
    message = outlook_file(
        item({0x37: "Hi", 0x1000: "Hello", 0x1013: b"<p>Hello"}, [{0x3001: "B"}])
    )
    return [
        mail,
        message,
        zipped({"a.eml": mail, "b.txt": b"Hi"}),
        POSTMARK + mail + POSTMARK + mail,
    ]


def assert_sound(mail: Mail) -> None:
    assert not FORBIDDEN.search(mail.text)
    assert 0 <= mail.body_start <= len(mail.text)
    assert mail.body_start == 0 or mail.text[: mail.body_start].endswith("\n\n")


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "replace")), SUFFIXES)
def test_any_bytes_give_mails_or_one_reason(data: bytes, source: str) -> None:
    for found in read_each(data, source):
        if isinstance(found, Mail):
            assert_sound(found)
        else:
            assert found.reason


@given(st.text(st.characters(codec=None, exclude_categories=[]), min_size=1))
def test_any_paste_gives_a_mail_unless_it_is_empty(text: str) -> None:
    try:
        mail = read_text(text, "paste")
    except UnreadableMail:
        return
    assert_sound(mail)


@given(
    st.dictionaries(st.sampled_from(["Subject", "From", "To", "Date", "Content-Type"]), st.text())
)
def test_any_header_values_are_read(values: dict[str, str]) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in values.items())
    for item_ in read_each(f"MIME-Version: 1.0\n{lines}\nHi".encode("utf-8", "replace"), "a.eml"):
        assert isinstance(item_, Mail | Unreadable)


@pytest.mark.parametrize("seed", range(40))
def test_damaged_mails_are_read_as_far_as_they_go(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, no secret
    data = bytearray(chance.choice(samples()))
    for _ in range(chance.choice([1, 3, 20])):
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[at : at + chance.choice([0, 1, 50])] = chance.choice(PIECES)
        else:
            data[at:at] = data[: chance.randrange(200)]
    for found in read_each(bytes(data), "mail"):
        if isinstance(found, Mail):
            assert_sound(found)


@settings(max_examples=25)
@given(st.integers(0, 3), SUFFIXES)
def test_reading_twice_gives_the_same(nth: int, source: str) -> None:
    data = samples()[nth]
    assert list(read_each(data, source)) == list(read_each(data, source))
