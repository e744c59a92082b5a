"""Rules on form: length, exhibits, addressee, freshness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from triage.domain.marketplace import is_amazon_address, is_relay_address
from triage.letters.catalogue import Addressee
from triage.letters.facts import is_united_states
from triage.letters.inspection import HEAD_LABELS, Hit, Letter
from triage.letters.recipients import is_direct

SETTLEMENT_US = "Confidential settlement communication - Fed. R. Evid. 408"
"""The marking of settlement letters in US matters, the same in every language."""

OLDEST_TEXT = timedelta(days=60)
"""A hand-made text that is older than this is shown with a warning; guidance."""

_OWN_HEAD = frozenset({"L09"})
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def length(letter: Letter) -> Iterator[Hit]:
    """Running text stays within the limits of its letter; the lower one only warns."""
    least, most = letter.kind.words
    count = word_count(letter)
    if most and count > most:
        yield Hit(rule="too-long", end=len(letter.body), found=str(count))
    elif count < least:
        yield Hit(rule="too-short", end=len(letter.body), found=str(count))


def word_count(letter: Letter) -> int:
    """Words of running text: without head block, tables, exhibit list, signature.

    Where a language writes no words apart, its characters are counted and divided.
    """
    lines = _before_closing(letter).splitlines()
    running = "\n".join(line for line in lines if not _is_apart(line))
    running = re.sub(r"\A\s*[^\n]{1,120}[,:，：]\n", "", running)
    if not letter.words.characters_per_word:
        return len(re.findall(r"\w[\w'’.,@/-]*", running))
    signs = len(_CJK.findall(running))
    others = len(re.findall(r"[A-Za-z0-9][\w.,@/-]*", running))
    return round(signs / letter.words.characters_per_word) + others


def exhibits(letter: Letter) -> Iterator[Hit]:
    """What is cited is listed, and what is listed is cited."""
    text = letter.without_clauses
    label = re.escape(letter.words.exhibit).replace(r"\{\}", r"(\d+)")
    listed = {m.group(1): m for m in re.finditer(rf"^{label}[:：]", text, re.MULTILINE)}
    lines = {match.start() for match in listed.values()}
    places = re.finditer(rf"{label}(?!\d)", text)
    cited = {m.group(1): m for m in places if m.start() not in lines}
    for number, match in cited.items():
        if number not in listed:
            yield Hit(
                rule="exhibit-missing", start=match.start(), end=match.end(), found=match.group()
            )
    if letter.kind.to is Addressee.COUNSEL:
        return
    for number, match in listed.items():
        if number not in cited:
            found = match.group().rstrip(":：")
            yield Hit(rule="exhibit-idle", start=match.start(), end=match.end(), found=found)


def addressee(letter: Letter) -> Iterator[Hit]:
    """Letters to the owner go to the owner, letters to Amazon to Amazon, retractions to nobody."""
    for address in (*letter.to, *letter.cc):
        if address.lower().startswith("notice-retraction@"):
            yield Hit(rule="wrong-addressee", found=address)
    for address in letter.to:
        if _is_amazon(address) != _amazon_expected(letter):
            yield Hit(rule="wrong-addressee", found=address)
    for address in letter.cc:
        if _is_amazon(address) and (letter.kind.cc != "amazon" or is_direct(letter.case)):
            yield Hit(rule="wrong-addressee", found=address)


def freshness(letter: Letter) -> Iterator[Hit]:
    """A text whose facts changed under it, or that is old, says so."""
    if letter.stale:
        yield Hit(rule="stale", end=len(letter.body))
    if letter.written_at is None:
        return
    if letter.now - letter.written_at > OLDEST_TEXT:
        yield Hit(rule="old-text", end=len(letter.body))
    if letter.written_at < letter.case.changed_at:
        yield Hit(rule="older-than-case", end=len(letter.body))


def fixed_parts(letter: Letter) -> Iterator[Hit]:
    """Subject, head block, reservation and settlement marking stand where they must."""
    if not letter.subject.strip():
        yield Hit(rule="subject-missing")
    if letter.kind.reservation and letter.words.reservation not in letter.body:
        yield Hit(rule="reservation-missing", end=len(letter.body))
    if letter.kind.to is Addressee.AMAZON and letter.kind.id not in _OWN_HEAD:
        yield from _head_lines(letter)
    yield from _marking(letter)


def _head_lines(letter: Letter) -> Iterator[Hit]:
    for label in HEAD_LABELS:
        if not re.search(rf"^{re.escape(label)}:", letter.body, re.MULTILINE):
            yield Hit(rule="head-missing", found=label)


def _marking(letter: Letter) -> Iterator[Hit]:
    facts = letter.case.facts
    marked = (
        letter.kind.id == "L11"
        or (letter.kind.id == "L07" and facts.get("sell_off") == "yes")
        or (letter.kind.id == "L15" and facts.get("settlement_talks") == "yes")
    )
    american = is_united_states(letter.case, letter.profile)
    wanted = SETTLEMENT_US if american else letter.words.settlement_mark
    if marked and not letter.body.lstrip().startswith(wanted):
        yield Hit(rule="marking-missing", found=wanted)


def _before_closing(letter: Letter) -> str:
    places = [letter.body.rfind(f"\n{closing}") for closing in letter.words.closings]
    last = max(places, default=-1)
    return letter.body if last < 0 else letter.body[:last]


def _is_apart(line: str) -> bool:
    return " | " in line or line.partition(":")[0] in HEAD_LABELS


def _is_amazon(address: str) -> bool:
    return is_amazon_address(address) and not is_relay_address(address)


def _amazon_expected(letter: Letter) -> bool:
    return letter.kind.to in (Addressee.AMAZON, Addressee.EVALUATION)


RULES = (length, exhibits, addressee, freshness, fixed_parts)
"""The rules of this module, in the order in which findings are shown."""
