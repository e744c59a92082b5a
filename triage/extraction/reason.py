"""The concrete explanation of what of ours infringes; general words or a number alone are none."""

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
    r"[\"„“”«»][^\"„“”«»\n]{2,40}[\"“”»«]|(?<![\w-])(?!ASIN)[A-ZÄÖÜ]{4,}(?![\w-])|「[^」\n]{1,30}」|『[^』\n]{1,30}』"
)
_SHORTEST = 24
_SHORTEST_CJK = 10
_MOST_SENTENCES = 400
_LONGEST = 900
_ENOUGH = 4
_PASSAGE = re.compile(r":[ \n]{0,2}\"([^\"\n]{40,600}(?:\n[^\"\n]{1,200}){0,6})\"")
_LEAD = 90
_MOST = 4
_MOST_RARE = 2
_ASIN = re.compile(r"B0[0-9A-Z]{8}")
_ROW = re.compile(r"(?:ASIN:? )?B0[0-9A-Z]{8}")
_FULL = 20
_OWN_WORD = re.compile(r"(?<![\w-])[a-z\u00df-\u00ff][\w'’-]{2,}")
_OPENS_OURS = re.compile(r"(?:it|its|they|their|this|these|both|each|the)\b")
_OPENS_THEIRS = re.compile(r"(?:we|our|my|i|i'm|mine)\b")
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
    if kind in _PLATFORMS:
        candidates += _quotations(scan)
    candidates += _sentences(scan, of_platform=kind in _PLATFORMS)
    best = max(candidates, key=lambda each: (each.weight, -each.start), default=None)
    if best is None or best.weight < _ENOUGH:
        return None
    end = _rows(scan, best) if best.rule == "sentence" else best.end
    return scan.found(best.start, end, f"reason: {best.rule}")


def _rows(scan: Scan, best: _Candidate) -> int:
    """The end of a list whose rows each say of one ASIN what is the matter with it."""
    end = best.end
    if not _ROW.match(scan.text, best.start):
        return end
    for part in sentences(scan.text, scan.key, end, min(scan.end, end + _LONGEST)):
        if not _ROW.match(scan.text, part.start) or not _has(scan, "uses", part.start, part.end):
            break
        end = part.end
    return end


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


def _quotations(scan: Scan) -> Iterator[_Candidate]:
    """A passage in quotation marks that a line about the owner or its report leads up to."""
    for match in _PASSAGE.finditer(scan.key, scan.start, scan.end):
        lead = max(scan.start, match.start() - _LEAD)
        if scan.phrases("kinds", "owner_word").first(scan.key, lead, match.start()):
            weight = _weight(scan, match.start(1), match.end(1)) + 3
            yield _Candidate(match.start(1), match.end(1), "quoted", weight)


def _without_link(scan: Scan, part: Sentence) -> int:
    start = part.start
    while start < part.end and scan.text[start] in " ,，、:：\n\"'「“„":
        start += 1
    link = scan.phrases("reason", "says_that").first(scan.key, start, min(part.end, start + 12))
    return link.end + 1 if link and link.start == start else start


def _sentences(scan: Scan, *, of_platform: bool) -> Iterator[_Candidate]:
    """Sentences that name something of ours and what is the matter with it."""
    parts = sentences(scan.text, scan.key, scan.start, scan.end)[:_MOST_SENTENCES]
    for whole in parts:
        if not _long(scan, whole.start, whole.end) or _is_value(scan, whole):
            continue
        if of_platform and not (_told(scan, whole) or _is_finding(scan, whole)):
            continue
        part = _unnumbered(scan, whole)
        ours = _ours(scan, part)
        weight = _weight(scan, part.start, part.end, of_platform=of_platform)
        plain = not _concrete(scan, part.start, part.end)
        if not plain and (ours > 0 or weight > _ENOUGH):
            yield _Candidate(part.start, part.end, "sentence", weight + ours - of_platform)


