"""An export read in again: the same events with the same hashes, or nothing at all."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from triage.caselog import chain
from triage.caselog.chain import Entry
from triage.caselog.erasing import blank, drop_unused
from triage.caselog.exporting import LINES_NAME, RECORD_COLUMN
from triage.caselog.listing import listed, summary_of
from triage.caselog.records import (
    RECORD,
    CaseRecord,
    ContentRecord,
    EntryRecord,
    LogRecord,
    Record,
)
from triage.caselog.store import Store, text
from triage.caselog.writing import INSERT_ENTRY, note, put, set_head
from triage.domain.events import EVENT, Event
from triage.errors import Conflict, LogDamaged, LogProblem

_UNREADABLE = (OSError, ValueError, KeyError, EOFError, csv.Error, zlib.error, zipfile.BadZipFile)


@dataclass
class _Import:
    """How far the reading has come. `had` is how many entries the log had before."""

    store: Store
    had: int
    last: str
    """The hash of the last entry that the log had before."""
    seq: int = 0
    hash: str = chain.BEGINNING
    numbers: dict[str, int] = field(default_factory=dict)
    """The numbers that the cases have in the list."""
    freed: set[str] = field(default_factory=set)
    """The digests of mails and files that a deleted case used."""

    def take(self, record: Record) -> None:
        """Adds one line of the export to the log."""
        match record:
            case CaseRecord(summary=summary):
                self.numbers[summary.case_id] = listed(self.store, summary.case_id, summary)
            case ContentRecord():
                self._take_content(record)
            case EntryRecord():
                self._take_entry(record.entry)
            case _:
                raise _no_export()

    def _take_content(self, record: ContentRecord) -> None:
        if sha256(record.raw).hexdigest() != record.digest:
            raise _changed(f"the mail or file {record.digest[:12]}…")
        put(self.store, record.digest, record.raw, record.text)

    def _take_entry(self, entry: Entry) -> None:
        whole = chain.sealed(entry) and chain.linked(entry, self.hash)
        if entry.seq != self.seq + 1 or not whole:
            raise _changed(f"event {entry.number} of the case {entry.case_id} (entry {entry.seq})")
        if entry.seq == self.had and entry.hash != self.last:
            raise _other_log()
        self.seq, self.hash = entry.seq, entry.hash
        if entry.seq > self.had:
            self.store.run(INSERT_ENTRY, *entry)
            self._note(entry)

    def _note(self, entry: Entry) -> None:
        case_id = entry.case_id
        if entry.is_tombstone:
            self._bury(entry)
        elif not entry.erased:
            note(self.store, case_id, self.numbers.get(case_id, 0), _event(entry))

    def _bury(self, entry: Entry) -> None:
        """What was deleted goes here too; a case that was opened again later stays listed."""
        again = entry.case_id in self.numbers and summary_of(self.store, entry.case_id)
        self.freed.update(blank(self.store, entry.case_id, entry.seq))
        if again:
            self.numbers[entry.case_id] = listed(self.store, entry.case_id, again)


def import_file(store: Store, path: Path) -> int:
    """Adds what the export has beyond the log; returns how many entries that were.

    The log must be empty or the beginning of the export (Conflict otherwise). LogDamaged when the
    export was changed or cut off, LogProblem when it is none. Nothing is written unless all is.
    """
    records = _records(path)
    goal = next(records, None)
    if not isinstance(goal, LogRecord):
        raise _no_export()
    with store.writing():
        head = store.head(hold=True)
        if goal.entries <= head.seq:
            return _already_there(store, goal)
        work = _Import(store, head.seq, head.hash)
        for record in records:
            work.take(record)
        if (work.seq, work.hash) != (goal.entries, goal.head):
            raise _changed("its end")
        set_head(store, work.seq, work.hash)
        drop_unused(store, work.freed)
    return work.seq - work.had


def _already_there(store: Store, goal: LogRecord) -> int:
    row = store.row("SELECT hash FROM log_entry WHERE seq = ?", goal.entries)
    if goal.entries and (row is None or text(row[0]) != goal.head):
        raise _other_log()
    return 0


def _records(path: Path) -> Iterator[Record]:
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as bundle, bundle.open(LINES_NAME) as member:
                yield from _lines(io.TextIOWrapper(member, encoding="utf-8"))
        else:
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield from _lines(file) if _begins_with_brace(file) else _table(file)
    except OSError as problem:
        raise LogProblem(f"{path} cannot be read: {problem.strerror}.") from None
    except _UNREADABLE:
        raise _no_export() from None


def _begins_with_brace(file: IO[str]) -> bool:
    first = file.read(1)
    file.seek(0)
    return first == "{"


def _lines(file: IO[str]) -> Iterator[Record]:
    for line in file:
        yield RECORD.validate_json(line)


def _table(file: IO[str]) -> Iterator[Record]:
    usual = csv.field_size_limit(sys.maxsize)
    try:
        for row in csv.DictReader(file):
            yield RECORD.validate_json(row[RECORD_COLUMN])
    finally:
        csv.field_size_limit(usual)


def _event(entry: Entry) -> Event:
    try:
        return EVENT.validate_json(entry.payload)
    except ValidationError:
        raise LogProblem(
            "The export holds an event that this triage does not know.", "Update triage first."
        ) from None


def _no_export() -> LogProblem:
    return LogProblem(
        "The file is no export of a case log, or a damaged one; nothing was imported.",
        "Name a .jsonl, .csv or .zip file that triage export wrote.",
    )


def _changed(what: str) -> LogDamaged:
    return LogDamaged(
        f"The export was changed or cut off: {what} is not as written; nothing was imported.",
        "Take another copy of the export.",
    )


def _other_log() -> Conflict:
    return Conflict(
        "The export and the case log hold different cases; nothing was imported.",
        "Import it into a new folder (--home DIR).",
    )
