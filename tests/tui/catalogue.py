"""The texts of the app and their catalogues: `python -m tests.tui.catalogue` brings them together.

Babel's own reader does not look inside f-strings, so the texts are read from the syntax tree.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from triage.tui.words import LANGUAGES, LOCALES

SOURCE = LOCALES.parent
Text = str | tuple[str, str]


def texts() -> list[Text]:
    """Every text of the source that is to be translated, in order."""
    found = {text for path in SOURCE.rglob("*.py") for text in _of(path)}
    return sorted(found, key=str)


def po(language: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / "triage.po"


def catalogue(language: str) -> Catalog:
    with po(language).open("rb") as file:
        return read_po(file, locale=language)


def _of(path: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        given = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        words = [text for text in given if isinstance(text, str)]
        if node.func.id in ("_", "N_") and words:
            yield words[0]
        elif node.func.id == "plural" and len(words) == 2:
            yield words[0], words[1]


def update(language: str) -> None:
    """Bring new texts into a catalogue, drop old ones, and compile it."""
    old = catalogue(language)
    fresh = Catalog(locale=language, project="triage", domain="triage", fuzzy=False)
    fresh.revision_date = old.revision_date
    fresh.creation_date = old.creation_date
    for text in texts():
        known = old.get(text if isinstance(text, str) else text[0])
        fresh.add(text, known.string if known else "")
    with po(language).open("wb") as file:
        write_po(file, fresh, width=100)
    with po(language).with_suffix(".mo").open("wb") as file:
        write_mo(file, fresh)


if __name__ == "__main__":
    for language in LANGUAGES:
        if language != "en":
            update(language)
