"""What sort of message a mail is, by its sender and its words."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import SENT, US, reading
from triage.domain.complaint import Kind

OWNER = f"From: Marta Quill <marta@quill.example>\nTo: ops@fernwick.example\n{SENT}\nSubject: "

CASES = [
    (
        Kind.AMAZON_NOTICE,
        US,
        (
            "A rights owner says that your item infringes its patent. Please work with the "
            "rights owner.\n\nASIN: B0CA1B2C3D\nComplaint ID: 17420011223"
        ),
    ),
    (
        Kind.AMAZON_NOTICE,
        US,
        (
            "Our systems found a possible misuse of a brand name. No rights owner "
            "complained.\n\nASIN: B0CA1B2C3D\nPlease edit the item name."
        ),
    ),
    (
        Kind.AMAZON_NOTICE,
        "From: patent-evaluation@amazon.com\nTo: ops@fernwick.example",
        (
            "Quill Inc., the holder of U.S. Patent No. 9,321,654, asked for an opinion. You"
            " have three weeks to send back the signed agreement."
        ),
    ),
    (
        Kind.AMAZON_NOTICE,
        "",
        (
            "We were told that your item infringes a trademark.\n\nASIN: "
            "B0CA1B2C3D\nInfringement type: Trademark\nComplaint ID: 17420011223\n\nAmazon"
        ),
    ),
    (
        Kind.COURT_ORDER_NOTICE,
        US,
        (
            "We received a temporary restraining order. Your funds are on hold. Please "
            "contact the plaintiff."
        ),
    ),
    (
        Kind.COURT_ORDER_NOTICE,
        "From: Orr Hale LLP <post@orrhale.example>\nTo: ops@fernwick.example",
        ("You are served with the summons and the preliminary injunction in Quill Inc. v. Doe."),
    ),
    (
        Kind.AMAZON_REPLY,
        US,
        "Thank you for your appeal. We cannot accept it. Please send an invoice.",
    ),
    (Kind.AMAZON_REPLY, US, "After reviewing your documents we have reinstated B0CA1B2C3D."),
    (
        Kind.AMAZON_REPLY,
        "",
        ("We received your submission. We still need:\n\nan invoice of your supplier\n\nAmazon"),
    ),
    (
        Kind.AMAZON_REPLY,
        US,
        "The owner has to tell us itself that complaint 17420011223 is retracted.",
    ),
    (Kind.RETRACTION, US, "The rights owner has withdrawn its complaint 17420011223."),
    (
        Kind.RETRACTION,
        "From: marta@quill.example\nTo: notice-dispute@amazon.com",
        "Please cancel my complaint 17420011223, it was wrong.",
    ),
    (
        Kind.RIGHTS_OWNER_EMAIL,
        f"{OWNER}fox",
        (
            "Your cushion B0CA1B2C3E copies our fox. Please take it off Amazon. We own the "
            "copyright."
        ),
    ),
    (
        Kind.RIGHTS_OWNER_EMAIL,
        f"{OWNER}fox",
        (
            "We are the authorised agent of Oak Ltd and a brand protection service. Your "
            "listing B0CA1B2C3E uses its trademark. Remove it."
        ),
    ),
    (
        Kind.LAW_FIRM_LETTER,
        f"{OWNER}fox",
        (
            "We act for Oak Foods Ltd. Your listing B0CA1B2C3E infringes our client's "
            "trademark. Cease the sale."
        ),
    ),
    (
        Kind.LAW_FIRM_LETTER,
        f"{OWNER}fox",
        (
            "Zhejiang Law Firm accepts the entrustment of Oak Co., Ltd. Your listing "
            "B0CA1B2C3E infringes its patent. Stop it."
        ),
    ),
    (Kind.COMPLAINANT_REPLY, f"{OWNER}Re: your message", "Thank you. We will not withdraw it."),
    (Kind.COMPLAINANT_REPLY, "", "We have nothing to discuss. Our report stays where it is."),
    (
        Kind.OTHER_PLATFORM_NOTICE,
        "From: eBay <x@bay.example>\nTo: ops@fernwick.example",
        (
            "We removed your listing because the VeRO member Oak Ltd reported a trademark "
            "infringement."
        ),
    ),
    (
        Kind.OTHER_PLATFORM_NOTICE,
        "From: kdp-support@amazon.com\nTo: ops@fernwick.example",
        "Oak Ltd claims a trademark in your title.\n\nKindle Direct Publishing Team",
    ),
    (
        Kind.OTHER_PLATFORM_NOTICE,
        "",
        (
            "We had to take down one of your works.\n\nRights holder: Oak Ltd\nAffected "
            "artwork: Ferret\n"
        ),
    ),
    (Kind.BOUNCE, "From: MAILER-DAEMON@mail.example\nTo: ops@fernwick.example", "It failed."),
    (
        Kind.BOUNCE,
        "",
        ("Delivery has failed to these recipients: a@b.example. The mailbox is full: 550 5.2.2."),
    ),
    (Kind.AUTOMATIC_REPLY, f"{OWNER}Out of office", "I am out of the office until Monday."),
    (Kind.NOT_A_COMPLAINT, US, "Customers have complained about the authenticity of B0CA1B2C3D."),
    (Kind.NOT_A_COMPLAINT, US, "Your product lacks compliance documents. Product safety matters."),
    (
        Kind.NOT_A_COMPLAINT,
        US,
        "Thank you for reporting the listing. Your report of a violation was right.",
    ),
    (Kind.NOT_A_COMPLAINT, US, "Your disbursement was sent to your bank."),
    (
        Kind.NOT_A_COMPLAINT,
        "From: a@amazon-check.example\nTo: ops@fernwick.example",
        (
            "Dear seller, your Amazon account infringes a trademark. Click the link and "
            "verify your account."
        ),
    ),
    (
        Kind.NOT_A_COMPLAINT,
        f"{OWNER}offer",
        (
            "Your listing was suspended for trademark infringement? We bring back accounts."
            " Pay after success."
        ),
    ),
    (
        Kind.NOT_A_COMPLAINT,
        f"{OWNER}foam",
        "Our price list and MOQ are attached. We have a patent.",
    ),
    (
        Kind.NOT_A_COMPLAINT,
        "From: ops@fernwick.example\nTo: marta@quill.example",
        "Please withdraw your complaint 17420011223.",
    ),
    (
        Kind.NOT_A_COMPLAINT,
        "",
        "Dear Amazon team, this is our appeal. The root cause was a supplier.",
    ),
    (
        Kind.NOT_A_COMPLAINT,
        "",
        "Posted by x, 4 days ago: been there, my patent complaint. Good luck!",
    ),
    (
        Kind.NOT_A_COMPLAINT,
        f"{OWNER}order",
        "I bought this lamp. Is it genuine? I want my money back.",
    ),
    (Kind.NOT_A_COMPLAINT, "", "Lunch on Friday?"),
]


@pytest.mark.parametrize(("kind", "headers", "body"), CASES)
def test_kind(kind: Kind, headers: str, body: str) -> None:
    assert reading(body, headers).kind is kind
