"""How long until something is on the screen, and what a parse costs, against bare programs.

Ratios are taken within one run, the programs in turn, because machines are noisy.
"""

from __future__ import annotations

import email
import email.policy
import fcntl
import importlib.util
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from triage.resources import bundled

ROUNDS = 9
WIDTHS = (48, 9, 8, 14)
CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "dev"
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready-mark")
Bare().run()
"""
LOADED = """
import contextlib, importlib, io, sys
from triage.cli.entry import run
before = frozenset(sys.modules)
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
    run(["parse", sys.argv[1], "--json"])
print(*(name for name in sys.modules if name.split(".")[0] not in ("triage", "__main__")))
"""
"""Prints every module but ours that a parse has loaded, in the order in which they came."""


class Figure(NamedTuple):
    """A median time in seconds, what it is compared with, and the most that it may be of that."""

    name: str
    seconds: float
    beside: float = 0.0
    aim: float = 0.0

    def cells(self) -> tuple[str, str, str, str]:
        """Name, milliseconds, ratio and aim as a row of a table."""
        ratio = f"{self.seconds / self.beside:.2f} x" if self.beside else ""
        aim = f"at most {self.aim:g} x" if self.aim else ""
        return self.name, f"{self.seconds * 1000:.1f} ms", ratio, aim


def first_sight(command: list[str], mark: str, environment: dict[str, str]) -> float:
    """Seconds from the start of a program on a terminal until `mark` is written to it."""
    began = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, {**_surroundings(), **environment})  # noqa: S606
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    try:
        while mark.encode() not in seen:
            ready, _, _ = select.select([terminal], [], [], 20)
            if not ready:
                raise TimeoutError(f"{mark!r} never came on the screen of {command}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - began
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)


def _surroundings() -> dict[str, str]:
    """A terminal of known kind, and compiled modules kept as in any ordinary installation."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TERM": "xterm-256color"}


def run_time(command: list[str], environment: dict[str, str]) -> float:
    """Seconds that a program takes from start to end."""
    began = time.perf_counter()
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**_surroundings(), **environment}
    )
    return time.perf_counter() - began


def in_turn(measures: dict[str, tuple[str, list[str], str, dict[str, str]]]) -> dict[str, float]:
    """The median of each measure, taken in turn; (how, command, mark, environment) by name."""
    times: dict[str, list[float]] = {name: [] for name in measures}
    for turn in range(ROUNDS + 1):
        for name, (how, command, mark, environment) in measures.items():
            seconds = (
                first_sight(command, mark, environment)
                if how == "sight"
                else run_time(command, environment)
            )
            if turn:  # the first round only warms the disk and compiles
                times[name].append(seconds)
    return {name: statistics.median(taken) for name, taken in times.items()}


def libraries(sample: Path) -> list[str]:
    """A program that imports exactly what a parse imports, save our own modules."""
    told = subprocess.run(
        [sys.executable, "-c", LOADED, str(sample)],
        check=True, capture_output=True, text=True, env=_surroundings(),
    ).stdout.split()  # fmt: skip
    return [sys.executable, "-c", f"import {', '.join(filter(_importable, told))}"]


def _importable(name: str) -> bool:
    """Some extensions put modules into the table that nobody can import by name."""
    try:
        plain = name.replace(".", "").isidentifier()
        return plain and importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def inside_a_process() -> tuple[float, float]:
    """Median seconds for a mail of the corpus: read by us, and by Python's email package."""
    mails = [(path.read_bytes(), path.name) for path in sorted(CORPUS.glob("*.eml"))]
    ours = [_quickest(partial(_by_us, *mail)) for mail in mails]
    theirs = [_quickest(partial(_by_email, data)) for data, _ in mails]
    return statistics.median(ours), statistics.median(theirs)


def _quickest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def _by_us(data: bytes, source: str) -> list[object]:
    from triage.workflow.reading import read

    return list(read(data, source))


def _by_email(data: bytes) -> list[object]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    return [*message.items(), *(part.get_payload(decode=True) for part in parts)]


def measured() -> tuple[Figure, ...]:
    """All figures, each beside what it is compared with."""
    python = sys.executable
    sample = next(
        path for path in sorted(bundled("sample_complaints").iterdir()) if path.suffix == ".eml"
    )
    parse = [python, "-m", "triage", "parse", str(sample), "--json"]
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as filled:
        owner = _fill(Path(filled))
        took = in_turn(
            {
                "bare": ("sight", [python, "-c", BARE], "ready-mark", {}),
                "empty": ("sight", [python, "-m", "triage"], "triage", {"TRIAGE_HOME": empty}),
                "filled": ("sight", [python, "-m", "triage"], owner, {"TRIAGE_HOME": filled}),
                "imports": ("run", libraries(sample), "", {}),
                "parse": ("run", parse, "", {"TRIAGE_HOME": empty}),
            }
        )
    ours, theirs = inside_a_process()
    return (
        Figure("bare Textual app, first content", took["bare"]),
        Figure("triage, first frame", took["empty"], took["bare"], 1.2),
        Figure("triage, Today filled from the log", took["filled"], took["bare"], 1.8),
        Figure("a process that imports what a parse imports", took["imports"]),
        Figure("triage parse of one mail", took["parse"], took["imports"], 1.5),
        Figure("Python's email package, one mail of the corpus", theirs),
        Figure("the same mail read inside a process", ours, theirs, 10),
    )


def main() -> tuple[Figure, ...]:
    """Print the figures, and give them back."""
    figures = measured()
    for one in figures:
        print("  ".join(cell.ljust(width) for cell, width in zip(one.cells(), WIDTHS, strict=True)))
    return figures


def _fill(home: Path) -> str:
    """Open the samples in a home folder; gives a word back that Today then shows."""
    from triage.workflow.desk import Desk, NotAComplaint

    desk = Desk(home)
    for sample in desk.samples():
        try:
            desk.open(sample.path.read_bytes(), sample.name)
        except NotAComplaint:
            continue
    named = next(row.complainant for row in desk.cases() if row.complainant)
    desk.shut()
    return named.split()[0]


if __name__ == "__main__":
    main()
