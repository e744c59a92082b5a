"""The terminal app: shows views and calls the desk; nothing of Textual leaves this room."""

from __future__ import annotations

from pathlib import Path


def run(home: Path, database: str | None = None) -> None:
    """Open the app on the case log of this home folder; returns when the user leaves."""
    from triage.tui.app import TriageApp

    TriageApp(home, database).run()
