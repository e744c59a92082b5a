"""The job from paste to export through the command line, along the three branches."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

Sample = Callable[[str], Path]

NOTICE = b"""From: Notice <notice@amazon.com>
To: ana@nordlicht.example
Date: Mon, 02 Nov 2026 09:00:00 +0000
Subject: Notice: Policy Warning

Hello,

We removed some of your listings because a rights owner told us that they
infringe its rights.

These are the rights owner's contact details:
Lumora Labs Inc.
legal@lumora.example

ASIN: B0TR1AGE01
Title: Clip-on reading lamp
Infringement type: Trademark
Trademark number: 5,918,336
Complaint ID: 16914539521
"""


def open_case(cli: Call, data: bytes = NOTICE) -> str:
    result = cli("open", "-", stdin=data)
    assert result.status == 0, result.err
    return result.out.strip()


def shown(cli: Call, case: str) -> Any:
    result = cli("show", case, "--json")
    assert result.status == 0, result.err
    return result.json()


def test_the_same_notice_twice_is_one_case(cli: Call) -> None:
    first = open_case(cli)
    again = cli("open", "-", stdin=NOTICE)
    assert again.out.strip() == first
    assert "joined" in again.err
    assert len(cli("cases", "--json").json()) == 1


def test_facts_are_shown_with_their_proof(cli: Call) -> None:
    facts = shown(cli, open_case(cli))["facts"]
    assert facts["complainant"]["email"]["value"] == "legal@lumora.example"
    assert [field["value"] for field in facts["asins"]] == ["B0TR1AGE01"]
    assert facts["right_type"]["value"] == "trademark"
    assert facts["stated_reason"] is None
    assert facts["reason_is_stated"] is False


def test_reason_not_stated_leads_to_the_first_letter(
    cli: Call, known: None, tmp_path: Path
) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    out = tmp_path / "letters"
    result = cli("draft", case, "--letter", "L01", "--out", out)
    assert result.status == 0, result.err
    written = sorted(path.name for path in out.iterdir())
    assert written == [f"{case}-L01-en.eml", f"{case}-L01-en.txt"]
    message = email.message_from_bytes((out / written[0]).read_bytes(), policy=email.policy.default)
    assert message["To"] == "legal@lumora.example"
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None
    assert message["Message-ID"] is None
    assert message["Bcc"] is None
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    assert "16914539521" in text
    assert "B0TR1AGE01" in text
    again = cli("draft", case, "--letter", "L01", "--out", out)
    assert again.status == 1
    assert "Traceback" not in again.err


def walk_to(cli: Call, case: str, letter: str) -> None:
    """Answer as proposed, or with the first answer, until the letter is asked for."""
    for _ in range(30):
        view = shown(cli, case)
        if any(call["letter"] == letter for call in view["letters"]):
            return
        question = view["question"]
        assert question is not None, view["node"]
        proposed = question["proposed"]
        chosen = proposed["answer"] if isinstance(proposed, dict) else question["answers"][0]["id"]
        result = cli("answer", case, f"{question['id']}={chosen}")
        assert result.status == 0, result.err
    pytest.fail(f"{letter} was never asked for")


def test_sent_sets_the_follow_up_and_undo_takes_it_back(cli: Call, known: None) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    before = shown(cli, case)
    assert cli("sent", case, "L01", "--at", "2026-11-03T10:00:00Z").status == 0
    after = shown(cli, case)
    assert [contact["letter"] for contact in after["contacts"]] == ["L01"]
    assert after["due"] > "2026-11-03"
    assert cli("undo", case).status == 0
    assert shown(cli, case)["contacts"] == before["contacts"]
    assert cli("redo", case).status == 0
    assert shown(cli, case)["contacts"] == after["contacts"]


def test_an_answer_that_does_not_exist_lists_those_that_do(cli: Call) -> None:
    case = open_case(cli)
    question = shown(cli, case)["question"]
    result = cli("answer", case, f"{question['id']}=perhaps")
    assert result.status == 2
    for answer in question["answers"]:
        assert answer["id"] in result.err


def test_a_correction_is_marked_and_survives(cli: Call) -> None:
    case = open_case(cli)
    assert cli("correct", case, "complainant.email=new@lumora.example").status == 0
    email_field = shown(cli, case)["facts"]["complainant"]["email"]
    assert (email_field["value"], email_field["status"]) == ("new@lumora.example", "edited")
    assert cli("correct", case, "asins=NOT-AN-ASIN").status == 2
    assert cli("correct", case, "shoe_size=42").status == 2
    assert cli("undo", case).status == 0
    assert shown(cli, case)["facts"]["complainant"]["email"]["status"] == "found"


def test_evidence_is_ticked_and_its_file_is_kept(cli: Call, home: Path, tmp_path: Path) -> None:
    case = open_case(cli)
    file = tmp_path / "../invoice 1.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert cli("evidence", case, f"at-10={file}").status == 0
    rows = {row["id"]: row for row in cli("evidence", case, "--json").json()}
    assert rows["AT-10"]["held"]
    assert rows["AT-10"]["file"] == "AT-10_B0TR1AGE01_invoice-1.png"
    assert cli("evidence", case, "AT-99").status == 2
    assert cli("evidence", case, "AT-10=nowhere.png").status == 1


@pytest.mark.parametrize(
    ("data", "word"),
    [(b"", "empty"), (b"   \n ", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "")],
)
def test_bad_input_gets_a_sentence(cli: Call, data: bytes, word: str) -> None:
    for command in ("parse", "open"):
        result = cli(command, "-", stdin=data)
        assert result.status == 1
        assert word in result.err
        assert "Traceback" not in result.err


def test_a_mail_that_is_no_complaint_opens_a_case_only_when_told(cli: Call) -> None:
    lunch = b"From: Bo <bo@friends.example>\nSubject: Lunch\n\nShall we have lunch on Friday?\n"
    result = cli("open", "-", stdin=lunch)
    assert result.status == 1
    assert "--anyway" in result.err
    assert cli("open", "-", "--anyway", stdin=lunch).status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["nonsense"],
        ["show", "C-ZZZZ"],
        ["answer", "C-ZZZZ", "C1"],
        ["tree", "--format", "png"],
    ],
)
def test_wrong_use_is_status_two(cli: Call, arguments: list[str]) -> None:
    result = cli(*arguments)
    assert result.status == 2
    assert result.err
    assert result.out == ""
