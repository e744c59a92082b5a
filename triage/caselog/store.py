"""The connection to the database, and the few things in which SQLite and PostgreSQL differ."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from triage.caselog.faults import errors_of, plainly
from triage.caselog.location import Location, make_private
from triage.errors import LogProblem

if TYPE_CHECKING:
    import peewee

    from triage.caselog.embedded import Embedded

Cell = str | int | bytes | None
"""What a column holds."""
Row = tuple[Cell, ...]


def whole(cell: Cell) -> int:
    """A number out of a column; 0 for an empty one."""
    return cell if isinstance(cell, int) else 0


def text(cell: Cell) -> str:
    """A text out of a column; "" for an empty one."""
    return cell if isinstance(cell, str) else ""


def blob(cell: Cell) -> bytes | None:
    """Bytes out of a column."""
    return cell if isinstance(cell, bytes) else None


PATIENCE = 10
"""How many seconds a writer waits for another one."""

_PRAGMAS: dict[str, str | int] = {
    "journal_mode": "wal",
    "synchronous": "full",
    "fullfsync": 1,
    "secure_delete": 1,
    "foreign_keys": 1,
    "cache_size": -16_000,
}


class _Cursor(Protocol):
    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...


class _Execute(Protocol):
    def __call__(self, sql: str, params: Sequence[Cell], /) -> _Cursor: ...


class Head(NamedTuple):
    """The end of the log: number and hash of its last entry, the version of its tables."""

    seq: int
    hash: str
    version: int


class Store:
    """A database that holds a log. Each thread has a connection of its own, opened when needed."""

    def __init__(self, location: Location) -> None:
        self.location = location
        self.is_server = location.file is None
        if location.file is not None:
            make_private(location.file)
        with plainly(location):
            self.db = _database(location)
            self.db.connect()
        self._execute: _Execute = self.db.execute_sql

    def run(self, sql: str, *cells: Cell) -> None:
        """Runs one statement. `?` stands for a cell, whatever the database."""
        self._execute(self._dialect(sql), cells)

    def rows(self, sql: str, *cells: Cell) -> list[Row]:
        """All rows of a query."""
        return list(self._execute(self._dialect(sql), cells).fetchall())

    def row(self, sql: str, *cells: Cell) -> Row | None:
        """The first row of a query."""
        return self._execute(self._dialect(sql), cells).fetchone()

    def whole(self, sql: str, *cells: Cell) -> int:
        """The number that a query gives; 0 when it gives none."""
        found = self.row(sql, *cells)
        return whole(found[0]) if found else 0

    def head(self, *, hold: bool = False) -> Head:
        """The end of the log; `hold` keeps other writers out until the transaction ends."""
        lock = " FOR UPDATE" if self.is_server and hold else ""
        seq, digest, version = self.rows(f"SELECT seq, hash, version FROM log_head{lock}")[0]  # noqa: S608
        return Head(whole(seq), text(digest), whole(version))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One durable transaction: all of it is on the disk afterwards, or nothing."""
        with self._plainly(), self._transaction("BEGIN" if self.is_server else "BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One view of the log, whatever others write meanwhile."""
        view = "BEGIN ISOLATION LEVEL REPEATABLE READ" if self.is_server else "BEGIN"
        with self._plainly(), self._transaction(view):
            yield

    def close(self) -> None:
        """Closes the connection of this thread; a closed one stays closed."""
        self.db.close()

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            with plainly(self.location):
                yield
        except LogProblem:
            if not self.db.is_connection_usable():
                self.close()
            raise

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        # A full disk and a lost server have rolled back already; the first error tells the cause.
        with suppress(errors_of(self.location)):
            self.run("ROLLBACK")

    def _dialect(self, sql: str) -> str:
        return _for_server(sql) if self.is_server else sql


@lru_cache(maxsize=256)
def _for_server(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def _database(location: Location) -> Embedded | peewee.Database:
    if location.file is not None:
        from triage.caselog.embedded import Embedded

        return Embedded(location.file, _PRAGMAS, PATIENCE)
    import peewee

    logging.getLogger("peewee").disabled = True  # it would write what is in a case
    return peewee.PostgresqlDatabase(location.url, prefer_psycopg3=True, connect_timeout=PATIENCE)
