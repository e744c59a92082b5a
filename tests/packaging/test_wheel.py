"""The wheel in an empty environment: templates and samples travel with it, the app starts."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEADLESS = """
import asyncio, sys
from pathlib import Path
from triage.tui.app import TriageApp
async def start():
    app = TriageApp(Path(sys.argv[1]), None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.screen is not None
asyncio.run(start())
"""


def run(*command: str | Path, place: Path | None = None) -> str:
    """Run away from the checkout, so that the installed package is the one that is found."""
    done = subprocess.run(
        [str(one) for one in command], capture_output=True, text=True, check=False, cwd=place
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with nothing in it but the wheel and what it asks for."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", place, ROOT)
    wheel = next(place.glob("*.whl"))
    environment = place / "env"
    venv.create(environment, with_pip=True)
    run(environment / "bin" / "python", "-m", "pip", "install", "--quiet", wheel)
    return environment / "bin"


def test_parse_reads_a_bundled_sample(installed: Path, tmp_path: Path) -> None:
    where = run(
        installed / "python",
        "-c",
        "from triage.resources import bundled; print(bundled('sample_complaints'))",
        place=tmp_path,
    ).strip()
    assert "site-packages" in where
    sample = next(path for path in sorted(Path(where).iterdir()) if path.suffix == ".eml")
    out = run(installed / "triage", "--home", tmp_path, "parse", sample, "--json")
    reading = json.loads(out)
    assert reading["kind"]
    assert reading["text"]


def test_the_letter_templates_travel_with_it(installed: Path, tmp_path: Path) -> None:
    templates = run(
        installed / "python",
        "-c",
        "from triage.resources import bundled; print(bundled('letter_templates'))",
        place=tmp_path,
    ).strip()
    assert "site-packages" in templates
    assert (Path(templates) / "en").is_dir()


def test_the_app_starts(installed: Path, tmp_path: Path) -> None:
    run(installed / "python", "-c", HEADLESS, tmp_path, place=tmp_path)
