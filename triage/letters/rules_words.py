"""Rules on wording: admissions, denials, threats, red words, links, promises in the future.

Sources: the variants by result, the red words and the plan of action of the domain notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.letters.inspection import Hit, Letter, word_hits
from triage.letters.language import LANGUAGES, language

_LINK = r"(?:https?://|www\.)\S+"
_DMCA = (
    r"\bDMCA\b",
    r"counter-?\s?noti\w+",
    r"penalty of perjury",
    r"good faith belief",
    r"17 U\.S\.C\.",
    r"512\(",
)
_OTHER_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4,}")
_NEUTRAL = frozenset({"NOT", "UNKNOWN", "information"})


def admission(letter: Letter) -> Iterator[Hit]:
    """Nothing in a dispute, a question or an answer reads as an admission."""
    if letter.kind.result in _NEUTRAL:
        yield from word_hits("admission", letter.words.wording("admission"), letter.running)


def denial(letter: Letter) -> Iterator[Hit]:
    """An appeal that admits does not deny, and a question does not argue the merits."""
    if letter.kind.result in {"INF", "UNKNOWN", "information"}:
        yield from word_hits("denial", letter.words.wording("denial"), letter.running)


def red_words(letter: Letter) -> Iterator[Hit]:
    """No word that turns the reader against us."""
    yield from word_hits("red-word", letter.words.wording("red"), letter.running)


def threats(letter: Letter) -> Iterator[Hit]:
    """No lawsuit, police, press or customs."""
    yield from word_hits("threat", letter.words.wording("threat"), letter.running)


def certainty(letter: Letter) -> Iterator[Hit]:
    """No certainty in a disputed case."""
    if letter.kind.result == "NOT":
        yield from word_hits("certainty", letter.words.wording("certainty"), letter.running)


def links(letter: Letter) -> Iterator[Hit]:
    """No external link; store addresses belong to the counter-notice alone."""
    if letter.kind.id != "L09":
        yield from word_hits("link", (_LINK,), letter.running)


def future_corrective(letter: Letter) -> Iterator[Hit]:
    """What was corrected is told in the past."""
    part = re.search(r"^2\. [^\n]*\n(.*?)(?=^3\. |\Z)", letter.running, re.MULTILINE | re.DOTALL)
    if letter.kind.id not in {"L06", "L06-A"} or part is None:
        return
    for hit in word_hits("future-corrective", letter.words.wording("future"), part.group(1)):
        shift = part.start(1)
        yield hit.model_copy(update={"start": hit.start + shift, "end": hit.end + shift})


def dmca_words(letter: Letter) -> Iterator[Hit]:
    """A copyright dispute keeps clear of the words of the counter-notification."""
    if letter.kind.id == "L08-CR":
        yield from word_hits("dmca-word", _DMCA, letter.running)


def other_language(letter: Letter) -> Iterator[Hit]:
    """No salutation or closing of another language."""
    for code in LANGUAGES:
        foreign = language(code)
        if foreign.locale != letter.words.locale:
            marks = (re.escape(m) for m in foreign.marks if m not in letter.words.marks)
            yield from word_hits("language-mark", marks, letter.running)


def foreign_script(letter: Letter) -> Iterator[Hit]:
    """A letter in Latin script has no sentence in another one, however the facts were given."""
    if not letter.words.characters_per_word:
        for match in _OTHER_SCRIPT.finditer(letter.running):
            yield Hit(
                rule="foreign-script", start=match.start(), end=match.end(), found=match.group()
            )


RULES = (
    admission,
    denial,
    red_words,
    threats,
    certainty,
    links,
    future_corrective,
    dmca_words,
    other_language,
    foreign_script,
)
"""The rules of this module, in the order in which findings are shown."""
