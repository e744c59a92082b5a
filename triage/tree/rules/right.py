"""Stages C, D and E: what is known of the right, where it works, what was found."""

from __future__ import annotations

from triage.domain.base import Words
from triage.domain.complaint import RightType
from triage.domain.right_number import identify
from triage.domain.territory import Reach, ReachKind, reach
from triage.tree.known import Known
from triage.tree.registry import decision

_NEEDS_NUMBER = frozenset(
    {RightType.TRADEMARK, RightType.UTILITY_PATENT, RightType.DESIGN, RightType.PATENT}
)
"""Rights that are identified by a number; others by the picture, the text or the pack."""

TYPES = (
    "trademark",
    "counterfeit",
    "copyright",
    "utility_patent",
    "design_patent",
    "design_right",
    "trade_dress",
    "parallel_import",
)
"""The types that have an assessment of their own."""


@decision("address", "no_address")
def complainant_reachable(known: Known) -> str:
    """Stage C2: whether the case holds an address of the complainant's."""
    return "address" if known.case.complaint.complainant.email else "no_address"


@decision("known", "unknown")
def right_known(known: Known) -> str:
    """Stages C3 and C4: whether right type and number are known."""
    numbers = bool(known.case.complaint.right_numbers)
    if known.right in (None, RightType.OTHER):
        return "unknown"
    return "known" if numbers or known.right not in _NEEDS_NUMBER else "unknown"


def _reaches(known: Known) -> tuple[Reach, ...]:
    store = known.store
    if store is None:
        return ()
    right = known.right
    numbers = known.case.complaint.right_numbers or (None,)
    return tuple(reach(number, right, store) for number in numbers)


def _reach(known: Known) -> Reach | None:
    """The reach that decides: one right that covers the store is enough."""
    order = (ReachKind.COVERS, ReachKind.DEPENDS, ReachKind.UNKNOWN, ReachKind.DOES_NOT_COVER)
    found = _reaches(known)
    return min(found, key=lambda one: order.index(one.kind)) if found else None


def _reach_words(known: Known) -> Words | None:
    found = _reach(known)
    return found.reason if found else None


@decision("covers", "does_not_cover", "depends", "unknown", explain=_reach_words)
def territory(known: Known) -> str:
    """Stage D4: whether the right reaches the store, computed from number and store."""
    found = _reach(known)
    return found.kind.value if found else "unknown"


@decision("yes", "no", reads=("reach",))
def list_needed(known: Known) -> str:
    """Stage D4: whether a list of designated or validated countries must be looked at."""
    return "yes" if known.fact("reach") == "depends" else "no"


@decision(*TYPES, "unknown")
def right_type(known: Known) -> str:
    """Stage E0, point 3: the type as the notice says it, made precise by number and store."""
    stated = known.right_type
    if stated == RightType.PATENT:
        stated = _kind_of_patent(known)
    if stated == RightType.DESIGN:
        return "design_right" if _european_design(known) else "design_patent"
    return stated if stated in TYPES else "unknown"


def _kind_of_patent(known: Known) -> str:
    forms = (
        identify(number.value, right=RightType.PATENT)
        for number in known.case.complaint.right_numbers
    )
    kinds = {form.right for form in forms if form}
    only = kinds.pop() if len(kinds) == 1 else None
    return only.value if only in (RightType.UTILITY_PATENT, RightType.DESIGN) else ""


def _european_design(known: Known) -> bool:
    territories = {number.territory for number in known.case.complaint.right_numbers}
    return bool(territories & {"EU", "UK"}) or (known.in_europe and "US" not in territories)


@decision("eea_uk", "elsewhere")
def store_region(known: Known) -> str:
    """Stage E-TM, point 3: whether the store lies in the EEA or the UK."""
    return "eea_uk" if known.in_europe else "elsewhere"


@decision(
    "infringing",
    "infringing_but_defect",
    "not_infringing",
    "disputed",
    "own_right",
    "own_but_infringing",
    reads=("finding",),
)
def assessed(known: Known) -> str:
    """Stage E: what the operator found, with an own right or a defect beside it."""
    finding = known.fact("finding")
    if known.fact("own") == "yes":
        return "own_but_infringing" if finding == "INF" else "own_right"
    if finding == "INF":
        return "infringing_but_defect" if known.fact("defect") else "infringing"
    return "not_infringing" if finding == "NOT" else "disputed"
