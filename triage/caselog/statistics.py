"""Counts over the list of cases: what can be known, and no success rates of letters."""

from __future__ import annotations

from datetime import datetime, timedelta

from triage.caselog.chain import moment
from triage.caselog.listing import Tag, numbered
from triage.caselog.store import Row, Store, text, whole
from triage.domain.base import Value

WINDOW = timedelta(days=180)
"""How long a complaint weighs on an account. Source: amazon-process, CK-08, graded B."""


class Count(Value):
    """How many cases share a value; "" is "not stated" for a right type, "open" for an outcome."""

    value: str
    cases: int


class OutcomeCount(Value):
    """How many cases of a right type ended so; `outcome` is "" while they are open."""

    right_type: str
    outcome: str
    cases: int


class OwnerCount(Value):
    """The cases of one owner: how many, how many of them open, the newest."""

    owner_key: str
    complainant: str
    cases: int
    open: int
    last_opened_at: datetime


class Statistics(Value):
    """Counts at one moment; months are `YYYY-MM` in UTC, lists begin with the largest count."""

    cases: int
    in_180_days: int
    by_month: tuple[Count, ...]
    by_right_type: tuple[OutcomeCount, ...]
    by_marketplace: tuple[Count, ...]
    """Complaints of the last 180 days by store."""
    by_asin: tuple[Count, ...]
    """Open and closed cases an ASIN is named in."""
    owners: tuple[OwnerCount, ...]


class _Part(Value):
    """The part of the list that is counted."""

    where: str
    cells: tuple[str, ...]

    def since(self, start: str) -> _Part:
        """The cases of this part that were opened at `start` or later."""
        return _Part(where=f"{self.where} AND opened_at >= ?", cells=(*self.cells, start))


def statistics(store: Store, now: datetime, owner: str, limit: int) -> Statistics:
    """The counts, of one owner (by owner key) or of all; at most `limit` ASINs and owners."""
    part = _Part(where="owner_key = ?", cells=(owner,)) if owner else _Part(where="1 = 1", cells=())
    recent = part.since(moment(now - WINDOW))
    return Statistics(
        cases=_count(store, part),
        in_180_days=_count(store, recent),
        by_month=_by_month(store, part),
        by_right_type=_by_right_type(store, part),
        by_marketplace=_by_marketplace(store, recent),
        by_asin=_by_asin(store, part, limit),
        owners=_owners(store, part, limit),
    )


def records_in_180_days(store: Store, now: datetime, marketplace: str) -> int:
    """How many cases were opened in the last 180 days, open or not, at one store or at all.

    Source: decision-tree, stage B4; amazon-process, account health.
    """
    part = _Part(where="1 = 1", cells=())
    if marketplace:
        part = _Part(where="marketplace = ?", cells=(marketplace,))
    return _count(store, part.since(moment(now - WINDOW)))


def _count(store: Store, part: _Part) -> int:
    return store.whole(f"SELECT count(*) FROM case_summary WHERE {part.where}", *part.cells)  # noqa: S608


def _by_month(store: Store, part: _Part) -> tuple[Count, ...]:
    rows = _grouped(store, part, "substr(opened_at, 1, 7)", "1")
    return tuple(Count(value=text(month), cases=whole(cases)) for month, cases in rows)


def _by_marketplace(store: Store, part: _Part) -> tuple[Count, ...]:
    rows = _grouped(store, part, "marketplace", "2 DESC, 1")
    return tuple(Count(value=text(place), cases=whole(cases)) for place, cases in rows)


def _by_right_type(store: Store, part: _Part) -> tuple[OutcomeCount, ...]:
    rows = _grouped(store, part, "right_type, outcome", "1, 2")
    return tuple(
        OutcomeCount(right_type=text(kind), outcome=text(outcome), cases=whole(cases))
        for kind, outcome, cases in rows
    )


def _by_asin(store: Store, part: _Part, limit: int) -> tuple[Count, ...]:
    sql = (
        "SELECT value, count(*) FROM case_tag WHERE kind = ?"  # noqa: S608
        f" AND no IN (SELECT no FROM case_summary WHERE {part.where})"
        " GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?"
    )
    rows = store.rows(sql, Tag.ASIN.value, *part.cells, limit)
    return tuple(Count(value=text(asin).upper(), cases=whole(cases)) for asin, cases in rows)


def _owners(store: Store, part: _Part, limit: int) -> tuple[OwnerCount, ...]:
    sql = (
        "SELECT owner_key, count(*), sum(1 - closed), max(no) FROM case_summary"  # noqa: S608
        f" WHERE {part.where} AND owner_key <> '' GROUP BY owner_key ORDER BY 2 DESC, 1 LIMIT ?"
    )
    rows = store.rows(sql, *part.cells, limit)
    newest = {found.owner_key: found for found in numbered(store, [whole(row[3]) for row in rows])}
    return tuple(
        OwnerCount(
            owner_key=text(key),
            complainant=newest[text(key)].complainant,
            cases=whole(cases),
            open=whole(still_open),
            last_opened_at=newest[text(key)].opened_at,
        )
        for key, cases, still_open, _ in rows
    )


def _grouped(store: Store, part: _Part, columns: str, order: str) -> list[Row]:
    return store.rows(
        f"SELECT {columns}, count(*) FROM case_summary WHERE {part.where}"  # noqa: S608
        f" GROUP BY {columns} ORDER BY {order}",
        *part.cells,
    )
