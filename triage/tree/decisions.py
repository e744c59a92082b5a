"""The rules of the core path: who is reachable, what is disputed, which paper goes where."""

from __future__ import annotations

from triage.domain.complaint import RightType
from triage.domain.right_number import identify
from triage.tree.arrivals import COMPLAINANT
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.registry import decision

_NEEDS_NUMBER = frozenset(
    {RightType.TRADEMARK, RightType.UTILITY_PATENT, RightType.DESIGN, RightType.PATENT}
)
"""Rights that are identified by a number; others by the picture, the text or the pack."""

_TYPES = (
    "trademark",
    "counterfeit",
    "copyright",
    "utility_patent",
    "design_patent",
    "design_right",
    "trade_dress",
    "parallel_import",
)


@decision("address", "no_address")
def complainant_reachable(known: Known) -> str:
    """Stage C2: whether the case holds an address of the complainant's."""
    return "address" if known.case.complaint.complainant.email else "no_address"


@decision("known", "unknown")
def right_known(known: Known) -> str:
    """Stages C3 and C4: whether right type and number are known."""
    numbers = bool(known.case.complaint.right_numbers)
    enough = numbers or known.right_type not in ("", *_NEEDS_NUMBER)
    return "known" if known.right_type and enough else "unknown"


@decision(*_TYPES, "unknown")
def right_type(known: Known) -> str:
    """Stage E0, point 3: the type as the notice says it, made precise by number and store."""
    stated = known.right_type
    if stated == RightType.PATENT:
        stated = _kind_of_patent(known)
    if stated == RightType.DESIGN:
        return "design_right" if _european_design(known) else "design_patent"
    return stated if stated in _TYPES else "unknown"


def _kind_of_patent(known: Known) -> str:
    kinds = {
        form.right.value
        for number in known.case.complaint.right_numbers
        if (form := identify(number.value, right=RightType.PATENT))
    }
    only = kinds.pop() if len(kinds) == 1 else ""
    return only if only in (RightType.UTILITY_PATENT, RightType.DESIGN) else ""


def _european_design(known: Known) -> bool:
    territories = {number.territory for number in known.case.complaint.right_numbers}
    if territories & {"EU", "UK"}:
        return True
    store = known.store
    return store is not None and (store.in_eu or store.code == "UK") and "US" not in territories


@decision("eea_uk", "elsewhere")
def store_region(known: Known) -> str:
    """Stage E-TM, point 3: whether the store lies in the EEA or the UK."""
    store = known.store
    return "eea_uk" if store and (store.in_eu or store.code == "UK") else "elsewhere"


@decision(
    "infringing",
    "not_infringing",
    "disputed",
    "own_right",
    "own_but_infringing",
    reads=("finding",),
)
def assessed(known: Known) -> str:
    """Stage E: what the operator found, with an own right beside it."""
    finding = known.fact("finding")
    if known.fact("own") == "yes":
        return "own_but_infringing" if finding == "INF" else "own_right"
    return {"INF": "infringing", "NOT": "not_infringing"}.get(finding, "disputed")


@decision(
    "answered",
    "insists",
    "hard_clock",
    "no_address",
    "unanswered",
    "write",
    reads=("result", "paper"),
)
def route(known: Known) -> str:
    """Stage F2: the first that fits."""
    contacts = Contacts(known)
    if known.fact("insists") == "yes":
        return "insists"
    if any(arrival.sender == COMPLAINANT for arrival in known.pending):
        return "answered"
    if contacts.hard:
        return "hard_clock"
    if not known.reachable:
        return "no_address"
    if not contacts.sent(known.fact("paper")) and contacts.exhausted():
        return "unanswered"
    return "write"


@decision("facts", "claims", reads=("paper",))
def paper(known: Known) -> str:
    """Stage F2: patents and designs are answered with a table of claims or figures."""
    return "claims" if known.fact("paper") == "L02-P" else "facts"


@decision(*_TYPES, "never_sold", "unknown", reads=("type",))
def dispute(known: Known) -> str:
    """Stage F4: the type of the dispute."""
    return known.fact("type")
