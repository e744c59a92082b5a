"""What a case wants now. Pure: it reads a line of the list and the clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from triage.caselog.glance import Glance
    from triage.domain.summary import CaseSummary


class State(StrEnum):
    """How urgent a case is. `overdue`, `due` and `new` together are the list of today."""

    OVERDUE = "overdue"
    DUE = "due"
    NEW = "new"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    CLOSED = "closed"


def state(case: CaseSummary | Glance, now: datetime) -> State:
    """The state at `now`, whose time zone says when the day ends.

    A snooze hides a case until its day begins. A case is new until something happened after its
    opening; without a clock its next action is due at once.
    """
    if case.outcome is not None:
        return State.CLOSED
    if case.snoozed_until is not None and case.snoozed_until > now.date():
        return State.SNOOZED
    if case.due_at is not None and case.due_at < end_of_day(now):
        return State.OVERDUE if case.due_at < now else State.DUE
    if case.number_of_events <= 1:
        return State.NEW
    return State.DUE if case.due_at is None else State.WAITING


def end_of_day(now: datetime) -> datetime:
    """The next midnight where `now` is told."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
