"""Inputs made to hurt: bounded time that grows in step with size, and a warning at each limit."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.unit.intake.raw_mails import HEAD, plain, raw, read, whole
from triage.intake import cleaning, letter, mime, read_bytes
from triage.intake.letter import HEADERS_CUT

HEAD_BYTES = HEAD.encode()


def repeated(before: str, piece: str, after: str = "") -> Callable[[int], bytes]:
    """Input of about `size` bytes."""
    return lambda size: (before + piece * (size // len(piece.encode())) + after).encode()


def nested(depth: int) -> bytes:
    opening = "".join(
        f'Content-Type: multipart/mixed; boundary="b{nth}"\r\n\r\n--b{nth}\r\n'
        for nth in range(depth)
    )
    closing = "".join(f"\r\n--b{nth}--" for nth in reversed(range(depth)))
    return whole(opening + plain("the deepest text") + closing)


MIXED = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
BASE64 = HEAD + "Content-Transfer-Encoding: base64\r\n\r\n"
WORST: dict[str, Callable[[int], bytes]] = {
    "spaces": repeated("ASIN:", " ", "x"),
    "at signs": repeated("", "@"),
    "line breaks": repeated("x", "\n"),
    "escapes": repeated("Dear seller", "abcd \x1b[31m"),
    "Chinese": lambda size: ("您的商品涉嫌侵犯商标权" * (size // 22)).encode("gb18030"),
    "windows": lambda size: ("für Grüße\n" * (size // 10)).encode("cp1252"),
    "header lines": repeated(HEAD, "X-A: b\r\n", "\r\nbody"),
    "a huge header": repeated(HEAD + "X-A: ", "y", "\r\n\r\nbody"),
    "a folded header": repeated(HEAD + "X-A: b\r\n", " y\r\n", "\r\nbody"),
    "receivers": repeated(HEAD + "Cc: ", "a@b.example, ", "\r\n\r\nbody"),
    "encoded words": repeated(HEAD + "Cc: ", "=?utf-8?q?a?= ", "\r\n\r\nbody"),
    "open quotes": repeated(HEAD + "Cc: ", '"\\', "\r\n\r\nbody"),
    "parameters": repeated(HEAD + "Content-Type: text/plain; ", 'a="b;', "\r\n\r\nbody"),
    "dashes": repeated(MIXED, "--\n"),
    "parts": repeated(MIXED, "--b\n\nx\n"),
    "base64": repeated(BASE64, "aGVsbG8gd29ybGQg\r\n"),
    "padded base64": repeated(BASE64, "aGVs="),
    "uuencoded": repeated(HEAD + "\r\nbegin 644 x\n", "#86)C\n"),
    "flowed": repeated(HEAD + "Content-Type: text/plain; format=flowed\r\n\r\n", "a \r\n"),
    "divs": repeated("<html>", "<div>"),
    "cells": repeated("<html><table><tr>", "<td>x"),
    "tables": repeated("<html>", "<table><tr><td>"),
    "quotes": repeated("<html>", "<blockquote type=cite>x"),
    "fonts": repeated("<html>", "<font><nobr><a>"),
    "brackets": repeated("<html>", "<"),
    "metas": repeated("<html>", "<meta "),
    "comments": repeated("", "<!--", "<html>"),
    "nested parts": lambda size: nested(size // 70),
    "forwarded mails": repeated(HEAD, "Content-Type: message/rfc822\r\n\r\nTo: a@b.example\r\n"),
    "postmarks": repeated("", "From a@b 00:00:00 2026\nTo: a@b.example\n\nx\n"),
}


TOO_SHORT = 0.3
"""Seconds that a ratio of two times says nothing about; growth with the square is far above."""


def seconds(data: bytes) -> float:
    """Time of this process alone: other work on the machine does not count."""
    start = time.process_time()
    for _ in read_bytes(data, "x"):
        pass
    return time.process_time() - start


@pytest.mark.parametrize("name", WORST)
def test_time_grows_in_step_with_size(name: str) -> None:
    """Ten times the input in at most twelve times the time (and what is too short to measure)."""
    small, large = WORST[name](30_000), WORST[name](300_000)
    base = min(seconds(small) for _ in range(3))
    spent = min(seconds(large) for _ in range(2))
    assert spent < TOO_SHORT + 12 * base


def test_two_thousand_nested_parts_lose_no_text() -> None:
    mail = read(nested(2000))
    assert mail.text.endswith("the deepest text")
    assert mail.warnings == (mime.TOO_DEEP,)


@pytest.mark.parametrize(("depth", "is_whole"), [(150, True), (2000, False)])
def test_mails_inside_each_other_are_read_to_the_limit(depth: int, is_whole: bool) -> None:
    inner = "Content-Type: message/rfc822\r\n\r\nTo: a@b.example\r\n" * depth
    mail = read(whole(inner + "\r\nthe deepest text"))
    assert mail.text.endswith("the deepest text") is is_whole
    assert mime.TOO_DEEP in mail.warnings
    assert (letter.TOO_MANY_MAILS in mail.warnings) is not is_whole


def test_the_parts_beyond_the_limit_are_left_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mime, "MAX_ENTITIES", 3)
    mail = read((MIXED + "--b\n\nkept\n" * 3 + "--b--").encode())
    assert mail.text.count("kept") == 2
    assert mail.warnings == (mime.TOO_MANY,)


def test_mails_beyond_the_limit_are_left_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter, "MAX_NESTED_MAILS", 2)
    digest = HEAD + "Content-Type: multipart/digest; boundary=b\r\n\r\n"
    mail = read((digest + "--b\n\nTo: a@b.example\n\nkept\n" * 3).encode())
    assert mail.text.count("kept") == 2
    assert mail.warnings == (letter.TOO_MANY_MAILS,)


def test_headers_beyond_the_limits_are_cut_and_said() -> None:
    long = read(raw(f"Cc: {'a@b.example, ' * 2000}\r\n", "Hi"))
    many = read(raw("X-A: b\r\n" * 50_000 + "Cc: late@x.example\r\n", "Hi"))
    assert len(long.cc) > 700
    assert many.cc == ()
    assert long.warnings == many.warnings == (HEADERS_CUT,)


def test_text_beyond_the_limit_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "MAX_TEXT_CHARS", 100)
    mail = read(raw("", "a" * 200))
    assert len(mail.text) == 100
    assert mail.warnings == (cleaning.TEXT_CUT,)


def test_five_megabytes_of_anything_are_read() -> None:
    for data in (b"ASIN: B0TESTAB12 " * 310_000, "您的商品".encode() * 430_000):
        (mail,) = read_bytes(data, "x.txt")
        assert len(mail.text) == len(data.decode())
