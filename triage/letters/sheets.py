"""The exhibits that a case can make itself: contact log, side-by-side sheet, claim chart, table."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from triage.domain.base import Value
from triage.domain.case import Case
from triage.domain.profile import Profile
from triage.errors import WrongUse
from triage.letters import given
from triage.letters.catalogue import Addressee
from triage.letters.facts import contact_row, contacts_with, marketplace
from triage.letters.language import Language, language
from triage.letters.text import one_line

CONTACT_LOG, SIDE_BY_SIDE, CLAIM_CHART, COMPLAINT_TABLE = "AT-02", "AT-07", "AT-08", "table"
"""The sheets: three are items of the checklist, the table belongs to a plan for the account."""

_NAMES = {
    CONTACT_LOG: "contact_log",
    SIDE_BY_SIDE: "side_by_side",
    CLAIM_CHART: "claim_chart",
    COMPLAINT_TABLE: "complaint_table",
}


class Sheet(Value):
    """A printable sheet: a title, lines of reference, one table, pairs of pictures."""

    item: str
    short: str
    """The last part of its file name."""
    title: str
    lines: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    pictures: tuple[tuple[Path, Path], ...] = ()
    """Theirs and ours, beside each other."""


def sheets(case: Case) -> tuple[str, ...]:
    """The sheets that the facts of the case fill."""
    return tuple(item for item in _NAMES if _rows_of(item, case, language("en")))


def sheet(
    item: str,
    case: Case,
    profile: Profile,
    now: datetime,
    *,
    code: str = "en",
    pictures: tuple[tuple[Path, Path], ...] = (),
) -> Sheet:
    """One sheet of a case. Raises WrongUse for a sheet that the case cannot fill."""
    words = language(code)
    rows = _rows_of(item, case, words) if item in _NAMES else ()
    if not rows:
        made = ", ".join(sheets(case)) or "none"
        raise WrongUse(f"The case cannot make the sheet {item!r} yet.", f"It can make: {made}.")
    name = _NAMES[item]
    header = tuple(words.sheets[column] for column in _COLUMNS[item])
    return Sheet(
        item=item,
        short=name.replace("_", "-"),
        title=words.sheets[name],
        lines=_lines(case, profile, now, words),
        header=header,
        rows=rows,
        widths=_WIDTHS[item],
        pictures=pictures if item == SIDE_BY_SIDE else (),
    )


_COLUMNS = {
    CONTACT_LOG: ("number", "time", "channel", "to", "cc", "result"),
    SIDE_BY_SIDE: ("number", "feature", "figure", "ours"),
    CLAIM_CHART: ("number", "element", "ours", "present"),
    COMPLAINT_TABLE: (
        "number",
        "complaint",
        "asin",
        "right",
        "result",
        "cause",
        "action",
        "status",
    ),
}
_WIDTHS = {
    CONTACT_LOG: (8, 32, 20, 46, 46, 46),
    SIDE_BY_SIDE: (8, 60, 40, 80),
    CLAIM_CHART: (8, 80, 80, 20),
    COMPLAINT_TABLE: (8, 28, 26, 30, 20, 50, 50, 20),
}


def _lines(case: Case, profile: Profile, now: datetime, words: Language) -> tuple[str, ...]:
    complaint = case.complaint
    ids = ", ".join(one_line(f.value) for f in complaint.complaint_ids) or words.not_stated
    asins = ", ".join(one_line(f.value) for f in complaint.asins) or words.not_stated
    rights = ", ".join(one_line(f.value) for f in complaint.right_numbers) or words.not_stated
    owner = complaint.complainant.name
    store = marketplace(case, profile) or words.not_stated
    today = words.day(now.astimezone(UTC).date())
    return (
        f"Complaint ID: {ids}",
        f"ASIN(s): {asins}",
        f"IP asserted: {rights}",
        f"Rights owner: {one_line(owner.value) if owner else words.not_stated}",
        f"Store/marketplace: {store}",
        f"{one_line(profile.entity)} - {words.sheets['made_on']} {today}",
    )


def _rows_of(item: str, case: Case, words: Language) -> tuple[tuple[str, ...], ...]:
    if item == CONTACT_LOG:
        return _contact_rows(case, words)
    if item == SIDE_BY_SIDE:
        return _numbered(given.rows("views", case.facts.get("views", "")), _VIEW_CELLS)
    if item == CLAIM_CHART:
        return _claim_rows(case, words)
    return _complaint_rows(case, words)


_VIEW_CELLS = ("feature", "figure", "ours")


def _contact_rows(case: Case, words: Language) -> tuple[tuple[str, ...], ...]:
    sent = contacts_with(case, Addressee.COMPLAINANT)
    log = [contact_row(c, sent[nth + 1 :], case, words) for nth, c in enumerate(sent)]
    return _numbered(log, ("time", "channel", "to", "cc", "result"))


def _claim_rows(case: Case, words: Language) -> tuple[tuple[str, ...], ...]:
    chart = given.rows("elements", case.facts.get("elements", ""))
    told = [{**row, "present": words.sheets.get(row["present"], row["present"])} for row in chart]
    return _numbered(told, ("element", "ours", "present"))


def _complaint_rows(case: Case, words: Language) -> tuple[tuple[str, ...], ...]:
    table = given.rows("complaint_rows", case.facts.get("complaint_rows", ""))
    told = [
        {**row, "result": words.sheets["admitted" if row["result"] == "INF" else "disputed"]}
        for row in table
    ]
    return _numbered(told, ("complaint", "asin", "right", "result", "cause", "action", "status"))


def _numbered(
    rows: tuple[given.Row, ...] | list[given.Row], cells: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(nth), *(row[cell] for cell in cells)) for nth, row in enumerate(rows, start=1)
    )
