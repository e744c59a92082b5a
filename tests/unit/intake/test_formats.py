from __future__ import annotations

import pytest

from triage.errors import UnreadableMail
from triage.intake import formats, read_bytes
from triage.intake.formats import Format, is_binary, recognise

NOISE = bytes(range(256)) * 4


@pytest.mark.parametrize(
    ("data", "source", "kind"),
    [
        (b"Return-Path: <a@x.example>\nFrom: a@x.example\n\nHi", "x", Format.MAIL),
        (b"X-Mailer: y\nTo: a@x.example\n\nHi", "x.txt", Format.MAIL),
        (b"Received: a\n\tb\nFrom: a@x.example\n\nHi", "-", Format.MAIL),
        (b"Subject: Hi\n\nHello", "a.EML", Format.MAIL),
        (b"Subject: Hi\n\nHello", "a.txt", Format.TEXT),
        (b"Content-Type: to be told\n\nHi", "a.txt", Format.TEXT),
        (b"Hello\n\nSubject: Hi", "a.eml", Format.TEXT),
        (
            b"From a@x.example Tue Mar  3 10:00:00 2026\nFrom: a@x.example\n\nHi",
            "x",
            Format.MAILBOX,
        ),
        (b"From a@x.example Tue Mar  3 10:00:00 2026\nHello", "x", Format.TEXT),
        (b"From here on 10:00 we", "x.mbox", Format.TEXT),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Hi", "x", Format.PAGE),
        (b"<!-- saved from --><?xml version='1.0'?><html>", "x", Format.PAGE),
        (b"<p>Hi", "x.html", Format.PAGE),
        (b"Hi there", "x.html", Format.TEXT),
        (b"<legal@x.example> wrote:", "x", Format.TEXT),
        (b"PK\x03\x04", "x", Format.ARCHIVE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "x", Format.OUTLOOK),
        (b"MZ is what we call it", "x", Format.TEXT),
        (b"BMW writes", "x", Format.TEXT),
        (b"From: a@x.example\nMIME-Version: 1.0\n\n" + NOISE, "x", Format.MAIL),
    ],
)
def test_the_content_tells_the_format(data: bytes, source: str, kind: Format) -> None:
    assert recognise(data, source) is kind


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 text", "This is a PDF document, not a mail."),
        (b"\x89PNG\r\n\x1a\n" + NOISE, "This is a picture (PNG), not a mail."),
        (b"\xff\xd8\xff\xe0" + NOISE, "This is a picture (JPEG), not a mail."),
        (b"{\\rtf1 Hello}", "This is a rich-text document (RTF), not a mail."),
        (b"MZ" + NOISE, "This is a program, not a mail."),
        (b"ID3" + NOISE, "This is a sound file, not a mail."),
        (b"\x1f\x8b\x08" + NOISE, "This is a gzip archive, not a mail."),
        (NOISE, "This is a binary file, not a mail or a text."),
    ],
)
def test_what_is_no_mail_is_named_and_the_way_out_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableMail) as problem:
        list(read_bytes(data, "x.eml"))
    assert str(problem.value) == f"{reason} {formats.SAVE_AS}"


@pytest.mark.parametrize(
    ("source", "what"), [("-", "The paste"), ("paste", "The paste"), ("a.eml", "The file")]
)
def test_empty_input_is_said(source: str, what: str) -> None:
    with pytest.raises(UnreadableMail, match=f"{what} is empty"):
        list(read_bytes(b" \r\n\0", source))


def test_too_large_a_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "MAX_INPUT_BYTES", 2**20)
    with pytest.raises(UnreadableMail, match=r"The file is larger than 1 MB\. Split it"):
        list(read_bytes(b"a" * (2**20 + 1), "x"))


def test_a_text_with_some_stray_controls_is_a_text() -> None:
    assert not is_binary(b"a\0b\0c")
    assert not is_binary(b"\0" * 6 + b"a" * 200)
    assert is_binary(b"\0" * 6 + b"a" * 100)
