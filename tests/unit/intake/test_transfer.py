from __future__ import annotations

import base64
import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.intake.flowed import unflowed
from triage.intake.transfer import decoded, without_uuencoded


def uuencoded(data: bytes, name: str = "a.bin") -> bytes:
    lines = [binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45)]
    return f"begin 644 {name}\n".encode() + b"".join(lines) + b"`\nend\n"


@given(st.binary())
def test_every_encoding_gives_back_the_content(data: bytes) -> None:
    assert decoded(base64.encodebytes(data), "base64") == data
    assert decoded(binascii.b2a_qp(data, istext=False), "quoted-printable") == data
    assert decoded(data, "8bit") == data
    assert decoded(data, "x-own") == data
    assert decoded(uuencoded(data), "x-uuencode") == data


@pytest.mark.parametrize(
    ("body", "content"),
    [
        (b"aGVs bG8\r\n!", b"hello"),
        (b"aGVsbG8=aGVsbG8=", b"hellohello"),
        (b"aGVsbG8=\nx", b"hello"),
        (b"====", b""),
        (b"", b""),
    ],
)
def test_broken_base64_is_read_as_far_as_it_goes(body: bytes, content: bytes) -> None:
    assert decoded(body, "base64") == content


def test_broken_quoted_printable_is_kept() -> None:
    assert decoded(b"a=ZZb=3", "quoted-printable") == b"a=ZZb=3"


def test_files_in_a_text_are_taken_out() -> None:
    text, files = without_uuencoded(
        b"a\n" + uuencoded(b"xyz" * 40) + b"b\n" + uuencoded(b"1", "b c")
    )
    assert text == b"a\nb\n"
    assert [(file.name, file.content) for file in files] == [("a.bin", b"xyz" * 40), ("b c", b"1")]


@pytest.mark.parametrize(
    "text",
    [
        b"we begin 644 times",
        b"begin 644 x\nwith a sentence\nend",
        b"begin 644 x\n#86)C\n",
        b"begin 644 x\nend",
    ],
)
def test_prose_that_begins_alike_stays(text: bytes) -> None:
    assert without_uuencoded(text) == (text, ())


def test_lines_longer_than_they_declare_and_broken_ones() -> None:
    text, (file,) = without_uuencoded(b"begin 644 x\n#86)CXX\n#8 \n#86)C\nend\n")
    assert (text, file.content[:3]) == (b"", b"abc")
    _, (broken,) = without_uuencoded(b"begin 644 x\n`AAAA\n!_!!A\nend\n")
    assert isinstance(broken.content, bytes)


@pytest.mark.parametrize(
    ("flowed", "text"),
    [
        ("one \ntwo\nthree", "one two\nthree"),
        ("> one \n> two\n>> three", "> one two\n>> three"),
        ("one \n> two", "one \n> two"),
        (" From here\n > no quote", "From here\n> no quote"),
        ("Bye\n-- \nMe", "Bye\n-- \nMe"),
        ("end ", "end "),
    ],
)
def test_soft_breaks_are_joined(flowed: str, text: str) -> None:
    assert unflowed(flowed) == text


def test_delsp_takes_the_space_too() -> None:
    assert unflowed("投诉 \n通知", delsp=True) == "投诉通知"
