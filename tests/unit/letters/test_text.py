from __future__ import annotations

from email.headerregistry import Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.letters.text import file_name, mail_address, many_lines, one_line


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Alder\r\nBcc: x@evil.example", "Alder Bcc: x@evil.example"),
        ("red\x1b[31m text\x1b[0m", "red text"),
        ("\x1b]0;title\x07name", "name"),
        ("turned \u202eback", "turned back"),
        ("zero\u200bwidth and\u00a0space", "zerowidth and space"),
        ("line\u2028break", "line break"),
        ("👩‍🔧 技術者 Größe", "👩‍🔧 技術者 Größe"),
        ("\ttab\tand  spaces ", "tab and spaces"),
    ],
)
def test_one_line(raw: str, plain: str) -> None:
    assert one_line(raw) == plain


def test_many_lines_keeps_breaks_and_drops_empty_lines() -> None:
    assert many_lines(" a \r\n\r\n\tb\x07\n") == "a\nb"


@given(st.text())
def test_one_line_is_one_visible_line(raw: str) -> None:
    plain = one_line(raw)
    assert len(plain.splitlines()) <= 1
    assert one_line(plain) == plain


@pytest.mark.parametrize("raw", ["a@b.example", "first.last+tag@mail.example"])
def test_a_plain_address_is_kept(raw: str) -> None:
    assert mail_address(f" {raw} ") == raw


@pytest.mark.parametrize(
    "raw",
    ["", "a@b", "a@b.example, c@d.example", "<a@b.example>", "a b@c.example", "a@b.example\nx"],
)
def test_anything_else_is_no_address(raw: str) -> None:
    assert mail_address(raw) == ""


@given(st.text())
def test_an_address_is_safe_in_a_header(raw: str) -> None:
    found = mail_address(raw)
    if found:
        assert Address(addr_spec=found).addr_spec == found


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("2026-0001-L01-en", "2026-0001-L01-en"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "case"),
        ("案件 1", "1"),
        ("", "case"),
        (".hidden", "hidden"),
    ],
)
def test_file_names(raw: str, name: str) -> None:
    assert file_name(raw) == name


@given(st.text())
def test_a_file_name_holds_only_safe_signs(raw: str) -> None:
    name = file_name(raw)
    assert name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    assert ".." not in name
    assert not name.startswith(".")
