from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.unit.intake.raw_mails import HEAD, body_of, html, multipart, plain, raw, read, whole
from triage.domain.mail import Address, Part
from triage.intake.bodies import ENCRYPTED
from triage.intake.formats import SAVE_AS
from triage.intake.letter import FORWARDED, NO_TEXT

NOTICE = "We own the mark KAZUMO.\nYour item B0TESTAB12 uses it."
PAGE = "<p>We own the mark KAZUMO.</p><p>Your item B0TESTAB12 uses it.</p>"


def test_the_text_begins_with_the_header_lines_that_a_reader_sees() -> None:
    mail = read(
        raw(
            "Cc: =?utf-8?q?B=C3=BCro?= <buero@nordlicht.example>\r\n"
            "Date: Tue, 3 Mar 2026 10:00:00 +0100\r\n"
            "Message-ID: <n1@nordlicht.example>\r\n"
            "In-Reply-To: <q1@kaufhaus.example>\r\n"
            "References: <q0@kaufhaus.example> <q1@kaufhaus.example>\r\n",
            "Hello\r\n",
        )
    )
    assert mail.text == (
        "From: Nordlicht Legal <legal@nordlicht.example>\n"
        "To: shop@kaufhaus.example\n"
        "Cc: Büro <buero@nordlicht.example>\n"
        "Date: Tue, 3 Mar 2026 10:00:00 +0100\n"
        "Subject: Notice\n"
        "\n"
        "Hello"
    )
    assert body_of(mail) == "Hello"
    assert mail.sender == Address(name="Nordlicht Legal", email="legal@nordlicht.example")
    assert mail.to == (Address(name="", email="shop@kaufhaus.example"),)
    assert mail.cc == (Address(name="Büro", email="buero@nordlicht.example"),)
    assert mail.subject == "Notice"
    assert mail.date == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert mail.message_id == "<n1@nordlicht.example>"
    assert mail.references == ("<q0@kaufhaus.example>", "<q1@kaufhaus.example>")
    assert mail.warnings == ()


def test_a_mail_without_shown_headers_has_no_head() -> None:
    mail = read(b"MIME-Version: 1.0\r\nReceived: by relay.example\r\n\r\nHello")
    assert (mail.text, mail.body_start, mail.sender) == ("Hello", 0, None)


def test_the_sender_header_stands_in_for_a_missing_from() -> None:
    mail = read(b"Sender: bot@relay.example\r\nMIME-Version: 1.0\r\n\r\nHello")
    assert mail.sender == Address(name="", email="bot@relay.example")


@pytest.mark.parametrize("start", [b"\r\n\r\n", b"\xef\xbb\xbf", b"  \n"])
def test_what_stands_before_the_headers_is_passed_over(start: bytes) -> None:
    assert read(start + raw("", "Hello")).subject == "Notice"


def test_plain_text_is_preferred_to_its_html_twin() -> None:
    mail = read(whole(multipart("alternative", plain(NOTICE), html(PAGE))))
    assert body_of(mail) == NOTICE


@pytest.mark.parametrize(
    "stub", ["", " \r\n", "View this mail in your browser.", "Your mail client does not show HTML"]
)
def test_html_is_taken_when_the_plain_text_is_a_stub(stub: str) -> None:
    mail = read(whole(multipart("alternative", plain(stub), html(PAGE))))
    assert body_of(mail) == "We own the mark KAZUMO.\n\nYour item B0TESTAB12 uses it."


def test_plain_text_is_taken_when_the_html_is_only_a_picture() -> None:
    mail = read(whole(multipart("alternative", plain(NOTICE), html("<img src='cid:x'>"))))
    assert body_of(mail) == NOTICE


def test_chinese_words_are_compared_sign_by_sign() -> None:
    text = "您的商品涉嫌侵犯商标权"
    page = f"<p>{text[:5]} {text[5:]}</p>"
    assert body_of(read(whole(multipart("alternative", plain(text), html(page))))) == text


def test_html_alone_is_read() -> None:
    assert body_of(read(whole(html(PAGE)))).startswith("We own the mark KAZUMO.\n")


def test_alternatives_inside_related_inside_mixed() -> None:
    picture = "Content-Type: image/png\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nxyz"
    inner = multipart("related", html(PAGE), picture, boundary="inner")
    mail = read(
        whole(multipart("mixed", multipart("alternative", plain(NOTICE), inner, boundary="m")))
    )
    assert body_of(mail) == NOTICE
    assert mail.parts == (Part(name="logo.png", content_type="image/png", size=3),)


