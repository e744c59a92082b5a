"""A case is nobody else's business: closed files, no network, nothing in logs, cheap to import."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.caselog.making import DIGEST, NOON, RAW, TEXT, add, open_case
from triage.caselog import Log, View, open_log
from triage.domain.events import NoteAdded


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def open_umask() -> Iterator[None]:
    """New files would be open to everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_folder_made_for_a_named_file_is_closed_to_others(
    tmp_path: Path, open_umask: None
) -> None:
    open_log(f"sqlite:///{tmp_path}/new/mine.db").close()
    assert (mode(tmp_path / "new"), mode(tmp_path / "new" / "mine.db")) == (0o700, 0o600)


def test_the_folder_and_all_files_are_closed_to_others(tmp_path: Path, open_umask: None) -> None:
    home = tmp_path / "deep" / "home"
    with open_log(home) as log:
        open_case(log)
        log.backup(home / "copy.sqlite3")
        log.export_zip(home / "log.zip")
        files = {path.name: mode(path) for path in home.iterdir()}
    assert mode(home) == 0o700
    assert set(files.values()) == {0o600}
    assert set(files) == {
        "cases.sqlite3", "cases.sqlite3-wal", "cases.sqlite3-shm", "copy.sqlite3", "log.zip"
    }  # fmt: skip


def test_an_empty_folder_that_stood_open_is_closed(home: Path) -> None:
    home.mkdir(mode=0o755)
    open_log(home).close()
    assert mode(home) == 0o700


def test_a_log_that_stood_open_is_closed(home: Path) -> None:
    open_log(home).close()
    home.chmod(0o755)
    (home / "cases.sqlite3").chmod(0o644)
    open_log(home).close()
    assert (mode(home), mode(home / "cases.sqlite3")) == (0o700, 0o600)


def test_a_folder_with_other_things_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir(mode=0o755)
    (folder / "holiday.txt").touch()
    open_log(folder).close()
    open_log(f"sqlite:///{folder}/mine.db").close()
    assert mode(folder) == 0o755
    assert mode(folder / "cases.sqlite3") == mode(folder / "mine.db") == 0o600


def test_a_url_names_a_file(tmp_path: Path) -> None:
    with open_log(f"sqlite:///{tmp_path}/a%20b.db") as log:
        open_case(log)
    assert (tmp_path / "a b.db").exists()


def test_an_embedded_log_needs_no_network(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    with open_log(home) as log:
        open_case(log)
        add(log, "TR-1", [NoteAdded(text="x")], after=1)
        log.summaries(View.DUE)
        log.search("birchwood")
        log.backup(tmp_path / "copy.sqlite3")
        log.export_jsonl(tmp_path / "log.jsonl")
        log.delete_case("TR-1", actor="kim", at=NOON, reason="asked")
        assert log.verify().ok


def test_nothing_of_a_case_reaches_the_logs(log: Log, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        log.put_mail(DIGEST, RAW, TEXT)
        open_case(log)
        log.search("birchwood")
    assert "birchwood" not in caplog.text.lower()


def test_importing_the_room_loads_no_database() -> None:
    code = (
        "import sys, triage.caselog\n"
        "print(sorted({'sqlite3', 'peewee', 'psycopg', 'icalendar'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
