"""Many complaints of one owner: grouped, answered together, one letter, and what is known."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_whole_job import NOTICE, open_case, shown, walk_to

FEW = 3
MANY = 200
LIMIT = 5.0
"""Seconds of this process (its own time, for machines are noisy) to read, group and draft."""


def notice(number: int) -> bytes:
    return NOTICE.replace(b"16914539521", b"16914539%03d" % number).replace(
        b"B0TR1AGE01", b"B0TR1AG%03d" % number
    )


def open_many(cli: Call, folder: Path, number: int) -> list[str]:
    folder.mkdir()
    for nth in range(number):
        (folder / f"{nth:03}.eml").write_bytes(notice(nth))
    result = cli("open", folder)
    assert result.status == 0, result.err
    return result.out.split()


def test_one_letter_answers_all_like_cases(cli: Call, known: None, tmp_path: Path) -> None:
    cases = open_many(cli, tmp_path / "in", FEW)
    for case in cases:
        walk_to(cli, case, "L01")
    out = tmp_path / "out"
    result = cli("draft", cases[0], "--letter", "L01", "--together", "--out", out)
    assert result.status == 0, result.err
    text = (out / f"{cases[0]}-L01-en.txt").read_text("utf-8")
    for nth in range(FEW):
        assert f"16914539{nth:03}" in text
        assert f"B0TR1AG{nth:03}" in text
    assert cli("draft", cases[0], "--together", "--out", out).status == 2
    assert cli("sent", ",".join(cases), "L01").status == 0
    assert all(shown(cli, case)["contacts"] for case in cases)


def test_cases_that_stand_elsewhere_are_left_out(cli: Call, known: None, tmp_path: Path) -> None:
    cases = open_many(cli, tmp_path / "in", 2)
    walk_to(cli, cases[0], "L01")
    assert cli("close", cases[1], "reinstated").status == 0
    out = tmp_path / "out"
    assert cli("draft", cases[0], "--letter", "L01", "--together", "--out", out).status == 0
    assert "16914539001" not in (out / f"{cases[0]}-L01-en.txt").read_text("utf-8")


def test_what_is_known_of_an_owner(cli: Call, known: None) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    assert cli("sent", case, "L01", "--at", "2026-11-03T10:00:00Z").status == 0
    listed = cli("owners", "--json").json()
    assert [one["cases"] for one in listed] == [1]
    found = cli("owners", listed[0]["owner_key"], "--json").json()
    assert found["complainant"] == "Lumora Labs Inc."
    assert found["open_cases"] == [case]
    assert found["letters_sent"] == 1
    assert [line["what"] for line in found["thread"]] == ["sent L01", "notice"]
    assert cli("owners", listed[0]["owner_key"]).status == 0
    assert cli("owners", "nobody").status == 1


def test_the_account_is_counted(cli: Call, tmp_path: Path) -> None:
    open_many(cli, tmp_path / "in", FEW)
    assert cli("stats", "--json").json()["in_180_days"] == FEW
    plain = cli("stats")
    assert "trademark" in plain.out


@pytest.mark.slow
def test_two_hundred_complaints_end_as_one_letter_in_seconds(
    cli: Call, known: None, tmp_path: Path
) -> None:
    began = time.process_time()
    cases = open_many(cli, tmp_path / "in", MANY)
    view = shown(cli, cases[0])
    result = cli("draft", cases[0], "--letter", "L01", "--together", "--out", tmp_path / "out")
    took = time.process_time() - began
    assert result.status == 0, (result.err, view["node"])
    text = (tmp_path / "out" / f"{cases[0]}-L01-en.txt").read_text("utf-8")
    assert all(f"16914539{nth:03}" in text for nth in range(MANY))
    assert took < LIMIT
