"""Finding fixed words in a text, fast and in linear time: the only matching that data files need.

A phrase is matched in the folded text. ` … ` inside it stands for up to 90 characters of the same
paragraph, `*` at its end for any ending of the last word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from triage.extraction.normal import fold

_GAP = 90
_SHORT = 160
_CLAUSE_END = re.compile(r"[.!?;] |\n\n|[.!?]\n|[。！？]")


@dataclass(frozen=True)
class Hit:
    """A place where a phrase stands in the view."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrase:
    """One phrase, folded and cut at its gaps once."""

    words: str
    parts: tuple[str, ...]
    open_end: bool

    @classmethod
    def of(cls, words: str) -> Phrase:
        """The phrase that a data file writes as `words`."""
        open_end = words.endswith("*")
        parts = tuple(fold(part.strip()) for part in words.rstrip("*").split("…"))
        return cls(words, tuple(part for part in parts if part), open_end)

    def hits(self, key: str, start: int, end: int) -> Iterator[Hit]:
        """Every place between `start` and `end`, in order, none overlapping."""
        place = start
        while (found := self._first(key, place, end)) is not None:
            yield Hit(found[0], found[1], self.words)
            place = found[1]

    def _first(self, key: str, start: int, end: int) -> tuple[int, int] | None:
        head, *rest = self.parts
        place = start
        while (at := key.find(head, place, end)) >= 0:
            stop = self._tail(key, at + len(head), rest, end)
            if stop and _bounded(key, at, at + len(head), self.open_end or bool(rest)):
                return at, stop
            place = at + 1
        return None

    def _tail(self, key: str, place: int, rest: list[str], end: int) -> int:
        for nth, part in enumerate(rest):
            at = key.find(part, place, min(end, place + _GAP + len(part)))
            last = nth == len(rest) - 1
            if at < 0 or "\n\n" in key[place:at]:
                return 0
            if not _bounded(key, at, at + len(part), self.open_end or not last):
                return 0
            place = at + len(part)
        return place


def _bounded(key: str, start: int, end: int, open_end: bool) -> bool:
    """Whether words begin and end where the phrase does; unspaced scripts have no such bounds."""
    before, first = key[start - 1 : start], key[start]
    if before.isalnum() and _spaced(before) and _spaced(first) and first.isalnum():
        return False
    after, last = key[end : end + 1], key[end - 1]
    if open_end or not after:
        return True
    return not (after.isalnum() and _spaced(after) and _spaced(last) and last.isalnum())


def _spaced(character: str) -> bool:
    """Whether the script of this character puts blanks between its words."""
    return character < "\u2e80"


_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=2)
def _words(key: str) -> list[str]:
    """The words of a text in alphabetical order, each once."""
    return sorted(set(_WORD.findall(key)))


def _holds(words: list[str], word: str, *, complete: bool) -> bool:
    nth = bisect_left(words, word)
    if nth == len(words):
        return False
    return words[nth] == word if complete else words[nth].startswith(word)


def _first_word(words: str) -> tuple[str, bool]:
    """The word that a phrase begins with, and whether it ends there; "" where none can be told."""
    plain = words.isascii()
    head = words.rstrip("*").strip().lower() if plain else _phrase(words).parts[0]
    match = _WORD.match(head)
    if not match or not head.isascii():
        return "", False
    return match.group(), match.end() < len(head)


_phrase = cache(Phrase.of)


class Phrases:
    """Phrases that mean the same; the search visits each once.

    Most phrases never meet a text that could hold them, so each is made when one does.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._written = tuple(words)
        self._last: tuple[str, tuple[Phrase, ...]] = ("", ())

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        return tuple(map(_phrase, self._written))

    @cached_property
    def _indexed(self) -> tuple[tuple[str, str, bool], ...]:
        return tuple((words, *_first_word(words)) for words in self._written)

    def _likely(self, key: str) -> tuple[Phrase, ...]:
        """The phrases whose first word the text has: most of a list need not be searched."""
        if len(key) < _SHORT:
            return self._phrases
        known, likely = self._last
        if known is not key:
            words = _words(key)
            likely = tuple(
                _phrase(written)
                for written, word, complete in self._indexed
                if not word or _holds(words, word, complete=complete)
            )
            self._last = key, likely
        return likely

    def __bool__(self) -> bool:
        return bool(self._written)

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self._phrases)

    def first(self, key: str, start: int = 0, end: int | None = None) -> Hit | None:
        """The earliest hit, the longest of those that begin there; None without any."""
        stop = len(key) if end is None else end
        best: Hit | None = None
        for phrase in self._likely(key):
            hit = next(phrase.hits(key, start, stop), None)
            if hit and (best is None or (hit.start, -hit.end) < (best.start, -best.end)):
                best = hit
        return best

    def all(self, key: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Every hit in order of place; of overlapping ones the longest."""
        stop = len(key) if end is None else end
        hits = [hit for phrase in self._likely(key) for hit in phrase.hits(key, start, stop)]
        return without_overlap(hits)

    def count(self, key: str, start: int = 0, end: int | None = None) -> int:
        """How many different phrases stand there."""
        stop = len(key) if end is None else end
        return sum(
            next(phrase.hits(key, start, stop), None) is not None for phrase in self._likely(key)
        )


def pairs(
    first: Phrases, second: Phrases, key: str, start: int, end: int, reach: int
) -> Iterator[Hit]:
    """Words of one list with words of another behind them in the same clause."""
    for head in first.all(key, start, end):
        limit = min(end, head.end + reach)
        stop = _CLAUSE_END.search(key, head.end, limit)
        tail = second.first(key, head.end, stop.start() if stop else limit)
        if tail:
            yield Hit(head.start, tail.end, f"{head.phrase} … {tail.phrase}")


def without_overlap(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in order of place; of overlapping ones the first, the longest of equal starts."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start, -each.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
