"""The folder that holds everything of ours: case log, profile, own templates, attached files."""

from __future__ import annotations

import os
import tempfile
import tomllib
from pathlib import Path

from pydantic import ValidationError

from triage.domain.profile import Profile
from triage.errors import TriageError
from triage.workflow.place import PROFILE


class Home:
    """Reads and writes the files of one home folder; folders are 0700, files 0600."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def templates(self) -> Path:
        """Where a user's own letter templates lie, `<language>/<letter>.txt.j2`."""
        return self.folder / "letter_templates"

    @property
    def drafts(self) -> Path:
        """Where the app writes drafts unless another folder is chosen."""
        return self.folder / "drafts"

    def load_profile(self) -> Profile:
        """The stored profile, an empty one at first. Raises TriageError when it is damaged."""
        path = self.folder / PROFILE
        try:
            return Profile.model_validate(tomllib.loads(path.read_text("utf-8")))
        except FileNotFoundError:
            return Profile()
        except (tomllib.TOMLDecodeError, ValidationError, UnicodeDecodeError) as problem:
            raise TriageError(
                f"The profile {path} cannot be read: {str(problem).splitlines()[0]}.",
                "Mend the file, or move it away to start with an empty profile.",
            ) from problem

    def save_profile(self, profile: Profile) -> None:
        """Write the profile in one step; a crash leaves the old file or the new one."""
        import tomli_w

        content = tomli_w.dumps(profile.model_dump(exclude_defaults=True), multiline_strings=True)
        self.write(self.folder / PROFILE, content.encode("utf-8"))

    def write(self, path: Path, content: bytes) -> None:
        """Write a private file in one step. Raises TriageError when the folder refuses it."""
        try:
            private_folder(path.parent)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except OSError as problem:
            raise TriageError(
                f"{path} cannot be written: {problem.strerror}.",
                "Choose a folder that you may write to with --home.",
            ) from problem


def private_folder(folder: Path) -> None:
    """Create a folder that only its owner may enter; an existing one stays as it is."""
    if not folder.is_dir():
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
