"""The store that the words of the mail name; senders, addresses and links name none."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from triage.domain.marketplace import AMAZON_DOMAINS, by_code
from triage.extraction.lexicon import SECTIONS, Lexicon
from triage.extraction.phrases import Phrases
from triage.extraction.scan import Found, Scan

_DOMAIN = re.compile(
    r"(?<![@0-9a-z_./-])(?:www\.)?amazon ?\. ?((?:co\.|com\.)?[a-z]{2,3})(?![0-9a-z_@/-]|\.[a-z])"
)
_CODE = re.compile(r"(?:amazon[ .-]?)?([a-z]{2})(?![a-z])")
_FIRM = re.compile(
    r"[, ]{0,2}(?:services|inc|llc|legal|eu s|s\.a|seller|team|customer|performance|"
    r"corporate|payments)"
)


def find_marketplaces(scan: Scan) -> tuple[Found, ...]:
    """The stores named, best rule first: a label, a domain in the words, a country's store."""
    for rule in (_labelled, _named):
        found = rule(scan)
        if found:
            return _most_named(found)
    return ()


def _labelled(scan: Scan) -> list[Found]:
    found: list[Found] = []
    for item in scan.labelled("marketplace"):
        if item.empty or not item.strong:
            continue
        stores = [*_domains(scan, item.start, item.end), *_worded(scan, item.start, item.end)]
        code = _CODE.fullmatch(scan.key, item.start, item.end)
        store = by_code(code[1]) if code and not stores else None
        if store:
            stores.append(Found(store.domain, item.start, item.end, "marketplace: label"))
        found += stores
    return found


def _named(scan: Scan) -> list[Found]:
    return [*_domains(scan, scan.start, scan.end), *_worded(scan, scan.start, scan.end)]


def _domains(scan: Scan, start: int, end: int) -> list[Found]:
    found = []
    for match in _DOMAIN.finditer(scan.key, start, end):
        value = f"amazon.{match[1]}"
        if value in AMAZON_DOMAINS and not _signs(scan, match):
            found.append(Found(value, match.start(), match.end(), "marketplace: domain"))
    return found


def _signs(scan: Scan, match: re.Match[str]) -> bool:
    """Whether the domain is a firm's name or a signature, not a store."""
    if _FIRM.match(scan.key, match.end()):
        return True
    last = not scan.key[match.end() : scan.end].strip(" .\n")
    if last and scan.key[match.start() - 1 : match.start()] in {",", "\n", ""}:
        return True
    line = scan.key.rfind("\n", 0, match.start()) + 1
    after = scan.key[match.end() : match.end() + 1]
    return line == match.start() and after in {"", "\n"} and match.start() > scan.start + 80


def _worded(scan: Scan, start: int, end: int) -> list[Found]:
    found = []
    for name in SECTIONS["stores"]:
        hits = scan.phrases("stores", name).all(scan.key, start, end)
        hits += _forms(scan.lex, name).all(scan.key, start, end)
        store = f"amazon.{name}"
        found += [Found(store, hit.start, hit.end, "marketplace: words") for hit in hits]
    return found


@lru_cache(maxsize=1024)
def _forms(lex: Lexicon, name: str) -> Phrases:
    """The ways to say a country's store: each form with each of the country's names."""
    forms = lex.list("store_forms", "country")
    words = lex.list("countries", name)
    return Phrases(form.replace("{}", word) for form in forms for word in words)


def _most_named(found: list[Found]) -> tuple[Found, ...]:
    times = Counter(each.value for each in found)
    most = max(times.values())
    unique: dict[str, Found] = {}
    for each in sorted(found, key=lambda hit: hit.start):
        if times[each.value] == most or len(times) < 3:
            unique.setdefault(each.value, each)
    return tuple(unique.values())
