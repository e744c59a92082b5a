"""Who acts for the owner that a notice names: a law firm, an agent, a brand-protection service."""

from __future__ import annotations

import re

from triage.extraction.names import run_at
from triage.extraction.parties import Party, acting, behind, is_law, named
from triage.extraction.places import Span
from triage.extraction.scan import Found, Scan

_ADJOINING = 24
_CARE_OF = re.compile(r"(?:\bc/o|℅)[ ]?")


def find_agent(scan: Scan, block: Span, name: Found | None) -> Found | None:
    """The firm or agent that the words put beside the owner; None without any."""
    return (
        _labelled(scan)
        or _care_of(scan)
        or _acting(scan, block)
        or _represented(scan)
        or _through(scan)
        or _lawyer_in_block(scan, block, name)
    )


def _labelled(scan: Scan) -> Found | None:
    for item in scan.labelled("representative"):
        if not item.empty and item.strong:
            found = named(scan, item.start, item.end, "representative: label")
            if found:
                return found
    return None


def _care_of(scan: Scan) -> Found | None:
    care_of = _CARE_OF.search(scan.key, scan.start, scan.end)
    if not care_of:
        return None
    stop = scan.key.find("\n", care_of.end(), scan.end)
    end = scan.end if stop < 0 else stop
    return named(scan, care_of.end(), end, "representative: c/o")


def _acting(scan: Scan, block: Span) -> Found | None:
    """`Firm, counsel for Owner`: in the contact block, behind its heading or in a sentence."""
    places = [(item.start, item.end) for item in scan.labelled("contact") if not item.empty]
    for start, end in [*places, block]:
        hit = scan.phrases("parties", "client").first(scan.key, start, end)
        if hit and hit.start > start + 2:
            return named(scan, start, hit.start, "representative: acts for the owner")
    for hit in scan.all("parties", "client"):
        found = acting(scan, hit, "representative: acts for the owner")
        if found:
            return found
    return None


def principal(scan: Scan, agent: Found) -> Found | None:
    """The owner right behind its agent: `lodged by Firm for Owner Ltd`."""
    words = scan.phrases("parties", "for_owner")
    inside = words.first(scan.key, agent.start, agent.end)
    if inside and is_law(scan, agent.start, inside.start):
        return behind(scan, inside)
    hit = words.first(scan.key, agent.end, min(scan.end, agent.end + _ADJOINING))
    return behind(scan, hit) if hit and hit.start - agent.end <= 2 else None


def _through(scan: Scan) -> Found | None:
    """The agent of such a pair of names."""
    for hit in scan.all("parties", "owner_is"):
        found = behind(scan, hit)
        owner = principal(scan, found) if found else None
        if found and owner:
            end = min(found.end, owner.start - 2)
            words = scan.phrases("parties", "for_owner").first(scan.key, found.start, end)
            stop = words.start if words and owner.start < found.end else found.end
            return named(scan, found.start, stop, "representative: filed for the owner")
    return None


def _represented(scan: Scan) -> Found | None:
    for hit in scan.all("parties", "represented_by"):
        found = behind(scan, hit)
        if found:
            return Found(found.value, found.start, found.end, "representative: words")
    return None


def _lawyer_in_block(scan: Scan, block: Span, name: Found | None) -> Found | None:
    """A law firm at the head of the contact block beside an owner who is named elsewhere."""
    if not block[1] or name is None:
        return None
    stop = scan.key.find("\n", block[0], block[1])
    found = named(scan, block[0], block[1] if stop < 0 else stop, "representative: contact block")
    if found and found.value != name.value and is_law(scan, found.start, found.end):
        return found
    return None


def with_agent(scan: Scan, party: Party) -> Party:
    """An agent counts only beside a named owner, and never as the owner."""
    name, agent = party.name, party.representative
    if name and agent and name.value == agent.value:
        hit = scan.phrases("parties", "client").first(
            scan.key, agent.end, min(scan.end, agent.end + 80)
        )
        run = run_at(scan.text, hit.end, min(scan.end, hit.end + 90)) if hit else None
        name = named(scan, *run, "name: the client") if run else None
    return Party(name, party.email, agent if name else None)
