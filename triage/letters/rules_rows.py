"""Rules on what the operator filled in: invoices, signs, ASINs, the claim chart.

Sources: Amazon's invoice ages (365 days, 180 for parallel imports) and the signs of misuse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from triage.letters import given
from triage.letters.inspection import Hit, Letter

_OLDEST, _OLDEST_IMPORT = 365, 180
_FEWEST_SIGNS = 3
_WITH_ALL_ASINS = frozenset({"L06-A"})


def unproven(letter: Letter) -> Iterator[Hit]:
    """The operator learns which rows were left out for want of proof."""
    for row in given.unproven_rows(letter.kind, letter.case):
        yield Hit(rule="fact-unproven", found=" | ".join(cell for cell in row.values() if cell))


def absent_element(letter: Letter) -> Iterator[Hit]:
    """A claim chart marks at least one element as absent."""
    if _uses(letter, "elements"):
        rows = given.shown_rows("elements", letter.case)
        if not any(row["present"] == "no" for row in rows):
            yield Hit(rule="nothing-absent")


def invoices(letter: Letter) -> Iterator[Hit]:
    """Invoices are young enough and cover the sales."""
    if not _uses(letter, "invoices"):
        return
    most = _OLDEST_IMPORT if letter.kind.id == "L08-PI" else _OLDEST
    today = letter.now.astimezone(UTC).date()
    for row in given.shown_rows("invoices", letter.case):
        day = _day(row["date"])
        if day is None or not 0 <= (today - day).days <= most:
            yield Hit(rule="invoice-age", found=f"{row['number']} ({row['date']})")
    sold = letter.case.facts.get("units_sold", "").strip()
    if _uses(letter, "units_sold") and sold.isdecimal() and not given.covers_sales(letter.case):
        yield Hit(rule="invoice-quantity", found=sold)


def signs(letter: Letter) -> Iterator[Hit]:
    """One notice alone needs three signs with their proof."""
    if not _uses(letter, "signs"):
        return
    proven = [row for row in given.shown_rows("signs", letter.case) if row["proof"]]
    alone = len(given.shown_rows("notices", letter.case)) == 1
    if alone and len(proven) < _FEWEST_SIGNS:
        yield Hit(rule="few-signs", found=str(len(proven)))


def every_asin(letter: Letter) -> Iterator[Hit]:
    """A plan for the account leaves no ASIN out."""
    if letter.kind.id in _WITH_ALL_ASINS:
        text = letter.running
        for asin in (f.value for f in letter.case.complaint.asins):
            if asin not in text:
                yield Hit(rule="asin-left-out", found=asin)


def _uses(letter: Letter, slot: str) -> bool:
    return any(use.slot == slot for use in letter.kind.uses)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


RULES = (unproven, absent_element, invoices, signs, every_asin)
"""The rules of this module, in the order in which findings are shown."""
