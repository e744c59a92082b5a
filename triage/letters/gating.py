"""Gates: what the operator must confirm, and what no confirmation can open.

Sources: 17 U.S.C. 512(g)(3) and the gates DG1 to DG7 of the counter-notice; Art. 2(1) of
Regulation (EU) 2022/2065 for the internal complaint.
"""

from __future__ import annotations

from triage.domain.case import Case
from triage.domain.complaint import RightType
from triage.domain.marketplace import EU_STATES
from triage.domain.profile import Profile
from triage.letters.catalogue import LetterKind
from triage.letters.facts import is_united_states
from triage.letters.given import right_type


def shut_gate(kind: LetterKind, case: Case, profile: Profile, notice_text: str) -> str:
    """The first gate of a letter that is not open, "" when all are."""
    by_facts = {
        "DG1": right_type(case) is RightType.COPYRIGHT,
        "DG2": is_united_states(case, profile) or _names_dmca(notice_text),
        "eu-firm": profile.country.upper() in EU_STATES,
    }
    opened = {gate: by_facts.get(gate, gate in case.gates) for gate in kind.gates}
    return next((gate for gate, is_open in opened.items() if not is_open), "")


def _names_dmca(notice_text: str) -> bool:
    return "DMCA" in notice_text or "Digital Millennium" in notice_text
