"""Precision, recall and F1 of the reader over the three sets: `python -m benchmarks.accuracy`."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import (
    ROOT,
    SETS,
    Answer,
    Sample,
    expected_answer,
    read_answer,
    samples,
)
from benchmarks.scoring import Score, Tally, compare, total
from triage import extraction, intake
from triage.domain.mail import Mail

DOCUMENT = ROOT / "docs" / "ACCURACY.md"

Reader = Callable[[Path], Answer]
"""Anything that makes an answer of a file; peers are measured through the same door."""


def read(path: Path) -> Answer:
    """What our reader makes of a file: the first mail in it, or nothing if there is none."""
    mails = (item for item in intake.read_path(path) if isinstance(item, Mail))
    mail = next(mails, None)
    return read_answer(extraction.read(mail) if mail else None)


def score(sample: Sample, reader: Reader = read) -> Score:
    """How well the reader did on one mail."""
    return compare(expected_answer(sample.expected), reader(sample.path))


def scores_by_language(name: str, reader: Reader = read) -> Mapping[str, Score]:
    """The scores of a set, by the language of its mails."""
    found: dict[str, list[Score]] = defaultdict(list)
    for sample in samples(name):
        found[sample.expected.language].append(score(sample, reader))
    return {language: total(found[language]) for language in sorted(found)}


def report(reader: Reader = read) -> str:
    """The tables of all sets as Markdown."""
    return "\n\n".join(_set_report(name, scores_by_language(name, reader)) for name in SETS)


def _set_report(name: str, by_language: Mapping[str, Score]) -> str:
    mails = sum(1 for _ in samples(name))
    everything = total(by_language.values())
    languages = [(language, score.micro) for language, score in by_language.items()]
    fields = list(everything.tallies.items())
    return "\n\n".join(
        [
            f"### {name} ({mails} mails): micro F1 {everything.micro.f1:.3f}",
            _table("field", [*fields, ("**all fields**", everything.micro)]),
            _table("language", languages),
        ]
    )


def _table(heading: str, rows: Sequence[tuple[str, Tally]]) -> str:
    head = [f"| {heading} | values | precision | recall | F1 |", "|---|---:|---:|---:|---:|"]
    return "\n".join(head + [_row(name, tally) for name, tally in rows])


def _row(name: str, tally: Tally) -> str:
    values = tally.right + tally.missing
    return f"| {name} | {values} | {tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f} |"


def misses(name: str) -> str:
    """Each value of a set that is missing (-) or too many (+), a line each, mail by mail."""
    return "\n".join(
        f"{sample.path.name}: {'-' if miss.wanted else '+'} {miss.field} {miss.value!r}"
        for sample in samples(name)
        for miss in score(sample).misses
    )


def write(document: Path, part: str, tables: str) -> None:
    """Puts the tables between the marks of a part of the document; the rest stays as it is.

    Raises ValueError when the document has no such part.
    """
    begin, end = f"<!-- {part}: begin -->", f"<!-- {part}: end -->"
    text = document.read_text(encoding="utf-8")
    if begin not in text or end not in text:
        raise ValueError(f"{document.name} has no part that is marked as {part!r}.")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    document.write_text(f"{before}{begin}\n{tables}\n{end}{after}", encoding="utf-8")


def main() -> None:
    """Prints the tables, or the misses of a set that may be looked at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=["dev", "samples"], help="list each miss of a set")
    parser.add_argument("--write", action="store_true", help=f"refresh {DOCUMENT.name}")
    options = parser.parse_args()
    if options.misses:
        print(misses(options.misses))
        return
    tables = report()
    print(tables)
    if options.write:
        write(DOCUMENT, "accuracy", tables)


if __name__ == "__main__":
    main()
