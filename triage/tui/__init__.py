"""The terminal app: shows views and calls the desk; nothing of Textual leaves this room."""

from __future__ import annotations

import gc
from pathlib import Path


def run(home: Path, database: str | None = None) -> None:
    """Open the app on the case log of this home folder; returns when the user leaves."""
    gc.disable()  # nothing dies while the first screen is built; the app turns it on behind it
    try:
        from triage.tui.app import TriageApp

        TriageApp(home, database).run()
    finally:
        gc.enable()
