"""A small app that writes a file when it leaves properly."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import RenderableType
from textual.app import App


class Leaver(App[None]):
    """Writes its last words to the file."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        self.file.write_text("last words", "utf-8")
        super().exit(result, return_code, message)


if __name__ == "__main__":
    Leaver(Path(sys.argv[1])).run()
