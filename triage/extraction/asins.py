"""Accused ASINs: as printed, glued in a row, spaced out, in small letters, as ISBN behind a label.

Not accused are ASINs in links of other products, parents, the owner's own and compared products.
"""

from __future__ import annotations

import re

from triage.domain.asin import is_asin
from triage.extraction.emails import find_addresses
from triage.extraction.labels import Item
from triage.extraction.places import Barred, Span, links
from triage.extraction.scan import Found, Scan

_PLAIN = re.compile(r"B0[0-9A-Z]{8}")
_SMALL = re.compile(r"(?<![0-9a-z@._/-])b0[0-9a-z]{8}(?![0-9a-z@_/-])")
_SPACED = re.compile(r"b(?:[ .-]?[0-9a-z]){9}(?![0-9a-z])")
_BOOK = re.compile(r"(?<![\d-])\d{9}[\dx](?![\d-])")
_BOOK_NAMED = re.compile(r"(?<![a-z])asins?[ :#]{1,3}(\d{9}[\dx])(?![\dx-])")
_OTHER_LETTER = re.compile(r"(?<![0-9a-z])b[1-9a-z][0-9a-z]{8}(?![0-9a-z])")
_IN_LINK = re.compile(r"/(?:dp|gp/product|product)/(B0[0-9A-Z]{8})(?![0-9A-Z])")
_BEFORE = 48
_SENTENCE_END = re.compile(r"[.!?;。！？；](?= |\n|$)|\n")


def find_asins(scan: Scan) -> tuple[Found, ...]:
    """The accused ASINs of the message, each once, in order of first mention."""
    barred = _barred(scan)
    found = [*_labelled(scan, barred), *_plain(scan, barred), *_named_books(scan)]
    if not found:
        found = _linked(scan)
    unique: dict[str, Found] = {}
    for each in sorted(found, key=lambda hit: hit.start):
        unique.setdefault(each.value, each)
    return tuple(unique.values())


def _barred(scan: Scan) -> Barred:
    """Links, addresses, and values whose label names another product."""
    spans = links(scan.text, scan.start, scan.end)
    spans += [(a.start, a.end) for a in find_addresses(scan.text, scan.start, scan.end)]
    return Barred(spans + [_other(scan, item) for item in scan.labelled("other_asin")])


def _other(scan: Scan, item: Item) -> Span:
    """The value of such a label, with the lines below it while they begin with an ASIN."""
    end = max(item.end, item.start)
    while match := re.compile(r"[ \n*>|-]{0,4}b0[0-9a-z]{8}").match(scan.key, end, scan.end):
        if item.end > item.start and "\n" in match.group():
            break
        end = match.end()
    return item.at, end


def _plain(scan: Scan, barred: Barred) -> list[Found]:
    found: list[Found] = []
    for match in _PLAIN.finditer(scan.text, scan.start, scan.end):
        start, end = match.span()
        if _glued(scan.text, start, end, found) and _accused(scan, start, end, barred):
            found.append(Found(match.group(), start, end, "asin: as printed"))
    for match in _SMALL.finditer(scan.key, scan.start, scan.end):
        start, end = match.span()
        value = match.group().upper()
        small = scan.text[start:end] != value and sum(c.isdigit() for c in value) > 2
        if small and is_asin(value) and _accused(scan, start, end, barred):
            found.append(Found(value, start, end, "asin: small letters"))
    return found


def _glued(text: str, start: int, end: int, found: list[Found]) -> bool:
    """Whether an ASIN may begin and end here, although words or ASINs run into it."""
    value, before, after = text[start:end], text[start - 1 : start], text[end : end + 2]
    if not any(c.isdigit() for c in value[2:]):
        return False
    row = bool(found) and found[-1].end == start
    label = text[max(0, start - 4) : start].upper() in {"ASIN", "SINS"}
    if before.isalnum() and before.isascii() and not (row or label or before.islower()):
        return False
    if not (after[:1].isalnum() and after[:1].isascii()):
        return True
    return after.startswith("B0") or (len(after) > 1 and after[0].isupper() and after[1].islower())


def _accused(scan: Scan, start: int, end: int, barred: Barred) -> bool:
    return not barred.meets(start, end) and not _beside(scan, start)


def _beside(scan: Scan, start: int) -> bool:
    """Whether the words right before the ASIN say that it is another product's."""
    window = max(scan.start, start - _BEFORE)
    for stop in _SENTENCE_END.finditer(scan.key, window, start):
        window = stop.end()
    others = scan.phrases("labels", "other_asin").all(scan.key, window, start)
    if not others:
        return False
    between = scan.key[others[-1].end : start]
    return "your" not in between and not _PLAIN.search(scan.text, others[-1].end, start)


def _labelled(scan: Scan, barred: Barred) -> list[Found]:
    found: list[Found] = []
    for item in scan.labelled("asin"):
        if item.empty or ("asin" not in item.words.lower() and "isbn" not in item.words.lower()):
            continue
        if not barred.meets(item.start, item.end):
            found += _spaced(scan, item)
            found += _books(scan, item)
            found += _other_letters(scan, item)
    return found


def _spaced(scan: Scan, item: Item) -> list[Found]:
    """ASINs whose signs were spaced out, one behind the other."""
    found: list[Found] = []
    place = item.start
    while match := _SPACED.match(scan.key, place, item.end):
        value = re.sub(r"[ .-]", "", match.group()).upper()
        if not is_asin(value) or sum(c.isdigit() for c in value) < 3:
            break
        printed = scan.text[match.start() : match.end()]
        if printed != value:
            found.append(Found(value, match.start(), match.end(), "asin: put together"))
        place = match.end()
        while place < item.end and scan.key[place] in " ,;/|&":
            place += 1
    return found


def _books(scan: Scan, item: Item) -> list[Found]:
    return [
        Found(m.group().upper(), m.start(), m.end(), "asin: ISBN behind the label")
        for m in _BOOK.finditer(scan.key, item.start, item.end)
        if is_asin(m.group().upper())
    ]


def _named_books(scan: Scan) -> list[Found]:
    """ISBN-10s that a sentence calls an ASIN: `as ASIN 1412775884`."""
    return [
        Found(m[1].upper(), m.start(1), m.end(1), "asin: ISBN behind the word")
        for m in _BOOK_NAMED.finditer(scan.key, scan.start, scan.end)
        if is_asin(m[1].upper())
    ]


def _other_letters(scan: Scan, item: Item) -> list[Found]:
    """ASINs that do not begin with B0 count only behind their label."""
    return [
        Found(m.group().upper(), m.start(), m.end(), "asin: behind the label")
        for m in _OTHER_LETTER.finditer(scan.key, item.start, item.end)
        if is_asin(m.group().upper()) and sum(c.isdigit() for c in m.group()) > 2
    ]


def _linked(scan: Scan) -> list[Found]:
    """Where a letter names the offer by its link alone, the link says which."""
    sender = scan.envelope.sender
    if scan.labelled("complaint_id") or (sender and "amazon" in sender.email):
        return []
    return [
        Found(m.group(1), m.start(1), m.end(1), "asin: link of the offer")
        for m in _IN_LINK.finditer(scan.text, scan.start, scan.end)
        if not _beside(scan, scan.text.rfind(" ", scan.start, m.start()) + 1 or m.start())
    ]
