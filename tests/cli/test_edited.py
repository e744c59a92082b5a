"""A letter that a hand changed: checked before it is written, set aside only with a note."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.test_whole_job import open_case, walk_to
from triage.workflow.desk import Desk


def test_an_edited_letter_with_errors_needs_a_waiver(
    cli: Call, known: None, home: Path, tmp_path: Path
) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    desk = Desk(home)
    draft = desk.letter(case, "L01").draft
    assert draft is not None
    spoiled = draft.body.replace("B0TR1AGE01", "B0WR0NG001")
    desk.edit(case, "L01", "en", draft.subject, spoiled)
    findings = desk.letter(case, "L01").draft
    assert findings is not None
    rules = {one.rule for one in findings.findings if one.severity == "error"}
    desk.shut()
    stopped = cli("draft", case, "--letter", "L01", "--out", tmp_path)
    assert stopped.status == 1
    assert not list(tmp_path.glob("*.eml"))
    for rule in rules:
        assert cli("waive", case, "L01", rule, "--note", "checked by hand").status == 0
    assert cli("waive", case, "L01", "x", "--note", " ").status == 2
    assert cli("draft", case, "--letter", "L01", "--out", tmp_path).status == 0
    assert "B0WR0NG001" in (tmp_path / f"{case}-L01-en.txt").read_text("utf-8")
