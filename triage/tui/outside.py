"""What leaves the app: clipboard and editor; and days and times that come in by hand."""

from __future__ import annotations

import difflib
import os
import shlex
import subprocess
import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported
from textual.content import Content

from triage.tui.cells import plain
from triage.tui.words import _

if TYPE_CHECKING:
    from triage.tui.app import TriageApp

_COPY = "copied-letter.txt"


def copy(app: TriageApp, text: str) -> None:
    """Hand a text to the terminal's clipboard and write it to a file: no terminal confirms."""
    app.copy_to_clipboard(text)
    target = app.home / _COPY
    try:
        target.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        target.touch(mode=0o600)
        target.write_text(text, "utf-8")
    except OSError as problem:
        app.complain(problem)
        return
    app.say(
        _(
            "Handed to the terminal's clipboard (terminals do not confirm it); "
            "also written to {path}."
        ).format(path=target),
        _("Copied"),
    )


def edit(app: TriageApp, text: str) -> str | None:
    """The text as the program in `$VISUAL` or `$EDITOR` left it; None when it cannot be started."""
    program = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    handle, name = tempfile.mkstemp(suffix=".txt", prefix="triage-letter-")
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    try:
        with app.suspend():
            subprocess.run([*shlex.split(program), name], check=True)  # noqa: S603 - the user's own program
        return path.read_text("utf-8").rstrip("\n")
    except (
        OSError,
        subprocess.CalledProcessError,
        SuspendNotSupported,
        UnicodeDecodeError,
    ) as problem:
        app.say(
            _("{program} could not be used: {why}").format(program=program, why=problem),
            "",
            "error",
        )
        return None
    finally:
        path.unlink(missing_ok=True)


def differences(before: str, after: str) -> Content:
    """What was taken out (-) and put in (+), line by line."""
    styles = {"+": "$text-success", "-": "$text-error"}
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=2)
    shown = [plain(line, styles.get(line[:1], "dim")) for line in list(lines)[2:]]
    return Content("\n").join(shown) if shown else Content(_("The text is as it was drafted."))


def day(text: str) -> date | None:
    """The day that was typed as YYYY-MM-DD, None for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def moment(text: str) -> datetime | None:
    """The time that was typed as YYYY-MM-DD HH:MM in this machine's time zone, None otherwise."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.astimezone()
