"""How often and when the complainant is written to, and when Amazon is (decision-tree, stage C).

All moments are UTC. Number and spacing are guidance: the profile's `Cadence` may change them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from triage.domain.base import Value
from triage.domain.business_days import add_business_days
from triage.domain.profile import Cadence

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_EMERGENCY_LENGTH = 72 * _HOUR


class ContactProfile(StrEnum):
    """How much time there is for contact with the complainant."""

    NORMAL = "P-NORMAL"
    MEDIUM = "P-MEDIUM"
    SHORT = "P-SHORT"
    EMERGENCY = "P-EMERG"
    APEX = "P-APEX"


class Schedule(Value):
    """The moments (UTC) of the attempts, the first included, and of the filing with Amazon.

    With P-APEX `filing` is the day by which AX-1 to AX-4 must be decided. A filing that would lie
    before the first contact is due with it: file at once.
    """

    attempts: tuple[datetime, ...]
    filing: datetime


def profile_for(deadline: datetime | None, now: datetime) -> ContactProfile:
    """The profile for the time that is left (A3); P-APEX is set by its own track, never here."""
    if deadline is None:
        return ContactProfile.NORMAL
    left = deadline - now
    if left <= _EMERGENCY_LENGTH:
        return ContactProfile.EMERGENCY
    if left <= 10 * _DAY:
        return ContactProfile.SHORT
    return ContactProfile.MEDIUM if left <= 30 * _DAY else ContactProfile.NORMAL


def schedule(
    profile: ContactProfile,
    first_contact: datetime,
    deadline: datetime | None,
    notice_at: datetime,
    cadence: Cadence,
    country: str = "",
) -> Schedule:
    """The attempts and the filing day for this profile.

    Business days are those of the complainant's `country`. There are three attempts at most; one
    stays on the list while its answer is of use, that is before the deadline. Raises ValueError
    for P-SHORT without a deadline.
    """
    if profile is ContactProfile.SHORT and deadline is None:
        raise ValueError("P-SHORT is measured from a deadline.")
    attempts = _attempts(profile, first_contact, deadline, cadence, country)
    useful = attempts[:1] + tuple(at for at in attempts[1:] if deadline is None or at < deadline)
    filing = _filing(profile, first_contact, deadline, notice_at, cadence, country)
    return Schedule(
        attempts=useful[: max(1, cadence.most_unanswered)], filing=max(filing, first_contact)
    )


def _attempts(
    profile: ContactProfile,
    first: datetime,
    deadline: datetime | None,
    cadence: Cadence,
    country: str,
) -> tuple[datetime, ...]:
    if profile is ContactProfile.EMERGENCY:
        return first, first + 24 * _HOUR, first + 48 * _HOUR
    if profile is ContactProfile.SHORT and deadline is not None:
        third = (deadline - first) / 3
        return first, first + third, first + 2 * third
    second = _later(first, cadence.second_after_bd, country)
    if profile is ContactProfile.APEX:
        return first, second, first + 7 * _DAY
    return first, second, _later(first, cadence.third_after_bd, country)


def _filing(
    profile: ContactProfile,
    first: datetime,
    deadline: datetime | None,
    notice_at: datetime,
    cadence: Cadence,
    country: str,
) -> datetime:
    if profile is ContactProfile.APEX:
        return notice_at + 14 * _DAY
    if profile is ContactProfile.EMERGENCY:
        usual = notice_at + _EMERGENCY_LENGTH
        end = usual if deadline is None else deadline
        return end - 12 * _HOUR
    escalation = _later(first, cadence.escalate_after_bd, country)
    if deadline is None:
        return escalation
    if profile is ContactProfile.SHORT:
        return deadline - (24 if deadline - first < 5 * _DAY else 48) * _HOUR
    return min(escalation, deadline - 5 * _DAY)


def _later(moment: datetime, business_days: int, country: str) -> datetime:
    day = add_business_days(moment.date(), business_days, country)
    return moment + (day - moment.date())
