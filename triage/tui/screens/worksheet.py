"""Filling a worksheet: choose it, then write its rows, cells divided by |."""

from __future__ import annotations

from typing import TYPE_CHECKING

from triage.tui import words
from triage.tui.cells import plain
from triage.tui.screens.ask import AskScreen, Blank
from triage.tui.screens.choose import ChooseScreen
from triage.tui.words import _

if TYPE_CHECKING:
    from triage.domain.case import Case
    from triage.workflow.worksheets import Row, Worksheet


def choice_of_sheets(question: str) -> ChooseScreen:
    """Which worksheet to fill; those of the open question stand first."""
    from triage.workflow.worksheets import worksheets

    found = sorted(worksheets().values(), key=lambda sheet: question not in sheet.questions)
    rows = [(sheet.id, plain(sheet.title.in_language(words.language()))) for sheet in found]
    return ChooseScreen(_("Worksheet"), _("The operator concludes; the sheet only shows."), rows)


def form_of(sheet: Worksheet, case: Case) -> AskScreen:
    """The rows of a sheet as one text to write in."""
    from triage.workflow.worksheets import rows_of, unanswered

    rows = rows_of(sheet, case)
    text = "\n".join(" | ".join(row.values()) for row in rows)
    columns = " | ".join(
        f"{column.name} ({'/'.join(column.choices)})" if column.choices else column.name
        for column in sheet.columns
    )
    gaps = ", ".join(unanswered(sheet, rows))
    guide = sheet.guide.in_language(words.language())
    hint = f"{columns}\n{_('Unanswered')}: {gaps or '-'}"
    return AskScreen(
        sheet.title.in_language(words.language()), guide, (Blank(hint, text, "", True),)
    )


def rows_in(sheet: Worksheet, text: str) -> list[Row]:
    """The rows that a text holds; empty lines are left out."""
    names = [column.name for column in sheet.columns]
    found: list[Row] = []
    for line in text.splitlines():
        if line.strip(" |"):
            cells = [cell.strip() for cell in line.split("|")]
            padded = [*cells, *[""] * len(names)]
            found.append(dict(zip(names, padded, strict=False)))
    return found