def _unnumbered(scan: Scan, part: Sentence) -> Sentence:
    number = re.compile(r"\(?\d{1,2}[.)] ").match(scan.text, part.start, part.end)
    return Sentence(number.end(), part.end) if number else part


def _told(scan: Scan, part: Sentence) -> bool:
    """Whether the platform passes on what an owner told it."""
    return _has(scan, "told", part.start, part.end)


def _is_finding(scan: Scan, part: Sentence) -> bool:
    """Whether the platform itself says which word or picture stands where on our page."""
    named = _NAMED.search(scan.text, part.start, part.end) is not None
    telling = _has(scan, "concrete", part.start, part.end)
    general = _has(scan, "boilerplate_platform", part.start, part.end)
    addressed = _has(scan, "you", part.start, part.end)
    uses = _has(scan, "uses", part.start, part.end)
    return named and telling and not general and (uses or addressed)


def _ours(scan: Scan, part: Sentence) -> int:
    """Whether the sentence is about what we sell (1 or 2), or about the writer's own goods (-2)."""
    named = _has(scan, "ours", part.start, part.end)
    addressed = _has(scan, "you", part.start, part.end)
    if named or addressed or _ASIN.search(scan.text, part.start, part.end):
        return 1 + (named and addressed)
    if _OPENS_THEIRS.match(scan.key, part.start, part.end):
        return 1 if _has(scan, "bought", part.start, part.end) else -2
    return bool(_OPENS_OURS.match(scan.key, part.start, part.end))


def _is_value(scan: Scan, part: Sentence) -> bool:
    """Whether the words belong to a labelled line."""
    return any(part.start - 2 <= item.at < part.start + 3 and item.strong for item in scan.items)


def _has(scan: Scan, key: str, start: int, end: int) -> bool:
    return scan.phrases("reason", key).first(scan.key, start, end) is not None


def _weight(scan: Scan, start: int, end: int, *, of_platform: bool = False) -> int:
    """What is concrete in the words less what every mail says."""
    if scan.key[end - 1] == "?":
        return -9
    concrete = _concrete(scan, start, end)
    named = len(_NAMED.findall(scan.text, start, end)) > 0
    uses = _has(scan, "uses", start, end)
    theirs = _has(scan, "theirs", start, end)
    weight = concrete + named + uses + theirs
    if _has(scan, "boilerplate", start, end) or (
        of_platform and _has(scan, "boilerplate_platform", start, end)
    ):
        weight -= 4
    if concrete < 2 and scan.lex.rated(scan.language):
        weight -= 1 if named else 2
    if _has(scan, "request", start, min(end, start + 40)):
        weight -= 3
    return weight - 3 * _bare_claim(scan, start, end, concrete)


def _concrete(scan: Scan, start: int, end: int) -> int:
    """How much the words describe: 0 to 4, by words that complaint mails do not share.

    Where a language has no list of shared words, by its list of telling ones.
    """
    telling = scan.phrases("reason", "concrete").count(scan.key, start, end)
    shared = scan.lex.generic(scan.language)
    if not shared:
        about_ours = _has(scan, "ours", start, end) or _has(scan, "you", start, end)
        rare = scan.lex.rare(scan.language, scan.key[start:end]) // 2 if about_ours else 0
        return min(telling + min(rare, _MOST_RARE), _MOST)
    words = scan.key if scan.text[start:end].isupper() else scan.text
    own = {word.group().lower() for word in _OWN_WORD.finditer(words, start, end)} - shared
    return min((len(own) + telling) // 2, _MOST)


def _bare_claim(scan: Scan, start: int, end: int, concrete: int) -> bool:
    """Whether the words say no more than that a right is infringed or owned."""
    words = len(_WORDS.findall(scan.key, start, end))
    wide = sum(c >= "\u2e80" for c in scan.text[start:end])
    infringes = scan.phrases("kinds", "infringement").first(scan.key, start, end)
    return infringes is not None and words + wide // 2 < _FULL and concrete < 2
