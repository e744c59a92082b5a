"""The embedded database: a file of SQLite, with a connection of its own for each thread.

The standard library alone: a command that opens a log must not wait for more.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two tries of a setting."""


class Embedded(threading.local):
    """A file of SQLite. Outside a transaction that is begun by hand, each statement stands alone.

    Every thread has a connection of its own, opened at its first statement with these pragmas; it
    waits `patience` seconds for another writer. Every method may raise sqlite3.Error.
    """

    def __init__(self, file: Path, pragmas: Mapping[str, str | int], patience: float) -> None:
        self._file, self._pragmas, self._patience = file, pragmas, patience
        self._connection: sqlite3.Connection | None = None

    def connect(self) -> None:
        """Opens the connection of this thread."""
        self._open()

    def close(self) -> None:
        """Closes the connection of this thread; a closed one stays closed."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def execute_sql(self, sql: str, params: Sequence[str | int | bytes | None]) -> sqlite3.Cursor:
        """Runs one statement; `?` stands for a value."""
        return self._open().execute(sql, params)

    def table_exists(self, name: str) -> bool:
        """Whether there is a table of this name."""
        sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        return self._open().execute(sql, (name,)).fetchone() is not None

    def is_connection_usable(self) -> bool:
        """Whether this thread has an open connection."""
        return self._connection is not None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            opened = sqlite3.connect(self._file, timeout=self._patience, isolation_level=None)
            try:
                for name, value in self._pragmas.items():
                    self._patiently(opened, f"PRAGMA {name} = {value}")
            except sqlite3.Error:
                opened.close()
                raise
            self._connection = opened
        return self._connection

    def _patiently(self, opened: sqlite3.Connection, sql: str) -> None:
        """Run a setting again while somebody else holds the file.

        SQLite does not wait by itself when several programs change the journal's mode at once.
        """
        until = time.monotonic() + self._patience
        while True:
            try:
                opened.execute(sql)
            except sqlite3.OperationalError as problem:
                if "locked" not in str(problem) or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                return
