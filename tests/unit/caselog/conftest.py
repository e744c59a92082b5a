"""A log to test with: every test that takes `place` or `log` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from tests.unit.caselog import server
from triage.caselog import Log, open_log


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for an embedded log."""
    return tmp_path / "home"


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    """A database server that runs for the whole session."""
    if server.programs() is None:
        pytest.skip(server.ABSENT)
    with server.running() as url:
        yield url


@pytest.fixture
def fresh_database(server_url: str) -> Callable[[], str]:
    """Makes empty databases on the server."""
    import psycopg

    def make() -> str:
        name = f"triage_{uuid4().hex}"
        with closing(psycopg.connect(f"{server_url}/postgres", autocommit=True)) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"{server_url}/{name}"

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Path | str]:
    """Makes places for logs that do not exist yet."""
    if request.param == "sqlite":
        return lambda: tmp_path / uuid4().hex
    make: Callable[[], str] = request.getfixturevalue("fresh_database")
    return make


@pytest.fixture
def place(new_place: Callable[[], Path | str]) -> Path | str:
    """A place for a log that does not exist yet."""
    return new_place()


@pytest.fixture
def log(place: Path | str) -> Iterator[Log]:
    """An empty log."""
    with open_log(place) as opened:
        yield opened


@pytest.fixture
def embedded(home: Path) -> Iterator[Log]:
    """An empty log in a file."""
    with open_log(home) as opened:
        yield opened
