"""The list of cases as rows of aligned cells, with its counts and its chart."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.content import Content

from triage.tui.cells import columns
from triage.tui.clocks import away
from triage.tui.labels import STATES, named
from triage.tui.words import _, said

if TYPE_CHECKING:
    from triage.workflow.rows import CaseRow

_BARS = "▁▂▂▃▄▅▆▇█"
_MONTHS = 12


_NARROW = 100
"""Below this width the right is left out; it stands in the case."""


def heads(width: int) -> Content:
    """The heads of the columns."""
    names = (_("State"), _("When"), _("Complainant"), "ASIN", _("Right"), _("Next"))
    return _aligned([(name, "") for name in names], width)


def row(case: CaseRow, width: int) -> Content:
    """One case: state, clock, who, what, which right, what next."""
    sign, word, style = STATES.get(case.state, STATES["waiting"])
    more = f" +{len(case.asins) - 1}" if len(case.asins) > 1 else ""
    missing = _("not stated")
    cells = [
        (f"{sign} {_(word)}", style),
        (_when(case), style if case.state == "overdue" else ""),
        (case.complainant or missing, "bold" if case.complainant else "dim"),
        (case.asins[0] + more if case.asins else missing, ""),
        (named(case.right_type) or missing, ""),
        (said(case.due.action), ""),
    ]
    return _aligned(cells, width)


def _when(case: CaseRow) -> str:
    return _("now") if case.due.at is None and case.state == "due" else away(case.due.at)


def _aligned(cells: list[tuple[str, str]], width: int) -> Content:
    sizes = _sizes(width)
    kept = zip(cells, sizes, strict=True)
    return columns([(text, size, style) for (text, style), size in kept if size >= 0])


def counts(rows: tuple[CaseRow, ...]) -> Content:
    """How many cases are in which state; states without a case are left out."""
    found = Counter(case.state for case in rows)
    parts = [
        Content.styled(f"{sign} {found[state]} {_(word)}", style) if style
        else Content(f"{sign} {found[state]} {_(word)}")
        for state, (sign, word, style) in STATES.items()
        if found[state]
    ]  # fmt: skip
    return Content("   ").join(parts) if parts else Content(_("no cases yet"))


def chart(rows: tuple[CaseRow, ...]) -> str:
    """New cases in each of the last twelve months, this month last; "" without any."""
    now = datetime.now(UTC)
    this = now.year * 12 + now.month - 1
    found = Counter(this - (case.opened_at.year * 12 + case.opened_at.month - 1) for case in rows)
    recent = [found[ago] for ago in range(_MONTHS - 1, -1, -1)]
    most = max(recent)
    if not most:
        return ""
    bars = "".join(_BARS[-(-count * 8 // most)] for count in recent)
    return f"{_('12 months')} {bars} {recent[-1]}"


def _sizes(width: int) -> tuple[int, ...]:
    """The width of each column; 0 takes the rest, -1 leaves the column out."""
    if width < _NARROW:
        return (10, 13, max(10, width * 26 // 100), 13, -1, 0)
    return (10, 13, width * 22 // 100, 14, width * 14 // 100, 0)
