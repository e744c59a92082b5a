"""The first frame comes before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import triage.tui
from triage.tui.app import TriageApp

CODE = """
import sys
from pathlib import Path
from triage.tui.app import TriageApp
app = TriageApp(Path(sys.argv[1]))
heavy = {"pydantic", "jinja2", "peewee", "babel", "triage.workflow"} & set(sys.modules)
assert not heavy, heavy
async def main():
    async with app.run_test() as pilot:
        for _ in range(200):
            if "triage.workflow.desk" in sys.modules:
                break
            await pilot.pause(0.02)
        assert "triage.workflow.desk" in sys.modules
import asyncio
asyncio.run(main())
"""


def test_nothing_heavy_is_imported_before_the_first_frame(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_run_opens_the_app_on_a_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[TriageApp] = []

    def ran(app: TriageApp) -> None:
        seen.append(app)

    monkeypatch.setattr(TriageApp, "run", ran)
    triage.tui.run(tmp_path, "sqlite:///x.db")
    assert (seen[0].home, seen[0].database) == (tmp_path, "sqlite:///x.db")
