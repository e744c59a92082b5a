"""The mails of a mailbox file (mbox), split where a postmark line follows an empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POSTMARK = re.compile(
    rb"^From [^\r\n]{1,300}\d{2}:\d{2}[^\r\n]{0,60}\r?\n(?=[!-9;-~]{1,76}:)", re.MULTILINE
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """The raw mails, in order, with the `>` taken off that protects lines beginning with From."""
    start = None
    for postmark in _POSTMARK.finditer(data):
        if start is not None and _follows_empty_line(data, postmark.start()):
            yield _unquoted(data[start : postmark.start()])
            start = None
        start = postmark.end() if start is None else start
    if start is not None:
        yield _unquoted(data[start:])


def _follows_empty_line(data: bytes, position: int) -> bool:
    return data.endswith((b"\n\n", b"\n\r\n"), 0, position)


def _unquoted(mail: bytes) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", mail)
