"""Moments as a person reads them: local time, and how far off."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from triage.tui.words import _, plural

_DAY = timedelta(days=1)


def local(moment: datetime) -> str:
    """A UTC moment in the time zone of this machine, to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def away(moment: datetime | None, now: datetime | None = None) -> str:
    """How far off a moment is, in its largest unit: "in 3 days", "2 hours late", "now"."""
    if moment is None:
        return ""
    left = moment - (now or datetime.now(UTC))
    late = left < timedelta(0)
    left = abs(left)
    if left < timedelta(minutes=1):
        return _("now")
    if left >= _DAY:
        amount = plural("{n} day", "{n} days", left // _DAY)
    elif left >= timedelta(hours=1):
        amount = plural("{n} hour", "{n} hours", left // timedelta(hours=1))
    else:
        amount = plural("{n} minute", "{n} minutes", left // timedelta(minutes=1))
    return (_("{amount} late") if late else _("in {amount}")).format(amount=amount)


def urgency(moment: datetime | None, now: datetime | None = None) -> str:
    """`late`, `soon` (within a day), `near` (within three days), `far`, or "" without a clock."""
    if moment is None:
        return ""
    left = moment - (now or datetime.now(UTC))
    if left < timedelta(0):
        return "late"
    if left < _DAY:
        return "soon"
    return "near" if left < 3 * _DAY else "far"
