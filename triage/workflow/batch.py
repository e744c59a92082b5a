"""Reading many mails: a folder on all cores, one broken mail never stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from triage import extraction, intake
from triage.domain.base import Value
from triage.domain.mail import Mail
from triage.workflow.reading import Read

_WORTH_A_POOL = 24
"""Fewer files are read before a second process has started."""


class Broken(Value):
    """A file that could not be read, with its one relevant reason."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


Progress = Callable[[int, int], None]
"""Is told how many of how many files are done."""


def files_of(path: Path) -> list[Path]:
    """The file itself, or all files below a folder by name, without hidden and expected ones."""
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.is_file()
        and not file.name.endswith(".expected.json")
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )


def read_files(
    paths: Sequence[Path], own: frozenset[str] = frozenset(), progress: Progress | None = None
) -> Iterator[Read | Broken]:
    """Read files in the order given, on all cores when there are many."""
    work = partial(read_file, own=own)
    cores = os.cpu_count() or 1
    if len(paths) < _WORTH_A_POOL or cores == 1:
        yield from _told(map(work, paths), len(paths), progress)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(cores) as pool:
        yield from _told(pool.map(work, paths, chunksize=8), len(paths), progress)


def read_file(path: Path, own: frozenset[str] = frozenset()) -> list[Read | Broken]:
    """All mails of one file, or why it cannot be read."""
    return [
        Read(mail=one, reading=extraction.read(one, own))
        if isinstance(one, Mail)
        else Broken(source=one.source, reason=one.reason)
        for one in intake.read_path(path)
    ]


def _told(
    results: Iterator[list[Read | Broken]], total: int, progress: Progress | None
) -> Iterator[Read | Broken]:
    for done, found in enumerate(results, 1):
        yield from found
        if progress is not None:
            progress(done, total)
