"""Outlook's .msg files.

python-oxmsg opens the container and its properties; texts are decoded here, because its own
decoding gives up at the first byte that does not fit the declared code page.
"""

from __future__ import annotations

import logging
import struct
from datetime import datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING

from triage.domain.mail import Part
from triage.errors import UnreadableMail
from triage.intake.bodies import AttachedMail, Content, Letter, Piece, html_text, is_stub
from triage.intake.charsets import decode
from triage.intake.cleaning import clean, one_line
from triage.intake.headers import Headers, read_headers
from triage.intake.limits import MAX_DEPTH

if TYPE_CHECKING:
    from oxmsg.properties import Properties
    from oxmsg.storage import Storage

ONLY_RTF = "The text of this .msg is only there as RTF; save it from Outlook as .html or .eml."
_SUBJECT, _TRANSPORT_HEADERS, _BODY, _HTML, _RTF = 0x0037, 0x007D, 0x1000, 0x1013, 0x1009
_MESSAGE_ID, _REFERENCES, _IN_REPLY_TO = 0x1035, 0x1039, 0x1042
_SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP = 0x0C1A, 0x0C1F, 0x5D01
_SUBMITTED, _DELIVERED, _CODE_PAGE, _BODY_CODE_PAGE = 0x0039, 0x0E06, 0x3FFD, 0x3FDE
_NAME, _ADDRESS, _SMTP, _RECIPIENT_KIND = 0x3001, 0x3003, 0x39FE, 0x0C15
_FILE, _LONG_FILE_NAME, _FILE_NAME, _FILE_TYPE = 0x3701, 0x3707, 0x3704, 0x370E
_EMBEDDED = "__substg1.0_3701000D"
_TO, _CC = 1, 2
_ROOT_OFFSET, _EMBEDDED_OFFSET, _PART_OFFSET = 32, 24, 8
"""Where the fixed properties begin in the property stream of a mail, an inner mail, a part."""

_DAMAGE = (OSError, struct.error, LookupError, ValueError, TypeError, OverflowError, RecursionError)
"""What a damaged container makes of python-oxmsg and olefile."""


def read_outlook(data: bytes) -> Letter:
    """The mail of an Outlook file. Raises UnreadableMail when the container is broken."""
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    logging.getLogger("olefile").setLevel(logging.CRITICAL)
    try:
        with OleFileIO(data) as container:
            return _Item(Storage.from_ole(container), _ROOT_OFFSET).letter()
    except _DAMAGE as problem:
        raise UnreadableMail(
            "This Outlook file is damaged, or another kind of Office file.",
            "Open it in Outlook and save it as .eml or .html, or paste its text.",
        ) from problem


class _Item:
    """A mail, a receiver or an attachment inside the container."""

    def __init__(self, storage: Storage, offset: int, codes: tuple[str, str] = ("", "")) -> None:
        from oxmsg.properties import Properties

        self._storage = storage
        self._streams = {stream.name.lower(): stream.bytes_ for stream in storage.streams}
        self._properties: Properties = Properties(storage, offset)
        self._codes = (self._code(_CODE_PAGE) or codes[0], self._code(_BODY_CODE_PAGE) or codes[1])

    def number(self, name: int) -> int:
        """A whole number, 0 when it is missing."""
        return self._properties.int_prop_value(name) or 0

    def moment(self, name: int) -> datetime | None:
        """A time in UTC."""
        return self._properties.date_prop_value(name)

    def content(self, name: int) -> bytes:
        """Raw bytes, empty when they are missing."""
        return self._streams.get(f"__substg1.0_{name:04x}0102", b"")

    def text(self, name: int, code: int = 0) -> str:
        """A string in Unicode or in the code page of the file."""
        wide = self._streams.get(f"__substg1.0_{name:04x}001f")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._streams.get(f"__substg1.0_{name:04x}001e", b"").rstrip(b"\0")
        return decode(narrow, self._codes[code]).text

    def _code(self, name: int) -> str:
        page = self.number(name)
        return {0: "", 65001: "utf-8", 20127: "ascii"}.get(page, _code_page_name(page))

    def letter(self, depth: int = 0) -> Letter:
        """This item as a mail."""
        transport = self.text(_TRANSPORT_HEADERS)
        headers, _ = read_headers(transport.encode("utf-8", "replace"))
        if "from" not in headers:
            headers = Headers(self._own_headers())
        return Letter(headers, self._content(depth))

    def _own_headers(self) -> list[tuple[str, str]]:
        sent = self.moment(_SUBMITTED) or self.moment(_DELIVERED)
        sender = self.text(_SENDER_SMTP) or self.text(_SENDER_ADDRESS)
        pairs = [
            ("from", _mailbox(self.text(_SENDER_NAME), sender)),
            ("to", ", ".join(self._receivers(_TO))),
            ("cc", ", ".join(self._receivers(_CC))),
            ("date", format_datetime(sent) if sent else ""),
            ("subject", one_line(self.text(_SUBJECT))),
            ("message-id", self.text(_MESSAGE_ID)),
            ("references", self.text(_REFERENCES)),
            ("in-reply-to", self.text(_IN_REPLY_TO)),
        ]
        return [(name, value) for name, value in pairs if value]

    def _receivers(self, kind: int) -> list[str]:
        items = [
            _Item(storage, _PART_OFFSET, self._codes)
            for storage in self._storage.iter_recipient_storages()
        ]
        return [
            _mailbox(item.text(_NAME), item.text(_SMTP) or item.text(_ADDRESS))
            for item in items
            if item.number(_RECIPIENT_KIND) == kind
        ]

    def _content(self, depth: int) -> Content:
        content = Content()
        plain, warnings = clean(self.text(_BODY, 1))
        page = self.content(_HTML) or self.text(_HTML, 1).encode("utf-8", "replace")
        html, notes = html_text(page, self._codes[1] if self.content(_HTML) else "utf-8")
        content.warnings += (*warnings, *notes)
        use_html = html.strip() and (not plain.strip() or is_stub(plain, html))
        content.pieces.append(
            Piece(html, is_html=True) if use_html else Piece(plain, is_html=False)
        )
        if not content.has_text and self.content(_RTF):
            content.warnings.append(ONLY_RTF)
        for storage in self._storage.iter_attachment_storages():
            self._attach(content, storage, depth)
        return content

    def _attach(self, content: Content, storage: Storage, depth: int) -> None:
        item = _Item(storage, _PART_OFFSET, self._codes)
        name = one_line(item.text(_LONG_FILE_NAME) or item.text(_FILE_NAME))
        inner = next(
            (kid for kid in storage.storages if kid.name.upper() == _EMBEDDED.upper()), None
        )
        data = item.content(_FILE)
        if inner is not None and depth < MAX_DEPTH:
            content.mails.append(_Item(inner, _EMBEDDED_OFFSET, self._codes).letter(depth + 1))
        elif name.lower().endswith((".eml", ".msg")):
            content.mails.append(AttachedMail(name, data))
        else:
            kind = item.text(_FILE_TYPE) or "application/octet-stream"
            content.parts.append(Part(name=name, content_type=kind.lower(), size=len(data)))


def _code_page_name(page: int) -> str:
    return f"iso8859-{page - 28590}" if 28591 <= page <= 28606 else f"cp{page}"


def _mailbox(name: str, address: str) -> str:
    """Name and address as a header value; Exchange's own addresses are no mail addresses."""
    quoted = '"' + one_line(name).replace('"', "'") + '"'
    return f"{quoted} <{one_line(address)}>" if "@" in address else one_line(name)
