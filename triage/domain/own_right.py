"""The register of our own rights: what is due, and whether a right answers a complaint (DF-12)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from triage.domain.base import Value, Words
from triage.domain.complaint import RightType
from triage.domain.marketplace import Marketplace
from triage.domain.right_number import family
from triage.domain.status_words import Treatment
from triage.domain.territory import covers

WARNING_DAYS = (180, 90, 30)
"""How many days before a fee or the end of a right the register warns (guidance)."""

STATUS_DAYS = 90
"""After how many days the status in the official register is to be looked up again (guidance)."""


class OwnRight(Value):
    """A right of ours. `territory` holds codes such as US, EU, UK, BX or DE.

    `products` are ASINs; `certificate_file` names the file of AT-05; empty means not recorded.
    """

    id: str
    type: RightType
    office: str = ""
    number_raw: str = ""
    number_norm: str = ""
    territory: tuple[str, ...] = ()
    owner_legal_name: str = ""
    status: Treatment = Treatment.IN_FORCE
    status_checked_on: date | None = None
    filing: date | None = None
    priority: date | None = None
    registration: date | None = None
    expiry: date | None = None
    next_fee: date | None = None
    classes_or_claims: str = ""
    products: tuple[str, ...] = ()
    certificate_file: str = ""
    first_use_date: date | None = None
    licensees: tuple[str, ...] = ()
    note: str = ""

    @property
    def label(self) -> str:
        """What the right is called: its printed number, else its id."""
        return self.number_raw or self.number_norm or self.id

    @property
    def earliest(self) -> date | None:
        """The day from which the right counts against later ones.

        Signs and works may also rest on their first use; a registration alone is the last resort.
        """
        used = self.first_use_date if family(self.type) in {"sign", "work"} else None
        known = [day for day in (self.priority, self.filing, used) if day]
        return min(known) if known else self.registration

    def in_force(self, today: date) -> bool:
        """Whether it may be relied on: registered, also if opposed, and not past its end."""
        alive = self.status in {Treatment.IN_FORCE, Treatment.OPPOSED}
        return alive and (self.expiry is None or today <= self.expiry)

    def reaches(self, store: Marketplace) -> bool:
        """Whether one of its territories includes the store."""
        return any(covers(territory, store) for territory in self.territory)


class AlertKind(StrEnum):
    """What an alert is about."""

    FEE = "fee"
    EXPIRY = "expiry"
    STATUS = "status"


class Alert(Value):
    """Something to do for a right of ours; `days_left` is negative when the day is past.

    `within` is the narrowest of `WARNING_DAYS` that is reached, 0 for a status look-up.
    """

    right_id: str
    kind: AlertKind
    due: date
    days_left: int
    within: int
    text: Words


def alerts(rights: tuple[OwnRight, ...], today: date) -> tuple[Alert, ...]:
    """What is due for these rights, the most urgent first."""
    found = [alert for right in rights for alert in _alerts_of(right, today)]
    return tuple(sorted(found, key=lambda alert: (alert.due, alert.right_id, alert.kind)))


class Asserted(Value):
    """The complaint as seen from our register: their right, its earliest date, store and ASINs."""

    right: RightType
    store: Marketplace
    earliest: date | None = None
    asins: tuple[str, ...] = ()


class CounterEvidence(Value):
    """Whether a right of ours answers a complaint: None while something is not known.

    `reasons` says why not, or what is missing; with `fits` it says why.
    """

    right_id: str
    fits: bool | None
    reasons: tuple[Words, ...]


def counter_evidence(right: OwnRight, asserted: Asserted, today: date) -> CounterEvidence:
    """Whether this right may be proposed as AT-05: earlier, same territory, same subject."""
    if against := _against(right, asserted, today):
        return CounterEvidence(right_id=right.id, fits=False, reasons=against)
    if missing := _missing(right, asserted):
        return CounterEvidence(right_id=right.id, fits=None, reasons=missing)
    good = Words(
        en=f"{right.label} is earlier, reaches {asserted.store.domain} and fits the subject.",
        zh=f"{right.label} 日期在先，效力及于 {asserted.store.domain}，且主题相同。",
    )
    return CounterEvidence(right_id=right.id, fits=True, reasons=(good,))


def _alerts_of(right: OwnRight, today: date) -> list[Alert]:
    dated = ((AlertKind.FEE, right.next_fee), (AlertKind.EXPIRY, right.expiry))
    found = [
        _alert(right, kind, day, today, min(limit for limit in WARNING_DAYS if left <= limit))
        for kind, day in dated
        if day and (left := (day - today).days) <= max(WARNING_DAYS)
    ]
    checked = right.status_checked_on
    look_up = checked + timedelta(days=STATUS_DAYS) if checked else today
    if look_up <= today:
        found.append(_alert(right, AlertKind.STATUS, look_up, today, 0))
    return found


_ALERT_WORDS = {
    AlertKind.FEE: Words(en="next fee", zh="下次缴费"),
    AlertKind.EXPIRY: Words(en="end of the right", zh="权利届满"),
    AlertKind.STATUS: Words(en="look the status up in the register", zh="在登记簿中复查状态"),
}


def _alert(right: OwnRight, kind: AlertKind, due: date, today: date, within: int) -> Alert:
    words = _ALERT_WORDS[kind]
    return Alert(
        right_id=right.id,
        kind=kind,
        due=due,
        days_left=(due - today).days,
        within=within,
        text=Words(en=f"{right.label}: {words.en}, {due}", zh=f"{right.label}：{words.zh}，{due}"),
    )


def _against(right: OwnRight, asserted: Asserted, today: date) -> tuple[Words, ...]:
    """Why the right is no answer, all reasons at once."""
    name, shop = right.label, asserted.store.domain
    ours, theirs = right.earliest, asserted.earliest
    apart = right.products and asserted.asins and not set(right.products) & set(asserted.asins)
    checks = (
        (not right.in_force(today), f"{name} is not in force.", f"{name} 目前并非有效权利。"),
        (
            right.territory and not right.reaches(asserted.store),
            f"{name} does not reach {shop}.",
            f"{name} 的效力不及于 {shop}。",
        ),
        (
            not _same_kind(right.type, asserted.right),
            f"{name} is another kind of right than the one asserted.",
            f"{name} 与对方主张的权利类型不同。",
        ),
        (
            apart,
            f"{name} is not recorded for the accused products.",
            f"{name} 的登记产品不包括被投诉商品。",
        ),
        (
            ours and theirs and ours >= theirs,
            f"{name} is not earlier ({ours}, theirs {theirs}); a later right is no defence.",
            f"{name} 并非在先（我方 {ours}，对方 {theirs}）；在后权利不能抗辩。",
        ),
    )
    return tuple(Words(en=en, zh=zh) for wrong, en, zh in checks if wrong)


def _missing(right: OwnRight, asserted: Asserted) -> tuple[Words, ...]:
    """What is not known and would decide."""
    name = right.label
    checks = (
        (right.territory, f"The territory of {name} is not recorded.", f"{name} 未登记地域。"),
        (right.earliest, f"{name} has no date in the register.", f"{name} 未登记日期。"),
        (
            asserted.earliest,
            "The date of the asserted right is not known; look it up in the register.",
            "对方权利的日期不明，请在登记簿中查询。",
        ),
        (
            right.products and asserted.asins,
            f"Whether {name} is for the accused products is not recorded.",
            f"未登记 {name} 是否涉及被投诉商品。",
        ),
    )
    return tuple(Words(en=en, zh=zh) for known, en, zh in checks if not known)


def _same_kind(own: RightType, theirs: RightType) -> bool:
    if theirs is RightType.PATENT:
        return family(own) in {"patent", "design"}
    return family(own) == family(theirs)
