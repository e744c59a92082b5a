"""Pasted text: kept as pasted, with sender, subject and date taken from header lines on top."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from triage.domain.mail import Mail
from triage.intake.cleaning import clean
from triage.intake.headers import addresses, moment

_LINE = re.compile(r"[\s>*]{0,20}([^\W\d_][^:：\n]{0,20}?)[\s*]{0,3}[:：][\s*]{0,9}(.*)")
_RULE = re.compile(r"\s{0,9}[-_=]{3}.*\n\s*")
"""The line that mail programs draw above a forwarded or answered mail."""
_MOST_LINES = 12
"""How far down header lines are looked for; they stand on top or not at all."""


@cache
def _labels() -> dict[str, str]:
    text = files("triage.intake").joinpath("pasted_headers.toml").read_text("utf-8")
    return {label: name for name, labels in tomllib.loads(text).items() for label in labels}


def pasted_mail(text: str, source: str, warnings: tuple[str, ...] = ()) -> Mail:
    """The paste as a mail; header values are taken only from a block of header lines on top."""
    cleaned, notes = clean(text)
    headers = _headers_on_top(cleaned)
    senders = addresses(headers.get("from", ""))
    return Mail(
        source=source,
        text=cleaned,
        sender=senders[0] if senders else None,
        to=addresses(headers.get("to", "")),
        cc=addresses(headers.get("cc", "")),
        subject=headers.get("subject", ""),
        date=moment(headers.get("date", "")),
        warnings=tuple(filter(None, dict.fromkeys((*warnings, *notes)))),
    )


def _headers_on_top(text: str) -> dict[str, str]:
    """The header lines that begin the text; none unless two kinds stand together.

    One line alone may be prose ("Subject: to our terms …"), or a form that asks for a date.
    """
    found: dict[str, str] = {}
    start = _RULE.match(text)
    lines = text[start.end() if start else 0 :].lstrip().split("\n", _MOST_LINES)
    for line in lines[:_MOST_LINES]:
        match = _LINE.match(line)
        name = _labels().get(match[1].strip().lower()) if match else None
        if match is None or name is None:
            break
        found.setdefault(name, match[2].strip())
    return found if len(found) > 1 else {}
