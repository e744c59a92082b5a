"""`triage calendar`, `export`, `import`, `verify`, `delete`, `backup`: the case log as a whole."""

from __future__ import annotations

from pathlib import Path

import click

from triage.cli import console
from triage.workflow import logbook


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@console.at_desk
def calendar(out: Path, as_json: bool) -> None:
    """Write all due dates as a calendar file (.ics) that a calendar program updates."""
    number = logbook.write_calendar(console.desk(), out)
    _told(f"{out}: {number} dates", {"file": str(out), "dates": number}, as_json)


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@console.at_desk
def export(out: Path, overwrite: bool, as_json: bool) -> None:
    """Write the whole case log to a .jsonl, .csv or .zip file."""
    head = logbook.export_log(console.desk(), out, overwrite=overwrite)
    _told(f"{out} (head {head})", {"file": str(out), "head": head}, as_json)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@console.at_desk
def import_(file: Path, as_json: bool) -> None:
    """Read an exported case log (.jsonl or .zip)."""
    number = logbook.import_log(console.desk(), file)
    _told(f"{number} entries added", {"entries": number}, as_json)


@click.command()
@console.at_desk
def verify(as_json: bool) -> int:
    """Prove that the case log is untouched, or name the event that is not."""
    report = logbook.verify_log(console.desk())
    if as_json:
        console.put_json_text(report.model_dump_json())
    else:
        sound = f"{report.entries} events of {report.cases} cases are untouched, head {report.head}"
        console.put(sound if report.ok else f"The log was changed: {report.fault}")
    return 0 if report.ok else 1


@click.command()
@click.argument("case")
@click.option("--reason", required=True, help="Why its data is to go.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@console.at_desk
def delete(case: str, reason: str, yes: bool, as_json: bool) -> None:
    """Delete a case (personal data); a tombstone keeps the log provable."""
    if not yes:
        click.confirm(f"Delete {case} for good?", abort=True, err=True)
    gone = logbook.delete_case(console.desk(), case, reason)
    _told(f"{gone} deleted", {"case": gone}, as_json)


@click.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@console.at_desk
def backup(out: Path, as_json: bool) -> None:
    """Copy the case log while it is in use."""
    logbook.back_up(console.desk(), out)
    _told(str(out), {"file": str(out)}, as_json)


def _told(line: str, machine: dict[str, str | int], as_json: bool) -> None:
    if as_json:
        console.put_json(dict(machine))
    else:
        console.put(line)
