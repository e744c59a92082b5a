"""Rules on the counter-notification: the elements of 17 U.S.C. 512(g)(3) and what defeats them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.letters import given
from triage.letters.inspection import Hit, Letter, word_hits

_COUNTER = "L09"
_CONDITIONS = (
    r"without submitting to",
    r"reserv\w+ (?:all |of )?rights?",
    r"subject to",
    r"waiver of any right",
)
_REGRETS = (r"sorry", r"apologi[sz]e\w*", r"we (?:have )?removed", r"I (?:have )?removed")
_OTHER_RIGHTS = (r"\btrademarks?\b", r"\bpatents?\b", r"\bdesigns?\b")
_OWN_DISTRICT = "judicial district in which the address is located"
_ANY_DISTRICT = "any judicial district in which the service provider may be found"
_FEWEST_SENTENCES, _MOST_SENTENCES = 3, 8


def signature(letter: Letter) -> Iterator[Hit]:
    """E1: the last block carries `/s/` and the signer's name."""
    if f"/s/ {letter.profile.signer_name}" not in letter.body:
        yield Hit(rule="E1", end=len(letter.body))


def material(letter: Letter) -> Iterator[Hit]:
    """E2 and E3: each ASIN of the notice with its material and the page where it stood."""
    rows = {
        row["asin"]: row for row in given.rows("material", letter.case.facts.get("material", ""))
    }
    for asin in (f.value for f in letter.case.complaint.asins):
        if asin not in rows or rows[asin]["what"] not in letter.body:
            yield Hit(rule="E2", found=asin)
        if not re.search(rf"https://(?:www\.)?amazon\.[a-z.]+/\S*{re.escape(asin)}", letter.body):
            yield Hit(rule="E3", found=asin)


def perjury(letter: Letter) -> Iterator[Hit]:
    """E4: perjury, good faith belief and mistake stand in one sentence."""
    needed = ("penalty of perjury", "good faith belief", "mistake or misidentification")
    sentences = re.split(r"(?<=[.])\s", letter.body)
    if not any(all(part in sentence for part in needed) for sentence in sentences):
        yield Hit(rule="E4", end=len(letter.body))


def subscriber(letter: Letter) -> Iterator[Hit]:
    """E5: name, address and telephone number."""
    profile = letter.profile
    needed = {"name": profile.signer_name, "address": profile.address, "telephone": profile.phone}
    for name, value in needed.items():
        if not value or " ".join(value.split()) not in letter.body:
            yield Hit(rule="E5", found=name)


def consent(letter: Letter) -> Iterator[Hit]:
    """E6: the consent of a US address, or of any other; never the wrong one alone."""
    needed = _OWN_DISTRICT if letter.profile.country.upper() == "US" else _ANY_DISTRICT
    if needed not in letter.body:
        yield Hit(rule="E6", end=len(letter.body))


def service(letter: Letter) -> Iterator[Hit]:
    """E7: service of process is accepted, also from an agent."""
    if "accept service of process" not in letter.body or "or an agent" not in letter.body:
        yield Hit(rule="E7", end=len(letter.body))


def routing(letter: Letter) -> Iterator[Hit]:
    """W1: complaint ID and claimant are named where the notice states them."""
    owner = letter.case.complaint.complainant.name
    stated = [
        *(f.value for f in letter.case.complaint.complaint_ids),
        *([owner.value] if owner else []),
    ]
    if not stated or not all(value in letter.body for value in stated):
        yield Hit(rule="W1")


def wording(letter: Letter) -> Iterator[Hit]:
    """W2, W3 and W7: no condition, no regret, no argument on another right."""
    yield from word_hits("W2", _CONDITIONS, letter.body)
    yield from word_hits("W3", _REGRETS, letter.running)
    yield from word_hits("W7", _OTHER_RIGHTS, letter.running)


def reason(letter: Letter) -> Iterator[Hit]:
    """W5: three to eight sentences say why it was a mistake."""
    text = letter.case.facts.get("mistake_reason", "")
    count = len(re.findall(r"[.!?。！？](?=\s|$)", text))
    if not _FEWEST_SENTENCES <= count <= _MOST_SENTENCES:
        yield Hit(rule="W5", found=str(count))


_OF_COUNTER = (
    signature,
    material,
    perjury,
    subscriber,
    consent,
    service,
    routing,
    wording,
    reason,
)


def counter_notice(letter: Letter) -> Iterator[Hit]:
    """All rules of a counter-notification, for that letter alone."""
    if letter.kind.id == _COUNTER:
        for rule in _OF_COUNTER:
            yield from rule(letter)


RULES = (counter_notice,)
"""The rules of this module."""