def test_text_in_several_parts_is_joined_in_order() -> None:
    mail = read(whole(multipart("mixed", plain("One"), plain("Two"), html("<p>Three"))))
    assert body_of(mail) == "One\n\nTwo\n\nThree"


def test_an_html_copy_beside_the_plain_text_is_left_out() -> None:
    mail = read(whole(multipart("mixed", plain(NOTICE), html(PAGE))))
    assert body_of(mail) == NOTICE


def test_an_attached_text_is_a_part_unless_there_is_no_other_text() -> None:
    attached = plain("the terms", "Content-Disposition: attachment; filename=terms.txt\r\n")
    with_body = read(whole(multipart("mixed", plain("Hello"), attached)))
    alone = read(whole(multipart("mixed", plain(" "), attached)))
    assert (body_of(with_body), body_of(alone)) == ("Hello", "the terms")
    assert with_body.parts == (Part(name="terms.txt", content_type="text/plain", size=9),)


def test_a_part_that_calls_itself_text_and_is_none_is_an_attachment() -> None:
    coding = "Content-Transfer-Encoding: base64\r\n"
    fake = f"Content-Type: text/plain; name=x.bin\r\n{coding}\r\nAAECAwQFBgc="
    mail = read(whole(multipart("mixed", plain("Hello"), fake)))
    assert mail.parts == (Part(name="x.bin", content_type="text/plain", size=8),)


def test_a_text_in_a_wide_charset_is_text() -> None:
    body = "Hello".encode("utf-16-le")
    assert body_of(read(raw("Content-Type: text/plain; charset=utf-16-le\r\n", body))) == "Hello"


def test_a_page_that_calls_itself_plain_text_is_a_page() -> None:
    assert body_of(read(raw("", "<html><body><p>Hello</p></body></html>"))) == "Hello"


def test_a_plain_text_that_calls_itself_a_page_keeps_its_lines() -> None:
    assert body_of(read(whole(html("Hello\r\nB < C & D")))) == "Hello\nB < C & D"


def test_an_empty_attachment_is_passed_over() -> None:
    assert (
        read(whole(multipart("mixed", plain("Hi"), "Content-Type: image/png\r\n\r\n"))).parts == ()
    )


def test_quoted_printable_and_base64() -> None:
    quoted = raw(
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: Quoted-Printable\r\n",
        "Gr=C3=BC=C3=9Fe, a long=\r\n line",
    )
    coded = raw(
        "Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64 (ours)\r\n",
        "xOO6ww==",
    )
    assert body_of(read(quoted)) == "Grüße, a long line"
    assert body_of(read(coded)) == "你好"


def test_soft_breaks_of_flowed_text_are_taken_out() -> None:
    mail = read(raw("Content-Type: text/plain; format=flowed\r\n", "one \r\ntwo\r\nthree"))
    assert body_of(mail) == "one two\nthree"


def test_a_forwarded_mail_follows_with_its_own_head() -> None:
    inner = "From: a@first.example\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nThe notice"
    mail = read(
        whole(
            multipart("mixed", plain("See below"), "Content-Type: message/rfc822\r\n\r\n" + inner)
        )
    )
    assert body_of(mail) == (
        f"See below\n\n{FORWARDED}\nFrom: a@first.example\nSubject: Grüße\n\nThe notice"
    )
    assert mail.sender is not None
    assert mail.sender.email == "legal@nordlicht.example"


def test_forwarded_mails_are_nested_outermost_first() -> None:
    third = "Content-Type: message/rfc822\r\n\r\nFrom: c@c.example\r\n\r\nthird"
    second = "Content-Type: message/rfc822\r\n\r\nFrom: b@b.example\r\n" + multipart(
        "mixed", plain("second"), third, boundary="b2"
    )
    mail = read(whole(multipart("mixed", plain("first"), second, plain("after"))))
    order = [mail.text.index(word) for word in ("first", "after", "b@b", "second", "c@c", "third")]
    assert order == sorted(order)


