"""`triage worksheet`: the guided worksheets of the analysis."""

from __future__ import annotations

import click

from triage.cli import console
from triage.workflow import worksheets as known
from triage.workflow.worksheets import Row, Worksheet


@click.command()
@click.argument("case")
@click.argument("sheet", required=False)
@click.argument("rows", nargs=-1, metavar="['CELL | CELL | …' …]")
@console.at_desk
def worksheet(case: str, sheet: str | None, rows: tuple[str, ...], as_json: bool) -> None:
    """Show the worksheets of a case, or fill one row by row (cells divided by |)."""
    desk = console.desk()
    found = desk.case(case)
    if sheet is None:
        for one in known.worksheets().values():
            _put(one, known.rows_of(one, found), as_json)
        return
    chosen = known.worksheet(sheet)
    if rows:
        found = desk.fill(found.id, sheet, [_cells(chosen, row) for row in rows]).case
    _put(chosen, known.rows_of(chosen, found), as_json)


def _cells(sheet: Worksheet, row: str) -> Row:
    cells = [cell.strip() for cell in row.split("|")]
    return {column.name: cell for column, cell in zip(sheet.columns, cells, strict=False)}


def _put(sheet: Worksheet, rows: tuple[Row, ...], as_json: bool) -> None:
    gaps = known.unanswered(sheet, rows)
    if as_json:
        console.put_json(
            {
                "worksheet": sheet.id,
                "rows": [dict(row) for row in rows],
                "unanswered": list(gaps),
                "columns": [column.name for column in sheet.columns],
            }
        )
        return
    console.put(f"{sheet.id}: {sheet.guide.en}")
    console.put(" | ".join(_heading(sheet)))
    for row in rows:
        console.put(" | ".join(row.values()))
    console.put(f"unanswered: {', '.join(gaps) or 'nothing'}")


def _heading(sheet: Worksheet) -> list[str]:
    return [
        f"{column.name} ({'/'.join(column.choices)})" if column.choices else column.name
        for column in sheet.columns
    ]
