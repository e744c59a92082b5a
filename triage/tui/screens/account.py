"""The account and its opponents: counts, small charts, the thread with one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from triage.tui.screens.page import PageScreen
from triage.tui.words import N_, _

if TYPE_CHECKING:
    from triage.caselog import Statistics
    from triage.workflow.desk import Desk
    from triage.workflow.owners import Opponent

_BAR = 30
_MONTHS = 12


class AccountScreen(PageScreen):
    """Counts of the account; with an owner's key, all that is known of that opponent."""

    SCOPE = "account"
    HELP = N_("Complaints by month, right, store and item; owners, their answers and the thread.")

    def __init__(self, case_id: str = "") -> None:
        super().__init__()
        self._case = case_id

    def heading(self) -> str:
        """The title."""
        return _("Account and opponents")

    def lines(self, desk: Desk) -> list[str]:
        """The opponent of the case at hand first, then the account."""
        from triage.workflow.identity import owner_key
        from triage.workflow.owners import opponent

        found: list[str] = []
        if self._case:
            key = owner_key(desk.case(self._case).complaint)
            found = [*opponent_lines(opponent(desk, key)), ""] if key else []
        return [*found, *account_lines(desk.statistics())]


def account_lines(counted: Statistics) -> list[str]:
    """Counts with bars: months, right types, stores, items, owners."""
    found = [
        _("Complaints: {n}, in the last 180 days: {recent}").format(
            n=counted.cases, recent=counted.in_180_days
        )
    ]
    most = max((month.cases for month in counted.by_month), default=1)
    for month in counted.by_month[-_MONTHS:]:
        bar = "█" * max(1, round(month.cases / most * _BAR))
        found.append(f"{month.value}  {bar} {month.cases}")
    for kind in counted.by_right_type:
        right, outcome = kind.right_type or _("not stated"), kind.outcome or _("open")
        found.append(f"{right:<18} {outcome:<14} {kind.cases}")
    found += [
        f"{place.value or _('not stated'):<18} {place.cases}" for place in counted.by_marketplace
    ]
    found += [f"{item.value:<18} {item.cases}" for item in counted.by_asin]
    found += [f"{owner.complainant:<40} {owner.cases} / {owner.open}" for owner in counted.owners]
    return found


def opponent_lines(found: Opponent) -> list[str]:
    """What is known of one owner; counts and signs, never odds."""
    days = ", ".join(f"{one:g}" for one in found.days_to_answer) or "-"
    return [
        found.complainant or found.owner_key,
        _("cases {n}, open {open}").format(n=len(found.cases), open=len(found.open_cases)),
        _("letters sent {n}, came back {back}").format(n=found.letters_sent, back=found.bounces),
        _("answers {n} (days: {days}), retractions {back}").format(
            n=found.replies, days=days, back=found.retractions
        ),
        _("signs (never a proof): {signs}").format(signs=", ".join(found.signs) or "-"),
        *(f"{line.at:%Y-%m-%d %H:%M}  {line.case_id}  {line.what}" for line in found.thread),
    ]
