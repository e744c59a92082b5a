from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.unit.intake.outlook_files import Properties, item, outlook_file
from tests.unit.intake.raw_mails import body_of, multipart, plain, raw, read, whole
from triage.domain.mail import Address, Part
from triage.errors import UnreadableMail
from triage.intake import read_bytes
from triage.intake.letter import FORWARDED, NO_TEXT
from triage.intake.outlook import ONLY_RTF

SUBJECT, BODY, HTML, RTF, HEADERS = 0x37, 0x1000, 0x1013, 0x1009, 0x7D
NAME, ADDRESS, SMTP, SENT, DELIVERED = 0x0C1A, 0x0C1F, 0x5D01, 0x39, 0x0E06
CODE_PAGE, BODY_CODE_PAGE = 0x3FFD, 0x3FDE
SENDER: Properties = {NAME: 'Nordlicht "Legal"', SMTP: "legal@nordlicht.example"}
RECEIVERS: list[Properties] = [
    {0x3001: "Shop", 0x39FE: "shop@kaufhaus.example", 0x0C15: 1},
    {0x3001: "Büro", 0x3003: "buero@kaufhaus.example", 0x0C15: 2},
    {0x3001: "Inside", 0x3003: "/O=EXCHANGE/CN=X", 0x0C15: 1},
    {0x3001: "Blind", 0x39FE: "blind@kaufhaus.example", 0x0C15: 3},
]
WHEN = datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_a_message_is_read_from_its_properties() -> None:
    properties: Properties = {
        **SENDER, SUBJECT: "Notice für Sie", BODY: "Hello\r\nASIN: B0TESTAB12\0", SENT: WHEN,
        0x1035: "<n1@nordlicht.example>", 0x1039: "<q0@x.example>", 0x1042: "<q1@x.example>",
    }  # fmt: skip
    mail = read(outlook_file(item(properties, RECEIVERS)), "notice.msg")
    assert mail.text == (
        "From: \"Nordlicht 'Legal'\" <legal@nordlicht.example>\n"
        'To: "Shop" <shop@kaufhaus.example>, Inside\n'
        'Cc: "Büro" <buero@kaufhaus.example>\n'
        "Date: Tue, 03 Mar 2026 09:00:00 +0000\n"
        "Subject: Notice für Sie\n\n"
        "Hello\nASIN: B0TESTAB12"
    )
    assert mail.sender == Address(name="Nordlicht 'Legal'", email="legal@nordlicht.example")
    assert mail.to == (Address(name="Shop", email="shop@kaufhaus.example"),)
    assert (mail.date, mail.message_id) == (WHEN, "<n1@nordlicht.example>")
    assert mail.references == ("<q0@x.example>", "<q1@x.example>")


def test_the_headers_that_came_with_the_mail_win() -> None:
    headers = (
        "From: real@x.example\r\nSubject: =?utf-8?q?B=C3=BCro?=\r\nAuto-Submitted: auto-replied\r\n"
    )
    mail = read(outlook_file(item({HEADERS: headers, SUBJECT: "No", BODY: "Hi"})))
    assert mail.text == "From: real@x.example\nSubject: Büro\n\nHi"
    assert mail.automatic


def test_texts_in_a_code_page_are_decoded() -> None:
    properties: Properties = {
        SUBJECT: "通知",
        BODY: "您的商品",
        CODE_PAGE: 936,
        BODY_CODE_PAGE: 936,
        DELIVERED: WHEN,
    }
    mail = read(outlook_file(item(properties, code_page="gb18030")))
    assert (mail.subject, body_of(mail), mail.date) == ("通知", "您的商品", WHEN)


@pytest.mark.parametrize(
    ("page", "charset"), [(28592, "iso8859-2"), (65001, "utf-8"), (20127, "utf-8")]
)
def test_other_code_page_numbers(page: int, charset: str) -> None:
    tree = item({BODY: "Proszę się zgłosić", BODY_CODE_PAGE: page}, code_page=charset)
    assert read(outlook_file(tree)).text == "Proszę się zgłosić"


@pytest.mark.parametrize("plain_text", ["", "View in browser"])
def test_html_is_read_when_the_text_is_a_stub(plain_text: str) -> None:
    page = "<p>We own the mark für KAZUMO and your item uses it.".encode("cp1252")
    tree = item({BODY: plain_text, HTML: page, BODY_CODE_PAGE: 1252})
    assert read(outlook_file(tree)).text == "We own the mark für KAZUMO and your item uses it."


def test_html_kept_as_a_string_is_read() -> None:
    assert read(outlook_file(item({HTML: "<p>für"}))).text == "für"


def test_the_plain_text_is_preferred() -> None:
    tree = item({BODY: "We own the mark", HTML: b"<p>We own the <b>mark</b>"})
    assert read(outlook_file(tree)).text == "We own the mark"


def test_attachments_become_parts() -> None:
    files: list[Properties] = [
        {0x3707: "long name.PNG", 0x3701: b"xyz", 0x370E: "Image/PNG"},
        {0x3704: "SHORT.BIN", 0x3701: b"x"},
        {0x3707: "notice.eml", 0x3701: raw("", "The notice")},
    ]
    mail = read(outlook_file(item({BODY: "See below"}, attachments=files)))
    assert mail.parts == (
        Part(name="long name.PNG", content_type="image/png", size=3),
        Part(name="SHORT.BIN", content_type="application/octet-stream", size=1),
    )
    assert mail.text.endswith("Subject: Notice\n\nThe notice")


def test_a_mail_inside_follows() -> None:
    inner = item({**SENDER, SUBJECT: "Inner", BODY: "The notice"}, header=24)
    mail = read(outlook_file(item({BODY: "See below"}, inner=inner)))
    assert mail.text == (
        f"See below\n\n{FORWARDED}\nFrom: \"Nordlicht 'Legal'\" <legal@nordlicht.example>\n"
        "Subject: Inner\n\nThe notice"
    )


def test_an_outlook_file_may_hang_on_a_mail() -> None:
    import base64

    data = base64.b64encode(outlook_file(item({SUBJECT: "Inner", BODY: "The notice"}))).decode()
    attached = (
        "Content-Type: application/vnd.ms-outlook\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + data
    )
    mail = read(whole(multipart("mixed", plain("See below"), attached)))
    assert mail.text.endswith(f"See below\n\n{FORWARDED}\nSubject: Inner\n\nThe notice")


def test_a_text_that_is_only_rtf_is_said() -> None:
    mail = read(outlook_file(item({SUBJECT: "Hi", RTF: b"xx"})))
    assert mail.warnings == (ONLY_RTF, NO_TEXT)


def test_a_long_text_lies_in_sectors_of_its_own() -> None:
    text = "Your item uses our mark.\n" * 400
    assert read(outlook_file(item({BODY: text}))).text == text.strip()


@pytest.mark.parametrize("end", [8, 100, 512, 1000, 2000])
def test_a_damaged_file_is_said(end: int) -> None:
    data = outlook_file(item({**SENDER, BODY: "Hello" * 500}, RECEIVERS))
    with pytest.raises(UnreadableMail, match="This Outlook file is damaged"):
        list(read_bytes(data[:end], "x.msg"))


def test_another_office_file_is_said() -> None:
    from tests.unit.intake.compound_file import compound_file

    with pytest.raises(UnreadableMail, match="or another kind of Office file"):
        list(read_bytes(compound_file({"WordDocument": b"x"}), "x.doc"))
