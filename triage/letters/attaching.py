"""Evidence files: what a notice takes, what is wrong with a file, the name under which it goes out.

Sources: notices list image types and refuse links; invoices count for 365 days, 180 for parallel
imports. The size is guidance: mail programs and forms refuse larger files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from triage.domain.base import Value, Words
from triage.domain.case import Case, Evidence
from triage.domain.letter import Draft
from triage.errors import TriageError
from triage.letters.given import right_type
from triage.letters.printing import png_of
from triage.letters.text import file_name
from triage.letters.writing import write_whole

IMAGES = frozenset({"jpeg", "jpg", "pjpeg", "gif", "png", "tiff", "tif"})
"""The types that notices list."""

LARGEST = 10 * 1024 * 1024
"""Guidance: the largest file that is sent without trouble, in bytes."""

_TYPES = re.compile(r"\b(?:jpe?g|pjpeg|gif|png|tiff?|pdf)\b", re.IGNORECASE)
_INVOICES = "AT-10"
_LONGEST_SHORT = 40


class FileProblem(Value):
    """What is wrong with an evidence file, and what to do."""

    item: str
    reason: Words
    fix: Words


def accepts_pdf(notice_text: str) -> bool:
    """Whether the notice takes PDF: it does unless it lists image types without it."""
    listed = {found.lower() for found in _TYPES.findall(notice_text)}
    return not listed or "pdf" in listed


def exhibit_name(item: str, asin: str, file: str) -> str:
    """`AT-nn_ASIN_short.ext`, safe on every system; a name of this form already is kept."""
    path = Path(file)
    if re.fullmatch(r"AT-\d{2}_[A-Za-z0-9-]+_[A-Za-z0-9-]+\.[a-z0-9]+", path.name):
        return path.name
    short = file_name(path.stem, "file").replace("_", "-").replace(".", "-")[:_LONGEST_SHORT]
    suffix = re.sub(r"[^a-z0-9]", "", path.suffix.lower())[:8]
    name = f"{item}_{file_name(asin, 'case').replace('_', '-')}_{short.strip('-') or 'file'}"
    return f"{name}.{suffix}" if suffix else name


def file_problems(
    case: Case, folder: Path, today: date, notice_text: str = ""
) -> tuple[FileProblem, ...]:
    """All that is wrong with the evidence files of a case, in the order of the checklist."""
    found = (
        problem
        for item in sorted(case.evidence)
        for problem in _problems(case, case.evidence[item], folder, today, notice_text)
    )
    return tuple(found)


def attachments(
    draft: Draft, folder: Path, made: Path, notice_text: str = ""
) -> Mapping[str, Path]:
    """The files of a draft's exhibits by the name under which they go out, in order.

    Where the notice refuses PDF, each page is written into `made` as a PNG. Raises TriageError for
    a file that cannot be read.
    """
    attached: dict[str, Path] = {}
    for exhibit in draft.exhibits:
        if not exhibit.file:
            continue
        path = folder / Path(exhibit.file).name
        if path.suffix.lower() == ".pdf" and not accepts_pdf(notice_text):
            attached |= {page.name: page for page in as_images(path, made)}
        else:
            attached[path.name] = path
    return attached


def as_images(pdf: Path, out: Path) -> tuple[Path, ...]:
    """Each page of a PDF as a PNG in `out`, numbered. Raises TriageError for an unreadable file."""
    try:
        content = pdf.read_bytes()
    except OSError as problem:
        raise TriageError(
            f"{pdf.name} cannot be read: {problem.strerror}.", "Attach the file again."
        ) from problem
    out.mkdir(parents=True, exist_ok=True)
    pages = []
    for nth, page in enumerate(png_of(content), start=1):
        path = out / f"{pdf.stem}-{nth}.png"
        write_whole(path, page)
        pages.append(path)
    return tuple(pages)


def _problems(
    case: Case, held: Evidence, folder: Path, today: date, notice_text: str
) -> Iterator[FileProblem]:
    if held.item == _INVOICES and held.dated is not None:
        yield from _age(case, held, held.dated, today)
    if not held.file:
        return
    path = folder / Path(held.file).name
    if not path.is_file():
        yield _problem(held, *_MISSING)
        return
    if path.stat().st_size > LARGEST:
        yield _problem(held, *_TOO_LARGE)
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in IMAGES and suffix != "pdf":
        yield _problem(held, *_WRONG_TYPE)
    elif suffix == "pdf" and not accepts_pdf(notice_text):
        yield _problem(held, *_NO_PDF)


def _age(case: Case, held: Evidence, dated: date, today: date) -> Iterator[FileProblem]:
    kind = right_type(case)
    most = 180 if kind is not None and kind.value == "parallel_import" else 365
    if (today - dated).days > most:
        yield _problem(
            held,
            Words(en=f"The invoices are older than {most} days.", zh=f"发票超过 {most} 天。"),
            Words(
                en="Ask the supplier for newer ones (L18).", zh="向供应商索要较新的发票（L18）。"
            ),
        )


def _problem(held: Evidence, reason: Words, fix: Words) -> FileProblem:
    return FileProblem(item=held.item, reason=reason, fix=fix)


_MISSING = (
    Words(en="The file is not there any more.", zh="文件已不存在。"),
    Words(en="Attach it again.", zh="请重新附上。"),
)
_TOO_LARGE = (
    Words(en="The file is larger than 10 MB.", zh="文件超过 10 MB。"),
    Words(
        en="Make it smaller; forms and mail programs refuse it.",
        zh="请压缩，表单和邮件程序会拒收。",
    ),
)
_WRONG_TYPE = (
    Words(en="Notices take images and PDF only.", zh="通知仅接受图片和 PDF。"),
    Words(en="Export the file as PDF or PNG.", zh="请导出为 PDF 或 PNG。"),
)
_NO_PDF = (
    Words(en="This notice takes images only.", zh="本通知仅接受图片。"),
    Words(en="Nothing to do: each page goes out as a PNG.", zh="无需处理：每页将以 PNG 发出。"),
)
