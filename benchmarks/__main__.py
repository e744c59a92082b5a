"""`python -m benchmarks [--write]`: every measured figure, each beside what it is compared with."""

import argparse
import os
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks import caselog, startup

REPORT = Path(__file__).parent.parent / "docs" / "PERFORMANCE.md"


PAGE = """# How fast triage is

Written by `python -m benchmarks --write`; `make bench` prints the same. Medians of {rounds}
rounds, the programs in turn in every round: on other machines the times differ, the ratios
hardly. Python {python}, Textual {textual}, {cores} cores of {machine}, {system}; the machine did
other work meanwhile.

| | time | ratio | aim |
|---|---|---|---|
{rows}

- The first frame and the filled list are timed from the start of the program on a
  pseudo-terminal of 120 by 40 until the words are written to it, beside a Textual app with one
  label.
- A parse is timed beside a process that imports exactly the modules which a parse loads, save
  our own.
- Inside a process: the median over the `.eml` files of the corpus, beside Python's `email`
  reading the headers and decoding the text parts.
- `python -m benchmarks.caselog` measures the case log up to 100,000 cases beside bare SQLite.
"""


def report(figures: Sequence[startup.Figure]) -> str:
    """The figures as a page."""
    return PAGE.format(
        rows="\n".join(f"| {' | '.join(one.cells())} |" for one in figures),
        rounds=startup.ROUNDS,
        python=platform.python_version(),
        textual=version("textual"),
        cores=os.cpu_count(),
        machine=platform.machine(),
        system=platform.system(),
    )


def main() -> None:
    """Print all figures, and keep those of the start in docs/PERFORMANCE.md when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="also write docs/PERFORMANCE.md")
    wanted = parser.parse_args()
    figures = startup.main()
    if wanted.write:
        REPORT.write_text(report(figures), "utf-8")
    else:
        caselog.main([])


if __name__ == "__main__":
    main()
