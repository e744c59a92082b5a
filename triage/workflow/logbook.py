"""The case log as a whole: out, in again, proven, copied, and one case forgotten on request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import WrongUse
from triage.workflow.home import private_folder

if TYPE_CHECKING:
    from triage.caselog.verify import VerifyReport
    from triage.workflow.desk import Desk

_ALL_CASES = 1_000_000
_BACKUPS = 7


def export_log(desk: Desk, out: Path, *, overwrite: bool = False) -> str:
    """Write the log as its suffix says (.jsonl, .csv or .zip); gives the head hash back.

    Raises WouldOverwrite when the file is there and `overwrite` is not set.
    """
    ways = {
        ".jsonl": desk.log.export_jsonl,
        ".csv": desk.log.export_csv,
        ".zip": desk.log.export_zip,
    }
    way = ways.get(out.suffix.lower())
    if way is None:
        raise WrongUse(f"{out.name} ends in no known form.", f"Forms: {', '.join(ways)}.")
    if overwrite:
        out.unlink(missing_ok=True)
    way(out)
    return desk.log.head_hash()


def import_log(desk: Desk, file: Path) -> int:
    """Add what an export has beyond this log; how many entries that were."""
    return desk.log.import_(file)


def verify_log(desk: Desk) -> VerifyReport:
    """Whether the log is untouched, or the first thing that is wrong."""
    return desk.log.verify()


def delete_case(desk: Desk, case_id: str, reason: str) -> str:
    """Forget all that a case holds, attached files too; a tombstone stays. Gives the id back."""
    known = desk.log.resolve(case_id)
    desk.log.delete_case(known, actor=desk.actor, at=desk.clock(), reason=reason)
    return known


def back_up(desk: Desk, out: Path) -> None:
    """Copy the log while it is in use. Raises WouldOverwrite when the file is there."""
    desk.log.backup(out)


def write_calendar(desk: Desk, out: Path) -> int:
    """Write all due dates as a calendar, an earlier one is replaced; how many dates it holds."""
    from triage.caselog import calendar

    listed = desk.log.summaries(limit=_ALL_CASES)
    desk.home.write(out.resolve(), calendar(listed, desk.clock()))
    return sum(1 for one in listed if one.due_at is not None and one.outcome is None)


def keep_backup(desk: Desk) -> Path | None:
    """Copy the embedded log once a day into `backups/` of the home folder, keeping the last seven.

    Gives the new copy, None when today has one already, there is no log yet, or a server has it.
    """
    folder = desk.home.folder
    if desk.database is not None or not (folder / "cases.sqlite3").is_file():
        return None
    copies = folder / "backups"
    today = copies / f"{desk.clock():%Y-%m-%d}.sqlite3"
    if today.exists():
        return None
    private_folder(copies)
    desk.log.backup(today)
    for old in sorted(copies.glob("????-??-??.sqlite3"))[:-_BACKUPS]:
        old.unlink(missing_ok=True)
    return today
