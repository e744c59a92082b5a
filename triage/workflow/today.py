"""The first look at the case log: the most urgent cases, without a desk.

It needs no tree, letters, extraction or events, so the app shows it before it loads them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from triage.caselog import glances
from triage.workflow.rows import CaseRow, row_of


def first_rows(home: Path, database: str | None, limit: int) -> tuple[CaseRow, ...]:
    """At most `limit` lines of the list of all cases, as `Desk.cases` gives them.

    Raises LogProblem when the log cannot be read.
    """
    now = datetime.now(UTC)
    return tuple(row_of(one, now) for one in glances(database or home, now, limit))
