from __future__ import annotations

from datetime import UTC, datetime

import pytest

from triage.domain.mail import Address
from triage.errors import UnreadableMail
from triage.intake import read_bytes, read_text

BODY = "\n\nYour item B0TESTAB12 uses our mark."


def test_a_paste_stays_as_pasted() -> None:
    text = "Dear seller,\n  we own\u00a0the mark.\n"
    mail = read_text(text, "paste")
    assert (mail.text, mail.body_start, mail.source) == (text, 0, "paste")
    assert (mail.sender, mail.subject, mail.date, mail.warnings) == (None, "", None, ())


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("From: Legal <legal@x.example>\nSubject: Notice", "Notice"),
        ("Von: Legal <legal@x.example>\nGesendet: Montag\nAn: shop\nBetreff: Meldung", "Meldung"),
        ("> De : Legal <legal@x.example>\n> Objet : Avis", "Avis"),
        ("*From:* Legal <legal@x.example>\n*Subject:* Notice", "Notice"),
        ("发件人：Legal <legal@x.example>\n主题：通知", "通知"),
        ("差出人: Legal <legal@x.example>\n件名: 通知", "通知"),
        ("> De\u00a0: Legal <legal@x.example>\n> Objet\u00a0: Avis", "Avis"),
        ("-----Original Message-----\nFrom: Legal <legal@x.example>\nSubject: Notice", "Notice"),
        ("____________\n\nVon: Legal <legal@x.example>\nBetreff: Meldung", "Meldung"),
        ("\n\n寄件者: Legal <legal@x.example>\n主旨: 通知", "通知"),
    ],
)
def test_header_lines_on_top_of_a_paste_are_read(head: str, subject: str) -> None:
    mail = read_text(head + BODY, "paste")
    assert mail.sender == Address(name="Legal", email="legal@x.example")
    assert (mail.subject, mail.body_start) == (subject, 0)
    assert mail.text == head + BODY


def test_receivers_and_date_of_a_paste() -> None:
    head = (
        "From: a@x.example\nDate: Tue, 3 Mar 2026 10:00:00 +0100\nTo: b@y.example\nCc: c@z.example"
    )
    mail = read_text(head + BODY, "paste")
    assert mail.date == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert [found.email for found in (*mail.to, *mail.cc)] == ["b@y.example", "c@z.example"]


@pytest.mark.parametrize(
    "text",
    [
        "Subject: to our terms we write to you",
        "Date: soon",
        "Please note:\nFrom: a@x.example\nSubject: x",
        "ASIN: B0TESTAB12\nSubject: x",
    ],
)
def test_prose_and_forms_are_no_header_lines(text: str) -> None:
    mail = read_text(text, "paste")
    assert (mail.sender, mail.subject) == (None, "")


def test_controls_and_surrogates_are_replaced_and_said() -> None:
    mail = read_text("a\0b\x1b[1mc\x1b]0;title\x07d \ud83d e\x92s\x1cf\r\n\x0c", "paste")
    assert mail.text == "abcd \ufffd e’s f\n\n"
    assert mail.warnings == (
        "Control characters were removed from the text.",
        "Broken characters were replaced by \ufffd.",
    )


def test_tabs_beside_controls_stay() -> None:
    assert read_text("a\tb\x07 c", "paste").text == "a\tb c"


def test_the_source_of_a_mail_is_read_as_a_mail() -> None:
    source = (
        "From: =?utf-8?q?B=C3=BCro?= <a@x.example>\nContent-Type: text/plain; charset=iso-8859-1\n"
        "MIME-Version: 1.0\n\nfür"
    )
    mail = read_text("\ufeff\n" + source, "paste")
    assert mail.text == "From: Büro <a@x.example>\n\nfür"


def test_encoded_words_show_that_the_source_was_pasted() -> None:
    mail = read_text("From: a@x.example\nSubject: =?utf-8?q?B=C3=BCro?=\n\nHello", "paste")
    assert (mail.subject, mail.body_start) == ("Büro", 33)


def test_html_source_is_read_as_a_page() -> None:
    mail = read_text("<html><body><p>From: a@x.example<br>Subject: Hi<p>Hello</html>", "paste")
    assert mail.text == "From: a@x.example\nSubject: Hi\n\nHello"
    assert (mail.subject, mail.warnings) == ("Hi", ())


def test_a_mailbox_in_a_paste_gives_its_first_mail() -> None:
    postmark = "From a@x.example Tue Mar  3 10:00:00 2026\n"
    mail = read_text(f"{postmark}From: a@x.example\nSubject: One\n\nHello\n", "paste")
    assert mail.subject == "One"


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff", "\0\r\n"])
def test_an_empty_paste_says_what_to_do(text: str) -> None:
    with pytest.raises(UnreadableMail) as problem:
        read_text(text, "paste")
    assert str(problem.value) == "The paste is empty. Copy the whole mail, with its first lines."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_file_is_read_in_its_charset(charset: str) -> None:
    text = "我们收到了权利所有者的举报，您的商品涉嫌侵犯商标权。"
    (mail,) = read_bytes(text.encode(charset), "notice.txt")
    assert (mail.text, mail.warnings) == (text, ())


def test_a_text_that_cannot_be_decoded_is_said() -> None:
    (mail,) = read_bytes(b"hello " + bytes(range(0x80, 0x100)), "-")
    assert mail.warnings == ("The charset could not be recognised.",)
