"""The concrete explanation of what of ours infringes; boilerplate, or a type and a number, is none."""

from __future__ import annotations

import re

from triage.domain.complaint import Kind
from triage.extraction.phrases import Hit
from triage.extraction.right_type import type_of
from triage.extraction.scan import Found, Scan
from triage.extraction.sentences import Sentence, sentences

_QUOTE = re.compile(r"[ \n]?[:,]?[ \n]?[\"«»「『]")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_CLOSE = re.compile(r"[\"」』]")
_SHORTEST = 24
_SHORTEST_CJK = 10
_MOST_SENTENCES = 400
_ENOUGH = 3
_SILENT = frozenset({Kind.NOT_A_COMPLAINT, Kind.BOUNCE, Kind.AUTOMATIC_REPLY})


def find_reason(scan: Scan, kind: Kind) -> Found | None:
    """The words that say what of ours infringes, by the surest rule that finds them."""
    if kind in _SILENT:
        return None
    return _labelled(scan) or _reported(scan) or _sentence(scan)


def _labelled(scan: Scan) -> Found | None:
    for item in scan.labelled("reason"):
        if item.empty or not item.strong or not _long(scan, item.start, item.end):
            continue
        end = _paragraph(scan, item.start, item.end)
        kind = type_of(scan, item.start, min(item.start + 40, item.end))
        if kind and kind.end >= item.end - 14:
            continue
        if _plain(scan, item.start, end) or _says_something(scan, item.start, end) >= 2:
            return scan.found(item.start, end, "reason: label")
    return None


def _paragraph(scan: Scan, start: int, end: int) -> int:
    """The end of a value that runs over several wrapped lines."""
    part = next(
        (p for p in sentences(scan.text, scan.key, start, scan.end) if p.end >= end), None
    )
    return max(end, part.end) if part and part.end - start < 900 else end


def _long(scan: Scan, start: int, end: int) -> bool:
    words = scan.text[start:end]
    wide = sum(c >= "\u2e80" for c in words)
    return len(words) >= _SHORTEST or wide >= _SHORTEST_CJK


def _plain(scan: Scan, start: int, end: int) -> bool:
    """Whether these words are none that every mail has."""
    boilerplate = scan.phrases("reason", "boilerplate").first(scan.key, start, end)
    return boilerplate is None and _says_something(scan, start, end) >= 1


def _says_something(scan: Scan, start: int, end: int) -> int:
    """How many of the three stand there: something of ours, a use of it, something of theirs."""
    return sum(
        scan.phrases("reason", part).first(scan.key, start, end) is not None
        for part in ("ours", "uses", "theirs")
    )


def _reported(scan: Scan) -> Found | None:
    """What stands behind `the rights owner states:`, quoted or up to the sentence's end."""
    for hit in scan.all("reason", "says"):
        found = _behind(scan, hit)
        if found:
            return found
    return None


def _behind(scan: Scan, hit: Hit) -> Found | None:
    quote = _QUOTE.match(scan.key, hit.end, scan.end)
    if quote:
        close = _CLOSE.search(scan.key, quote.end(), min(scan.end, quote.end() + 1200))
        if close and _long(scan, quote.end(), close.start()):
            return scan.found(quote.end(), close.start(), "reason: quoted")
    parts = sentences(scan.text, scan.key, hit.end, min(scan.end, hit.end + 1200))
    if not parts:
        return None
    part = parts[0]
    start = part.start
    while start < part.end and scan.text[start] in " ,:：\n\"'":
        start += 1
    colon = scan.key[hit.end : hit.end + 2].strip()[:1] == ":"
    needed = 1 if colon else 2
    if not _long(scan, start, part.end) or start - hit.end > 60:
        return None
    if _boilerplate(scan, start, part.end) or _says_something(scan, start, part.end) < needed:
        return None
    return scan.found(start, part.end, "reason: reported")


def _boilerplate(scan: Scan, start: int, end: int) -> bool:
    return scan.phrases("reason", "boilerplate").first(scan.key, start, end) is not None


def _sentence(scan: Scan) -> Found | None:
    """The sentence that names something of ours, a use of it and something of theirs."""
    parts = sentences(scan.text, scan.key, scan.start, scan.end)[:_MOST_SENTENCES]
    weighed = [(_weight(scan, part), -part.start, part) for part in parts]
    best = max(weighed, default=None, key=lambda each: each[:2])
    if best is None or best[0] < _ENOUGH:
        return None
    return scan.found(best[2].start, best[2].end, "reason: sentence")


def _weight(scan: Scan, part: Sentence) -> int:
    if not _long(scan, part.start, part.end) or scan.key[part.end - 1] == "?":
        return 0
    if _boilerplate(scan, part.start, part.end):
        return 0
    if any(part.start <= item.at < part.end and item.strong for item in scan.items):
        return 0
    ours = scan.phrases("reason", "ours").first(scan.key, part.start, part.end)
    uses = scan.phrases("reason", "uses").count(scan.key, part.start, part.end)
    theirs = scan.phrases("reason", "theirs").first(scan.key, part.start, part.end)
    if not (ours and uses and theirs) or _bare_claim(scan, part):
        return 0
    return _ENOUGH + min(uses, 3)


def _bare_claim(scan: Scan, part: Sentence) -> bool:
    """Whether the sentence says no more than that a right is infringed."""
    words = len(_WORDS.findall(scan.key, part.start, part.end))
    wide = sum(c >= "\u2e80" for c in scan.text[part.start : part.end])
    infringes = scan.phrases("kinds", "infringement").first(scan.key, part.start, part.end)
    return infringes is not None and words + wide // 2 < 12
