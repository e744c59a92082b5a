"""The only code that knows where the bundled folders lie, and how bundled tables are read."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def bundled(folder: str) -> Path:
    """The folder `letter_templates` or `sample_complaints`: inside the wheel, else beside it.

    Raises FileNotFoundError when neither place has it, which means a broken installation.
    """
    for place in (_PACKAGE / folder, _PACKAGE.parent / folder):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"The folder {folder} is missing from this installation of triage.")


def tables(path: Path) -> Mapping[str, object]:
    """What a bundled TOML file of texts, numbers and lists holds. Errors as tomllib's.

    As Python keeps its modules, the tables are kept in `__pycache__` beside the file, in a form
    that is read ten times faster, and are used until the file changes.
    """
    seal = path.stat()
    key = [seal.st_mtime_ns, seal.st_size]
    kept = path.parent / "__pycache__" / f"{path.name}.json"
    with suppress(OSError, ValueError):
        found = json.loads(kept.read_bytes())
        if isinstance(found, dict) and found.get("of") == key:
            kept_tables = found.get("tables")
            if isinstance(kept_tables, dict):
                return kept_tables
    read = tomllib.loads(path.read_text("utf-8"))
    if not sys.dont_write_bytecode:
        _keep(kept, json.dumps({"of": key, "tables": read}))
    return read


def _keep(file: Path, content: str) -> None:
    """Write it at once as a whole; an installation that cannot be written goes without."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        part.write_text(content, "utf-8")
        part.replace(file)
