"""Stages C, F and G: who is written to, which paper goes where."""

from __future__ import annotations

from triage.domain.complaint import Kind
from triage.tree.arrivals import COMPLAINANT
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.registry import decision
from triage.tree.rules.intake import at_risk
from triage.tree.rules.right import TYPES, right_known

_FACTS = ("L02", "L02-P")
_ASSESSED = ("result", "type", "paper")
"""What is set once a case has a result."""


@decision("direct", "account", "infringing", "disputed", "unknown", proves={"disputed": _ASSESSED})
def asked_in_vain(known: Known) -> str:
    """Stage C3: where a case goes that nobody answered."""
    if known.fact("direct") == "yes":
        return "direct"
    if known.fact("account") == "closed":
        return "account"
    result = known.fact("result")
    return {"": "unknown", "INF": "infringing"}.get(result, "disputed")


@decision("direct", "account", "repeated", "first")
def stop_leaf(known: Known) -> str:
    """Stage F1: which paper fits when sales stop."""
    if known.fact("direct") == "yes":
        return "direct"
    if known.fact("account") == "closed":
        return "account"
    return "repeated" if known.fact("repeated") == "yes" else "first"


@decision("direct", "flagged", "first")
def page_leaf(known: Known) -> str:
    """Stage F1: which paper fits when only the page infringes."""
    if known.fact("direct") == "yes":
        return "direct"
    return "flagged" if known.fact("account") == "closed" or at_risk(known) else "first"


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
    if not contacts.sent(known.fact("paper")) and contacts.used_up():
        return "unanswered"
    return "write"


@decision("facts", "claims", reads=("paper",))
def paper(known: Known) -> str:
    """Stage F2: patents and designs are answered with a table of claims or figures."""
    return "claims" if known.fact("paper") == "L02-P" else "facts"


@decision(
    "direct",
    "direct_claims",
    "infringing",
    "account",
    *TYPES,
    "never_sold",
    "unknown",
    reads=("type", "result", "paper"),
)
def dispute(known: Known) -> str:
    """Stage F4: the type of the dispute, after what goes before every type."""
    if known.fact("result") == "INF":
        return "infringing"
    if known.fact("direct") == "yes":
        return "direct_claims" if known.fact("paper") == "L02-P" else "direct"
    if known.fact("account") == "closed":
        return "account"
    return known.fact("type")


@decision("no_right", "no_result", "infringing", "disputed")
def money(known: Known) -> str:
    """Stage G1: what is known when money is asked."""
    result = known.fact("result")
    if result:
        return "infringing" if result == "INF" else "disputed"
    return "no_result" if right_known(known) == "known" else "no_right"


@decision("infringing", "disputed", "no_result", proves={"disputed": _ASSESSED})
def licence_back(known: Known) -> str:
    """Stages G2 and G3: where the way goes on when the way out is not taken."""
    result = known.fact("result")
    return {"": "no_result", "INF": "infringing"}.get(result, "disputed")


@decision("yes", "no")
def lawyer_wrote(known: Known) -> str:
    """Stage G3: whether a lawyer of the other side wrote."""
    kinds = {known.case.kind, *(reply.kind for reply in known.case.replies)}
    return "yes" if Kind.LAW_FIRM_LETTER in kinds else "no"


@decision("facts_sent", "reason_asked", proves={"facts_sent": _ASSESSED})
def writes_back(known: Known) -> str:
    """After an outcome: whether the complainant's answer is one to our facts."""
    contacts = Contacts(known)
    sent = any(contacts.sent(one) for one in _FACTS)
    return "facts_sent" if sent and known.fact("result") else "reason_asked"
