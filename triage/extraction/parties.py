"""What the rules on the complaining side share: the party itself, and who or what it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.extraction.emails import MailAddress, find_addresses, is_amazon, is_unread
from triage.extraction.names import bounded, cjk_firms, has_suffix, plausible, run_at
from triage.extraction.phrases import Hit
from triage.extraction.scan import Found, Scan

_MASK = re.compile(
    r"[*#]{2,}|x{4,}|。{2,}|[○◯×]{2,}|〇{3,}|某|(?<![a-z])x{2,3}(?-i:(?=[\u3400-\u9fff]))|\[|\$\{|█",
    re.IGNORECASE,
)
_GAP = " \n\t:-–—*•·>\"'“„(,「："
_NEAR = 6
_VERSUS = re.compile(r",? (?:v|vs)\.? (?:the )?[A-Z]|, Plaintiff")
_LINKING = re.compile(r"(?:,? (?:is|are|acts as|as)(?: the| an?)?|,) ?$")
_LINK_ROOM = 24
_REACH = 100
_BACK = 60


@dataclass(frozen=True)
class Party:
    """The complaining side as far as the mail tells."""

    name: Found | None = None
    email: Found | None = None
    representative: Found | None = None


def usable(scan: Scan, address: MailAddress) -> bool:
    """Whether an address may be the complainant's: not masked, Amazon's, ours, read by nobody."""
    value = address.value.lower()
    ours = value in scan.own or value in scan.envelope.to.lower() or value in _recipients(scan)
    return not (address.masked or ours or is_amazon(value) or is_unread(value))


def usable_addresses(scan: Scan, start: int, end: int) -> Iterator[MailAddress]:
    """The addresses between two places that may be the complainant's, in order."""
    return (each for each in find_addresses(scan.text, start, end) if usable(scan, each))


def _recipients(scan: Scan) -> frozenset[str]:
    """All addressees of the mail: they received the complaint, they did not make it."""
    mail = scan.mail
    return frozenset(each.email.lower() for each in (*mail.to, *mail.cc))


def named(scan: Scan, start: int, end: int, rule: str) -> Found | None:
    """The name at the head of a stretch, when it can be one and is not masked."""
    first, last = bounded(scan.text, start, end)
    words = scan.text[first:last]
    if not plausible(words) or _MASK.search(words) or _barred(scan, first, last):
        return None
    return scan.found(first, last, rule)


def _barred(scan: Scan, start: int, end: int) -> bool:
    """Whether words are no owner's: a label or general word for one, Amazon, an example brand."""
    words = scan.key[start:end].strip(" .:")
    if words in scan.lex.label_words:
        return True
    return scan.phrases("parties", "nobody").first(scan.key, start, end) is not None


def is_law(scan: Scan, start: int, end: int) -> bool:
    """Whether a name says that it is a law firm's."""
    return scan.phrases("parties", "law").first(scan.key[start:end]) is not None


def behind(scan: Scan, hit: Hit) -> Found | None:
    """The name right behind some words: `a report from Owner Ltd`, or on the next line."""
    end = min(scan.end, hit.end + _REACH)
    place = hit.end
    while place < end and scan.text[place] in _GAP:
        place += 1
    gap = scan.text[hit.end : place]
    if place - hit.end > _NEAR or ("\n" in gap and ":" not in gap.replace("：", ":")):
        return None
    stop = scan.key.find("\n", place, end)
    run = run_at(scan.text, place, stop if stop >= 0 else end)
    if not run or run[0] != place:
        return None
    words = scan.text[run[0] : run[1]]
    sure = has_suffix(words) or " " in words or gap.strip(" ") in {",", '"', "“"}
    return named(scan, run[0], run[1], f"name: {hit.phrase}") if sure else None


def plaintiff(scan: Scan) -> Found | None:
    """The first party of `A v. B`."""
    match = _VERSUS.search(scan.text, scan.start, scan.end)
    return before(scan, match.start(), "name: plaintiff") if match else None


def acting(scan: Scan, hit: Hit, rule: str) -> Found | None:
    """The name before words for a client: `Firm, counsel for …`, `Firm is the agent of …`."""
    titled = scan.text[hit.start].isupper()
    place = scan.text.rfind(" ", hit.start, hit.end) if titled else hit.start
    link = _LINKING.search(scan.key, max(scan.start, place - _LINK_ROOM), place)
    return before(scan, link.start() if link else place, rule)


def before(scan: Scan, place: int, rule: str) -> Found | None:
    """The name right before a place: `Owner Ltd, a participant in …`, or `…から`."""
    start = max(scan.start, place - _BACK, scan.text.rfind("\n", 0, place) + 1)
    firms = cjk_firms(scan.text, start, place)
    if firms and place - firms[-1][1] < 3:
        return named(scan, *firms[-1], rule)
    at = start
    while at < place:
        run = run_at(scan.text, at, place)
        if run and run[0] - at < 3 and place - run[1] < 4 and "." not in scan.text[run[1] : place]:
            words = scan.text[run[0] : run[1]]
            if has_suffix(words) or " " in words:
                return named(scan, run[0], run[1], rule)
        following = scan.text.find(" ", at + 1, place)
        at = place if following < 0 else following + 1
    return None
