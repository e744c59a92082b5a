"""A copy is whole, whatever is written meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.caselog.making import add, open_case
from triage.caselog import Log, open_log
from triage.domain.events import NoteAdded
from triage.errors import WouldOverwrite


def test_a_copy_made_while_others_write_is_a_sound_log(home: Path, tmp_path: Path) -> None:
    with open_log(home) as log:
        open_case(log)
        stop = threading.Event()

        def write() -> None:
            number = 1
            with open_log(home) as mine:
                while not stop.is_set():
                    add(mine, "TR-1", [NoteAdded(text="x" * 1000)], after=number)
                    number += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for nth in range(5):
                log.backup(tmp_path / f"{nth}.sqlite3")
        finally:
            stop.set()
            writer.join()
        for nth in range(5):
            with open_log(f"sqlite:///{tmp_path}/{nth}.sqlite3") as copy:
                report = copy.verify()
                assert report.ok, report.fault
                assert log.verify(known=report.head).ok


def test_a_copy_never_goes_over_a_file(log: Log, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("mine")
    with pytest.raises(WouldOverwrite):
        log.backup(tmp_path / "copy")


def test_the_copy_of_a_log_on_a_server_can_be_imported(
    fresh_database: Callable[[], str], tmp_path: Path, home: Path
) -> None:
    with open_log(fresh_database()) as log, open_log(home) as other:
        open_case(log)
        log.backup(tmp_path / "copy.zip")
        other.import_(tmp_path / "copy.zip")
        assert other.verify() == log.verify()
