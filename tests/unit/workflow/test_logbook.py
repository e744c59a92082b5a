"""The daily copy of the log: one a day, seven kept, a whole log each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from triage.workflow.desk import Desk
from triage.workflow.logbook import keep_backup

NOTICE = b"From: a@amazon.com\nSubject: Notice\n\nASIN: B0TR1AGE01\nComplaint ID: 16914539521\n"


def test_one_copy_a_day_and_seven_are_kept(tmp_path: Path) -> None:
    now = datetime(2026, 11, 2, 12, tzinfo=UTC)
    moments = [now + timedelta(days=day) for day in range(9)]
    desk = Desk(tmp_path, clock=lambda: moments[0])
    assert keep_backup(desk) is None
    (opened,) = desk.open(NOTICE, "x", anyway=True)
    while moments:
        copy = keep_backup(desk)
        assert copy is not None
        assert keep_backup(desk) is None
        del moments[0]
        if not moments:
            break
    copies = sorted((tmp_path / "backups").iterdir())
    assert copies[0].name == "2026-11-04.sqlite3"
    assert len(copies) == 7
    other = tmp_path / "other"
    other.mkdir()
    copies[-1].rename(other / "cases.sqlite3")
    assert Desk(other).case(opened.case_id).id == opened.case_id
    desk.shut()


def test_a_log_on_a_server_is_not_copied_here(tmp_path: Path) -> None:
    assert keep_backup(Desk(tmp_path, database="postgresql://nobody@localhost/none")) is None
