"""What a rule may look at: the case, the clock, the account, and the facts set on the way here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from triage.domain.base import Value
from triage.domain.case import Case
from triage.domain.complaint import RightType
from triage.domain.marketplace import Marketplace, by_domain
from triage.domain.profile import Profile
from triage.tree.arrivals import Arrival
from triage.tree.nodes import LetterEntry


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
    """The state of a walk at one node; `facts` were set by the answers on the path so far.

    `since` is when the last thing happened that led here, `answered_until` when the complainant's
    last answer that was dealt with came (both UTC). `pending` are answers not dealt with yet.
    """

    case: Case
    profile: Profile
    now: datetime
    history: AccountHistory = field(default_factory=AccountHistory)
    letters: Mapping[str, LetterEntry] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    taken: tuple[tuple[str, str], ...] = ()
    """The answers on the path so far, as (node, answer)."""
    pending: tuple[Arrival, ...] = ()
    since: datetime | None = None
    answered_until: datetime | None = None

    def fact(self, name: str) -> str:
        """A fact set on the path, "" when none did."""
        return self.facts.get(name, "")

    @property
    def right_type(self) -> str:
        """The right type that the case holds, "" when the mail is silent."""
        found = self.case.complaint.right_type
        return found.value if found else ""

    @property
    def right(self) -> RightType | None:
        """The right type as a value of its own, None when it is silent or not known."""
        return RightType(self.right_type) if self.right_type in list(RightType) else None

    @property
    def store(self) -> Marketplace | None:
        """The store that the mail names, None when it names none that is known."""
        found = self.case.complaint.marketplace
        return by_domain(found.value) if found else None

    @property
    def in_europe(self) -> bool:
        """Whether the store lies in the EU or the UK."""
        store = self.store
        return store is not None and (store.in_eu or store.code == "UK")

    @property
    def reachable(self) -> bool:
        """Whether the complainant can be written to: an address, or another way that was found."""
        return self.case.complaint.complainant.email is not None or self.fact("reached") == "yes"
