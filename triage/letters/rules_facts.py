"""Rules on facts: nothing unfilled, no number, ASIN or address that the case does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.domain.asin import find_asins
from triage.letters.catalogue import Addressee
from triage.letters.facts import contacts_with, marketplace
from triage.letters.inspection import Hit, Letter, word_hits
from triage.letters.recipients import complainant_address, printed_mailboxes

_MARKS = (
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}",
    r"\{[A-Za-z_]+\*?\}",
    r"(?-i:\[[A-Z][A-Z _]{2,}\])",
    r"(?-i:\bTBD\b|\bXXX+\b)|_{4,}",
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_NUMBER = re.compile(r"(?<![\w.,/-])(?:[A-Z]{1,3}[ /-]?)?\d(?:[\d.,/-]*\d)?(?![\w])")
_SHORTEST_ID = 10
_SHORTEST_NUMBER = 5


def unfilled(letter: Letter) -> Iterator[Hit]:
    """No slot is left open; braces that stand in a fact itself are data."""
    for hit in word_hits("unfilled", _MARKS, f"{letter.body}\n{letter.subject}"):
        if hit.found not in letter.known:
            yield hit


def asins(letter: Letter) -> Iterator[Hit]:
    """Every ASIN is one of the case or of its facts."""
    for start, end in find_asins(letter.body):
        found = letter.body[start:end]
        if found not in letter.known:
            yield Hit(rule="wrong-asin", start=start, end=end, found=found)


def numbers(letter: Letter) -> Iterator[Hit]:
    """Every long number is one of the case or of its facts."""
    known = _digits(letter.known)
    for match in _NUMBER.finditer(_without_days(letter.without_clauses)):
        digits = _digits(match.group())
        if len(digits) >= _SHORTEST_NUMBER and digits not in known:
            rule = "wrong-complaint-id" if len(digits) >= _SHORTEST_ID else "wrong-right-number"
            yield Hit(rule=rule, start=match.start(), end=match.end(), found=match.group())


def addresses(letter: Letter) -> Iterator[Hit]:
    """Every mail address is one of the case, of ours, or printed in the notice."""
    allowed = letter.known.lower() + "\n".join(printed_mailboxes(letter.notice_text))
    for match in _ADDRESS.finditer(letter.body):
        if match.group().lower() not in allowed:
            yield Hit(
                rule="foreign-address", start=match.start(), end=match.end(), found=match.group()
            )


def contact(letter: Letter) -> Iterator[Hit]:
    """An escalation shows that the rights owner was written to."""
    reachable = complainant_address(letter.case, letter.profile)
    if (
        letter.kind.id == "L05"
        and reachable
        and not contacts_with(letter.case, Addressee.COMPLAINANT)
    ):
        yield Hit(rule="no-contact")


def store(letter: Letter) -> Iterator[Hit]:
    """Amazon learns which account a letter is about."""
    ours = letter.profile.store(marketplace(letter.case, letter.profile))
    if letter.kind.to is Addressee.AMAZON and not (ours.name and ours.seller_id):
        yield Hit(rule="store-unknown")


def _without_days(text: str) -> str:
    """The text with ISO days and clock times blanked out; other dates are shorter than an id."""
    days = r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}年\d{1,2}月\d{1,2}日"
    return re.sub(days, lambda day: " " * len(day.group()), text)


def _digits(text: str) -> str:
    return re.sub(r"(?<=\w)[ .,/-](?=\d)|[A-Z]{1,3}[ /-]?(?=\d)", "", text)


RULES = (unfilled, asins, numbers, addresses, contact, store)
"""The rules of this module, in the order in which findings are shown."""
