"""Mails made for one test: headers in a line or two, then the words."""

from __future__ import annotations

from triage import intake
from triage.domain.complaint import Complaint, Reading
from triage.domain.mail import Mail
from triage.extraction import read

US = "From: notice-dispute@amazon.com\nTo: ops@fernwick.example"
SENT = "Date: Mon, 13 Apr 2026 10:00:00 +0000"
OWN = frozenset({"ops@fernwick.example"})


def mail(body: str, headers: str = "") -> Mail:
    """A pasted mail, header lines above it where they are given."""
    return intake.read_text(f"{headers}\n\n{body}" if headers else body, "paste")


def reading(body: str, headers: str = "") -> Reading:
    """What is read from such a mail."""
    return read(mail(body, headers), OWN)


def complaint(body: str, headers: str = "") -> Complaint:
    """The one complaint of such a mail."""
    (only,) = reading(body, headers).complaints
    return only


def letter(words: str, *, sender: str = "brand@oakhanger.example", subject: str = "") -> Complaint:
    """An owner's letter that makes its accusation and then says `words`."""
    headers = f"From: {sender}\nTo: ops@fernwick.example\n{SENT}\nSubject: {subject or 'Listing'}"
    body = f"Your listing B0CV4T9QZ1 infringes our trademark OAKHANGER. Stop selling it. {words}"
    return complaint(body, headers)


def notice(words: str = "", rows: str = "", headers: str = f"{US}\n{SENT}") -> Complaint:
    """A notice of Amazon's with its block at the end, `words` in the prose, `rows` in the block."""
    return complaint(
        f"Hello,\n\nWe removed your listing because a rights owner reported it. {words}\n\n"
        f"ASIN: B0CV4T9QZ1\nInfringement type: Trademark\nComplaint ID: 17350009911\n{rows}",
        headers,
    )
