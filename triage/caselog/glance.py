"""The list of cases at a glance: what a first screen shows, before anything heavy is loaded."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from triage.caselog.listing import View, bodies
from triage.caselog.location import located
from triage.caselog.schema import bring_up_to_date
from triage.caselog.store import Cell, Store, text
from triage.domain.words import Words


class Glance(NamedTuple):
    """What a list shows of a case; the fields mean what they mean in a CaseSummary."""

    case_id: str
    opened_at: datetime
    complainant: str
    asins: tuple[str, ...]
    right_type: str
    complaint_ids: tuple[str, ...]
    node: str
    title: Words
    action: Words
    due_at: datetime | None
    snoozed_until: date | None
    outcome: str | None
    number_of_events: int


def glances(location: Path | str, now: datetime, limit: int) -> tuple[Glance, ...]:
    """The first cases of the list of all, as `Log.summaries` orders them. Errors as `open_log`."""
    store = Store(located(location))
    try:
        bring_up_to_date(store)
        with store.reading():
            return tuple(map(_read, bodies(store, View.ALL, now, limit, 0)))
    finally:
        store.close()


def _read(body: Cell) -> Glance:
    found = json.loads(text(body))
    due, snoozed = found["due_at"], found["snoozed_until"]
    return Glance(
        case_id=found["case_id"],
        opened_at=datetime.fromisoformat(found["opened_at"]),
        complainant=found["complainant"],
        asins=tuple(found["asins"]),
        right_type=found["right_type"],
        complaint_ids=tuple(found["complaint_ids"]),
        node=found["node"],
        title=Words(**found["title"]),
        action=Words(**found["action"]),
        due_at=datetime.fromisoformat(due) if due else None,
        snoozed_until=date.fromisoformat(snoozed) if snoozed else None,
        outcome=found["outcome"],
        number_of_events=found["number_of_events"],
    )
