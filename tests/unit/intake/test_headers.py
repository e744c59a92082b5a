from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.unit.intake.raw_mails import read
from triage.domain.mail import Address
from triage.intake.headers import (
    ContentType,
    Headers,
    addresses,
    content_type,
    decode_words,
    file_name,
    message_ids,
    moment,
    read_headers,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("=?utf-8?B?5L2g5aW9?= =?utf-8?B?5LiW55WM?=", "你好世界"),
        ("=?utf-8?B?5L2g5Q==?= =?utf-8?B?pb0=?=", "你好"),
        ("=?us-ascii?q?a?= =?utf-8?q?b?=", "ab"),
        ("=?gb2312?B?xOO6ww==?=", "你好"),
        ("=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=", "日本語"),
        ("Re: =?ISO-8859-1?Q?Gr=FC=DFe?= an =?iso-8859-1?Q?M=FCller?=", "Re: Grüße an Müller"),
        ("=?utf-8*EN?Q?hi_you?=", "hi you"),
        ("=?utf-8?Q?a b c?=", "a b c"),
        ("pre=?utf-8?q?x?=post", "prexpost"),
        ("=?x-unknown?Q?a=E9b?=", "aéb"),
        ("=?utf-8?B?!!!!?=", ""),
        ("=?utf-8?B?5L2g5aW9x?=", "你好"),
        ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
        ("=?utf-7?Q?+AGE-?=", "+AGE-"),
    ],
)
def test_encoded_words_are_decoded_and_broken_ones_kept(value: str, shown: str) -> None:
    assert decode_words(value) == shown


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (
            '"Doe, John" <j@x.example>, a@b.example',
            [("Doe, John", "j@x.example"), ("", "a@b.example")],
        ),
        (
            "Doe, John <j@x.example>; X <y@z.example>",
            [("Doe, John", "j@x.example"), ("X", "y@z.example")],
        ),
        ("a@b.example (Comment Name)", [("Comment Name", "a@b.example")]),
        ("=?utf-8?B?5L2g5aW9?= <a@b.example>", [("你好", "a@b.example")]),
        ('"=?utf-8?B?5L2g5aW9?=" <a@b.example>', [("你好", "a@b.example")]),
        ("Group: a@b.example, c@d.example;", [("", "a@b.example"), ("", "c@d.example")]),
        ("undisclosed-recipients:;", []),
        ("Name (Dept) <n@x.example>", [("Name (Dept)", "n@x.example")]),
        ("Shop <x@shop.example", [("", "x@shop.example")]),
        ("Foo <mailto:a@b.example>", [("Foo", "a@b.example")]),
        ("Foo [mailto:a@b.example]", [("", "a@b.example")]),
        ("'x@y.example' <x@y.example>", [("x@y.example", "x@y.example")]),
        ('"A \\"q\\" B" <q@x.example>', [('A "q" B', "q@x.example")]),
        ("Müller <m@ü.example>", [("Müller", "m@ü.example")]),
        ("@", [("", "@")]),
        ("Foo <=?utf-8?q?nobody?= @ >", [("Foo", "nobody@")]),
        ("Foo <=?utf-8?b?!!@?=>", []),
        ("", []),
    ],
)
def test_addresses_are_read_however_they_are_written(
    value: str, found: list[tuple[str, str]]
) -> None:
    assert [(address.name, address.email) for address in addresses(value)] == found


def test_a_name_with_line_breaks_stays_on_one_line() -> None:
    assert addresses('"A\r\nBcc: b" <a@b.example>') == (
        Address(name="A Bcc: b", email="a@b.example"),
    )


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("Tue, 3 Mar 2026 10:00:00 +0100 (CET)", datetime(2026, 3, 3, 9, tzinfo=UTC)),
        ("Tue, 3 Mar 2026 10:00:00", datetime(2026, 3, 3, 10, tzinfo=UTC)),
        ("3 Mar 26 10:00 EST", datetime(2026, 3, 3, 15, tzinfo=UTC)),
        ("2026-03-03T10:00:00Z", None),
        ("Tue, 3 Mar 2026 10:00:00 +9999", None),
        ("Tue, 33 Mar 99999 10:00:00 +0000", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_become_utc_or_nothing(value: str, when: datetime | None) -> None:
    assert moment(value) == when


def test_message_ids_come_once_each_in_order() -> None:
    assert message_ids("<a@b> x <c@d><a@b> <broken") == ("<a@b>", "<c@d>")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("attachment; filename*=utf-8''%E4%BD%A0.txt", "你.txt"),
        ("attachment; filename*0*=utf-8''%E4%BD; filename*1*=%A0.txt", "你.txt"),
        ("attachment; filename==?utf-8?B?5L2g?=.txt", "你.txt"),
        ('attachment; filename="a;b.txt"', "a;b.txt"),
        ("attachment; filename*0=a; filename*2=b", "ab"),
        ("attachment; filename=ünï.txt", "ünï.txt"),
        ("attachment", ""),
    ],
)
def test_file_names_are_decoded(value: str, name: str) -> None:
    assert file_name(Headers([("content-disposition", value)])) == name


def test_the_type_names_the_file_when_the_disposition_does_not() -> None:
    assert file_name(Headers([("content-type", "image/png; name=a.png")])) == "a.png"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("", ContentType("text/plain")),
        ("TEXT/HTML; CHARSET=utf-8;", ContentType("text/html", charset="utf-8")),
        ("text/html charset=utf-8", ContentType("text/html")),
        ("text", ContentType("text/plain")),
        ("html; charset=x", ContentType("text/plain", charset="x")),
        ('multipart/mixed; boundary="a b "', ContentType("multipart/mixed", boundary="a b")),
        (
            "multipart/mixed; boundary*0=ab; boundary*1=cd",
            ContentType("multipart/mixed", boundary="abcd"),
        ),
        (
            "text/plain; format=Flowed; delsp=YES",
            ContentType("text/plain", flowed=True, delsp=True),
        ),
    ],
)
def test_content_types_are_read_leniently(value: str, found: ContentType) -> None:
    assert content_type(Headers([("content-type", value)])) == found


def test_a_header_block_ends_at_the_empty_line_or_at_what_is_no_header() -> None:
    headers, body = read_headers(b"A: 1\r\n folded\r\n\t \r\nB: no")
    assert (headers.first("a"), "b" in headers, body) == ("1 folded", False, 19)
    assert read_headers(b"A: 1\nno header")[1] == 5
    assert not read_headers(b"no header")[0]


def test_raw_eight_bit_headers_are_guessed() -> None:
    mail = read(
        "From: Büro <a@b.example>\nMIME-Version: 1.0\nSubject: 投诉通知\n\nx".encode("gb18030")
    )
    assert mail.subject == "投诉通知"
