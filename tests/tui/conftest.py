from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.helpers import Rig
from triage.tui import words


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--robot-steps", type=int, default=300, help="key presses of the robot")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    yield
    words.use("en")


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path / "home")
