"""Where a log lies: a folder, a file named by URL, or a database server."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from triage.errors import LogProblem, WrongUse

FILE_NAME = "cases.sqlite3"
_SERVERS = ("postgresql", "postgres")


@dataclass(frozen=True)
class Location:
    """The `file` of an embedded log, or the `url` of a server ("" otherwise)."""

    file: Path | None
    url: str = ""

    @property
    def name(self) -> str:
        """How messages call it; never with a user name or password."""
        if self.file is not None:
            return str(self.file)
        parts = urlsplit(self.url)
        return f"{parts.hostname or 'localhost'}{parts.path}"


def located(location: Path | str) -> Location:
    """The place that a folder or a database URL names. WrongUse for a URL that we do not serve."""
    text = str(location)
    if isinstance(location, Path) or "://" not in text:
        return Location(Path(location).expanduser() / FILE_NAME)
    scheme = text.split("://", 1)[0].split("+", 1)[0]
    if scheme == "sqlite":
        path = unquote(text.split("://", 1)[1].removeprefix("/"))
        if path:
            return Location(Path(path))
    if scheme in _SERVERS:
        return Location(None, f"postgresql://{text.split('://', 1)[1]}")
    raise WrongUse(
        "This is no database that a case log can be kept in.",
        "Name sqlite:///FILE or postgresql://USER@HOST/DATABASE.",
    )


def make_private(file: Path) -> None:
    """Makes the folder (0700) and the file (0600), and shuts both when they stood open.

    A folder that holds anything else than a log is the user's own and keeps its mode.
    """
    try:
        _make_folder(file)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)
    except OSError as problem:
        raise LogProblem(
            f"The case log {file} cannot be opened for writing: {problem.strerror}.",
            "Make its folder writable, or name another one with --home.",
        ) from None


def _make_folder(file: Path) -> None:
    folder = file.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours = not any(folder.iterdir()) or file.exists()
    if ours and file.name == FILE_NAME and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
