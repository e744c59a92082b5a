"""Guided worksheets of the analysis: filled by the operator, kept as facts, read by the letters.

A conclusion that the sheet does not carry is refused; the tool itself never concludes.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from pydantic import Field as Setting

from triage.domain import events as ev
from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.errors import WrongUse

_PREFIX = "sheet:"
_DATA = Path(__file__).with_name("worksheets.toml")

Row = Mapping[str, str]


class Column(Value):
    """A cell of a row; `choices` lists the words that it takes, empty for any text."""

    name: str
    required: bool
    choices: tuple[str, ...]


class Feed(Value):
    """A fact of letters that follows from the sheet; `only` picks rows, `first` the first value."""

    slot: str
    columns: tuple[str, ...]
    only: Mapping[str, str] = Setting(default_factory=dict)
    first: bool = False


class Worksheet(Value):
    """One worksheet: columns, rows that are always asked, the answers that it guards."""

    id: str
    title: Words
    guide: Words
    source: str
    columns: tuple[Column, ...]
    rows: tuple[str, ...] = ()
    questions: tuple[str, ...]
    guards: tuple[str, ...]
    needs: str
    feeds: tuple[Feed, ...] = ()


@functools.cache
def worksheets() -> Mapping[str, Worksheet]:
    """All worksheets by id. Raises KeyError at the first call when one needs an unknown rule."""
    read = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    found = {name: _worksheet(name, entry) for name, entry in read.items()}
    for sheet in found.values():
        _NEEDS[sheet.needs]
    return MappingProxyType(found)


def worksheet(name: str) -> Worksheet:
    """A worksheet by id. Raises WrongUse with those that exist."""
    found = worksheets().get(name)
    if found is None:
        raise WrongUse(
            f"There is no worksheet {name!r}.", f"Worksheets: {', '.join(worksheets())}."
        )
    return found


def sheets_for(question: str) -> tuple[Worksheet, ...]:
    """The worksheets that belong to a question of the tree."""
    return tuple(sheet for sheet in worksheets().values() if question in sheet.questions)


def rows_of(sheet: Worksheet, case: Case) -> tuple[Row, ...]:
    """The rows as filled so far; rows that are always asked stand there empty at first."""
    kept = case.facts.get(_PREFIX + sheet.id, "")
    if not kept:
        first = sheet.columns[0].name
        return tuple({column.name: "" for column in sheet.columns} | {first: r} for r in sheet.rows)
    return tuple(_row(sheet, line.split("|")) for line in kept.splitlines())


def unanswered(sheet: Worksheet, rows: Sequence[Row]) -> tuple[str, ...]:
    """Every cell that must be filled and is not, as `first cell: column`."""
    first = sheet.columns[0].name
    gaps = [
        f"{row[first] or number}: {column.name}"
        for number, row in enumerate(rows, 1)
        for column in sheet.columns
        if column.required and not row[column.name]
    ]
    return tuple(gaps) if rows else ("no row yet",)


def filled(sheet: Worksheet, rows: Sequence[Row]) -> tuple[ev.FactGiven, ...]:
    """The events that keep a sheet and what follows from it for letters.

    Raises WrongUse for a column or a word that the sheet has not. Cells may stay empty meanwhile.
    """
    checked = [_checked(sheet, row) for row in rows]
    names = [column.name for column in sheet.columns]
    kept = ev.FactGiven(slot=_PREFIX + sheet.id, value=_lines(checked, names))
    fed = (ev.FactGiven(slot=feed.slot, value=_fed(feed, checked)) for feed in sheet.feeds)
    return (kept, *(fact for fact in fed if fact.value))


def refuse_unproven(question: str, answer: str, case: Case) -> None:
    """Raise WrongUse when a begun worksheet does not carry this answer."""
    for sheet in sheets_for(question):
        if answer not in sheet.guards or _PREFIX + sheet.id not in case.facts:
            continue
        rows = rows_of(sheet, case)
        gaps = unanswered(sheet, rows)
        fault = f"unanswered: {', '.join(gaps)}" if gaps else _NEEDS[sheet.needs](rows)
        if fault:
            raise WrongUse(
                f"The worksheet {sheet.id} does not carry {answer!r} yet: {fault}.",
                f"Complete it with `triage worksheet {case.id} {sheet.id}`, or answer otherwise.",
            )


def _worksheet(name: str, entry: Mapping[str, object]) -> Worksheet:
    columns = entry["columns"]
    assert isinstance(columns, list)  # noqa: S101 - the file is ours and loaded by a test
    return Worksheet.model_validate(
        {**entry, "id": name, "columns": tuple(_column(text) for text in columns)}
    )


def _column(text: str) -> Column:
    name, _, words = text.partition("=")
    choices = tuple(words.split("/")) if words else ()
    return Column(name=name.removesuffix("?"), required=not name.endswith("?"), choices=choices)


def _row(sheet: Worksheet, cells: Sequence[str]) -> Row:
    padded = [cell.strip() for cell in cells] + [""] * len(sheet.columns)
    return {column.name: cell for column, cell in zip(sheet.columns, padded, strict=False)}


def _checked(sheet: Worksheet, row: Row) -> Row:
    known = {column.name: column for column in sheet.columns}
    for name, cell in row.items():
        column = known.get(name)
        if column is None:
            raise WrongUse(f"{sheet.id} has no column {name!r}.", f"Columns: {', '.join(known)}.")
        if cell and column.choices and cell not in column.choices:
            raise WrongUse(
                f"{cell!r} is no word for {name} in {sheet.id}.",
                f"Words: {', '.join(column.choices)}.",
            )
    return {name: " ".join(row.get(name, "").replace("|", "/").split()) for name in known}


def _lines(rows: Sequence[Row], names: Sequence[str]) -> str:
    return "\n".join(" | ".join(row[name] for name in names).rstrip() for row in rows)


def _fed(feed: Feed, rows: Sequence[Row]) -> str:
    chosen = [row for row in rows if all(row[key] == want for key, want in feed.only.items())]
    whole = [row for row in chosen if all(row[name] for name in feed.columns if name != "proof")]
    if feed.first:
        return whole[0][feed.columns[0]] if whole else ""
    return _lines(whole, feed.columns)


def _each_claim_lacks_one(rows: Sequence[Row]) -> str:
    lacking = {row["claim"] for row in rows if row["present"] == "no"}
    whole = sorted({row["claim"] for row in rows} - lacking)
    return f"every element of claim {', '.join(whole)} is present" if whole else ""


def _no_view_the_same(rows: Sequence[Row]) -> str:
    same = [row["view"] for row in rows if row["impression"] != "different"]
    return f"not marked different: {', '.join(same)}" if same else ""


def _no_use_as_brand(rows: Sequence[Row]) -> str:
    places = [row["place"] for row in rows if row["use"] in ("brand", "unsure")]
    return f"used as a brand or unsure: {', '.join(places)}" if places else ""


def _complete(_rows: Sequence[Row]) -> str:
    return ""


_NEEDS: Mapping[str, Callable[[Sequence[Row]], str]] = {
    "each_claim_lacks_one": _each_claim_lacks_one,
    "no_view_the_same": _no_view_the_same,
    "no_use_as_brand": _no_use_as_brand,
    "complete": _complete,
}
"""What a sheet must show beside being complete; each gives the fault, "" when there is none."""
