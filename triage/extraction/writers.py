"""Who complains in a mail of the complaining side itself: owner, brand manager, lawyer, agent.

Names are gathered where writers name themselves (header, first sentences, signature) and weighed:
a legal form, a mail domain made of the same words and a place in the signature speak for the firm.
"""

from __future__ import annotations

from dataclasses import replace

from triage.domain.complaint import Kind
from triage.domain.marketplace import is_relay_address
from triage.extraction.emails import MailAddress, find_addresses
from triage.extraction.names import RUN, has_suffix, run_at
from triage.extraction.parties import Party, acting, before, is_law, named, plaintiff, usable
from triage.extraction.phrases import Hit
from triage.extraction.scan import Found, Scan
from triage.extraction.signers import HEAD, best_of, candidates_of, greeted, other_than

_WEAK_LAW = frozenset({"legal", "counsel", "associates"})
_FOR_CLIENTS = frozenset({Kind.LAW_FIRM_LETTER, Kind.COURT_ORDER_NOTICE})
"""What speaks for a name that stands both in the header and in the signature."""


def find_writer(scan: Scan, kind: Kind) -> Party:
    """The complaining side that wrote the message; a lawyer's client before the lawyer."""
    email = _email(scan)
    domain = email.value.rpartition("@")[2] if email else ""
    client = plaintiff(scan) if kind is Kind.COURT_ORDER_NOTICE else None
    client = client or _client(scan)
    candidates = candidates_of(scan, domain)
    firm = best_of(candidates, law=True)
    for_client = kind in _FOR_CLIENTS or client is not None or _speaks_for_client(scan)
    sure = firm is not None and (has_suffix(firm.value) or _surely_law(scan, firm))
    for_client = for_client or bool(sure and firm and _first_firm(scan, firm))
    if for_client:
        client = client or _labelled_owner(scan) or (_first_firm(scan, firm) if firm else None)
        agent = _labelled_agent(scan) or _acting(scan, client)
        agent = agent or (firm if firm and (client is None or firm.value != client.value) else None)
        agent = agent or other_than(candidates, client)
        client = _fuller(scan, client) if client else None
        agent = _fuller(scan, agent) if agent else None
        return Party(client, email, agent if client else None)
    owner = _labelled_owner(scan) or best_of(candidates, law=False) or firm
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
        found = acting(scan, hit, "representative: acts for")
        if found and (client is None or found.value != client.value):
            return found
    return None


def _first_firm(scan: Scan, lawyer: Found) -> Found | None:
    """The first firm that a law firm's mail names beside itself: the one it writes for."""
    for match in RUN.finditer(scan.text, scan.start, min(scan.end, scan.start + HEAD)):
        run = run_at(scan.text, match.start(), scan.end)
        words = scan.text[run[0] : run[1]] if run else ""
        if (
            run
            and has_suffix(words)
            and words != lawyer.value
            and words.lower() not in greeted(scan)
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
    from triage.extraction import east_asia

    start = max(scan.start, place - 24)
    short = east_asia.short_names(scan.text, start, place)
    if short and place - short[-1][1] < 2:
        return named(scan, *short[-1], rule)
    clause = east_asia.clause_name(scan.text, start, place)
    return named(scan, *clause, rule) if clause else None


# -- who signs
