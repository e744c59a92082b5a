"""The words of one language that letters and their check share, read from a data file."""

from __future__ import annotations

import tomllib
from datetime import date as Day  # noqa: N812 - `date` is a field below
from functools import cache
from pathlib import Path

from triage.domain.base import Value
from triage.domain.complaint import RightType

_FOLDER = Path(__file__).resolve().parent / "languages"


class Language(Value):
    """Dates, fixed words, names of rights and of evidence in one language."""

    locale: str
    date: str
    date_us: str = ""
    not_stated: str
    exhibit: str
    exhibits: str
    complaint_named: str
    complaint_dated: str
    asin_one: str
    asin_none: str
    listing_named: str
    listing_unnamed: str
    and_: str
    comma: str
    others: str
    number_not_stated: str
    any_right: str
    any_owner: str
    closings: tuple[str, ...]
    marks: tuple[str, ...]
    """Salutations and closings by which a letter of this language is told from the others."""
    reservation: str
    """The fixed sentence that admits and waives nothing."""
    settlement_mark: str
    """The first line of a letter about a settlement, outside the United States."""
    characters_per_word: float = 0
    """How many characters count as a word where a language writes none; 0 counts words."""
    rights: dict[str, str]
    rights_us: dict[str, str]
    """Names that differ for a store in the United States."""
    evidence: dict[str, str]
    sheets: dict[str, str]
    """Titles and headings of tables, in letters and on sheets."""
    clauses: tuple[str, ...]
    """More texts that are the same in every letter; the check of the wording leaves them out."""
    words: dict[str, tuple[str, ...]]
    """Patterns that the check of the wording looks for, by rule."""

    @property
    def fixed_clauses(self) -> tuple[str, ...]:
        """All fixed texts; the check of wording and numbers leaves them out."""
        return (self.reservation, self.settlement_mark, *self.clauses)

    def wording(self, rule: str) -> tuple[str, ...]:
        """The patterns of a rule, whole words where the language writes words apart."""
        if self.characters_per_word:
            return self.words[rule]
        return tuple(rf"\b(?:{pattern})\b" for pattern in self.words[rule])

    def day(self, day: Day, united_states: bool = False) -> str:
        """The day in the usual form of the language."""
        from babel.dates import format_date

        pattern = self.date_us if united_states and self.date_us else self.date
        return format_date(day, pattern, locale=self.locale)

    def right(self, right: RightType | None, united_states: bool = False) -> str:
        """The name of a kind of right inside a sentence, "right" when the notice names none."""
        if right is None:
            return self.any_right
        local = self.rights_us if united_states else {}
        return local.get(right.value, self.rights[right.value])

    @property
    def template_words(self) -> dict[str, str]:
        """What templates take from here under the name `word`."""
        fixed = {"reservation": self.reservation, "settlement_mark": self.settlement_mark}
        return {**self.sheets, **fixed, "exhibits": self.exhibits}

    def joined(self, items: tuple[str, ...], most: int = 0) -> str:
        """A list in words; beyond `most` items the rest is "others" (0 = all)."""
        if most and len(items) > most:
            items = (*items[:most], self.others)
        *head, last = items
        return self.comma.join(head) + self.and_ + last if head else last


LANGUAGES = ("en", "de", "fr", "it", "es", "ja", "zh")
"""The languages that letters are written in, by code."""


@cache
def language(code: str) -> Language:
    """The words of a language by its code; KeyError when there is no such data file."""
    path = _FOLDER / f"{code}.toml"
    if not path.is_file():
        raise KeyError(code)
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return Language.model_validate({("and_" if k == "and" else k): v for k, v in entries.items()})
