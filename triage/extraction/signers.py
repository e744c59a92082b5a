"""Names at the places where writers name themselves, weighed by what speaks for each.

A legal form, a mail domain made of the same words and a place in the signature speak for a firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.extraction.names import RUN, cjk_firms, has_suffix, resembles, run_at
from triage.extraction.parties import named
from triage.extraction.scan import Found, Scan

_OPENS_TITLE = frozenset('"“„«')
"""What stands before the title of a work, which is nobody's name."""
_FOOT = 480
_SIGNED_TWICE = 3
HEAD = 900
_OURSELVES = frozenset({"we are", "we at", "we from", "my company", "our company", "here at"})
_PERSON = re.compile(r"(?:[A-Z]\. ?)+[A-Z]|(?:Dr|Prof|Mr|Mrs|Ms)\. ")
_MORE_THAN_ROLE = 6
_MOSTLY_NAME = 1
_ONLY_ROLE = 6
_PART = re.compile(r"[^\n|·•]+")
_SPLIT = re.compile(r" [-–—|·] | ?[|·•] ?")


@dataclass(frozen=True)
class Candidate:
    """A name, where it stands, and what speaks for it."""

    found: Found
    weight: int
    law: bool


def candidates_of(scan: Scan, domain: str) -> list[Candidate]:
    """Every name that may be the writer's, with its weight; `domain` is that of its address."""
    barred = greeted(scan)
    found: list[Candidate] = []
    for start, end, place, rule in _stretches(scan):
        candidate = named(scan, start, end, rule)
        if candidate is None or candidate.value.lower() in barred:
            continue
        found.append(
            Candidate(candidate, _weigh(candidate, domain, place, scan), _is_law(scan, candidate))
        )
    return found


def greeted(scan: Scan) -> str:
    """The greeting and the addressees, in lower case: none of them is the writer."""
    line = scan.key.find("\n", scan.start, scan.end)
    head = scan.text[scan.start : line if line > 0 else scan.end]
    greets = scan.phrases("segments", "greeting").first(scan.key, scan.start, scan.start + 24)
    greeting = head if greets and len(head) < 70 else ""
    return " ".join((greeting, scan.envelope.to, *(a.name for a in scan.mail.to))).lower()


def _stretches(scan: Scan) -> Iterator[tuple[int, int, int, str]]:
    """Places where writers name themselves, with what the place speaks for."""
    start, end = scan.envelope.sender_at
    if end:
        at = scan.text.find("<", start, end)
        yield from _parts(scan, start, at if at > 0 else end, 1, "name: sender")
    for hit in scan.all("parties", "we_are"):
        if hit.end < scan.start + HEAD:
            place = 3 if hit.phrase in _OURSELVES else 2
            end = min(scan.end, hit.end + 140)
            yield from _runs(scan, hit.end, end, place, "name: introduces itself")
    first = scan.key.find("\n", scan.start, scan.end)
    if 0 < first - scan.start < 80:
        yield scan.start, first, 1, "name: letterhead"
    foot = _foot(scan)
    place = foot
    while place < scan.end:
        stop = scan.key.find("\n", place, scan.end)
        stop = scan.end if stop < 0 else stop
        if stop - place < 120:
            yield from _parts(scan, place, stop, 2, "name: signature")
        place = stop + 1


def _foot(scan: Scan) -> int:
    """Where the signature begins: behind the closing words, else the last few lines."""
    closings = scan.phrases("parties", "closing").all(
        scan.key, max(scan.start, scan.end - _FOOT), scan.end
    )
    if closings:
        return closings[-1].end
    stop = scan.start + len(scan.key[scan.start : scan.end].rstrip())
    last = scan.key.rfind("\n\n", max(scan.start, stop - 240), stop)
    return last + 1 if last >= 0 else scan.end


def _parts(
    scan: Scan, start: int, end: int, place: int, rule: str
) -> Iterator[tuple[int, int, int, str]]:
    """A line and its parts behind commas and dashes: `Brand Protection, Owner Ltd`."""
    begin = start
    for match in _SPLIT.finditer(scan.text, start, end):
        yield from _comma_parts(scan, begin, match.start(), place, rule)
        begin = match.end()
    yield from _comma_parts(scan, begin, end, place, rule)


def _comma_parts(
    scan: Scan, start: int, end: int, place: int, rule: str
) -> Iterator[tuple[int, int, int, str]]:
    yield start, end, place, rule
    comma = scan.text.find(", ", start, end)
    while comma >= 0:
        if not scan.text[comma + 2 : comma + 3].islower():
            yield comma + 2, end, place, rule
        comma = scan.text.find(", ", comma + 1, end)


def _runs(
    scan: Scan, start: int, end: int, place: int, rule: str
) -> Iterator[tuple[int, int, int, str]]:
    stop = re.compile(r"[.!?] |\n\n|。").search(scan.text, start, end)
    limit = stop.start() + 1 if stop else end
    for match in RUN.finditer(scan.text, start, limit):
        run = run_at(scan.text, match.start(), min(scan.end, limit + 12))
        titled = scan.text[start : match.start()].rstrip()[-1:] in _OPENS_TITLE
        if run and not titled:
            yield run[0], run[1], place, rule
    for first, last in cjk_firms(scan.text, start, limit):
        yield first, last, place, rule


def _weigh(found: Found, domain: str, place: int, scan: Scan) -> int:
    weight = place
    if has_suffix(found.value):
        weight += 5
    if domain and not _free(scan, domain) and resembles(found.value, domain):
        weight += 4
    weight -= _role(scan, found)
    sender = scan.envelope.sender
    if place > 1 and sender and sender.name == found.value and " " in found.value:
        weight += _SIGNED_TWICE
    if _PERSON.match(found.value) and not has_suffix(found.value):
        weight -= 2
    if " " not in found.value and not has_suffix(found.value):
        weight -= 1
    return weight


def _free(scan: Scan, domain: str) -> bool:
    return domain.partition(".")[0].lower() in scan.lex.list("parties", "freemail")


def _role(scan: Scan, found: Found) -> int:
    """What a role in the name speaks against it: much when the name is nothing else."""
    if has_suffix(found.value):
        return 0
    roles = scan.phrases("parties", "role").all(scan.key, found.start, found.end)
    if not roles:
        return 0
    beside = (found.end - found.start) - sum(hit.end - hit.start for hit in roles)
    return _MOSTLY_NAME if beside > _MORE_THAN_ROLE else _ONLY_ROLE


def _is_law(scan: Scan, found: Found) -> bool:
    return scan.phrases("parties", "law").first(scan.key, found.start, found.end) is not None


def best_of(candidates: list[Candidate], *, law: bool) -> Found | None:
    """The name that most speaks for, among law firms or among others; None without any."""
    fitting = [each for each in candidates if each.law == law and each.weight > 0]
    best = max(fitting, key=lambda each: (each.weight, -len(each.found.value)), default=None)
    if best is None:
        return None
    fuller = [c for c in fitting if c.found.value.startswith(f"{best.found.value} ")]
    return max(fuller, key=lambda each: each.weight, default=best).found


def other_than(candidates: list[Candidate], client: Found | None) -> Found | None:
    """The best name that is not the client's, for firms whose name does not say what they are."""
    known = client.value.lower() if client else ""
    fitting = [c for c in candidates if c.found.value.lower() != known and c.weight > 0]
    best = max(fitting, key=lambda each: each.weight, default=None)
    if best is None:
        return None
    fuller = [each for each in fitting if each.found.value.startswith(f"{best.found.value} ")]
    return max(fuller, key=lambda each: each.weight, default=best).found
