"""The user's own keys and colours, read from the home folder after the first frame."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.theme import Theme

from triage.errors import TriageError
from triage.tui.actions import BY_ID

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

KEYS = "keys.toml"
THEMES = "themes"


def apply(app: TriageApp) -> None:
    """Take over `keys.toml` (`"case.undo" = "z"`) and `themes/*.toml` (Textual's theme values).

    Raises TriageError for a file that cannot be used, or an action that does not exist.
    """
    keys = app.home / KEYS
    if keys.is_file():
        app.set_keymap(_keymap(keys))
    for path in sorted((app.home / THEMES).glob("*.toml")):
        app.register_theme(_theme(path))
        app.theme = path.stem


def _keymap(path: Path) -> dict[str, str]:
    keys = {str(name): str(key) for name, key in _table(path).items()}
    unknown = sorted(set(keys) - set(BY_ID))
    if unknown:
        raise TriageError(
            f"{path} names actions that do not exist: {', '.join(unknown)}.",
            f"Actions: {', '.join(BY_ID)}.",
        )
    return keys


def _theme(path: Path) -> Theme:
    try:
        return Theme(**{**_table(path), "name": path.stem})
    except TypeError as problem:
        raise TriageError(
            f"{path} is no theme: {problem}.", "It needs at least `primary`."
        ) from problem


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise TriageError(f"{path} cannot be read: {problem}.", "Mend the file.") from problem
