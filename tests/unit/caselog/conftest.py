"""A log to test with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from triage.caselog import Log, open_log


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def log(home: Path) -> Iterator[Log]:
    with open_log(home) as opened:
        yield opened
