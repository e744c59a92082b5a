"""What the database says when it cannot, in one sentence and with what to do.

The texts never hold anything of a case: a database quotes values in its own messages, so those
are read for their code alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from triage.caselog.location import Location
from triage.errors import LogDamaged, LogProblem

_Words = tuple[str, str]

_DISK_FULL: _Words = (
    "The disk of the case log {name} is full; nothing was written.",
    "Free some space and repeat the step.",
)
_LOCKED: _Words = (
    "Another program keeps the case log {name} locked; nothing was written.",
    "Close the other program and repeat the step.",
)
_READ_ONLY: _Words = (
    "The case log {name} cannot be written: no permission.",
    "Make the file and its folder writable, or name another folder with --home.",
)
_BROKEN_DISK: _Words = (
    "The disk failed while the case log {name} was read or written; nothing was half-written.",
    "Check the disk and its free space, then repeat the step.",
)
_UNREACHABLE: _Words = (
    "The database server of the case log {name} cannot be reached or refused the login.",
    "Check that it runs, and address, user, password and database name in the database URL.",
)
_NO_DRIVER: _Words = (
    "The driver for PostgreSQL is not installed.",
    "Install it with: pip install 'triage-ip[postgres]'.",
)
_UNEXPECTED: _Words = (
    "The case log {name} refused the step ({code}); nothing was written.",
    "Run triage verify to see whether the log is sound.",
)
_DAMAGED: _Words = ("The case log {name} is damaged and was left as it is.", "{rescue}")

_BY_CODE: dict[str, _Words] = {
    "SQLITE_FULL": _DISK_FULL,
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_CANTOPEN": _READ_ONLY,
    "SQLITE_AUTH": _READ_ONLY,
    "SQLITE_IOERR": _BROKEN_DISK,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
    "53100": _DISK_FULL,
    "55P03": _LOCKED,
    "40P01": _LOCKED,
    "25006": _READ_ONLY,
    "42501": _READ_ONLY,
    "58030": _BROKEN_DISK,
    "XX001": _DAMAGED,
    "57P01": _UNREACHABLE,
    "57P02": _UNREACHABLE,
    "57P03": _UNREACHABLE,
}


@contextmanager
def plainly(location: Location) -> Iterator[None]:
    """Turns whatever the database raises inside into a LogProblem or LogDamaged."""
    try:
        yield
    except errors_of(location) as problem:
        raise _explained(problem, location) from None


def errors_of(location: Location) -> type[Exception]:
    """What a log of this kind of database raises."""
    if location.file is not None:
        import sqlite3

        return sqlite3.Error
    import peewee

    return peewee.PeeweeException


def newest_backup(file: Path) -> Path | None:
    """The newest copy of a log beside it or in its folder `backups`; None when there is none."""
    beside = [
        copy
        for copy in file.parent.glob(f"{file.name}.before-v*")
        if copy.suffix.removeprefix(".before-v").isdigit()
    ]
    copies = [*beside, *(file.parent / "backups").glob("*.sqlite3")]
    return max(copies, key=lambda copy: copy.stat().st_mtime, default=None)


def damaged(location: Location) -> LogDamaged:
    """The error for a log whose file is broken, with the newest backup to go back to."""
    message, _ = _DAMAGED
    return LogDamaged(message.format(name=location.name), _rescue(location))


def _explained(problem: Exception, location: Location) -> LogProblem:
    if location.file is None:
        import peewee

        if isinstance(problem, peewee.ImproperlyConfigured):
            return LogProblem(*_NO_DRIVER)
    code = _code(problem, location)
    words = _BY_CODE.get(code) or _BY_CODE.get("_".join(code.split("_")[:2])) or _UNEXPECTED
    if words is _DAMAGED:
        return damaged(location)
    if not code:
        words = _UNREACHABLE
    message, remedy = (text.format(name=location.name, code=code) for text in words)
    return LogProblem(message, remedy)


def _code(problem: Exception, location: Location) -> str:
    """SQLite's name of the error or the server's SQLSTATE; "" when the server never answered."""
    if location.file is not None:
        return str(getattr(problem, "sqlite_errorname", type(problem).__name__))
    return str(getattr(getattr(problem, "orig", problem), "sqlstate", None) or "")


def _rescue(location: Location) -> str:
    if location.file is None:
        return "Restore the database from its backup."
    copy = newest_backup(location.file)
    if copy is None:
        return "No backup lies beside it: move the file away and import your last export."
    return f"The newest backup is {copy}: move the damaged file away and copy it in its place."
