"""New files for exports and copies: private, whole or not there at all, never over another one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from triage.errors import LogProblem, WouldOverwrite


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A file (0600) to write to that becomes `path` when all went well.

    WouldOverwrite when `path` is there already, LogProblem when it cannot be written.
    """
    if path.exists():
        raise WouldOverwrite(f"{path} is already there.", "Name another file.")
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield part
        _to_disk(part)
        part.replace(path)
    except OSError as problem:
        raise LogProblem(
            f"{path} cannot be written: {problem.strerror}.",
            "Name a folder that can be written and has space.",
        ) from None
    finally:
        part.unlink(missing_ok=True)


def _to_disk(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
