"""Masked values: asterisks, rows of X, placeholders. They are reported, never read as values."""

from __future__ import annotations

import re

from triage.domain.complaint import Status
from triage.extraction.emails import find_addresses
from triage.extraction.labels import Item
from triage.extraction.places import Barred
from triage.extraction.scan import Found, Scan

_ROW = re.compile(
    r"[*]{2,}|[#]{3,}|[•●]{3,}|[○◯]{2,}|〇{3,}|×{2,}|某某|(?<![a-z])x{2,3}(?=[\u3400-\u9fff])|。{2,}|[＊]{2,}|(?<![a-z])x{4,}(?![a-z])|\[#{1,4}\]|\$\{[^{}\n]{0,60}\}|_{4,}|…{2,}|\[\.{2,3}\]|█+|■{3,}"
)
_HARD = re.compile(
    r"[*]{2,}|#{3,}|。{2,}|[•●█○◯×]{2,}|〇{3,}|某某|(?<![a-z])x{2,3}(?-i:(?=[\u3400-\u9fff]))|x{4,"
    r"}|(?<=\d)[,. -]?xx+|\[#+\]|\$\{|\*+@|@\*+",
    re.IGNORECASE,
)
_ZEROS = re.compile(
    r"(?:b0)?0{6,10}|0{7,11}|(?:x{2,}[-. ]?){2,}|1234567890?1?|99999999+", re.IGNORECASE
)
_BRACKET = re.compile(
    r"\((?:hidden|removed|redacted|masked|deleted|withheld|omitted)\)|"
    r"[\[<](?:[a-z']{1,12}[ -]){0,2}(?:hidden|removed|redacted|masked|deleted|withheld|"
    r"omitted|blanked|anonymi[sz]ed|censored|blacked out|blanked out|not shown)"
    r"(?: [a-z']{1,12}){0,2}[\])>]"
)
_ENDS = " \n\t,;()<>|\"'、，：:"
_VALUED = ("asin", "complaint_id", "number", "trademark_number", "patent_number", "design_number",
           "copyright_number", "name", "company", "email", "representative", "contact")  # fmt: skip


def find_masks(scan: Scan) -> tuple[Found, ...]:
    """Every masked value of the message: whole values behind labels, else the masked words."""
    found = [mask for item in scan.labelled(*_VALUED) if (mask := _labelled(scan, item))]
    spans = Barred((mask.start, mask.end) for mask in found)
    barred = _barred(scan)
    for match in _ROW.finditer(scan.key, scan.start, scan.end):
        start, end = _token(scan, *match.span())
        hidden = not spans.meets(start, end) and not barred.meets(start, end)
        if hidden and _is_mask(scan, start, end, match):
            found.append(Found(scan.text[start:end], start, end, "masked", Status.MASKED))
            spans.add(start, end)
    places = [(hit.start, hit.end) for hit in scan.all("masks", "placeholder")]
    places += [match.span() for match in _BRACKET.finditer(scan.key, scan.start, scan.end)]
    for start, end in places:
        if not spans.meets(start, end):
            found.append(_mask(scan, start, end))
            spans.add(start, end)
    return tuple(sorted(found, key=lambda each: each.start))


def _barred(scan: Scan) -> Barred:
    """Where a mask hides no value of the complaint: in the greeting and in a product's title."""
    line = scan.key.find("\n", scan.start, scan.end)
    first = (scan.start, scan.end if line < 0 else line)
    greets = scan.phrases("segments", "greeting").first(scan.key, *first)
    titles = [(item.start, item.end) for item in scan.labelled("title") if item.strong]
    return Barred([*titles, first] if greets and greets.start == scan.start else titles)


def _labelled(scan: Scan, item: Item) -> Found | None:
    """The masked value behind a label; its masked part alone beside an address that is none."""
    if item.empty or not item.strong:
        return None
    words = scan.text[item.start : item.end]
    if _ZEROS.fullmatch(words.strip()):
        return _mask(scan, item.start, item.end)
    if not _HARD.search(words) or len(words) > 80:
        return None
    if re.search(r"[,;](?!\w)", words):
        return None
    if any(not each.masked for each in find_addresses(scan.text, item.start, item.end)):
        return None
    return _mask(scan, item.start, item.end)


def _mask(scan: Scan, start: int, end: int) -> Found:
    return Found(scan.text[start:end], start, end, "masked", Status.MASKED)


def _token(scan: Scan, start: int, end: int) -> tuple[int, int]:
    while start > scan.start and scan.text[start - 1] not in _ENDS:
        start -= 1
    while end < scan.end and scan.text[end] not in _ENDS:
        end += 1
    while end > start and scan.text[end - 1] in ".!?" and scan.text[start:end].strip(".!?"):
        end -= 1
    return start, end


def _is_mask(scan: Scan, start: int, end: int, match: re.Match[str]) -> bool:
    """Whether the row stands for hidden words: not a drawn line, not emphasis, not a rule."""
    token = scan.text[start:end]
    if end - start > 80 or match.group().startswith("${"):
        return False
    bare = token.strip("*_#-=~•。.")
    alone = start == 0 or scan.text[start - 1] == "\n"
    ends = end >= scan.end or scan.text[end : end + 1] == "\n"
    if alone and ends and not bare and "@" not in token:
        return False
    if match.group()[0] in "*_#" and not bare:
        return len(match.group()) >= 3 and not alone
    emphasised = token.startswith(match.group()) and match.group() in {"**", "__", "____"}
    return not (emphasised or (match.group()[0] == "_" and not bare))
