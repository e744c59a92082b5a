"""The tests that raise a banner wherever the case stands (apex-and-courts, section 8)."""

from __future__ import annotations

from triage.domain.complaint import Instruction, Kind, RightType
from triage.tree.known import Known
from triage.tree.registry import test
from triage.tree.rules.intake import ACCOUNT_RECORDS, at_risk


@test
def account_at_risk(known: Known) -> bool:
    """At least three records in 180 days, or a health rating below 200."""
    return at_risk(known)


@test
def fifth_record(known: Known) -> bool:
    """The fifth record of 180 days puts the account itself at risk."""
    return known.history.records_in_180_days >= ACCOUNT_RECORDS


@test
def counterfeit_alleged(known: Known) -> bool:
    """Counterfeit is what the notice alleges."""
    return known.right is RightType.COUNTERFEIT


@test
def court_paper(known: Known) -> bool:
    """A court paper came, at first or later."""
    kinds = {known.case.kind, *(reply.kind for reply in known.case.replies)}
    return Kind.COURT_ORDER_NOTICE in kinds


@test
def evaluation_of_many(known: Known) -> bool:
    """A patent evaluation names more than one patent."""
    instruction = known.case.complaint.platform_instruction
    asked = instruction is not None and instruction.value == Instruction.JOIN_EVALUATION
    return asked and len(known.case.complaint.right_numbers) > 1


@test
def counter_notice_from_abroad(known: Known) -> bool:
    """A counter-notice is on its way and the seller is not, or not known to be, in the US."""
    return known.fact("counter_notice") == "yes" and known.profile.country.upper() != "US"


@test
def counter_notice_at_home(known: Known) -> bool:
    """A counter-notice is on its way and the seller is in the US."""
    return known.fact("counter_notice") == "yes" and known.profile.country.upper() == "US"
