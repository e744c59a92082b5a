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
    data = data.lstrip()
    marks = [mark.span() for mark in _POSTMARK.finditer(data) if _parts_mails(data, mark.start())]
    ends = [start for start, _ in marks[1:]] + [len(data)]
    for (_, start), end in zip(marks, ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])


def _parts_mails(data: bytes, position: int) -> bool:
    return position == 0 or data.endswith((b"\n\n", b"\n\r\n"), 0, position)
