"""The clock of a case: which contact profile runs, when to chase, when to file (stage A3 and C)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone

from triage.domain.profile import Cadence

EMERG, SHORT, MEDIUM, NORMAL = "P-EMERG", "P-SHORT", "P-MEDIUM", "P-NORMAL"


def after_business_days(moment: datetime, days: int) -> datetime:
    while days > 0:
        moment += timedelta(days=1)
        days -= moment.weekday() < 5
    return moment


@dataclass(frozen=True)
class Clock:
    profile: str
    deadline: datetime | None

    @property
    def hard(self) -> bool:
        return self.profile in (EMERG, SHORT)

    def filing(self, first: datetime | None) -> datetime | None:
        if self.deadline is None:
            return None
        if self.profile == EMERG:
            return self.deadline - timedelta(hours=12)
        if self.profile == SHORT:
            short = first is not None and self.deadline - first < timedelta(days=5)
            return self.deadline - timedelta(hours=24 if short else 48)
        if self.profile == MEDIUM:
            return self.deadline - timedelta(days=5)
        return None


def attempt_due(clock: Clock, cadence: Cadence, first: datetime, nth: int) -> datetime:
    """nth: 1 second attempt, 2 third attempt."""
    if clock.profile == EMERG:
        return first + timedelta(hours=24 * nth)
    if clock.profile == SHORT and clock.deadline is not None:
        return first + (clock.deadline - first) * nth / 3
    days = cadence.second_after_bd if nth == 1 else cadence.third_after_bd
    return after_business_days(first, days)


def measure(deadline: datetime | None, start: datetime) -> Clock:
    if deadline is None:
        return Clock(NORMAL, None)
    left = deadline - start
    if left <= timedelta(hours=72):
        return Clock(EMERG, deadline)
    if left <= timedelta(days=10):
        return Clock(SHORT, deadline)
    if left <= timedelta(days=30):
        return Clock(MEDIUM, deadline)
    return Clock(NORMAL, deadline)


def moment(due: str | None) -> datetime | None:
    """An ISO date or time as UTC; a date means the end of its day."""
    if not due:
        return None
    at = datetime.fromisoformat(due)
    if len(due) == 10:
        at = datetime.combine(at.date(), time(23, 59))
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)
