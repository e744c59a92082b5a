"""The tables of the log and how a log of an older version becomes one of this version.

A migration is a named function that runs inside the transaction of all the migrations which a log
still needs. To change the tables, add one to the end of `MIGRATIONS`; those that were published
stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from triage.caselog.chain import BEGINNING
from triage.caselog.faults import damaged, newest_backup
from triage.caselog.files import new_file
from triage.caselog.store import Store
from triage.errors import LogProblem

_LOCK_OF_MIGRATION = 7_244_031

_TABLES = (
    (
        "CREATE TABLE log_head (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL,"
        " seq {whole} NOT NULL, hash {text} NOT NULL)"
    ),
    (
        "CREATE TABLE log_entry (seq {key}, case_id {text} NOT NULL, number INTEGER NOT NULL,"
        " at {text} NOT NULL, actor {text} NOT NULL, payload {text} NOT NULL, salt {text} NOT NULL,"
        " seal {text} NOT NULL, hash {text} NOT NULL)"
    ),
    "CREATE INDEX entry_case ON log_entry (case_id, seq)",
    (
        "CREATE TABLE case_summary (no {key}, case_id {text} NOT NULL UNIQUE,"
        " opened_at {text} NOT NULL, owner_key {text} NOT NULL, right_type {text} NOT NULL,"
        " marketplace {text} NOT NULL,"
        " closed INTEGER NOT NULL, outcome {text} NOT NULL, touched INTEGER NOT NULL,"
        " snoozed_until {text} NOT NULL, due_at {text} NOT NULL, body {text} NOT NULL)"
    ),
    (
        "CREATE INDEX case_urgent ON case_summary"
        " (closed, due_at, opened_at DESC, snoozed_until, touched)"
    ),
    "CREATE INDEX case_opened ON case_summary (opened_at)",
    "CREATE INDEX case_owner ON case_summary (owner_key, opened_at)",
    (
        "CREATE TABLE case_tag (kind {text} NOT NULL, value {text} NOT NULL, no {whole} NOT NULL,"
        " PRIMARY KEY (kind, value, no)){compact}"
    ),
    (
        "CREATE TABLE content (digest {text} PRIMARY KEY, raw {bytes} NOT NULL, text {bytes},"
        " seal {text} NOT NULL)"
    ),
    (
        "CREATE TABLE content_use (digest {text} NOT NULL, case_id {text} NOT NULL,"
        " PRIMARY KEY (digest, case_id)){compact}"
    ),
    "CREATE INDEX content_case ON content_use (case_id)",
    "CREATE TABLE document (no {key}, words {text} NOT NULL)",
)
_EMBEDDED_INDEX = (
    (
        "CREATE VIRTUAL TABLE document_index USING fts5(words, content='', detail='none',"
        " columnsize=0, tokenize='ascii', prefix='2 3 4 5 6')"
    ),
)
_SERVER_INDEX = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX document_index ON document USING gin (words gin_trgm_ops)",
)
_EMBEDDED_TYPES = {
    "key": "INTEGER PRIMARY KEY",
    "whole": "INTEGER",
    "text": "TEXT",
    "bytes": "BLOB",
    "compact": " WITHOUT ROWID",
}
_SERVER_TYPES = {
    "key": "BIGINT PRIMARY KEY",
    "whole": "BIGINT",
    "text": 'TEXT COLLATE "C"',
    "bytes": "BYTEA",
    "compact": "",
}


def create_tables(store: Store) -> None:
    """Version 1: the chain, the list of cases, the contents, the search."""
    types = _SERVER_TYPES if store.is_server else _EMBEDDED_TYPES
    for statement in _TABLES:
        store.run(statement.format(**types))
    for statement in _SERVER_INDEX if store.is_server else _EMBEDDED_INDEX:
        store.run(statement)
    store.run("INSERT INTO log_head (id, version, seq, hash) VALUES (1, 0, 0, ?)", BEGINNING)


MIGRATIONS: tuple[Callable[[Store], None], ...] = (create_tables,)
"""The nth makes version n out of version n - 1."""


def bring_up_to_date(store: Store) -> None:
    """Creates the tables, or migrates those of an older version after a copy.

    LogProblem for a log of a newer version and for a database that holds something else;
    LogDamaged for an empty file that was a log before.
    """
    with store.reading():
        _refuse_emptied(store)
        before = _version(store)
    if before == len(MIGRATIONS):
        return
    with store.writing():
        if store.is_server:
            store.run("SELECT pg_advisory_xact_lock(?)", _LOCK_OF_MIGRATION)
        _migrate(store, _version(store))


def _migrate(store: Store, before: int) -> None:
    if before > len(MIGRATIONS):
        raise LogProblem(
            f"The case log {store.location.name} was written by a newer triage"
            f" (its version is {before}, this one knows {len(MIGRATIONS)}).",
            "Update triage to open it.",
        )
    if before and store.location.file is not None:
        _keep_copy(store.location.file, len(MIGRATIONS))
    for migrate in MIGRATIONS[before:]:
        migrate(store)
    store.run("UPDATE log_head SET version = ?", len(MIGRATIONS))


def _version(store: Store) -> int:
    if store.db.table_exists("log_head"):
        return store.head().version
    if not store.is_server and store.rows("SELECT 1 FROM sqlite_master LIMIT 1"):
        raise LogProblem(
            f"The file {store.location.name} is a database of another program.",
            "Name another file or folder for the case log.",
        )
    return 0


def _refuse_emptied(store: Store) -> None:
    file = store.location.file
    if file is None or store.db.table_exists("log_head"):
        return
    if newest_backup(file) is not None:
        raise damaged(store.location)


def _keep_copy(file: Path, version: int) -> None:
    """The copy stays when the migration fails, and one of a failed attempt before is replaced."""
    target = file.with_name(f"{file.name}.before-v{version}")
    from triage.caselog.backup import copy_file

    target.unlink(missing_ok=True)
    with new_file(target) as part:
        copy_file(file, part)
