"""The whole log into one file: JSON Lines, a table for spreadsheets, or both in a zip."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from triage.caselog.files import new_file
from triage.caselog.records import CaseRecord, EntryRecord, Record, all_records, written
from triage.caselog.store import Store
from triage.domain.summary import CaseSummary

LINES_NAME = "log.jsonl"
TABLE_NAME = "cases.csv"
RECORD_COLUMN = "record"
_COLUMNS = (
    "kind", "case", "number", "time", "actor", "what", "complainant", "email", "asins",
    "complaint_ids", "right_type", "right_numbers", "marketplace", "node", "next", "due",
    "outcome", RECORD_COLUMN,
)  # fmt: skip
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

Writer = Callable[[Store, Path], None]


def export(store: Store, path: Path, write: Writer) -> None:
    """Writes one view of the log to a new file (0600). WouldOverwrite when it is there already."""
    with new_file(path) as part, store.reading():
        write(store, part)


def as_lines(store: Store, path: Path) -> None:
    """One JSON object a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        _write_lines(all_records(store), file)


def as_table(store: Store, path: Path) -> None:
    """A row for every case, mail and event; the last column holds all that an import needs."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        _write_table(all_records(store), file)


def as_zip(store: Store, path: Path) -> None:
    """The lines, and beside them the table of the cases alone."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        with _member(bundle, LINES_NAME, "utf-8") as file:
            _write_lines(all_records(store), file)
        with _member(bundle, TABLE_NAME, "utf-8-sig") as file:
            _write_table(filter(_is_case, all_records(store)), file)


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _member(bundle: zipfile.ZipFile, name: str, encoding: str) -> io.TextIOWrapper:
    member = bundle.open(name, "w", force_zip64=True)
    return io.TextIOWrapper(member, encoding=encoding, newline="")


def _is_case(record: Record) -> bool:
    return isinstance(record, CaseRecord)


def _write_lines(records: Iterable[Record], file: IO[str]) -> None:
    file.writelines(f"{written(record)}\n" for record in records)


def _write_table(records: Iterable[Record], file: IO[str]) -> None:
    table = csv.DictWriter(file, _COLUMNS)
    table.writeheader()
    table.writerows(_row(record) for record in records)


def _row(record: Record) -> dict[str, str]:
    cells: dict[str, str] = {"kind": record.record}
    if isinstance(record, CaseRecord):
        cells |= dict(_of_case(record.summary))
    elif isinstance(record, EntryRecord):
        cells |= {"case": record.case, "number": str(record.number), "time": record.at,
                  "actor": record.actor, "what": _kind_of(record)}  # fmt: skip
    safe = {name: defused(cell) for name, cell in cells.items()}
    return {**safe, RECORD_COLUMN: written(record)}


def _of_case(summary: CaseSummary) -> Iterator[tuple[str, str]]:
    yield "case", summary.case_id
    yield "number", str(summary.number_of_events)
    yield "time", summary.opened_at.isoformat()
    yield "what", summary.title.en
    yield "next", summary.action.en
    yield "due", summary.due_at.isoformat() if summary.due_at else ""
    yield "outcome", summary.outcome or ""
    for name in ("complainant", "email", "right_type", "marketplace", "node"):
        yield name, str(getattr(summary, name))
    for name in ("asins", "complaint_ids", "right_numbers"):
        yield name, " ".join(getattr(summary, name))


def _kind_of(record: EntryRecord) -> str:
    return str(record.event.get("type")) if isinstance(record.event, dict) else ""
