"""The words of each language: one data file a language, checked, cached, merged on demand."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from triage.extraction.normal import fold
from triage.extraction.phrases import Phrases

_FOLDER = Path(__file__).parent / "languages"
_SHARED = "shared"

SECTIONS: Mapping[str, frozenset[str]] = {
    "labels": frozenset(
        [
            "asin",
            "other_asin",
            "title",
            "right_type",
            "complaint_id",
            "number",
            "trademark_number",
            "patent_number",
            "design_number",
            "copyright_number",
            "name",
            "company",
            "email",
            "contact",
            "contact_line",
            "representative",
            "marketplace",
            "reason",
            "deadline",
            "end",
        ]
    ),
    "headers": frozenset(["from", "to", "date", "subject"]),
    "segments": frozenset(["forwarded", "original", "wrote", "greeting", "remark"]),
    "types": frozenset(
        [
            "trademark",
            "counterfeit",
            "copyright",
            "utility_patent",
            "design",
            "patent",
            "trade_dress",
            "parallel_import",
        ]
    ),
    "prose": frozenset(
        [
            "trademark",
            "counterfeit",
            "copyright",
            "utility_patent",
            "design",
            "patent",
            "trade_dress",
            "parallel_import",
            "ignored",
        ]
    ),
    "kinds": frozenset(
        [
            "amazon_voice",
            "amazon_notice",
            "amazon_reply",
            "invitation",
            "court_order",
            "owner_voice",
            "lawyer_voice",
            "seller_voice",
            "accuses",
            "platform_notice",
            "retracts",
            "retracts_part",
            "reply",
            "bounce",
            "automatic",
            "scam",
            "buyer",
            "other_policy",
            "infringement",
            "to_amazon",
            "owner_word",
            "retraction_title",
            "service",
            "heading",
            "earlier",
        ]
    ),
    "parties": frozenset(
        [
            "client",
            "client_after",
            "client_skip",
            "owner_is",
            "owner_after",
            "represented_by",
            "we_are",
            "at_mail",
            "nobody",
            "role",
            "law",
            "closing",
            "suffix",
            "platform",
            "freemail",
        ]
    ),
    "outcomes": frozenset(
        [
            "retracts",
            "retracts_in_part",
            "refuses",
            "gives_reason",
            "asks_information",
            "asks_money",
            "offers_licence",
            "reinstated",
            "rejected",
            "needs_retraction",
            "asks_documents",
            "other",
            "items",
        ]
    ),
    "instructions": frozenset(
        [
            "contact_rights_owner",
            "submit_documents",
            "counter_notice",
            "join_evaluation",
            "edit_listing",
            "negated",
            "wait",
        ]
    ),
    "deadlines": frozenset(
        [
            "within",
            "within_after",
            "until",
            "until_after",
            "bare",
            "from",
            "from_event",
            "ignored",
            "against",
        ]
    ),
    "units": frozenset(["hour", "day", "business_day", "week", "month"]),
    "numbers": frozenset(str(number) for number in (*range(1, 22), 24, 28, 30, 48, 60, 72, 90)),
    "months": frozenset(str(number) for number in range(1, 13)),
    "stores": frozenset(
        [
            "com",
            "ca",
            "com.mx",
            "com.br",
            "co.uk",
            "ie",
            "de",
            "fr",
            "it",
            "es",
            "nl",
            "com.be",
            "se",
            "pl",
            "com.tr",
            "eg",
            "sa",
            "ae",
            "co.za",
            "in",
            "sg",
            "com.au",
            "co.jp",
        ]
    ),
    "reason": frozenset(
        [
            "ours",
            "uses",
            "theirs",
            "says",
            "says_that",
            "owner_words",
            "concrete",
            "request",
            "boilerplate",
        ]
    ),
    "masks": frozenset({"placeholder"}),
    "numbers_not": frozenset({"cited"}),
}
"""What a language file may hold: its tables and their keys, each a list of phrases."""


class LanguageFileProblem(ValueError):
    """A language file holds something that no rule reads, or not a list of words."""


@dataclass(frozen=True)
class Lexicon:
    """The merged words of some languages."""

    languages: tuple[str, ...]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]

    def __hash__(self) -> int:
        return hash(self.languages)

    def list(self, section: str, key: str) -> tuple[str, ...]:
        """The words as written, empty where no language has them."""
        return self.words.get(section, {}).get(key, ())

    def phrases(self, section: str, key: str) -> Phrases:
        """The same words, ready to be searched."""
        compiled = self._compiled.get((section, key))
        if compiled is None:
            compiled = self._compiled[section, key] = Phrases(self.list(section, key))
        return compiled

    def folded(self, section: str, key: str) -> tuple[str, ...]:
        """The words in the form in which they are matched."""
        return tuple(fold(word) for word in self.list(section, key))

    @cached_property
    def _compiled(self) -> dict[tuple[str, str], Phrases]:
        return {}


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a file, in alphabetical order."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.toml") if p.stem != _SHARED))


@cache
def language_file(code: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The words of one language. Raises LanguageFileProblem naming the table and key at fault."""
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        return checked(tomllib.load(file), code)


def checked(tables: Mapping[str, object], code: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The tables as tuples of words, or LanguageFileProblem for what no rule would read."""
    result: dict[str, dict[str, tuple[str, ...]]] = {}
    for section, keys in tables.items():
        if section not in SECTIONS or not isinstance(keys, dict):
            raise LanguageFileProblem(f"{code}.toml: no rule reads the table [{section}].")
        result[section] = {key: _list(code, section, key, value) for key, value in keys.items()}
    return result


def _list(code: str, section: str, key: str, value: object) -> tuple[str, ...]:
    if key not in SECTIONS[section]:
        raise LanguageFileProblem(f"{code}.toml: no rule reads {key} in [{section}].")
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise LanguageFileProblem(f"{code}.toml: [{section}] {key} is to be a list of words.")
    if any(not each.strip(" …*") for each in value):
        raise LanguageFileProblem(f"{code}.toml: [{section}] {key} holds an empty phrase.")
    return tuple(value)


@cache
def lexicon(languages: tuple[str, ...]) -> Lexicon:
    """The words of these languages together, in their order, without repeats."""
    merged: dict[str, dict[str, tuple[str, ...]]] = {}
    for code in languages:
        for section, keys in language_file(code).items():
            table = merged.setdefault(section, {})
            for key, words in keys.items():
                table[key] = tuple(dict.fromkeys((*table.get(key, ()), *words)))
    return Lexicon(languages, merged)
