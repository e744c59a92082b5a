"""The concrete explanation of what of ours infringes; boilerplate, or a type and a number, is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.domain.complaint import Kind
from triage.extraction.phrases import Hit
from triage.extraction.right_type import type_of
from triage.extraction.scan import Found, Scan
from triage.extraction.sentences import Sentence, sentences

_QUOTE = re.compile(r"[ \n]?[:,]?[ \n]?[\"]")
_CLOSE = re.compile(r"\"")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_NAMED = re.compile(
    r"\"[^\"\n]{2,40}\"|(?<![\w-])(?!ASIN)[A-ZÄÖÜ]{4,}(?![\w-])|「[^」\n]{1,30}」|『[^』\n]{1,30}』"
)
_SHORTEST = 24
_SHORTEST_CJK = 10
_MOST_SENTENCES = 400
_LONGEST = 900
_ENOUGH = 4
_PLATFORMS = frozenset({Kind.AMAZON_NOTICE, Kind.COURT_ORDER_NOTICE, Kind.OTHER_PLATFORM_NOTICE})


@dataclass(frozen=True)
class _Candidate:
    """Words that may be the reason and how much speaks for them."""

    start: int
    end: int
    rule: str
    weight: int


def find_reason(scan: Scan, kind: Kind) -> Found | None:
    """The words that say what of ours infringes; None when the mail has only general ones."""
    candidates = [*_labelled(scan), *_reported(scan)]
    candidates += _sentences(scan, of_platform=kind in _PLATFORMS)
    best = max(candidates, key=lambda each: (each.weight, -each.start), default=None)
    if best is None or best.weight < _ENOUGH:
        return None
    return scan.found(best.start, best.end, f"reason: {best.rule}")


def _labelled(scan: Scan) -> Iterator[_Candidate]:
    for item in scan.labelled("reason"):
        if item.empty or not item.strong or not _long(scan, item.start, item.end):
            continue
        start, end = item.start, _paragraph(scan, item.start, item.end)
        kind = type_of(scan, start, min(start + 40, item.end))
        if kind and kind.start - start < 4:
            start = _past_type(scan, kind.end, end)
        weight = _weight(scan, start, end)
        if _long(scan, start, end) and weight >= 1:
            yield _Candidate(start, end, "label", weight + 5)


def _past_type(scan: Scan, start: int, end: int) -> int:
    """Where the explanation begins that a dash parts from the type: `Trademark - the box …`."""
    match = re.compile(r"[^\n]{0,24}?(?: - |[:.;,] )").match(scan.key, start, end)
    return match.end() if match else start


def _paragraph(scan: Scan, start: int, end: int) -> int:
    """The end of a value that runs over several wrapped lines."""
    parts = sentences(scan.text, scan.key, start, min(scan.end, start + _LONGEST))
    part = next((each for each in parts if each.end >= end), None)
    return max(end, part.end) if part else end


def _long(scan: Scan, start: int, end: int) -> bool:
    words = scan.text[start:end]
    return len(words) >= _SHORTEST or sum(c >= "\u2e80" for c in words) >= _SHORTEST_CJK


def _reported(scan: Scan) -> Iterator[_Candidate]:
    """What stands behind `the rights owner states:`, quoted or up to the sentence's end."""
    for hit in scan.all("reason", "says"):
        yield from _behind(scan, hit)


def _behind(scan: Scan, hit: Hit) -> Iterator[_Candidate]:
    limit = min(scan.end, hit.end + _LONGEST)
    quote = _QUOTE.match(scan.key, hit.end, limit)
    if quote:
        close = _CLOSE.search(scan.key, quote.end(), limit)
        if close and _long(scan, quote.end(), close.start()):
            weight = _weight(scan, quote.end(), close.start()) + 4
            yield _Candidate(quote.end(), close.start(), "quoted", weight)
            return
    parts = sentences(scan.text, scan.key, hit.end, limit)
    if not parts:
        return
    start, end = _without_link(scan, parts[0]), parts[0].end
    colon = ":" in scan.key[hit.end : start]
    if start - hit.end < 12 and _long(scan, start, end):
        yield _Candidate(start, end, "reported", _weight(scan, start, end) + 1 + 3 * colon)


def _without_link(scan: Scan, part: Sentence) -> int:
    start = part.start
    while start < part.end and scan.text[start] in " ,:：\n\"'「“„":
        start += 1
    link = scan.phrases("reason", "says_that").first(scan.key, start, min(part.end, start + 12))
    return link.end + 1 if link and link.start == start else start


def _sentences(scan: Scan, *, of_platform: bool) -> Iterator[_Candidate]:
    """Sentences that name something of ours and what is the matter with it."""
    parts = sentences(scan.text, scan.key, scan.start, scan.end)[:_MOST_SENTENCES]
    for part in parts:
        if not _long(scan, part.start, part.end) or _is_value(scan, part):
            continue
        if of_platform and not _has(scan, "owner_words", part.start, part.end):
            continue
        ours = _has(scan, "ours", part.start, part.end)
        weight = _weight(scan, part.start, part.end)
        if ours or weight > _ENOUGH:
            yield _Candidate(part.start, part.end, "sentence", weight + ours - of_platform)


def _is_value(scan: Scan, part: Sentence) -> bool:
    """Whether the words belong to a labelled line."""
    return any(part.start - 2 <= item.at < part.end and item.strong for item in scan.items)


def _has(scan: Scan, key: str, start: int, end: int) -> bool:
    return scan.phrases("reason", key).first(scan.key, start, end) is not None


def _weight(scan: Scan, start: int, end: int) -> int:
    """What is concrete in the words less what every mail says."""
    if scan.key[end - 1] == "?":
        return -9
    concrete = scan.phrases("reason", "concrete").count(scan.key, start, end)
    named = len(_NAMED.findall(scan.text, start, end)) > 0
    uses = _has(scan, "uses", start, end)
    theirs = _has(scan, "theirs", start, end)
    weight = min(concrete, 4) + named + uses + theirs
    if _has(scan, "boilerplate", start, end):
        weight -= 4
    if _has(scan, "request", start, min(end, start + 40)):
        weight -= 3
    return weight - 3 * _bare_claim(scan, start, end, concrete)


def _bare_claim(scan: Scan, start: int, end: int, concrete: int) -> bool:
    """Whether the words say no more than that a right is infringed or owned."""
    words = len(_WORDS.findall(scan.key, start, end))
    wide = sum(c >= "\u2e80" for c in scan.text[start:end])
    infringes = scan.phrases("kinds", "infringement").first(scan.key, start, end)
    return infringes is not None and words + wide // 2 < 14 and concrete < 2
