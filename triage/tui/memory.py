"""What the app remembers of its looks between starts; the profile is the desk's, not ours."""

from __future__ import annotations

from pathlib import Path

_FILE = "interface.json"


def recall(home: Path) -> dict[str, str]:
    """Language and theme as they were left; empty at a first start or when the file is damaged."""
    path = home / _FILE
    if not path.exists():
        return {}
    import json

    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def remember(home: Path, **looks: str) -> None:
    """Keep these for the next start; a folder that cannot be written is no reason to stop."""
    import json

    try:
        home.mkdir(parents=True, mode=0o700, exist_ok=True)
        (home / _FILE).write_text(json.dumps({**recall(home), **looks}), "utf-8")
    except OSError:
        return