@pytest.mark.parametrize("kind", ["message/rfc822", "application/octet-stream"])
def test_an_attached_mail_file_is_read_whatever_its_encoding(kind: str) -> None:
    attached = (
        f"Content-Type: {kind}; name=notice.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "RnJvbTogYUBmaXJzdC5leGFtcGxlDQpTdWJqZWN0OiBYDQoNClRoZSBub3RpY2U="
    )
    mail = read(whole(multipart("mixed", plain("See below"), attached)))
    assert mail.text.endswith(f"{FORWARDED}\nFrom: a@first.example\nSubject: X\n\nThe notice")


def test_a_broken_attached_mail_is_said_and_passed_over() -> None:
    attached = "Content-Type: application/octet-stream; name=x.msg\r\n\r\n%PDF-1.7"
    mail = read(whole(multipart("mixed", plain("See below"), attached)))
    assert body_of(mail) == "See below"
    assert mail.warnings == (
        "The attached mail 'x.msg' was not read: This is a PDF document, not a mail. " + SAVE_AS,
    )


def test_an_empty_forwarded_mail_is_nothing() -> None:
    mail = read(
        whole(
            multipart(
                "mixed",
                plain("Hi"),
                "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n",
            )
        )
    )
    assert mail.text.endswith("Hi")


def test_the_mails_of_a_digest_need_no_type() -> None:
    digest = multipart(
        "digest", "\r\nFrom: a@a.example\r\n\r\none", "\r\nFrom: b@b.example\r\n\r\ntwo"
    )
    mail = read(whole(digest))
    assert mail.text.count(FORWARDED) == 2
    assert mail.warnings == ()


def test_a_multipart_that_forgot_its_boundary_is_cut_at_its_first_line() -> None:
    body = f"\r\n--found\r\n{plain('Hello')}\r\n--found--\r\n"
    assert body_of(read(raw("Content-Type: multipart/mixed\r\n", body))) == "Hello"


def test_a_multipart_without_any_boundary_is_its_own_text() -> None:
    mail = read(raw("Content-Type: multipart/mixed\r\n", "Hello\r\n--\r\nBye"))
    assert body_of(mail) == "Hello\n--\nBye"


def test_the_line_break_before_a_boundary_belongs_to_it() -> None:
    first = "Content-Type: application/x-own\r\n\r\nabc\r\n"
    mail = read(whole(multipart("mixed", first, plain("Hello"))))
    assert mail.parts[0].size == 5


def test_a_multipart_without_parts_is_its_own_text() -> None:
    assert body_of(read(raw("Content-Type: multipart/mixed; boundary=x\r\n", "Hello"))) == "Hello"


def test_a_multipart_cut_off_keeps_what_came() -> None:
    cut = whole(multipart("mixed", plain("Hello"), plain("you"))).replace(b"--cut--", b"")
    assert body_of(read(cut)) == "Hello\n\nyou"


def test_one_boundary_used_twice_loses_no_text() -> None:
    inner = multipart("alternative", plain("Hello"))
    assert "Hello" in read(whole(multipart("mixed", inner, plain("you")))).text


def test_an_encrypted_mail_says_so() -> None:
    sealed = read(raw("Content-Type: application/pkcs7-mime; name=smime.p7m\r\n", "xx"))
    assert sealed.warnings == (ENCRYPTED, NO_TEXT)
    assert sealed.subject == "Notice"


def test_a_mail_of_pictures_says_that_it_has_no_text() -> None:
    assert read(raw("Content-Type: image/png\r\n", "xx")).warnings == (NO_TEXT,)


def test_a_file_in_the_text_becomes_a_part() -> None:
    body = "Hello\r\nbegin 644 list.txt\r\n#86)C\r\n`\r\nend\r\nBye"
    mail = read(raw("", body))
    assert body_of(mail) == "Hello\nBye"
    assert mail.parts == (Part(name="list.txt", content_type="application/octet-stream", size=3),)


def test_line_ends_and_controls_are_cleaned_and_said() -> None:
    mail = read(raw("", "a\rb\r\nc\x1b[31md\x07"))
    assert body_of(mail) == "a\nb\ncd"
    assert mail.warnings == ("Control characters were removed from the text.",)


def test_signs_without_width_and_full_width_letters_stay() -> None:
    text = "B0\u200bTEST\u00adAB\u00a012 ＡＢ１２"
    assert body_of(read(raw("Content-Type: text/plain; charset=utf-8\r\n", text))) == text


def test_the_head_alone_is_a_mail() -> None:
    mail = read(HEAD.encode())
    assert (mail.subject, body_of(mail), mail.warnings) == ("Notice", "", (NO_TEXT,))
