"""Who complains in a mail of the complaining side itself: owner, brand manager, lawyer, agent.

Names are gathered where writers name themselves (header, first sentences, signature) and weighed:
a legal form, a mail domain made of the same words and a place in the signature speak for the firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from triage.domain.complaint import Kind
from triage.domain.marketplace import is_relay_address
from triage.extraction import east_asia
from triage.extraction.emails import MailAddress, find_addresses
from triage.extraction.names import RUN, cjk_firms, has_suffix, resembles, run_at
from triage.extraction.parties import Party, before, is_law, named, plaintiff, usable
from triage.extraction.phrases import Hit
from triage.extraction.scan import Found, Scan

_LINKING = re.compile(r"(?:,? (?:is|are|acts as|as)(?: the| an?)?|,) ?$")
_WEAK_LAW = frozenset({"legal", "counsel", "associates"})
_HEAD = 900
_OURSELVES = frozenset({"we are", "we at", "we from", "my company", "our company", "here at"})
_FOR_CLIENTS = frozenset({Kind.LAW_FIRM_LETTER, Kind.COURT_ORDER_NOTICE})
_FOOT = 480
_SIGNED_TWICE = 3
"""What speaks for a name that stands both in the header and in the signature."""
_MORE_THAN_ROLE = 6
_MOSTLY_NAME = 1
_ONLY_ROLE = 6
_PART = re.compile(r"[^\n|·•]+")
_SPLIT = re.compile(r" [-–—|·] | ?[|·•] ?")


@dataclass(frozen=True)
class _Candidate:
    """A name, where it stands, and what speaks for it."""

    found: Found
    weight: int
    law: bool


def find_writer(scan: Scan, kind: Kind) -> Party:
    """The complaining side that wrote the message; a lawyer's client before the lawyer."""
    email = _email(scan)
    domain = email.value.rpartition("@")[2] if email else ""
    client = plaintiff(scan) if kind is Kind.COURT_ORDER_NOTICE else None
    client = client or _client(scan)
    candidates = _candidates(scan, domain)
    firm = _best(candidates, law=True)
    for_client = kind in _FOR_CLIENTS or client is not None or _speaks_for_client(scan)
    sure = firm is not None and (has_suffix(firm.value) or _surely_law(scan, firm))
    for_client = for_client or bool(sure and firm and _first_firm(scan, firm))
    if for_client:
        client = client or _labelled_owner(scan) or (_first_firm(scan, firm) if firm else None)
        agent = _labelled_agent(scan) or _acting(scan, client)
        agent = agent or (firm if firm and (client is None or firm.value != client.value) else None)
        agent = agent or _other(candidates, client)
        client = _fuller(scan, client) if client else None
        agent = _fuller(scan, agent) if agent else None
        return Party(client, email, agent if client else None)
    owner = _labelled_owner(scan) or _best(candidates, law=False) or firm
    return Party(_fuller(scan, owner) if owner else None, email, None)


def _fuller(scan: Scan, owner: Found) -> Found:
    """The same name with its legal form, where the message gives it so."""
    if has_suffix(owner.value):
        return owner
    at = scan.key.find(owner.value.lower(), scan.start, scan.end)
    while at >= 0:
        run = run_at(scan.text, at, min(scan.end, at + 90))
        words = scan.text[run[0] : run[1]] if run else ""
        if run and has_suffix(words) and words.lower().startswith(owner.value.lower()):
            return named(scan, *run, owner.rule) or owner
        at = scan.key.find(owner.value.lower(), at + 1, scan.end)
    return owner


def _acting(scan: Scan, client: Found | None) -> Found | None:
    """The name before the words for the client: `Agency is the authorised agent of Owner Ltd`."""
    for hit in scan.all("parties", "client"):
        link = _LINKING.search(scan.key, max(scan.start, hit.start - 24), hit.start)
        found = before(scan, link.start() if link else hit.start, "representative: acts for")
        if found and (client is None or found.value != client.value):
            return found
    return None


def _first_firm(scan: Scan, lawyer: Found) -> Found | None:
    """The first firm that a law firm's mail names beside itself: the one it writes for."""
    for match in RUN.finditer(scan.text, scan.start, min(scan.end, scan.start + _HEAD)):
        run = run_at(scan.text, match.start(), scan.end)
        words = scan.text[run[0] : run[1]] if run else ""
        if (
            run
            and has_suffix(words)
            and words != lawyer.value
            and words.lower() not in _greeted(scan)
        ):
            found = named(scan, *run, "name: whom the lawyer names first")
            if found and not is_law(scan, found.start, found.end):
                return found
    return None


def _surely_law(scan: Scan, firm: Found) -> bool:
    hits = scan.phrases("parties", "law").all(firm.value.lower())
    return any(hit.phrase not in _WEAK_LAW for hit in hits)


