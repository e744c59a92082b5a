"""What the mail says about a question: proposed with its reason and its place, never taken."""

from __future__ import annotations

from triage.domain.base import Words
from triage.domain.complaint import Field
from triage.domain.position import Proposal
from triage.tree.decisions import right_known
from triage.tree.known import Known
from triage.tree.registry import proposer


@proposer("yes", "type_and_number_only", "no")
def reason_stated(known: Known) -> Proposal:
    """Stage C1: three parts must be known; the mail shows which of them it has."""
    complaint = known.case.complaint
    identified = right_known(known) == "known"
    if complaint.reason_is_stated and identified:
        return _proposal("yes", _ALL_THREE, complaint.stated_reason)
    if identified:
        return _proposal("type_and_number_only", _NO_ELEMENT, complaint.right_type)
    return _proposal("no", _NOT_IDENTIFIED, complaint.right_type)


def _proposal(answer: str, reason: Words, proof: Field | None) -> Proposal:
    start, end = (proof.start, proof.end) if proof else (0, 0)
    return Proposal(answer=answer, reason=reason, start=start, end=end)


_ALL_THREE = Words(
    en="The mail names the right and says what of ours infringes.",
    zh="邮件写明了权利，并指出我方何处侵权。",
)
_NO_ELEMENT = Words(
    en="The mail names the right but not what of ours infringes.",
    zh="邮件写明了权利，但未指出我方何处侵权。",
)
_NOT_IDENTIFIED = Words(en="The mail does not identify the right.", zh="邮件未写明具体权利。")
