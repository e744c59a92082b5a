"""Who complains in a notice of Amazon's or another platform's: owner, address, representative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.extraction import agents, contacts
from triage.extraction.emails import MailAddress
from triage.extraction.labels import Item
from triage.extraction.names import UPPER, bounded, has_suffix, run_at
from triage.extraction.parties import (
    Party,
    before,
    behind,
    is_law,
    named,
    plaintiff,
    usable_addresses,
)
from triage.extraction.places import Span
from triage.extraction.scan import Found, Scan

_SENTENCE = re.compile(r"[.!?] [A-Z]|[!?]|\. ?\n")
_CAPITAL = re.compile(rf"(?<![^\W_])[{UPPER}0-9\u2e80-\u9fff]")
_WINDOW = 140
_LABEL_ROOM = 24
_LINKED = 40
_MOST_CUES = 200


def find_party(scan: Scan) -> Party:
    """The complaining side of a notice, by labels, contact block, bullets and sentences."""
    block = contacts.block(scan)
    rules = (
        _labelled_names(scan),
        _owners(scan, contacts.block_names(scan, block)),
        _owners(scan, contacts.paragraph_names(scan)),
        _owners(scan, _beside_mail(scan)),
        _owners(scan, _cued(scan)),
        (found for found in (plaintiff(scan),) if found),
    )
    name = next((found for rule in rules for found in rule), None)
    email = _email(scan, block, name)
    agent = agents.find_agent(scan, block, name)
    return agents.with_agent(scan, Party(name, email, agent))


def _owners(scan: Scan, names: Iterator[Found]) -> Iterator[Found]:
    """The names that are no law firm's: it stands for an owner, it is none."""
    return (each for each in names if not is_law(scan, each.start, each.end))


def _labelled_names(scan: Scan) -> Iterator[Found]:
    for group in (("company",), ("name",)):
        for item in scan.labelled(*group):
            if item.empty or not (item.strong or _clear(scan, item)):
                continue
            if group == ("company",) and not scan.labelled("name", "email"):
                continue
            found = named(scan, *_client_part(scan, item), "name: label")
            if found:
                yield found


def _clear(scan: Scan, item: Item) -> bool:
    """A label without a colon counts when it has several words and a name follows on its line."""
    first = scan.text[item.start : item.start + 1]
    return " " in item.words and (first.isupper() or first >= "\u2e80")


def _client_part(scan: Scan, item: Item) -> Span:
    hit = scan.phrases("parties", "client").first(scan.key, item.start, item.end)
    return (hit.end, item.end) if hit else (item.start, item.end)


# -- names beside a mail address, names behind a word for the owner


def _beside_mail(scan: Scan) -> Iterator[Found]:
    """`Name (mail)`, `Name, address, mail`, `Name at mail`: the name that leads to an address."""
    for address in usable_addresses(scan, scan.start, scan.end):
        start = max(scan.start, address.start - _WINDOW)
        line = scan.text.rfind("\n", start, address.start) + 1
        found = _leading(scan, max(start, line), address.start)
        if found:
            yield found
        above = _line_above(scan, line) if address.start - line < _LABEL_ROOM else None
        if above:
            yield above


def _leading(scan: Scan, start: int, end: int) -> Found | None:
    """The first name before an address from which only an address or linking words lead to it."""
    place = start
    while begins := _CAPITAL.search(scan.text, place, end):
        run = run_at(scan.text, begins.start(), end)
        if run and _leads(scan, run, end):
            found = named(scan, run[0], run[1], "name: beside the address")
            if found:
                return found
        place = run[1] if run else begins.end()
    return None


def _leads(scan: Scan, run: Span, end: int) -> bool:
    words = scan.text[run[0] : run[1]]
    between = scan.text[run[1] : end]
    rest = scan.key[run[1] : end].strip(" ,;:(<-[–")
    if has_suffix(words) and between.startswith(",") and not _SENTENCE.search(between):
        return True
    linked = not rest or scan.phrases("parties", "at_mail").first(rest) is not None
    return linked and len(rest) < _LINKED and (has_suffix(words) or " " in words)


def _line_above(scan: Scan, line: int) -> Found | None:
    """A line that is a name and stands right above a line that is an address."""
    if line <= scan.start + 1:
        return None
    above = max(scan.text.rfind("\n", scan.start, line - 1) + 1, scan.start)
    start = contacts.past_bullet(scan, above, line - 1)
    words = scan.text[start : line - 1].strip()
    if not words or (words.endswith((":", "?", ".")) and not has_suffix(words)):
        return None
    first = bounded(scan.text, start, line - 1)
    if first[1] - first[0] < len(words) * 0.6 or len(words) > 60:
        return None
    if not (has_suffix(words) or start > above or words[:1].isupper()):
        return None
    return named(scan, start, line - 1, "name: above the address")


def _cued(scan: Scan) -> Iterator[Found]:
    """A name right behind words such as `a report from`, or before such as `claims that`."""
    for hit in scan.all("parties", "owner_is")[:_MOST_CUES]:
        found = behind(scan, hit)
        if found:
            yield agents.principal(scan, found) or found
    for hit in scan.all("parties", "owner_after")[:_MOST_CUES]:
        found = before(scan, hit.start, f"name: {hit.phrase}")
        if found:
            yield found


# -- the address


def _email(scan: Scan, block: Span, name: Found | None) -> Found | None:
    for start, end, rule in _email_places(scan, block, name):
        address: MailAddress | None = next(usable_addresses(scan, start, end), None)
        if address:
            return Found(address.value, address.start, address.end, rule)
    return None


def _email_places(scan: Scan, block: Span, name: Found | None) -> Iterator[tuple[int, int, str]]:
    for item in scan.labelled("email"):
        if item.strong and not item.empty:
            yield item.start, item.end, "email: label"
    if block[1]:
        yield block[0], block[1], "email: contact block"
    if name:
        yield name.start, min(scan.end, name.end + 160), "email: beside the name"
    yield scan.start, scan.end, "email: the only other address"
