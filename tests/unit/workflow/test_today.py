"""The first look at the log shows what the desk shows, in the same order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from triage.caselog import open_log
from triage.domain.base import Words
from triage.domain.complaint import Kind
from triage.domain.summary import CaseSummary
from triage.errors import LogProblem
from triage.workflow.desk import Desk
from triage.workflow.today import first_rows

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def listed(number: int) -> CaseSummary:
    return CaseSummary(
        case_id=f"C-{number}",
        opened_at=NOON + timedelta(days=number),
        changed_at=NOON,
        kind=Kind.AMAZON_NOTICE,
        complainant="Nordlicht – 北",
        asins=("B0TESTASIN", "B0TESTASI2"),
        complaint_ids=("123",),
        right_type="trademark",
        node="A2",
        title=Words(en="t", zh="题"),
        action=Words(en="a", zh="做"),
        due_at=NOON if number % 2 else None,
        snoozed_until=NOON.date().replace(year=2100) if number == 2 else None,
        outcome="settled" if number == 3 else None,
        number_of_events=number,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with open_log(tmp_path) as log:
        for number in range(1, 6):
            summary = listed(number)
            log.append(summary.case_id, (), actor="kim", at=NOON, after=0, summary=summary)
    return tmp_path


def test_the_first_rows_are_those_of_the_desk(home: Path) -> None:
    desk = Desk(home)
    rows = desk.cases()
    assert first_rows(home, None, 10) == rows
    assert first_rows(home, None, 2) == rows[:2]
    assert first_rows(home.parent, f"sqlite:///{home}/cases.sqlite3", 10) == rows
    assert {row.state for row in rows} == {"overdue", "due", "snoozed", "closed"}
    desk.shut()


def test_a_log_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(LogProblem):
        first_rows(tmp_path, None, 10)
