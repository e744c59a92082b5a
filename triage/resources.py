"""The only code that knows where the bundled folders lie."""

from __future__ import annotations

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
