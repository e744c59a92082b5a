"""Stages A and B: what came, how much time there is, what is known, what must be protected."""

from __future__ import annotations

from triage.domain.base import Words
from triage.domain.cadence import ContactProfile
from triage.domain.complaint import FIELDS, Instruction, Kind, field_values
from triage.tree.contacts import Contacts
from triage.tree.known import Known
from triage.tree.registry import decision

RISKY_RECORDS, ACCOUNT_RECORDS, RISKY_RATING = 3, 5, 200
"""Records of 180 days that raise the risk and that endanger the account; the lowest safe rating."""

_TRACKS = {
    Kind.RIGHTS_OWNER_EMAIL: "direct",
    Kind.LAW_FIRM_LETTER: "law_firm",
    Kind.COURT_ORDER_NOTICE: "court",
    Kind.AMAZON_REPLY: "rejection",
}
_PROFILES = {
    ContactProfile.EMERGENCY: "emergency",
    ContactProfile.SHORT: "short",
    ContactProfile.MEDIUM: "medium",
}
_NEEDED = tuple(name for name in FIELDS if name not in ("complainant.representative", "deadline"))


@decision("notice", "nameless", "evaluation", "court", "law_firm", "direct", "rejection")
def message_kind(known: Known) -> str:
    """Stage A1: the kind of message, as the mail shows it."""
    complaint = known.case.complaint
    instruction = complaint.platform_instruction
    if instruction and instruction.value == Instruction.JOIN_EVALUATION:
        return "evaluation"
    if known.case.kind in _TRACKS:
        return _TRACKS[known.case.kind]
    named = complaint.complainant.name or complaint.complainant.email or complaint.right_numbers
    silent = known.case.kind is Kind.AMAZON_NOTICE and not named and not complaint.complaint_ids
    return "nameless" if silent else "notice"


@decision("court", "other", reads=("track",))
def docket_matter(known: Known) -> str:
    """Stage A2: a docket that is not found is unconfirmed, never fake."""
    return "court" if known.fact("track") == "court" else "other"


@decision(
    "ordinary",
    "nameless",
    "evaluation",
    "court",
    "law_firm",
    "direct",
    "rejection",
    reads=("track",),
)
def track(known: Known) -> str:
    """Stage A2: special tracks come before the ordinary one."""
    return known.fact("track")


def _clock_words(known: Known) -> Words | None:
    filing = Contacts(known).filing()
    if filing is None:
        return None
    day = f"{filing:%Y-%m-%d %H:%M} UTC"
    return Words(
        en=f"File with Amazon by {day}, answered or not.",
        zh=f"无论是否收到答复，须在 {day} 前向亚马逊提交。",
    )


@decision("emergency", "short", "medium", "undated", "normal", explain=_clock_words)
def clock(known: Known) -> str:
    """Stage A3: how much of the shortest reply clock is left; a period may have no known end."""
    if known.case.complaint.deadline and Contacts(known).deadline is None:
        return "undated"
    return _PROFILES.get(Contacts(known).profile, "normal")


def _missing(known: Known) -> tuple[str, ...]:
    complaint = known.case.complaint
    return tuple(name for name in _NEEDED if not field_values(complaint, name))


def _missing_words(known: Known) -> Words | None:
    missing = ", ".join(_missing(known))
    return Words(en=f"Not stated: {missing}.", zh=f"未说明：{missing}。") if missing else None


@decision("all", "some", explain=_missing_words)
def completeness(known: Known) -> str:
    """Stage A4: whether the mail says all that is needed."""
    return "some" if _missing(known) else "all"


def _earlier_words(known: Known) -> Words | None:
    cases = ", ".join(one.case_id for one in known.history.earlier)
    return Words(en=f"Earlier cases: {cases}.", zh=f"相关旧案：{cases}。") if cases else None


@decision("new", "known_closed", "known_open", "refiled", explain=_earlier_words)
def earlier(known: Known) -> str:
    """Stage A5: whether complaint, complainant or product were here before."""
    found = known.history.earlier
    if any(one.refiled for one in found):
        return "refiled"
    if any(one.open for one in found):
        return "known_open"
    return "known_closed" if found else "new"


@decision("one", "unknown")
def stores(known: Known) -> str:
    """Stage A6: whether the mail names a store that is known."""
    return "one" if known.store else "unknown"


@decision("ours", "foreign")
def offer_matter(known: Known) -> str:
    """Stage B2: somebody else's listing is left alone."""
    return "foreign" if known.fact("listing") == "foreign" else "ours"


@decision("free", "court", reads=("track",))
def stock_matter(known: Known) -> str:
    """Stage B3: under a court order no stock is moved."""
    return "court" if known.fact("track") == "court" else "free"


def _record_words(known: Known) -> Words:
    count, rating = known.history.records_in_180_days, known.history.health_rating
    if rating is None:
        return Words(en=f"{count} in 180 days.", zh=f"180 天内 {count} 起。")
    return Words(
        en=f"{count} in 180 days; health rating {rating}.",
        zh=f"180 天内 {count} 起；健康评分 {rating}。",
    )


@decision("low", "at_risk", "account", explain=_record_words)
def record_count(known: Known) -> str:
    """Stage B4: records of the last 180 days and the health rating."""
    if known.history.records_in_180_days >= ACCOUNT_RECORDS:
        return "account"
    return "at_risk" if at_risk(known) else "low"


def at_risk(known: Known) -> bool:
    """Whether the account is flagged: three records in 180 days, or a rating below 200."""
    rating = known.history.health_rating
    low = rating is not None and rating < RISKY_RATING
    return low or known.history.records_in_180_days >= RISKY_RECORDS
