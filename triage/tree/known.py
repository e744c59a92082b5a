"""What a rule may look at: the case, the clock, the account, and the facts set on the way here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from triage.domain.base import Value
from triage.domain.case import Case
from triage.domain.profile import Profile


class Earlier(Value):
    """An earlier case of the same account that touches this one.

    `refiled` says that the same complaint had been withdrawn before.
    """

    case_id: str
    relation: Literal["same_complaint", "same_complainant", "same_asin"]
    open: bool = False
    refiled: bool = False


class AccountHistory(Value):
    """What the account looks like beside this case; the workflow fills it from the log."""

    records_in_180_days: int = 0
    """Complaints of the last 180 days, this one included, open or not."""
    health_rating: int | None = None
    """Account Health Rating (0 to 1000), None when it is not known."""
    earlier: tuple[Earlier, ...] = ()
    own_rights: tuple[str, ...] = ()
    """Own rights that may be counter-evidence: number and territory, as the register shows them."""


@dataclass(frozen=True)
class Known:
    """The state of a walk at one node; `facts` were set by the answers on the path so far."""

    case: Case
    profile: Profile
    now: datetime
    history: AccountHistory = AccountHistory()
    facts: Mapping[str, str] = field(default_factory=dict)
    answered_until: datetime | None = None
    """When the complainant's last answer that was dealt with came (UTC)."""

    def fact(self, name: str) -> str:
        """A fact set on the path, "" when none did."""
        return self.facts.get(name, "")

    def value(self, name: str) -> str:
        """The value of a single field of the complaint, "" when the mail is silent."""
        found = getattr(self.case.complaint, name)
        return found.value if found is not None else ""
