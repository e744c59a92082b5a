"""`triage sheet`, `document`, `pack`: exhibits and bundles that a case makes of itself."""

from __future__ import annotations

from pathlib import Path

import click

from triage.cli import console
from triage.errors import WrongUse
from triage.workflow import exhibits

_OUT = click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False))
_OVERWRITE = click.option("--overwrite", is_flag=True, help="Replace files that are there.")


@click.command()
@click.argument("case")
@click.argument("item", metavar="AT-02|AT-07|AT-08|table")
@click.option("--pair", "pairs", multiple=True, metavar="THEIRS:OURS", help="Pictures for AT-07.")
@click.option("--lang", "language", default="en", metavar="LL")
@_OUT
@_OVERWRITE
@console.at_desk
def sheet(
    case: str,
    item: str,
    pairs: tuple[str, ...],
    language: str,
    out: Path,
    overwrite: bool,
    as_json: bool,
) -> None:
    """Make an exhibit from the case as PDF and PNG: contact log, side by side, claim chart."""
    written = exhibits.write_sheet(
        console.desk(),
        case,
        item,
        out,
        language=language,
        pictures=tuple(_pair(one) for one in pairs),
        overwrite=overwrite,
    )
    _put_paths(written, as_json)


@click.command()
@click.argument("case")
@click.argument("letter")
@_OUT
@_OVERWRITE
@console.at_desk
def document(case: str, letter: str, out: Path, overwrite: bool, as_json: bool) -> None:
    """Write a letter as .docx for counsel."""
    path = exhibits.write_document(console.desk(), case, letter, out, overwrite=overwrite)
    _put_paths((path,), as_json)


@click.command()
@click.argument("case")
@_OUT
@_OVERWRITE
@console.at_desk
def pack(case: str, out: Path, overwrite: bool, as_json: bool) -> None:
    """Write the whole case as one zip: letters, exhibits, index, manifest of hashes."""
    _put_paths((exhibits.write_pack(console.desk(), case, out, overwrite=overwrite),), as_json)


def _pair(given: str) -> tuple[Path, Path]:
    theirs, sign, ours = given.partition(":")
    if not sign:
        raise WrongUse(f"{given!r} is not of the form THEIRS:OURS.")
    return Path(theirs), Path(ours)


def _put_paths(paths: tuple[Path, ...], as_json: bool) -> None:
    if as_json:
        console.put_json([str(path) for path in paths])
        return
    for path in paths:
        console.put(str(path))
