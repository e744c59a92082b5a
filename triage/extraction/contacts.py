"""Where a notice gives the owner's contact details: behind a heading, or around a mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.extraction.emails import find_addresses
from triage.extraction.names import RUN, bounded, has_suffix
from triage.extraction.parties import named, usable_addresses
from triage.extraction.places import Span
from triage.extraction.scan import Found, Scan

BULLET = re.compile(r"[ ]?(?:[-–—]{1,3}|[*•·+]|\(?\d{1,2}[.)])[ ]?")
_BLOCK_LINES = 6
_MOST_LINES = 7
_LONGEST = 70
_OTHERS = (
    "asin", "title", "right_type", "complaint_id", "number", "trademark_number", "patent_number",
    "design_number", "copyright_number", "marketplace", "deadline", "reason",
)  # fmt: skip


def block(scan: Scan) -> Span:
    """The stretch behind a heading of contact details, up to an empty line or the next heading."""
    for item in scan.labelled("contact"):
        start = item.start
        if not item.strong and not item.empty and "\n" not in scan.text[item.at : start + 1]:
            continue
        return start, _block_end(scan, start)
    return 0, 0


def _block_end(scan: Scan, start: int) -> int:
    end = start
    lines = 0
    while end < scan.end and lines < _BLOCK_LINES:
        stop = scan.key.find("\n", end, scan.end)
        stop = scan.end if stop < 0 else stop
        end = stop
        lines += 1
        blank = scan.key.startswith("\n\n", stop)
        addressed = blank and "@" in scan.text[start:stop]
        if addressed or (blank and lines > 1) or _next_item(scan, stop + 1):
            break
        end = stop + 1 + blank
    return min(end, scan.end)


def _next_item(scan: Scan, place: int) -> bool:
    """Whether a label of something else than the owner stands on the line at this place."""
    stop = scan.key.find("\n", place, scan.end)
    stop = scan.end if stop < 0 else stop
    return any(place <= item.at < stop and item.strong for item in scan.labelled(*_OTHERS))


def lines(scan: Scan, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch that are not empty."""
    while start < end:
        stop = scan.key.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield start, stop
        start = stop + 1


def block_names(scan: Scan, found: Span) -> Iterator[Found]:
    """Names at the heads of the lines of a contact block."""
    for start, end in lines(scan, *found):
        first = past_bullet(scan, start, end)
        if _no_name(scan, first, end):
            continue
        client = scan.phrases("parties", "client").first(scan.key, first, end)
        first = client.end if client else first
        first = _past_label(scan, first, end)
        name = named(scan, first, _before_mail(scan, first, end), "name: contact block")
        if name and not _opens_with(scan, "kinds", "heading", first, end):
            yield name


def past_bullet(scan: Scan, start: int, end: int) -> int:
    """The start of a line behind its bullet."""
    bullet = BULLET.match(scan.key, start, end)
    return bullet.end() if bullet else start


def _no_name(scan: Scan, start: int, end: int) -> bool:
    """Whether a line begins like an address or names somebody's agent."""
    return re.match(r" ?(?:\d|\+\d|po box|p\.o\. box|c/o|℅)", scan.key[start:end]) is not None


def _past_label(scan: Scan, start: int, end: int) -> int:
    items = [i for i in scan.items if start <= i.at < min(end, start + 3) and i.strong]
    return items[0].start if items and items[0].name != "name" else start


def _opens_with(scan: Scan, section: str, key: str, start: int, end: int) -> bool:
    hit = scan.phrases(section, key).first(scan.key, start, end)
    return hit is not None and hit.start - start < 3


def _before_mail(scan: Scan, start: int, end: int) -> int:
    """The end of the words before a mail address on the same line."""
    addresses = find_addresses(scan.text, start, end)
    return addresses[0].start if addresses else end


def paragraph_names(scan: Scan) -> Iterator[Found]:
    """The first line of a paragraph that ends in a mail address, when that line is a name."""
    for address in usable_addresses(scan, scan.start, scan.end):
        start = max(scan.start, scan.key.rfind("\n\n", scan.start, address.start) + 2)
        every = list(lines(scan, start, address.start))
        for first, last in every[-_MOST_LINES:]:
            name = _name_line(scan, past_bullet(scan, first, last), last)
            if name:
                yield name
                break


def _name_line(scan: Scan, start: int, end: int) -> Found | None:
    """A line that is a name, or begins with a firm's name and goes on with its address."""
    words = scan.text[start:end].strip()
    if not words or len(words) > _LONGEST * 2 or words[-1] in ":?!：" or _no_name(scan, start, end):
        return None
    if any(start <= item.at < end and item.strong for item in scan.labelled(*_OTHERS, "end")):
        return None
    if _opens_with(scan, "segments", "greeting", start, min(end, start + 20)):
        return None
    first, last = bounded(scan.text, start, end)
    if first - start > 1:
        return None
    head = scan.text[first:last]
    alone = last - first >= len(words) - 1 and len(head) < _LONGEST
    fits = has_suffix(head) or (alone and RUN.fullmatch(head) and head[-1] != ".")
    return named(scan, first, last, "name: above the address") if fits else None
