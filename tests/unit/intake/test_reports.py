from __future__ import annotations

import pytest

from tests.unit.intake.raw_mails import multipart, plain, raw, read, whole

STATUS = (
    "Content-Type: message/delivery-status\r\n\r\n"
    "Reporting-MTA: dns; relay.example\r\n\r\n"
    "Final-Recipient: rfc822; gone@nordlicht.example\r\n"
    "Action: failed\r\nStatus: 5.1.1\r\n\r\n"
    "Original-Recipient: rfc822;<full@nordlicht.example>\r\nAction: Failed (full)\r\n\r\n"
    "Final-Recipient: rfc822; slow@nordlicht.example\r\nAction: delayed\r\n\r\n"
    "Final-Recipient: x400; /C=de\r\nAction: failed\r\n"
)


def test_a_delivery_report_names_who_was_not_reached() -> None:
    original = "Content-Type: message/rfc822\r\n\r\nSubject: Our letter\r\n\r\nHello"
    mail = read(whole(multipart("report", plain("Not delivered"), STATUS, original)))
    assert mail.delivery_failed == ("gone@nordlicht.example", "full@nordlicht.example")
    assert "Not delivered" in mail.text
    assert "Subject: Our letter" in mail.text


def test_the_header_of_older_programs_names_them_too() -> None:
    mail = read(raw("X-Failed-Recipients: a@x.example, b@x.example\r\n", "Sorry"))
    assert mail.delivery_failed == ("a@x.example", "b@x.example")


@pytest.mark.parametrize(
    "headers",
    [
        "Auto-Submitted: auto-replied\r\n",
        "Auto-Submitted: Auto-Replied (vacation); owner=x\r\n",
        "Precedence: auto_reply\r\n",
        "X-Autoreply: yes\r\n",
        "X-Autorespond: Out of office\r\n",
        "Auto-Submitted: auto-generated\r\nIn-Reply-To: <a@b>\r\n",
        "Precedence: bulk\r\nReferences: <a@b>\r\n",
    ],
)
def test_a_machine_that_answers_is_known(headers: str) -> None:
    assert read(raw(headers, "I am away")).automatic


@pytest.mark.parametrize(
    "headers",
    [
        "Auto-Submitted: no\r\n",
        "X-Autoreply: no\r\n",
        "In-Reply-To: <a@b>\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Precedence: bulk\r\n",
    ],
)
def test_a_person_or_a_notice_is_no_automatic_answer(headers: str) -> None:
    assert not read(raw(headers, "Hello")).automatic
