"""The mails of a mailbox file (mbox), split where a postmark line follows an empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POSTMARK = re.compile(
    rb"^From [^\r\n]{1,300}\d{2}:\d{2}[^\r\n]{0,60}\r?\n(?=[!-9;-~]{1,76}:)", re.MULTILINE
)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """The raw mails, in order, with the `>` taken off that protects lines beginning with From.

    The first line must be a postmark.
    """
    data = data.lstrip()
    first = data.find(b"\n") + 1
    later = [mark.span() for mark in _POSTMARK.finditer(data, first) if _ends_mail(data, mark)]
    ends = [*(start for start, _ in later), len(data)]
    for start, end in zip([first, *(end for _, end in later)], ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[start:end])


def _ends_mail(data: bytes, mark: re.Match[bytes]) -> bool:
    return data.endswith((b"\n\n", b"\n\r\n"), 0, mark.start())
