"""What the command line must not load, proven in a fresh process."""

from __future__ import annotations

import subprocess
import sys

import pytest

WATCHED = ("textual", "rich", "peewee", "playhouse", "sqlalchemy", "sqlite3", "psycopg")


def loaded_by(arguments: list[str], home: str) -> set[str]:
    program = (
        "import sys\n"
        "from triage.cli.entry import run\n"
        f"status = run({arguments!r})\n"
        "print('LOADED', *sorted(name for name in sys.modules if name in "
        f"{WATCHED!r}), file=sys.stderr)\n"
        "raise SystemExit(status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={"TRIAGE_HOME": home, "PATH": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("LOADED")
    return set(last.split()[1:])


@pytest.mark.parametrize(
    "arguments", [["--help"], ["parse", "SAMPLE", "--json"], ["parse", "SAMPLE"]]
)
def test_help_and_parse_load_neither_the_app_nor_the_database(
    arguments: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    from triage.resources import bundled

    sample = next(p for p in sorted(bundled("sample_complaints").iterdir()) if p.suffix == ".eml")
    call = [str(sample) if one == "SAMPLE" else one for one in arguments]
    assert loaded_by(call, str(tmp_path_factory.mktemp("home"))) == set()


def test_the_watch_sees_what_is_loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert "sqlite3" in loaded_by(["cases"], str(tmp_path_factory.mktemp("home")))


FIRST_ROWS = """
import sys
from pathlib import Path
from triage.tui.app import TriageApp
app = TriageApp(Path(sys.argv[1]))
before = []
show = type(app.get_default_screen())._show
def watched(screen):
    before.append(sorted(sys.modules))
    show(screen)
type(app.get_default_screen())._show = watched
async def main():
    async with app.run_test() as pilot:
        while "triage.workflow.desk" not in sys.modules:
            await pilot.pause(0.02)
import asyncio
asyncio.run(main())
heavy = {"pydantic", "peewee", "jinja2", "triage.tree", "triage.letters", "triage.extraction",
         "triage.intake", "triage.domain.events", "triage.domain.case", "triage.workflow.desk"}
shown = [names for names in before if "triage.workflow.today" in names]
assert shown, "the first rows were never shown"
assert not heavy & set(shown[0]), heavy & set(shown[0])
"""


def test_todays_first_rows_come_before_anything_heavy_is_loaded(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from triage.resources import bundled

    home = str(tmp_path_factory.mktemp("home"))
    sample = next(p for p in sorted(bundled("sample_complaints").iterdir()) if p.suffix == ".eml")
    assert "sqlite3" in loaded_by(["open", str(sample)], home)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FIRST_ROWS, home],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_app_opens_without_what_reads_arguments(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    program = (
        "import sys\n"
        "from triage.tui.app import TriageApp\n"
        "TriageApp.run = lambda app: print(app.home, 'click' in sys.modules)\n"
        "from triage.cli import main\n"
        "main([])\n"
    )
    home = str(tmp_path_factory.mktemp("home"))
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, env={"TRIAGE_HOME": home, "PATH": ""}, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [home, "False"]
