"""`triage open`, `show`, `received`, `cases`: cases in, and looked at."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from triage.cli import console
from triage.cli.views import row_line, rows_json, view_json, view_lines
from triage.errors import TriageError
from triage.workflow.batch import files_of


@click.command("open")
@click.argument("files", nargs=-1, required=True, metavar="FILE… | -")
@click.option("--anyway", is_flag=True, help="Also for a mail that reads as no complaint.")
@console.at_desk
def open_(files: tuple[str, ...], anyway: bool, as_json: bool) -> int:
    """Open a case per complaint; the same notice twice opens one case."""
    desk = console.desk()
    sources = _sources(files)
    told: Counter[str] = Counter()
    for nth, file in enumerate(sources, 1):
        counter = f"{nth} of {len(sources)}: " if len(sources) > 1 and console.is_watched() else ""
        try:
            data, source = console.data_of(file)
            for opened in desk.open(data, source, anyway=anyway):
                console.put_json_text(opened.model_dump_json() if as_json else opened.case_id)
                joined = "joined" if opened.joined else "opened"
                console.say(f"{counter}{opened.case_id} {joined}: {opened.summary}")
                told[joined] += 1
        except TriageError as problem:
            console.say(f"{counter}triage: {file}: {problem}")
            told["not opened"] += 1
    if len(sources) > 1:
        counts = ", ".join(f"{number} {what}" for what, number in sorted(told.items()))
        console.say(f"{len(sources)} files: {counts or 'nothing'}.")
    return 1 if told["not opened"] else 0


def _sources(files: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for file in files:
        found.extend([file] if file == "-" else [str(path) for path in files_of(Path(file))])
    return found


@click.command()
@click.argument("case")
@click.option("--asin", default="", help="As it stands for one ASIN that is answered apart.")
@console.at_desk
def show(case: str, asin: str, as_json: bool) -> None:
    """Show a case: facts, path, the question now asked, contacts, due date, drafts."""
    desk = console.desk()
    put_view(desk.view(case, asin), as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("file", metavar="FILE | -")
@click.option("--case", "case_id", help="The case that the reply belongs to.")
@console.at_desk
def received(file: str, case_id: str | None, as_json: bool) -> None:
    """Read a reply (complainant's, Amazon's, a bounce), find its case and file it."""
    desk = console.desk()
    data, source = console.data_of(file)
    for filed in desk.received(data, source, case_id):
        if as_json:
            console.put_json_text(filed.model_dump_json())
            continue
        said = f", {filed.outcome}" if filed.outcome else ""
        console.put(f"{filed.case_id}  {filed.kind}{said}  (found by: {filed.matched_by})")
        put_view(desk.view(filed.case_id), as_json=False, language=console.language(desk))


@click.command()
@click.option("--due", is_flag=True, help="Only what is due now.")
@click.option("--search", default="", metavar="WORDS", help="Only what the words find.")
@console.at_desk
def cases(due: bool, search: str, as_json: bool) -> None:
    """List the cases, most urgent first."""
    desk = console.desk()
    found = desk.cases(due=due, search=search)
    if as_json:
        console.put_json_text(rows_json(found))
        return
    for row in found:
        console.put(row_line(row, console.language(desk)))
    if not found:
        console.say("No case is due." if due else "No case found.")


def put_view(view: object, *, as_json: bool, language: str) -> None:
    """Print a case for a machine or a person."""
    from triage.workflow.views import CaseView

    assert isinstance(view, CaseView)  # noqa: S101 - the desk gives nothing else
    if as_json:
        console.put_json_text(view_json(view, language))
        return
    for line in view_lines(view, language):
        console.put(line)
