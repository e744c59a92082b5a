"""The list of cases: one row a case, kept beside the events and written together with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from triage.caselog.chain import moment
from triage.caselog.followup import end_of_day
from triage.caselog.store import Cell, Row, Store, text, whole

if TYPE_CHECKING:
    from triage.domain.summary import CaseSummary

NO_CLOCK = "9"
"""What stands for a missing due date: it sorts behind every date."""

_COLUMNS = (
    "case_id", "opened_at", "owner_key", "right_type", "marketplace", "closed", "outcome",
    "touched", "snoozed_until", "due_at", "body",
)  # fmt: skip
_INSERT = (
    f"INSERT INTO case_summary (no, {', '.join(_COLUMNS)})"  # noqa: S608
    f" VALUES (?, {', '.join('?' * len(_COLUMNS))})"
)


class View(StrEnum):
    """A part of the list. Every case is in exactly one of `due`, `waiting`, `snoozed`, `closed`.

    `due` is what wants the operator today: overdue, due before the end of the day, without a clock,
    or new. `overdue` is the part of it whose moment has passed.
    """

    DUE = "due"
    OVERDUE = "overdue"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    CLOSED = "closed"
    ALL = "all"


class Tag(StrEnum):
    """What a case can be found by exactly."""

    ASIN = "asin"
    COMPLAINT_ID = "complaint_id"
    MESSAGE_ID = "message_id"
    OWNER = "owner"
    EMAIL = "email"
    NUMBER = "number"


_AWAKE = "closed = 0 AND snoozed_until <= ?"
_WHERE = {
    View.DUE: f"{_AWAKE} AND (due_at < ? OR due_at = '9' OR touched = 0)",
    View.OVERDUE: f"{_AWAKE} AND due_at < ?",
    View.WAITING: f"{_AWAKE} AND touched = 1 AND due_at >= ? AND due_at < '9'",
    View.SNOOZED: "closed = 0 AND snoozed_until > ?",
    View.CLOSED: "closed = 1",
    View.ALL: "closed < 2",
}


def listed(store: Store, case_id: str, summary: CaseSummary | None) -> int:
    """Writes the row of a case; returns the number that it has in the list, 0 when it has none."""
    from triage.caselog import texts
    from triage.caselog.search import put_words

    found = store.row("SELECT no, body FROM case_summary WHERE case_id = ?", case_id)
    no, before = (whole(found[0]), read(found[1])) if found else (0, None)
    if summary is None:
        return no
    if before is None:
        no = store.whole("SELECT max(no) FROM case_summary") + 1
        store.run(_INSERT, no, *_cells(summary))
    else:
        _update(store, no, before, summary)
    _retag(store, no, tags(before) if before else frozenset(), tags(summary))
    card = texts.card(summary)
    if before is None or texts.card(before) != card:
        put_words(store, no, card)
    return no


def summary_of(store: Store, case_id: str) -> CaseSummary | None:
    """How a case is listed; None when it is not."""
    row = store.row("SELECT body FROM case_summary WHERE case_id = ?", case_id)
    return read(row[0]) if row else None


def read(body: Cell) -> CaseSummary:
    """The summary that a row holds."""
    from triage.domain.summary import CaseSummary

    return CaseSummary.model_validate_json(text(body))


def tags(summary: CaseSummary) -> frozenset[tuple[str, str]]:
    """Everything that a case can be found by, as the log compares it."""
    many = {
        Tag.ASIN: summary.asins,
        Tag.COMPLAINT_ID: summary.complaint_ids,
        Tag.MESSAGE_ID: summary.message_ids,
        Tag.OWNER: (summary.owner_key,),
        Tag.EMAIL: (summary.email,),
        Tag.NUMBER: summary.right_numbers,
    }
    pairs = ((kind, comparable(value)) for kind, values in many.items() for value in values)
    return frozenset((kind.value, value) for kind, value in pairs if value)


def comparable(value: str) -> str:
    """A value without differences of case, width and surrounding space."""
    return unicodedata.normalize("NFKC", value).casefold().strip()


def summaries(
    store: Store, view: View, now: datetime, limit: int, offset: int
) -> tuple[CaseSummary, ...]:
    """A page of a view: open before closed, the earliest due date first, then the newest case."""
    return tuple(map(read, bodies(store, view, now, limit, offset)))


def bodies(store: Store, view: View, now: datetime, limit: int, offset: int) -> list[Cell]:
    """The same page as the rows hold it."""
    rows = store.rows(
        f"SELECT body FROM case_summary WHERE {_WHERE[view]}"  # noqa: S608 - from the table above
        " ORDER BY closed, due_at, opened_at DESC LIMIT ? OFFSET ?",
        *_bounds(view, now),
        limit,
        offset,
    )
    return [body for (body,) in rows]


def count(store: Store, view: View, now: datetime) -> int:
    """How many cases a view has."""
    sql = f"SELECT count(*) FROM case_summary WHERE {_WHERE[view]}"  # noqa: S608
    return store.whole(sql, *_bounds(view, now))


def found_by(store: Store, wanted: Mapping[Tag, str]) -> tuple[CaseSummary, ...]:
    """The cases that carry every one of these, newest first."""
    tests = " AND ".join(
        "no IN (SELECT no FROM case_tag WHERE kind = ? AND value = ?)" for _ in wanted
    )
    pairs = [cell for kind, value in wanted.items() for cell in (kind.value, comparable(value))]
    sql = f"SELECT body FROM case_summary WHERE {tests} ORDER BY no DESC"  # noqa: S608
    return tuple(read(body) for (body,) in store.rows(sql, *pairs))


def numbered(store: Store, numbers: Sequence[int]) -> tuple[CaseSummary, ...]:
    """The cases of these numbers of the list, in this order."""
    marks = ", ".join("?" * len(numbers)) or "NULL"
    sql = f"SELECT no, body FROM case_summary WHERE no IN ({marks})"  # noqa: S608
    bodies = {whole(no): body for no, body in store.rows(sql, *numbers)}
    return tuple(read(bodies[no]) for no in numbers if no in bodies)


def _bounds(view: View, now: datetime) -> tuple[Cell, ...]:
    today = now.date().isoformat()
    bounds: dict[View, tuple[Cell, ...]] = {
        View.DUE: (today, moment(end_of_day(now))),
        View.OVERDUE: (today, moment(now)),
        View.WAITING: (today, moment(end_of_day(now))),
        View.SNOOZED: (today,),
    }
    return bounds.get(view, ())


def _update(store: Store, no: int, before: CaseSummary, after: CaseSummary) -> None:
    """Writes what is new alone: an index is as dear as the row itself."""
    pairs = zip(_COLUMNS, _cells(before), _cells(after), strict=True)
    new = {column: cell for column, old, cell in pairs if cell != old}
    if new:
        changes = ", ".join(f"{column} = ?" for column in new)
        store.run(f"UPDATE case_summary SET {changes} WHERE no = ?", *new.values(), no)  # noqa: S608


def _cells(summary: CaseSummary) -> Row:
    return (
        summary.case_id,
        moment(summary.opened_at),
        summary.owner_key,
        summary.right_type,
        summary.marketplace,
        int(summary.outcome is not None),
        summary.outcome or "",
        int(summary.number_of_events > 1),
        summary.snoozed_until.isoformat() if summary.snoozed_until else "",
        moment(summary.due_at) if summary.due_at else NO_CLOCK,
        summary.model_dump_json(),
    )


def _retag(
    store: Store, no: int, before: frozenset[tuple[str, str]], after: frozenset[tuple[str, str]]
) -> None:
    for kind, value in before - after:
        store.run("DELETE FROM case_tag WHERE kind = ? AND value = ? AND no = ?", kind, value, no)
    for kind, value in after - before:
        store.run("INSERT INTO case_tag (kind, value, no) VALUES (?, ?, ?)", kind, value, no)
