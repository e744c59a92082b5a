"""What makes two notices the same complaint, and the case id that follows from it."""

from __future__ import annotations

import hashlib

from triage.domain import summary
from triage.domain.complaint import Complaint, Reading

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that a person takes for another."""


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def case_id(reading: Reading, complaint: Complaint) -> str:
    """`C-` and eight signs that are the same whenever the same complaint comes again.

    A complaint is the same when its complaint IDs agree; without an ID when owner, items, right
    and numbers agree; when the mail says none of these, when its words agree.
    """
    number = int.from_bytes(hashlib.sha256(_sameness(reading, complaint).encode()).digest()[:5])
    return "C-" + "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))


def owner_key(complaint: Complaint) -> str:
    """One key for all complaints of one owner, "" when the mail names none."""
    owner = complaint.complainant
    return summary.owner_key(
        owner.name.value if owner.name else "", owner.email.value if owner.email else ""
    )


def _sameness(reading: Reading, complaint: Complaint) -> str:
    ids = sorted(field.value for field in complaint.complaint_ids)
    if ids:
        return "\n".join(("id", *ids))
    facts = (
        owner_key(complaint),
        complaint.marketplace.value if complaint.marketplace else "",
        complaint.right_type.value if complaint.right_type else "",
        *sorted(field.value for field in complaint.asins),
        *sorted(field.value for field in complaint.right_numbers),
    )
    if any(facts):
        return "\n".join(("facts", *facts))
    return "\n".join(("words", *reading.text.split()))
