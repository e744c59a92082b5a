"""Before a launch: which target stores our rights cover, and what is missing."""

from __future__ import annotations

from datetime import date

from triage.domain.base import Value, Words
from triage.domain.complaint import RightType
from triage.domain.marketplace import Marketplace
from triage.domain.own_right import OwnRight
from triage.domain.right_number import family
from triage.domain.status_words import Treatment

WANTED = (RightType.TRADEMARK, RightType.DESIGN)
"""The types of right that a launch is usually checked for."""


class Lack(Value):
    """A type of right that covers nothing at a store; `time` is guidance (grade U)."""

    type: RightType
    time: Words
    grade: str = "U"


class StoreClearance(Value):
    """One store: the ids of the rights that cover it, those still pending, and what is missing."""

    store: Marketplace
    covered_by: tuple[str, ...]
    pending: tuple[str, ...]
    missing: tuple[Lack, ...]


def clearance(
    rights: tuple[OwnRight, ...],
    stores: tuple[Marketplace, ...],
    today: date,
    wanted: tuple[RightType, ...] = WANTED,
) -> tuple[StoreClearance, ...]:
    """For each store which of our rights cover it and which of the wanted types are missing."""
    return tuple(_at_store(rights, store, today, wanted) for store in stores)


def registration_time(right: RightType, store: Marketplace) -> Words:
    """How long a registration usually takes for this store: guidance, without a source."""
    place = "EU" if store.in_eu else store.code
    low, high = _MONTHS.get((family(right), place)) or _USUAL[family(right)]
    return Words(
        en=f"about {low} to {high} months (guidance)", zh=f"约 {low} 至 {high} 个月（仅供参考）"
    )


_USUAL = {"sign": (6, 18), "design": (3, 12), "patent": (24, 48), "work": (1, 9), "other": (6, 18)}
_MONTHS = {
    ("sign", "US"): (12, 18),
    ("sign", "EU"): (4, 6),
    ("sign", "UK"): (3, 5),
    ("sign", "JP"): (6, 12),
    ("design", "US"): (12, 24),
    ("design", "EU"): (1, 2),
    ("design", "UK"): (1, 2),
    ("design", "JP"): (6, 10),
}


def _at_store(
    rights: tuple[OwnRight, ...], store: Marketplace, today: date, wanted: tuple[RightType, ...]
) -> StoreClearance:
    here = tuple(right for right in rights if right.reaches(store))
    covering = tuple(right for right in here if right.in_force(today))
    held = {family(right.type) for right in covering}
    return StoreClearance(
        store=store,
        covered_by=tuple(right.id for right in covering),
        pending=tuple(right.id for right in here if right.status is Treatment.PENDING),
        missing=tuple(
            Lack(type=kind, time=registration_time(kind, store))
            for kind in wanted
            if family(kind) not in held
        ),
    )
