"""When a value counts as right, and what precision, recall and F1 follow from it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from benchmarks.corpus import Answer, Facts

Same = Callable[[str, str], bool]

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_ENOUGH = 0.6
"""The overlap of words from which on two sentences count as the same statement."""


@dataclass(frozen=True)
class Miss:
    """A value that was expected and not found (`wanted`), or found and not expected."""

    field: str
    value: str
    wanted: bool


@dataclass(frozen=True)
class Tally:
    """Counts of right values, of values too many and of values that are missing."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.extra + other.extra, self.missing + other.missing
        )

    @property
    def precision(self) -> float:
        """The share of the values found that are right; 1 when none was found."""
        return _ratio(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        """The share of the expected values that were found; 1 when none was expected."""
        return _ratio(self.right, self.right + self.missing)

    @property
    def f1(self) -> float:
        """The harmonic mean of both, over all values at once."""
        return _ratio(2 * self.right, 2 * self.right + self.extra + self.missing)


@dataclass(frozen=True)
class Score:
    """The tallies of one mail or of many, by field, and each miss behind them."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: Score) -> Score:
        names = [*self.tallies, *(name for name in other.tallies if name not in self.tallies)]
        none = Tally()
        merged = {n: self.tallies.get(n, none) + other.tallies.get(n, none) for n in names}
        return Score(merged, self.misses + other.misses)

    @property
    def micro(self) -> Tally:
        """All values of all fields in one count."""
        return sum(self.tallies.values(), Tally())


def compare(expected: Answer, got: Answer) -> Score:
    """One mail's score. Complaints are paired so that most values agree; the order is free."""
    score = _compare_facts(expected.mail, got.mail)
    for wanted, found in _pairs(list(expected.complaints), list(got.complaints)):
        score += _compare_facts(wanted, found)
    return score


def total(scores: Iterable[Score]) -> Score:
    """The score of many mails."""
    return sum(scores, Score())


def _pairs(wanted: list[Facts], found: list[Facts]) -> Iterable[tuple[Facts, Facts]]:
    for expected in wanted:
        best = max(found, key=lambda facts: _agreement(expected, facts), default=None)
        if best is None:
            yield expected, {}
        else:
            found.remove(best)
            yield expected, best
    yield from (({}, rest) for rest in found)


def _agreement(expected: Facts, found: Facts) -> int:
    return _compare_facts(expected, found).micro.right


def _compare_facts(expected: Facts, found: Facts) -> Score:
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for name in dict.fromkeys([*expected, *found]):
        left = _without(expected.get(name, ()), found.get(name, ()), RULES.get(name, _same_words))
        extra = _without(found.get(name, ()), expected.get(name, ()), RULES.get(name, _same_words))
        right = len(expected.get(name, ())) - len(left)
        tallies[name] = Tally(right, len(extra), len(left))
        misses += [Miss(name, value, wanted=True) for value in left]
        misses += [Miss(name, value, wanted=False) for value in extra]
    return Score(tallies, tuple(misses))


def _without(values: Iterable[str], others: Iterable[str], same: Same) -> list[str]:
    """The values that have no partner among the others, each other serving once."""
    free = list(others)
    alone: list[str] = []
    for value in values:
        partner = next((other for other in free if same(value, other)), None)
        if partner is None:
            alone.append(value)
        else:
            free.remove(partner)
    return alone


def _plain(value: str) -> str:
    folded = unicodedata.normalize("NFKC", value).translate(_INVISIBLE)
    return " ".join(folded.split()).strip(" .,;:\"'“”").casefold()


def _same_words(left: str, right: str) -> bool:
    return _plain(left) == _plain(right)


def _same_code(left: str, right: str) -> bool:
    """Numbers and names of machines: white space inside them does not count."""
    return _plain(left).replace(" ", "") == _plain(right).replace(" ", "")


def _same_number(left: str, right: str) -> bool:
    """Right numbers, with or without the office in front and the kind of document behind."""
    one, two = (re.sub(r"[\W_]", "", _plain(value)) for value in (left, right))
    return bool(one and two) and (one in two or two in one)


def _same_statement(left: str, right: str) -> bool:
    """Sentences: one holds the other, or most of their words are shared."""
    one, two = _plain(left), _plain(right)
    return bool(one and two) and (one in two or two in one or _overlap(one, two) >= _ENOUGH)


def _overlap(left: str, right: str) -> float:
    one, two = Counter(_tokens(left)), Counter(_tokens(right))
    return _ratio(2 * (one & two).total(), one.total() + two.total())


def _tokens(text: str) -> list[str]:
    """Words; scripts without spaces count by the character."""
    return re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text)


def _same_mask(left: str, right: str) -> bool:
    one, two = _plain(left), _plain(right)
    return one == two or (min(len(one), len(two)) > 2 and (one in two or two in one))


def _same_time(left: str, right: str) -> bool:
    """A day equals a day, a moment equals a moment whatever its time zone."""
    one, two = datetime.fromisoformat(left), datetime.fromisoformat(right)
    if (one.tzinfo is None) != (two.tzinfo is None):
        return one.date() == two.date() and min(len(left), len(right)) == len("2026-01-01")
    return one == two


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


RULES: Mapping[str, Same] = {
    "asins": _same_code,
    "complaint_ids": _same_code,
    "right_numbers": _same_number,
    "stated_reason": _same_statement,
    "reply.items": _same_statement,
    "deadline": _same_statement,
    "deadline.due": _same_time,
    "masked": _same_mask,
}
"""How the values of a field are compared; fields without a rule must agree word for word."""
