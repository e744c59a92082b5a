"""Mail addresses in a text, and whose they cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LOCAL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}$")
_DOMAIN = re.compile(r"[A-Za-z0-9-]{1,63}(?: ?\. ?[A-Za-z0-9-]{1,63}){1,5}")
_SPACED_LOCAL = re.compile(r"[A-Za-z0-9._%+-]{1,64} $")
_GLUED = re.compile(r"(?<=[a-z])[A-Z]")
_GLUED_WORD = re.compile(
    r"(?<=^com)(?=or$|and$|if$|to$|for$|with$|within$|who$|which$|at$|by$|in$|is$|please$)"
    r"|(?<=^example)(?=[a-z])"
)
_GLUED_FORM = re.compile(
    r"(?:[A-Z][\w&'-]*?)?(?:LLC|L\.L\.C\.|Inc\.?|Ltd\.?|GmbH|LLP|Corp\.?|Corporation|AG|KG|SARL|SAS|"
    r"Co\.|B\.?V\.?|S\.?L\.?|S\.r\.l\.|S\.p\.A\.|Limited|Company|AB|ApS|Oy)(?=[a-z])"
)
_GLUED_CODE = re.compile(r"\d{4,6}(?=[a-z]{2})")
_AMAZON = re.compile(r"(?:^|[.@-])amazon(?:[.-]|$)|(?:^|\.)amazonses\.")
_UNREAD = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster|bounces?)\b"
)
_SPELLED = re.compile(
    r"([a-z0-9._%+-]{1,64}) ?[\[({] ?(?:at|@) ?[\])}] ?([a-z0-9-]{1,63}(?: ?(?:\.|[\[({] "
    r"?(?:dot|\.) ?[\])}]) ?[a-z0-9-]{1,63}){1,4})"
)
_SPACED_DOT = re.compile(r" \. ?|\. ")
_DOT = re.compile(r" ?(?:[\[({] ?(?:dot|\.) ?[\])}]|\.) ?")
_PLACEHOLDERS = frozenset("x*#")


@dataclass(frozen=True)
class MailAddress:
    """An address as read (`value`), where it stands, and whether parts of it are masked."""

    value: str
    start: int
    end: int
    masked: bool = False


def find_addresses(text: str, start: int, end: int) -> list[MailAddress]:
    """All addresses between two places of a clean text, in order."""
    found: list[MailAddress] = []
    at = text.find("@", start, end)
    while at >= 0:
        address = _around(text, at, start if not found else found[-1].end, end)
        if address:
            found.append(address)
        at = text.find("@", at + 1, end)
    if "at]" in text[start:end].lower() or "at)" in text[start:end].lower():
        found.extend(_spelled(text, start, end))
    return found


def _around(text: str, at: int, start: int, end: int) -> MailAddress | None:
    window = text[max(start, at - 64) : at]
    local = _LOCAL.search(window) or _SPACED_LOCAL.search(window)
    skip = 1 + (text[at + 1 : at + 2] == " ")
    domain = _DOMAIN.match(text, at + skip, min(end, at + 300))
    masked = _masked_around(text, at, start, end)
    if masked:
        return masked
    if not local or not domain:
        return None
    head = _without_glue(window[local.start() :].lstrip(".'-%+"), window[: local.start()])
    name, stop = _unglued(domain.group(), domain.end())
    if "." not in name or not head or name.rpartition(".")[2].isdigit():
        return None
    begin = at - len(head)
    if len(name.rpartition(".")[2]) < 2:
        return None
    return MailAddress(head.strip() + "@" + name, begin, stop)


def _without_glue(head: str, before: str) -> str:
    """The part before the `@` without a legal form or postal code that ran into it."""
    form = _GLUED_FORM.match(head)
    if form:
        return head[form.end() :]
    code = _GLUED_CODE.match(head)
    address = before.rstrip(" ,")[-1:].isalnum() and before.endswith((" ", ","))
    return head[code.end() :] if code and address else head


def _unglued(domain: str, stop: int) -> tuple[str, int]:
    """The domain without a word that ran into its end, and without a sentence behind it."""
    while cut := _SPACED_DOT.search(domain):
        kept = domain[: cut.start()]
        if "." in kept:
            return _unglued(kept, stop - len(domain) + len(kept))
        domain = domain[: cut.start()] + "." + domain[cut.end() :]
    head, dot, last = domain.rpartition(".")
    glued = _GLUED.search(last) or _GLUED_WORD.search(last)
    if glued:
        return head + dot + last[: glued.start()], stop - len(last) + glued.start()
    trimmed = domain.rstrip("-")
    return trimmed, stop - len(domain) + len(trimmed)


def _masked_around(text: str, at: int, start: int, end: int) -> MailAddress | None:
    left = at
    while left > max(start, at - 40) and (text[left - 1].isalnum() or text[left - 1] in "*#._-•"):
        left -= 1
    right = at + 1
    while right < min(end, at + 60) and (text[right].isalnum() or text[right] in "*#._-•"):
        right += 1
    right -= len(text[at:right]) - len(text[at:right].rstrip(".-"))
    local, domain = text[left:at], text[at + 1 : right]
    if not local or not domain:
        return None
    if any(mark in local + domain for mark in "*#•") or _crossed_out(local, domain):
        return MailAddress(text[left:right], left, right, masked=True)
    return None


def _crossed_out(local: str, domain: str) -> bool:
    first = domain.partition(".")[0]
    return any(len(part) > 2 and set(part.lower()) <= _PLACEHOLDERS for part in (local, first))


def _spelled(text: str, start: int, end: int) -> list[MailAddress]:
    return [
        MailAddress(f"{m[1]}@{_DOT.sub('.', m[2])}", m.start() + start, m.end() + start)
        for m in _SPELLED.finditer(text[start:end].lower())
    ]


def is_amazon(address: str) -> bool:
    """Whether an address or domain is Amazon's, or looks like it; never a complainant's."""
    return _AMAZON.search(address.rpartition("@")[2]) is not None


def is_unread(address: str) -> bool:
    """Whether nobody reads mails to this address."""
    return _UNREAD.match(address) is not None
