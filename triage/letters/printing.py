"""Sheets on paper: PDF and one PNG a page, in one font that has Latin, Chinese and Japanese signs.

Signs that the font does not have (emoji) are printed as their Unicode name in brackets.
"""

from __future__ import annotations

import io
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from triage.errors import TriageError
from triage.letters.sheets import Sheet

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont
    from PIL.Image import Image

_FONT = "sheet"
_MARGIN, _LINE = 15, 6
_DOTS_PER_POINT = 2
_PICTURE_HEIGHT = 60


def pdf_of(sheet: Sheet, made: datetime) -> bytes:
    """The sheet as a PDF in A4, across; equal sheets made at one moment give equal bytes.

    Raises TriageError for a picture that cannot be read.
    """
    paper = _paper(made)
    try:
        _print(paper, sheet)
        return bytes(paper.output())
    finally:
        _font(paper).close()


def _print(paper: FPDF, sheet: Sheet) -> None:
    paper.set_title(sheet.title)
    paper.add_page()
    paper.set_font(_FONT, size=16)
    paper.multi_cell(0, 9, _printable(paper, sheet.title), new_x="LMARGIN", new_y="NEXT")
    paper.set_font(_FONT, size=10)
    for line in sheet.lines:
        paper.multi_cell(0, _LINE, _printable(paper, line), new_x="LMARGIN", new_y="NEXT")
    paper.ln(4)
    _table(paper, sheet)
    _pictures(paper, sheet)


def png_of(pdf: bytes) -> tuple[bytes, ...]:
    """Each page of a PDF as a PNG. Raises TriageError for a file that is no PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise TriageError(
            f"The PDF cannot be opened: {problem}.", "Export it again from its program."
        ) from problem
    pages = [page.render(scale=_DOTS_PER_POINT).to_pil() for page in document]
    document.close()
    return tuple(_png(page) for page in pages)


def _png(page: Image) -> bytes:
    stream = io.BytesIO()
    page.save(stream, format="PNG")
    return stream.getvalue()


def _paper(made: datetime) -> FPDF:
    import noto_cjk_sans_jp_regular  # type: ignore[import-untyped]
    from fpdf import FPDF

    paper = FPDF(orientation="landscape", format="A4")
    paper.set_creation_date(made)
    paper.set_margin(_MARGIN)
    paper.set_auto_page_break(True, margin=_MARGIN)
    paper.add_font(_FONT, "", str(noto_cjk_sans_jp_regular.FONT_PATH))
    return paper


def _table(paper: FPDF, sheet: Sheet) -> None:
    from fpdf.fonts import FontFace

    paper.set_font(_FONT, size=9)
    plain = FontFace(emphasis="", fill_color=(232, 232, 232))
    with paper.table(
        col_widths=sheet.widths, headings_style=plain, text_align="LEFT", line_height=5
    ) as table:
        for cells in (sheet.header, *sheet.rows):
            row = table.row()
            for cell in cells:
                row.cell(_printable(paper, cell))


def _pictures(paper: FPDF, sheet: Sheet) -> None:
    half = (paper.w - 2 * _MARGIN - 10) / 2
    for theirs, ours in sheet.pictures:
        if paper.get_y() + _PICTURE_HEIGHT + _LINE > paper.h - _MARGIN:
            paper.add_page()
        top = paper.get_y() + 5
        for picture, left in ((theirs, _MARGIN), (ours, _MARGIN + half + 10)):
            _picture(paper, picture, left, top, half)
        paper.set_y(top + _PICTURE_HEIGHT)


def _picture(paper: FPDF, picture: Path, left: float, top: float, width: float) -> None:
    try:
        paper.image(
            io.BytesIO(picture.read_bytes()),
            x=left,
            y=top,
            w=width,
            h=_PICTURE_HEIGHT,
            keep_aspect_ratio=True,
        )
    except OSError as problem:
        raise TriageError(
            f"The picture {picture.name} cannot be read.", "Use a PNG or JPEG file."
        ) from problem


def _printable(paper: FPDF, text: str) -> str:
    has = _font(paper).cmap
    return "".join(sign if ord(sign) in has else _named(sign) for sign in text)


def _font(paper: FPDF) -> TTFFont:
    from fpdf.fonts import TTFFont

    font = paper.fonts[_FONT]
    assert isinstance(font, TTFFont)  # noqa: S101 - _paper adds no other
    return font


def _named(sign: str) -> str:
    if unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return ""
    return f"[{unicodedata.name(sign, 'sign').lower()}]"
