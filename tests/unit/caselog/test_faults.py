"""Whatever goes wrong is said in one sentence with what to do, and nothing is half-written."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import socket
import sqlite3
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import peewee
import pytest

from tests.unit.caselog.making import add, open_case
from triage.caselog import Log, faults, open_log, schema, store
from triage.caselog.location import located
from triage.domain.events import NoteAdded
from triage.errors import LogDamaged, LogProblem, WrongUse


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that another user reaches."""
    folder = Path(tempfile.mkdtemp(prefix="triage-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write everywhere, so it becomes nobody meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def raw(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def file_of(home: Path) -> Path:
    return home / "cases.sqlite3"


@pytest.fixture
def written(home: Path) -> Path:
    """The file of a log with a case, closed."""
    with open_log(home) as log:
        open_case(log)
    return file_of(home)


def test_a_folder_that_cannot_be_written_is_named(public: Path) -> None:
    with (
        unprivileged(),
        pytest.raises(LogProblem, match=r"cases\.sqlite3 cannot be opened") as told,
    ):
        open_log(public)
    assert "--home" in told.value.remedy
    assert list(public.iterdir()) == []


def test_a_file_that_cannot_be_written_is_named(public: Path) -> None:
    with open_log(public) as log:
        open_case(log)
    public.chmod(0o755)
    file_of(public).chmod(0o444)
    with unprivileged(), pytest.raises(LogProblem, match="cannot be opened for writing"):
        open_log(public)


def test_a_file_that_turns_read_only_is_named(public: Path) -> None:
    with open_log(public) as log:
        open_case(log)
        log._store.run("PRAGMA query_only = 1")
        with pytest.raises(LogProblem, match="no permission"):
            add(log, "TR-1", [NoteAdded(text="x")], after=1)


def test_a_full_disk_writes_nothing_and_the_log_goes_on_afterwards(embedded: Log) -> None:
    open_case(embedded)
    pages = embedded._store.whole("PRAGMA page_count")
    embedded._store.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LogProblem, match="is full; nothing was written"):
        add(embedded, "TR-1", [NoteAdded(text="x" * 100_000)], after=1, node="C9")
    assert len(embedded.history("TR-1")) == 1
    assert embedded.summaries()[0].node == ""
    embedded._store.run(f"PRAGMA max_page_count = {pages + 1000}")
    add(embedded, "TR-1", [NoteAdded(text="x" * 100_000)], after=1)
    assert embedded.verify().ok


@contextmanager
def small_files() -> Iterator[None]:
    """No file may grow beyond 400 kB, as on a disk that is nearly full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def test_a_disk_that_takes_no_more_writes_nothing(embedded: Log) -> None:
    open_case(embedded)
    with small_files():
        with pytest.raises(LogProblem, match=r"full|failed"):
            add(embedded, "TR-1", [NoteAdded(text="x" * 500_000)], after=1)
        assert len(embedded.history("TR-1")) == 1
    assert embedded.verify().ok


def test_an_export_on_a_full_disk_leaves_nothing(embedded: Log, tmp_path: Path) -> None:
    open_case(embedded)
    add(embedded, "TR-1", [NoteAdded(text="x" * 500_000)], after=1)
    with small_files():
        with pytest.raises(LogProblem, match="cannot be written"):
            embedded.export_csv(tmp_path / "log.csv")
        with pytest.raises(LogProblem, match=r"full|failed"):
            embedded.backup(tmp_path / "copy.sqlite3")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_locked_log_is_named(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.05)
    with open_log(written.parent) as log, closing(sqlite3.connect(written)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogProblem, match="Another program keeps") as told:
            add(log, "TR-1", [NoteAdded(text="x")], after=1)
        assert len(log.history("TR-1")) == 1
    assert "Close the other program" in told.value.remedy


def test_a_truncated_log_is_refused_and_left_alone(written: Path) -> None:
    with written.open("r+b") as file:
        file.truncate(written.stat().st_size // 2)
    before = written.read_bytes()
    with pytest.raises(LogDamaged, match="damaged") as told:
        open_log(written.parent)
    assert "No backup" in told.value.remedy
    assert written.read_bytes() == before


def test_the_newest_backup_is_offered(written: Path) -> None:
    backups = written.parent / "backups"
    backups.mkdir()
    for nth, name in enumerate(
        ("cases.sqlite3.before-v1", "backups/a.sqlite3", "backups/b.sqlite3")
    ):
        copy = written.parent / name
        shutil.copy(written, copy)
        os.utime(copy, (nth, nth))
    shutil.copy(written, written.with_name("cases.sqlite3.before-vacation"))
    written.write_bytes(b"not a database at all" * 100)
    with pytest.raises(LogDamaged) as told:
        open_log(written.parent)
    assert f"newest backup is {backups / 'b.sqlite3'}" in told.value.remedy
    shutil.copy(backups / "b.sqlite3", written)
    with open_log(written.parent) as log:
        assert log.verify().ok


def test_a_damaged_server_is_restored_by_its_operator() -> None:
    told = faults.damaged(located("postgres://kim@db.example/cases"))
    assert told.message.startswith("The case log db.example/cases is damaged")
    assert told.remedy == "Restore the database from its backup."


def test_an_emptied_log_is_refused_when_a_backup_shows_that_it_was_one(written: Path) -> None:
    shutil.copy(written, written.with_name("cases.sqlite3.before-v1"))
    written.write_bytes(b"")
    with pytest.raises(LogDamaged, match="damaged"):
        open_log(written.parent)


def test_a_file_that_was_only_begun_becomes_a_log(home: Path) -> None:
    home.mkdir()
    file_of(home).touch()
    with open_log(home) as log:
        assert log.verify().ok


def test_damage_found_later_is_named(written: Path) -> None:
    with written.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (written.stat().st_size - 8192))
    with pytest.raises(LogDamaged):
        _read_all(written.parent)


def _read_all(home: Path) -> None:
    with open_log(home) as log:
        log.verify()
        log.history("TR-1")
        log.mail("x")
        log.search("birchwood")


def test_a_log_of_a_newer_triage_is_refused(written: Path) -> None:
    raw(written, "UPDATE log_head SET version = 999")
    with pytest.raises(LogProblem, match="newer triage") as told:
        open_log(written.parent)
    assert "Update" in told.value.remedy


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    raw(tmp_path / "other.db", "CREATE TABLE theirs (a)")
    with pytest.raises(LogProblem, match="another program"):
        open_log(f"sqlite:///{tmp_path}/other.db")


@pytest.mark.parametrize("url", ["mysql://u@h/d", "sqlite://", "sqlite:///", "ftp://x"])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(WrongUse, match="no database"):
        open_log(url)


def test_an_unreachable_server_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"postgresql://kim:secret@127.0.0.1:{taken.getsockname()[1]}/cases"
        with pytest.raises(LogProblem, match=r"127\.0\.0\.1/cases cannot be reached") as told:
            open_log(url)
    assert "secret" not in "".join(traceback.format_exception(told.value))


def test_a_refused_login_is_named(server_url: str) -> None:
    with pytest.raises(LogProblem, match="refused the login"):
        open_log(f"{server_url}/no_such_database")


def test_a_server_that_went_away_is_found_again(fresh_database: Callable[[], str]) -> None:
    url = fresh_database()
    with open_log(url) as log, open_log(url) as other:
        open_case(log)
        other._store.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with pytest.raises(LogProblem, match="cannot be reached"):
            add(log, "TR-1", [NoteAdded(text="x")], after=1)
        add(log, "TR-1", [NoteAdded(text="x")], after=1)
        assert len(log.history("TR-1")) == 2


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peewee, "psycopg", None)
    monkeypatch.setattr(peewee, "psycopg2", None)
    with pytest.raises(LogProblem, match="not installed") as told:
        open_log("postgresql://h/d")
    assert "triage-ip[postgres]" in told.value.remedy


def test_an_unforeseen_fault_is_told_without_a_word_of_the_case(place: Path | str) -> None:
    with open_log(place) as log:
        open_case(log)
        log._store.run("DROP TABLE case_tag")
        secret = uuid4().hex
        with pytest.raises(LogProblem, match="refused the step") as told:
            add(log, "TR-1", [NoteAdded(text=secret)], after=1, email=secret)
        assert secret not in "".join(traceback.format_exception(told.value))
        assert len(log.history("TR-1")) == 1


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes this a triage of the next version."""

    def colour_cases(log_store: store.Store) -> None:
        log_store.run("ALTER TABLE case_summary ADD COLUMN colour TEXT")

    def update() -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, colour_cases))

    return update


def test_an_older_log_migrates_on_opening(place: Path | str, newer: Callable[[], None]) -> None:
    with open_log(place) as log:
        open_case(log)
        before = log.verify()
    newer()
    for _ in range(2):
        with open_log(place) as log:
            assert log.verify() == before
            assert log._store.rows("SELECT colour FROM case_summary") == [(None,)]
            assert log._store.head().version == 2


def test_a_migration_leaves_a_copy_of_what_was(written: Path, newer: Callable[[], None]) -> None:
    copy = written.with_name("cases.sqlite3.before-v2")
    copy.write_bytes(b"of a failed attempt")
    newer()
    open_log(written.parent).close()
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT version FROM log_head").fetchone() == (1,)
        assert old.execute("SELECT count(*) FROM log_entry").fetchone() == (1,)


def test_a_failed_migration_changes_nothing(
    place: Path | str, newer: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_log(place) as log:
        open_case(log)
    with monkeypatch.context() as patch:
        newer()
        patch.setattr(
            schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda log_store: log_store.run("NONSENSE"))
        )
        with pytest.raises(LogProblem):
            open_log(place)
    monkeypatch.undo()
    with open_log(place) as log:
        assert log._store.head().version == 1
        assert log.verify().ok
