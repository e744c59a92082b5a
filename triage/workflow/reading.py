"""From bytes to readings: the way that a mail takes before anything is stored."""

from __future__ import annotations

from collections.abc import Iterator

from triage import extraction, intake
from triage.domain.base import Value
from triage.domain.complaint import Reading
from triage.domain.mail import Mail


class Read(Value):
    """A mail and what was read from it."""

    mail: Mail
    reading: Reading


def read(data: bytes | str, source: str, own: frozenset[str] = frozenset()) -> Iterator[Read]:
    """Read every mail in some bytes or in a pasted text.

    `own` holds the operator's addresses in lower case. Raises UnreadableMail with one clear reason.
    """
    if isinstance(data, str):
        mails: Iterator[Mail] = iter((intake.read_text(data, source),))
    else:
        mails = intake.read_bytes(data, source)
    for mail in mails:
        yield Read(mail=mail, reading=extraction.read(mail, own))


def explain(found: Read, own: frozenset[str] = frozenset()) -> extraction.Explanation:
    """Which rule read which field where, and for what is missing, where it looked."""
    return extraction.explain(found.mail, own)
