"""The language of the interface: gettext catalogues, switched at any time.

English is what the source says; every other language is a catalogue in `locale/`.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from triage.domain.words import Words

LOCALES = Path(__file__).parent / "locale"
LANGUAGES = {"en": "English", "zh": "中文"}
"""The languages of the interface, each with its own name for itself."""


class _State:
    language = "en"
    catalogue = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak this language from now on; English where there is no catalogue for it."""
    known = language if language in LANGUAGES else "en"
    _State.language = known
    _State.catalogue = gettext.translation("triage", LOCALES, languages=[known], fallback=True)


def language() -> str:
    """The language spoken now."""
    return _State.language


def following() -> str:
    """The language after this one, for a switch that goes round."""
    known = list(LANGUAGES)
    return known[(known.index(_State.language) + 1) % len(known)]


def from_locale(environ: Mapping[str, str]) -> str:
    """The language that the environment of a first start asks for (`LC_ALL`, `LANG` …)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"


def _(text: str) -> str:
    """The text in the language spoken now."""
    return _State.catalogue.gettext(text)


def plural(one: str, many: str, count: int) -> str:
    """The form that fits the count, with `{n}` filled in."""
    return _State.catalogue.ngettext(one, many, count).format(n=count)


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for a text that is translated later
    """The text itself, marked for the catalogue."""
    return text


def said(words: Words) -> str:
    """A text of the domain in the language spoken now."""
    return words.in_language(_State.language)
