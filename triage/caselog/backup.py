"""Copies of a log that can take its place."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from triage.caselog.exporting import as_zip, export
from triage.caselog.files import new_file
from triage.caselog.store import Store


def back_up(store: Store, path: Path) -> None:
    """Copies the log as it is at one moment. WouldOverwrite when the copy is there already."""
    if store.location.file is None:
        export(store, path, as_zip)
        return
    with new_file(path) as part, store.reading():
        copy_file(store.location.file, part)


def copy_file(source: Path, target: Path) -> None:
    """Copies a database file whole, with what is still in its write-ahead log."""
    import sqlite3

    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
