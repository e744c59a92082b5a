"""What the headers and a delivery report say about the machine behind a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable

from triage.intake.headers import Headers, addresses, read_headers

_ANSWER_MARKS = ("x-autoreply", "x-autorespond", "x-autoresponse")
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")


def is_automatic(headers: Headers) -> bool:
    """Whether a machine answered: RFC 3834, and the marks that older programs set.

    Notices are sent by machines too; so `auto-generated` and `bulk` only count in an answer.
    """
    submitted = _first_word(headers, "auto-submitted")
    precedence = _first_word(headers, "precedence")
    if submitted in ("auto-replied", "auto-notified") or precedence in ("auto_reply", "auto-reply"):
        return True
    if any(_first_word(headers, mark) not in ("", "no") for mark in _ANSWER_MARKS):
        return True
    answers = "in-reply-to" in headers or "references" in headers
    return answers and (submitted == "auto-generated" or precedence in ("bulk", "junk"))


def _first_word(headers: Headers, name: str) -> str:
    found = re.match(r"[\w-]+", headers.first(name))
    return found[0].lower() if found else ""


def failed_addresses(reports: Iterable[bytes], headers: Headers) -> tuple[str, ...]:
    """The addresses that could not be reached: RFC 3464 reports, else X-Failed-Recipients."""
    named = [address for report in reports for address in _failed_in(report)]
    named += [found.email for found in addresses(headers.first("x-failed-recipients"))]
    return tuple(dict.fromkeys(named))


def _failed_in(report: bytes) -> Iterable[str]:
    for block in _BLANK_LINE.split(report):
        fields, _ = read_headers(block.lstrip(b"\r\n"))
        receiver = fields.text("final-recipient") or fields.text("original-recipient")
        if fields.text("action").lower().startswith("failed"):
            address = receiver.rpartition(";")[2].strip(" <>")
            if "@" in address:
                yield address
