"""A PostgreSQL server of our own: on loopback, in a temporary folder, gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ABSENT = (
    "PostgreSQL is not installed here (Debian: apt install postgresql),"
    " so the case log was tested on SQLite alone."
)
_USER = "postgres" if os.name == "posix" and os.geteuid() == 0 else None
_OPTIONS = "-c fsync=off -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=''"


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`, the newest version first; None when not installed."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name)
    )
    found = shutil.which("initdb")
    places = [*reversed(debian), *([Path(found).resolve().parent] if found else [])]
    return next((place for place in places if (place / "pg_ctl").exists()), None)


@contextmanager
def running() -> Iterator[str]:
    """The URL of a fresh server, without the name of a database."""
    folder = programs()
    assert folder is not None
    data = Path(tempfile.mkdtemp(prefix="triage-postgres-"))
    if _USER:
        shutil.chown(data, _USER)
    port = _free_port()
    _run(folder / "initdb", "-D", data / "db", "-U", "triage", "-A", "trust", "-E", "UTF8",
         "--locale=C.UTF-8", "--no-sync")  # fmt: skip
    options = _OPTIONS.format(port=port)
    _run(folder / "pg_ctl", "-D", data / "db", "-l", data / "log", "-w", "-o", options, "start")
    try:
        yield f"postgresql://triage@127.0.0.1:{port}"
    finally:
        _run(folder / "pg_ctl", "-D", data / "db", "-m", "immediate", "stop")
        shutil.rmtree(data, ignore_errors=True)


def _run(*command: object) -> None:
    subprocess.run(
        [str(part) for part in command],
        check=True,
        user=_USER,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
