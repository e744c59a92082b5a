"""Sheets of a case as files: a PDF and a PNG of each page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from triage.domain.case import Case
from triage.domain.profile import Profile
from triage.errors import WouldOverwrite
from triage.letters.attaching import exhibit_name
from triage.letters.printing import pdf_of, png_of
from triage.letters.sheets import sheet
from triage.letters.writing import write_whole


def write_sheet(
    item: str,
    case: Case,
    profile: Profile,
    now: datetime,
    out: Path,
    *,
    language: str = "en",
    pictures: tuple[tuple[Path, Path], ...] = (),
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write a sheet (`AT-02`, `AT-07`, `AT-08` or `table`) as PDF and as PNG, page by page.

    `pictures` are pairs of theirs and ours for the side-by-side sheet. Raises WrongUse for a sheet
    that the case cannot fill, WouldOverwrite when its PDF is there already.
    """
    made = sheet(item, case, profile, now, code=language, pictures=pictures)
    asins = case.complaint.asins
    name = exhibit_name(item, asins[0].value if asins else case.id, f"{made.short}.pdf")
    path = out / name
    if path.exists() and not overwrite:
        raise WouldOverwrite(
            f"{name} is already in {out}.", "Choose another folder, or allow overwriting."
        )
    out.mkdir(parents=True, exist_ok=True)
    pdf = pdf_of(made, now)
    write_whole(path, pdf)
    pages = [out / f"{path.stem}-{nth}.png" for nth, _ in enumerate(png_of(pdf), start=1)]
    for page, content in zip(pages, png_of(pdf), strict=True):
        write_whole(page, content)
    return (path, *pages)
