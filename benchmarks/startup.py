"""How long until something is on the screen, and what a parse costs, against bare programs.

Ratios are taken within one run, the programs in turn, because machines are noisy.
"""

from __future__ import annotations

import fcntl
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
from pathlib import Path

from triage.resources import bundled

ROUNDS = 9
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready-mark")
Bare().run()
"""
IMPORTS = "import pydantic, click, dateutil.parser, tomllib, email, email.policy"


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


def mails_per_second() -> tuple[int, float]:
    """How many mails a second are read inside a process, over the bundled samples."""
    from triage.workflow.reading import read

    mails = [
        (path.read_bytes(), path.name)
        for path in sorted(bundled("sample_complaints").iterdir())
        if path.suffix in (".eml", ".txt")
    ]
    for data, source in mails:
        list(read(data, source))
    began = time.perf_counter()
    turns = 10
    for _ in range(turns):
        for data, source in mails:
            list(read(data, source))
    return len(mails) * turns, (time.perf_counter() - began)


def main() -> None:
    """Print the figures."""
    python = sys.executable
    sample = next(
        path for path in sorted(bundled("sample_complaints").iterdir()) if path.suffix == ".eml"
    )
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as filled:
        owner = _fill(Path(filled))
        figures = in_turn(
            {
                "bare": ("sight", [python, "-c", BARE], "ready-mark", {}),
                "empty": ("sight", [python, "-m", "triage"], "triage", {"TRIAGE_HOME": empty}),
                "filled": ("sight", [python, "-m", "triage"], owner, {"TRIAGE_HOME": filled}),
                "imports": ("run", [python, "-c", IMPORTS], "", {}),
                "parse": (
                    "run",
                    [python, "-m", "triage", "parse", str(sample), "--json"],
                    "",
                    {"TRIAGE_HOME": empty},
                ),
            }
        )
    _line("bare Textual app, first content", figures["bare"])
    _line("triage, first frame", figures["empty"], figures["bare"])
    _line("triage, Today filled from the log", figures["filled"], figures["bare"])
    _line("process that imports the same libraries", figures["imports"])
    _line("triage parse of one mail", figures["parse"], figures["imports"])
    number, seconds = mails_per_second()
    print(f"{'mails read inside a process':<42}{number / seconds:8.0f} per second")


def _line(name: str, seconds: float, beside: float | None = None) -> None:
    ratio = f"  {seconds / beside:.2f} x" if beside else ""
    print(f"{name:<42}{seconds * 1000:8.0f} ms{ratio}")


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
