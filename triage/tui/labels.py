"""Words and signs for the values of the domain; a sign and a word, never colour alone."""

from __future__ import annotations

from triage.tui.words import N_, _

STATES = {
    "overdue": ("▲", N_("overdue"), "bold $text-error"),
    "due": ("●", N_("due"), "$text-warning"),
    "new": ("+", N_("new"), "$text-primary"),
    "waiting": ("·", N_("waiting"), ""),
    "snoozed": ("z", N_("snoozed"), "dim"),
    "closed": ("x", N_("closed"), "dim"),
}
"""The states of a case in the list: sign, word, style."""

STATUSES = {
    "found": ("✓", N_("found"), "$text-success"),
    "inferred": ("~", N_("inferred"), "$text-primary"),
    "masked": ("#", N_("masked"), "$text-warning"),
    "conflicting": ("!", N_("conflicting"), "bold $text-error"),
    "edited": ("✎", N_("edited"), "$text-accent"),
    "": ("-", N_("not stated"), "dim"),
}
"""How a field came to be known: sign, word, style."""

FIELDS = {
    "complainant.name": N_("Complainant"),
    "complainant.email": N_("Address"),
    "complainant.representative": N_("Acts for it"),
    "asins": N_("ASIN"),
    "right_type": N_("Right"),
    "right_numbers": N_("Right number"),
    "complaint_ids": N_("Complaint ID"),
    "marketplace": N_("Store"),
    "stated_reason": N_("Stated reason"),
    "platform_instruction": N_("Amazon asks"),
    "deadline": N_("Deadline"),
}
"""The fields of a complaint as they are shown."""

_VALUES = {
    "trademark": N_("Trademark"),
    "counterfeit": N_("Counterfeit"),
    "copyright": N_("Copyright"),
    "utility_patent": N_("Utility patent"),
    "design": N_("Design"),
    "patent": N_("Patent (kind not stated)"),
    "trade_dress": N_("Trade dress"),
    "parallel_import": N_("Parallel import"),
    "other": N_("Other"),
    "contact_rights_owner": N_("contact the rights owner"),
    "submit_documents": N_("submit documents"),
    "counter_notice": N_("send a counter-notice"),
    "join_evaluation": N_("join the evaluation"),
    "edit_listing": N_("edit the listing"),
    "wait": N_("wait"),
    "amazon_notice": N_("notice from Amazon"),
    "rights_owner_email": N_("mail from the rights owner"),
    "law_firm_letter": N_("letter from a law firm"),
    "complainant_reply": N_("reply of the complainant"),
    "amazon_reply": N_("reply of Amazon"),
    "retraction": N_("retraction"),
    "court_order_notice": N_("notice of a court order"),
    "other_platform_notice": N_("notice from another platform"),
    "bounce": N_("bounce"),
    "automatic_reply": N_("automatic reply"),
    "not_a_complaint": N_("no complaint"),
    "retracts": N_("retracts"),
    "retracts_in_part": N_("retracts in part"),
    "refuses": N_("refuses"),
    "gives_reason": N_("gives a reason"),
    "asks_information": N_("asks for information"),
    "asks_money": N_("asks for money"),
    "offers_licence": N_("offers a licence"),
    "reinstated": N_("reinstated"),
    "rejected": N_("rejected"),
    "needs_retraction": N_("needs a retraction"),
    "asks_documents": N_("asks for documents"),
}

ENUMERATED = ("right_type", "platform_instruction")
"""The fields whose values are names of ours, not words of the mail."""

EVENTS = {
    "case_opened": N_("Case opened"),
    "notice_repeated": N_("Same notice again"),
    "field_corrected": N_("Field corrected"),
    "answered": N_("Answered"),
    "fact_given": N_("Fact given"),
    "draft_edited": N_("Draft edited"),
    "letter_drafted": N_("Letter written to files"),
    "letter_sent": N_("Letter sent"),
    "letter_bounced": N_("Letter came back"),
    "reply_received": N_("Reply filed"),
    "evidence_set": N_("Evidence changed"),
    "gate_confirmed": N_("Confirmed"),
    "finding_waived": N_("Finding set aside"),
    "snoozed": N_("Put off"),
    "closed": N_("Closed"),
    "reopened": N_("Reopened"),
    "note_added": N_("Note"),
    "undone": N_("Taken back"),
    "redone": N_("Done again"),
}
"""What happened, in words, by the type of the event."""


def value(field: str, text: str) -> str:
    """The value of a field as shown: names of ours in words, words of the mail as they are."""
    return named(text) if field in ENUMERATED else text


def named(text: str) -> str:
    """A name of ours (`utility_patent`) in words; any other text as it is."""
    return _(_VALUES[text]) if text in _VALUES else text


def step(name: str) -> str:
    """The name of a step (`answered: C1 = no`) with its first part in words."""
    kind, colon, detail = name.partition(":")
    words = EVENTS.get(kind.strip().replace(" ", "_"))
    return f"{_(words) if words else kind}{colon}{detail}"


_PROFILE = {
    "entity": N_("Legal name"),
    "signer_name": N_("Who signs"),
    "signer_title": N_("Function"),
    "email": N_("E-mail"),
    "phone": N_("Telephone"),
    "address": N_("Postal address"),
    "country": N_("Country"),
    "signature": N_("Closing block"),
    "interface_language": N_("Language of the app"),
    "letter_language": N_("Language of letters"),
    "other_addresses": N_("More addresses of ours"),
    "name": N_("store name"),
    "seller_id": N_("seller ID"),
    "second_after_bd": N_("Second mail after (business days)"),
    "third_after_bd": N_("Third mail after (business days)"),
    "escalate_after_bd": N_("To Amazon after (business days)"),
    "most_unanswered": N_("Most unanswered mails"),
    "amazon_reply_bd": N_("Amazon's time to answer (business days)"),
    "reply_by_bd": N_("The complainant's time to answer (business days)"),
}


def profile_label(key: str) -> str:
    """The key of a profile line (`stores.amazon.de.name`) in words."""
    where, _dot, last = key.rpartition(".")
    word = _(_PROFILE[last]) if last in _PROFILE else last
    return f"{where.removeprefix('stores.')}: {word}" if where.startswith("stores.") else word
