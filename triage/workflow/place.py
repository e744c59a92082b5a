"""Where everything of ours lies: the home folder. Light, so that the app's start is quick."""

from __future__ import annotations

import os
from pathlib import Path

PROFILE = "profile.toml"
"""The file of a home folder that says who we are."""


def home_folder(chosen: Path | None = None) -> Path:
    """The chosen folder, else `TRIAGE_HOME`, else the platform's user-data folder."""
    if chosen is not None:
        return chosen
    named = os.environ.get("TRIAGE_HOME")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("triage", appauthor=False)