def _labelled_agent(scan: Scan) -> Found | None:
    for item in scan.labelled("representative"):
        found = named(scan, item.start, item.end, "representative: label")
        if found and item.strong:
            return found
    return None


def _speaks_for_client(scan: Scan) -> bool:
    return scan.count("kinds", "lawyer_voice") >= 2


def _labelled_owner(scan: Scan) -> Found | None:
    for item in scan.labelled("name", "company"):
        if (
            item.strong
            and not item.empty
            and item.words.lower() not in {"name", "contact name", "owner"}
        ):
            found = named(scan, item.start, item.end, "name: label")
            if found:
                return found
    return None


# -- the address


def _email(scan: Scan) -> Found | None:
    sender = scan.envelope.sender
    if sender and sender.email:
        if is_relay_address(sender.email):
            return _written(scan)
        address = MailAddress(sender.email, *scan.envelope.sender_at)
        if usable(scan, address):
            return _in_header(scan, sender.email)
    return _written(scan)


def _in_header(scan: Scan, email: str) -> Found:
    start, end = scan.envelope.sender_at
    at = scan.key.find(email.lower(), start, end)
    if at < 0:
        return Found(email, start, end, "email: sender")
    return Found(email, at, at + len(email), "email: sender")


def _written(scan: Scan) -> Found | None:
    """The last usable address of the message: the one in the signature."""
    every = [a for a in find_addresses(scan.text, scan.start, scan.end) if usable(scan, a)]
    if not every:
        return None
    return Found(every[-1].value, every[-1].start, every[-1].end, "email: signature")


# -- the client of a lawyer or agent


def _client(scan: Scan) -> Found | None:
    for part in (scan, _subject(scan)):
        for hit in part.all("parties", "client"):
            found = _client_at(part, hit)
            if found:
                return found
    for hit in scan.all("parties", "client_after"):
        found = _client_before(scan, hit)
        if found:
            return found
    return plaintiff(scan)


def _subject(scan: Scan) -> Scan:
    """The subject line, read like a message."""
    start, end = scan.envelope.subject_at
    return replace(scan, start=start, end=end)


def _client_at(scan: Scan, hit: Hit) -> Found | None:
    end = min(scan.end, hit.end + 110)
    skipped = scan.phrases("parties", "client_skip").first(
        scan.key, hit.end, min(end, hit.end + 60)
    )
    place = skipped.end if skipped and skipped.start - hit.end < 3 else hit.end
    run = run_at(scan.text, place, end)
    gap = scan.text[place : run[0]] if run else ""
    if not run or run[0] - place > 4 or (":" in gap and "\n" in gap):
        return None
    words = scan.text[run[0] : run[1]]
    if not (has_suffix(words) or " " in words or len(words) > 3):
        return None
    return named(scan, run[0], run[1], f"name: {hit.phrase}")


def _client_before(scan: Scan, hit: Hit) -> Found | None:
    """Languages that name the client before the verb or the particle: `X の代理人`."""
    rule = f"name: {hit.phrase}"
    return before(scan, hit.start, rule) or _short_before(scan, hit.start, rule)


def _short_before(scan: Scan, place: int, rule: str) -> Found | None:
    """A client without its legal form: `オカピ社に確認しました`, `承德茶業表示`."""
    start = max(scan.start, place - 24)
    short = east_asia.short_names(scan.text, start, place)
    if short and place - short[-1][1] < 2:
        return named(scan, *short[-1], rule)
    clause = east_asia.clause_name(scan.text, start, place)
    return named(scan, *clause, rule) if clause else None


# -- who signs


def _candidates(scan: Scan, domain: str) -> list[_Candidate]:
    greeted = _greeted(scan)
    found: list[_Candidate] = []
    for start, end, place, rule in _stretches(scan):
        candidate = named(scan, start, end, rule)
        if candidate is None or candidate.value.lower() in greeted:
            continue
        found.append(
            _Candidate(candidate, _weigh(candidate, domain, place, scan), _is_law(scan, candidate))
        )
    return found


def _greeted(scan: Scan) -> str:
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
        if hit.end < scan.start + _HEAD:
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
        if run:
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


def _best(candidates: list[_Candidate], *, law: bool) -> Found | None:
    fitting = [each for each in candidates if each.law == law and each.weight > 0]
    best = max(fitting, key=lambda each: (each.weight, -len(each.found.value)), default=None)
    return best.found if best else None


def _other(candidates: list[_Candidate], client: Found | None) -> Found | None:
    """The best name that is not the client's, for firms whose name does not say what they are."""
    known = client.value.lower() if client else ""
    fitting = [c for c in candidates if c.found.value.lower() != known and c.weight > 0]
    best = max(fitting, key=lambda each: each.weight, default=None)
    return best.found if best else None
