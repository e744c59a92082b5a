"""The door of this room."""

from __future__ import annotations

from triage.domain.complaint import Reading
from triage.domain.mail import Mail
from triage.extraction.reader import examine


def read(mail: Mail, own: frozenset[str] = frozenset()) -> Reading:
    """What the mail says, by rule and with proof; `own` holds the operator's addresses, lower case.

    Never fails on any text. Nothing is guessed: what the mail does not say is None or empty.
    """
    return examine(mail, own).reading
