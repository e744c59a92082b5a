"""The words of each language: one data file a language, checked, cached, merged on demand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from triage import resources
from triage.extraction.normal import fold
from triage.extraction.phrases import Phrases

_FOLDER = Path(__file__).parent / "languages"
_SHARED = "shared"
_UNSPACED = frozenset({"ja", "zh"})
_TELLING = frozenset({("reason", "concrete"), ("reason", "uses")})
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5

_TABLES = """
labels: asin company complaint_id contact contact_line copyright_number deadline design_number
    email end marketplace name number other_asin patent_number reason representative right_type
    title trademark_number
headers: date from subject to
segments: forwarded greeting original remark wrote
types: copyright counterfeit design parallel_import patent trade_dress trademark utility_patent
prose: copyright counterfeit design ignored parallel_import patent trade_dress trademark
    utility_patent
kinds: court court_effects forum retracts_own lawyer_sure agency commerce fraud own_report
    accuses amazon_notice amazon_reply amazon_voice automatic bounce buyer court_order earlier
    heading infringement invitation lawyer_voice other_policy owner_voice owner_word
    platform_notice reply retraction_title retracts retracts_part scam seller_voice service
    to_amazon
parties: for_owner at_mail client client_after client_skip closing freemail law nobody
    owner_after owner_is platform represented_by role suffix we_are
outcomes: terms questions plain_no duties retract_verbs done denials withdraw_verbs
    reinstate_verbs requests
    tell_verbs conditions unreal asks_documents asks_information asks_money gives_reason items
    needs_retraction offers_licence other refuses reinstated rejected retracts retracts_in_part
instructions: submit_documents_asked contact_rights_owner_verbs contact_rights_owner_things
    submit_documents_verbs submit_documents_things edit_listing_verbs edit_listing_things
    contact_rights_owner counter_notice edit_listing join_evaluation negated submit_documents
    wait
deadlines: against bare dated from from_event ignored joins until until_after within
    within_after
units: business_day day hour month week
numbers: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 24 28 30 48 60 72 90
months: 1 2 3 4 5 6 7 8 9 10 11 12
stores: ae ca co.jp co.uk co.za com com.au com.be com.br com.mx com.tr de eg es fr ie in it nl
    pl sa se sg
reason: bought told boilerplate_platform generic you boilerplate concrete ours owner_words
    request says says_that theirs uses
masks: placeholder
numbers_not: cited
countries: ae ca co.jp co.uk co.za com com.au com.be com.br com.mx com.tr de eg es fr ie in it
    nl pl sa se sg
store_forms: country
"""
SECTIONS: Mapping[str, frozenset[str]] = {
    name: frozenset(keys.split())
    for name, _, keys in (
        table.partition(":") for table in _TABLES.replace("\n    ", " ").strip().split("\n")
    )
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

    def generic(self, language: str) -> frozenset[str]:
        """The words that complaint mails of one language share; empty where no file lists them."""
        if language not in self.languages:
            return frozenset()
        return frozenset(language_file(language).get("reason", {}).get("generic", ()))

    def rare(self, language: str, key: str) -> int:
        """How many words of a folded text begin like no word of the language's file.

        The file's own words stand in for a list of what complaint mails share.
        """
        if language not in self.languages or not self.rated(language):
            return 0
        stems = _stems(language)
        return len({w for w in _WORD.findall(key) if w[:_STEM] not in stems})

    def rated(self, language: str) -> bool:
        """Whether the words of a language are parted by blanks, so that they can be counted."""
        return language not in _UNSPACED

    @cached_property
    def label_words(self) -> frozenset[str]:
        """Every label in the form in which it is matched: a label is never somebody's name."""
        keys = self.words.get("labels", {})
        return frozenset(fold(word) for words in keys.values() for word in words)

    @cached_property
    def _compiled(self) -> dict[tuple[str, str], Phrases]:
        return {}


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a file, in alphabetical order."""
    return tuple(sorted(p.stem for p in _FOLDER.glob("*.toml") if p.stem != _SHARED))


@cache
def language_file(code: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The words of one language. Raises LanguageFileProblem naming the table and key at fault."""
    return checked(resources.tables(_FOLDER / f"{code}.toml"), code)


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
def _stems(code: str) -> frozenset[str]:
    """The beginnings of all words of a language file, save those that tell something concrete."""
    tables = language_file(code)
    phrases = [
        word
        for section, keys in tables.items()
        for key, words in keys.items()
        if (section, key) not in _TELLING
        for word in words
    ]
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(" ".join(phrases))))


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
