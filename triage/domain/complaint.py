"""What a mail says, each value with the place in the text that proves it.

The shapes follow section 2 of the public contract: `Reading` is one line of `triage parse --json`.
"""

from __future__ import annotations

from enum import StrEnum

from triage.domain.base import Value


class Status(StrEnum):
    """How a value came to be known."""

    FOUND = "found"
    INFERRED = "inferred"
    MASKED = "masked"
    CONFLICTING = "conflicting"
    EDITED = "edited"


class Kind(StrEnum):
    """What sort of message a mail is."""

    AMAZON_NOTICE = "amazon_notice"
    RIGHTS_OWNER_EMAIL = "rights_owner_email"
    LAW_FIRM_LETTER = "law_firm_letter"
    COMPLAINANT_REPLY = "complainant_reply"
    AMAZON_REPLY = "amazon_reply"
    RETRACTION = "retraction"
    COURT_ORDER_NOTICE = "court_order_notice"
    OTHER_PLATFORM_NOTICE = "other_platform_notice"
    BOUNCE = "bounce"
    AUTOMATIC_REPLY = "automatic_reply"
    NOT_A_COMPLAINT = "not_a_complaint"


COMPLAINT_KINDS = frozenset(
    {
        Kind.AMAZON_NOTICE,
        Kind.RIGHTS_OWNER_EMAIL,
        Kind.LAW_FIRM_LETTER,
        Kind.COURT_ORDER_NOTICE,
        Kind.OTHER_PLATFORM_NOTICE,
    }
)


class RightType(StrEnum):
    """The kind of right that is asserted."""

    TRADEMARK = "trademark"
    COUNTERFEIT = "counterfeit"
    COPYRIGHT = "copyright"
    UTILITY_PATENT = "utility_patent"
    DESIGN = "design"
    PATENT = "patent"
    TRADE_DRESS = "trade_dress"
    PARALLEL_IMPORT = "parallel_import"
    OTHER = "other"


class Instruction(StrEnum):
    """What the platform tells the seller to do first."""

    CONTACT_RIGHTS_OWNER = "contact_rights_owner"
    SUBMIT_DOCUMENTS = "submit_documents"
    COUNTER_NOTICE = "counter_notice"
    JOIN_EVALUATION = "join_evaluation"
    EDIT_LISTING = "edit_listing"
    WAIT = "wait"


class Outcome(StrEnum):
    """What a reply says, of a complainant or of Amazon."""

    RETRACTS = "retracts"
    RETRACTS_IN_PART = "retracts_in_part"
    REFUSES = "refuses"
    GIVES_REASON = "gives_reason"
    ASKS_INFORMATION = "asks_information"
    ASKS_MONEY = "asks_money"
    OFFERS_LICENCE = "offers_licence"
    REINSTATED = "reinstated"
    REJECTED = "rejected"
    NEEDS_RETRACTION = "needs_retraction"
    ASKS_DOCUMENTS = "asks_documents"
    OTHER = "other"


class Field(Value):
    """A value and its proof: `text[start:end]` of the mail, the rule that read it, its status.

    An edited value keeps the span that it replaces (0, 0 when the mail was silent).
    """

    value: str
    start: int
    end: int
    rule: str
    status: Status = Status.FOUND


class RightNumber(Field):
    """A right number as printed, with its normal form, office and territory where they show."""

    normal: str | None = None
    office: str | None = None
    territory: str | None = None
    check_digit: bool | None = None
    """Whether the check digit holds; None where the format has none."""


class Deadline(Field):
    """The printed words of a period or date; `due` is the ISO date or time when it is known."""

    due: str | None = None


class Complainant(Value):
    """Who complains: the owner of the right, its address, the firm that acts for it."""

    name: Field | None = None
    email: Field | None = None
    representative: Field | None = None


class Complaint(Value):
    """One owner's complaint; what the mail does not say is None or empty, never guessed."""

    complainant: Complainant = Complainant()
    asins: tuple[Field, ...] = ()
    right_type: Field | None = None
    right_numbers: tuple[RightNumber, ...] = ()
    complaint_ids: tuple[Field, ...] = ()
    marketplace: Field | None = None
    stated_reason: Field | None = None
    reason_is_stated: bool = False
    platform_instruction: Field | None = None
    deadline: Deadline | None = None


class ReplyReading(Value):
    """What a reply says, and the items that Amazon names as missing."""

    outcome: Field | None = None
    items: tuple[Field, ...] = ()


class Reading(Value):
    """Everything read from one mail, in the order of the public contract."""

    source: str
    language: str
    kind: Kind
    is_ip_complaint: bool
    text: str
    complaints: tuple[Complaint, ...] = ()
    reply: ReplyReading | None = None
    masked: tuple[Field, ...] = ()
    warnings: tuple[str, ...] = ()


FIELDS = (
    "complainant.name",
    "complainant.email",
    "complainant.representative",
    "asins",
    "right_type",
    "right_numbers",
    "complaint_ids",
    "marketplace",
    "stated_reason",
    "platform_instruction",
    "deadline",
)
"""The fields that the operator sees and may put right, in the order in which they are shown."""

MANY_VALUED = frozenset({"asins", "right_numbers", "complaint_ids"})
"""The fields that hold a list."""


def field_values(complaint: Complaint, name: str) -> tuple[Field, ...]:
    """The values of a field by its name of `FIELDS`; empty when the mail is silent."""
    owner: Value = complaint
    *path, last = name.split(".")
    for step in path:
        owner = getattr(owner, step)
    found = getattr(owner, last)
    if found is None:
        return ()
    return found if isinstance(found, tuple) else (found,)
