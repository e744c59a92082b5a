"""A case is not put off past the clock of its own mail."""

from __future__ import annotations

from tests.cli.conftest import Call
from tests.cli.test_whole_job import open_case


def test_a_snooze_ends_before_the_clock(cli: Call) -> None:
    case = open_case(cli)
    assert cli("correct", case, "deadline=2026-12-01").status == 0
    late = cli("snooze", case, "2026-12-02", "--reason", "holiday")
    assert late.status == 2
    assert "2026-12-01" in late.err
    assert cli("snooze", case, "2026-12-01", "--reason", "holiday").status == 0
