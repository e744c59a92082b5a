"""A letter as a Word document, for counsel who works in it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from triage.domain.letter import Draft
from triage.errors import WouldOverwrite
from triage.letters.text import file_name
from triage.letters.writing import write_whole

if TYPE_CHECKING:
    from docx.document import Document

_CELL = " | "
_HEADING = re.compile(r"\d+\. \S.{0,80}$")
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def write_docx(draft: Draft, case_id: str, out: Path, overwrite: bool = False) -> Path:
    """Write `CASE-LETTER-LL.docx` into `out`; lines with ` | ` become tables.

    Raises WouldOverwrite when the file is there already.
    """
    path = out / f"{file_name(f'{case_id}-{draft.letter}-{draft.language}')}.docx"
    if path.exists() and not overwrite:
        raise WouldOverwrite(
            f"{path.name} is already in {out}.", "Choose another folder, or allow overwriting."
        )
    out.mkdir(parents=True, exist_ok=True)
    write_whole(path, _document(draft))
    return path


def _document(draft: Draft) -> bytes:
    import docx

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author = draft.subject, ""
    properties.created = properties.modified = _EPOCH.replace(tzinfo=None)
    document.add_heading(draft.subject, level=1)
    for is_table, lines in _blocks(draft.body):
        if is_table:
            _add_table(document, lines)
        else:
            _add_lines(document, lines)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _blocks(body: str) -> Iterator[tuple[bool, list[str]]]:
    for is_table, lines in groupby(body.splitlines(), key=lambda line: _CELL in line):
        yield is_table, list(lines)


def _add_lines(document: Document, lines: list[str]) -> None:
    for line in lines:
        if _HEADING.fullmatch(line) and not line.endswith((".", "?", ")")):
            document.add_heading(line, level=2)
        elif line:
            document.add_paragraph(line)


def _add_table(document: Document, lines: list[str]) -> None:
    rows = [line.split(_CELL) for line in lines]
    width = max(map(len, rows))
    table = document.add_table(rows=0, cols=width, style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
