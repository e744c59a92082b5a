"""Several threads, processes and people at once; and processes that die in the middle."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.unit.caselog.making import add, open_case
from triage.caselog import Log, open_log
from triage.domain.events import NoteAdded
from triage.errors import Conflict

KILLS = {"sqlite": 250, "postgresql": 50}


def test_of_two_who_take_the_same_step_one_is_told(log: Log, place: Path | str) -> None:
    open_case(log)

    def step(_: int) -> int:
        with open_log(place) as mine:
            try:
                add(mine, "TR-1", [NoteAdded(text="mine")], after=1)
            except Conflict:
                return 0
        return 1

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(step, range(8))) == 1
    assert len(log.history("TR-1")) == 2
    assert log.verify().ok


def test_one_log_serves_many_threads(log: Log) -> None:
    def work(nth: int) -> int:
        try:
            open_case(log, f"TR-{nth}")
            add(log, f"TR-{nth}", [NoteAdded(text="x")], after=1)
            return len(log.history(f"TR-{nth}"))
        finally:
            log.close()

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(work, range(20))) == [2] * 20
    report = log.verify()
    assert (report.ok, report.entries) == (True, 40)


def test_many_make_the_same_log_at_once(new_place: Callable[[], Path | str]) -> None:
    def make(place: Path | str) -> bool:
        with open_log(place) as log:
            return log.verify().ok

    with ThreadPoolExecutor(8) as threads:
        for _ in range(5):
            place = new_place()
            assert all(threads.map(make, [place] * 8))


def test_a_reader_sees_one_moment_while_another_writes(log: Log, place: Path | str) -> None:
    open_case(log)
    with open_log(place) as other, log._store.reading():
        before = log._store.head()
        add(other, "TR-1", [NoteAdded(text="x")], after=1)
        assert log._store.head() == before
    assert log._store.head() != before


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_nothing_acknowledged_is_lost_when_writers_are_killed(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    place = str(tmp_path) if kind == "sqlite" else str(request.getfixturevalue("fresh_database")())
    seed = random.SystemRandom().randrange(1_000_000)
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.caselog.crash", place, str(KILLS[kind]), str(seed)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"seed {seed}: {done.stdout}{done.stderr}"
    assert int(done.stdout) > KILLS[kind]
