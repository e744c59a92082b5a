"""A mail as intake hands it on: one text that all offsets count in, and what stood around it."""

from __future__ import annotations

from datetime import datetime

from triage.domain.base import Value


class Address(Value):
    """A mail address with the name that stood beside it ("" when none)."""

    name: str
    email: str


class Part(Value):
    """An attachment or picture of a mail; its bytes stay in the original."""

    name: str
    content_type: str
    size: int


class Mail(Value):
    """The decoded mail.

    `text` is what every span counts in, in characters. It begins with the header lines that a
    reader sees (`From:`, `To:`, `Cc:`, `Date:`, `Subject:`, only those that the mail has, decoded),
    then one empty line, then the body; `body_start` is where the body begins (0 when there are no
    headers, as in pasted text). Forwarded mails (message/rfc822) follow in the same form behind a
    `---------- Forwarded message ----------` line, so that one reader serves every format.
    """

    source: str
    text: str
    body_start: int = 0
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    automatic: bool = False
    """Whether the headers say that a machine answered (Auto-Submitted, Precedence)."""
    delivery_failed: tuple[str, ...] = ()
    """The addresses that a delivery report (RFC 3464) names as failed."""
    parts: tuple[Part, ...] = ()
    warnings: tuple[str, ...] = ()
