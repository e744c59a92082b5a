"""`triage draft`, `sent`, `bounced`, `lint`: letters out, and what became of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from triage.cli import console
from triage.cli.cases import put_view
from triage.errors import MissingFacts, WrongUse
from triage.workflow import linting, owners


@click.command()
@click.argument("case")
@click.option("--letter", metavar="ID", help="Only this letter.")
@click.option("--lang", "language", metavar="LL", help="Language of the letter.")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--overwrite", is_flag=True, help="Replace files that are there.")
@click.option("--together", is_flag=True, help="One letter for all like cases of this owner.")
@console.at_desk
def draft(
    case: str,
    letter: str | None,
    language: str | None,
    out: Path,
    overwrite: bool,
    together: bool,
    as_json: bool,
) -> None:
    """Write the letters that the case asks for now as .eml and .txt."""
    desk = console.desk()
    before = set(out.iterdir()) if out.is_dir() else set()
    try:
        if together:
            written = owners.export_together(desk, case, _named(letter), out, overwrite=overwrite)
        else:
            written = desk.export(case, out, letter, language, overwrite=overwrite)
    except MissingFacts:
        for path in sorted(set(out.iterdir()) - before) if out.is_dir() else ():
            console.put(str(path))
        raise
    if as_json:
        console.put_json([str(path) for path in written])
        return
    for path in written:
        console.put(str(path))


@click.command()
@click.argument("cases", metavar="CASE[,CASE…]")
@click.argument("letter")
@click.option("--at", "moment", metavar="TIME", help="When it went out (ISO; now by default).")
@console.at_desk
def sent(cases: str, letter: str, moment: str | None, as_json: bool) -> None:
    """Record that a letter went out; sets the follow-up date."""
    desk = console.desk()
    for case in cases.split(","):
        view = desk.sent(case, letter, _moment(moment))
        put_view(view, as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("case")
@click.argument("letter")
@click.argument("file", metavar="FILE | -")
@console.at_desk
def bounced(case: str, letter: str, file: str, as_json: bool) -> None:
    """Record that a letter came back; the bounce counts as evidence of an attempt."""
    desk = console.desk()
    data, source = console.data_of(file)
    view = desk.bounced(case, letter, data, source)
    put_view(view, as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("file", required=False)
@click.option("--case", "case_id", help="The case that the letter belongs to.")
@click.option("--letter", metavar="ID", help="Which letter it is; read from the file name else.")
@click.option("--template", type=click.Path(path_type=Path), help="Check a letter template.")
@console.at_desk
def lint(
    file: str | None, case_id: str | None, letter: str | None, template: Path | None, as_json: bool
) -> int:
    """Check a letter against its case, or a letter template by itself."""
    if template is not None:
        return _put_faults(template, as_json)
    if file is None or case_id is None:
        raise WrongUse("Name a letter and its case: triage lint FILE --case CASE.")
    desk = console.desk()
    data, source = console.data_of(file)
    findings = linting.check_letter(desk, case_id, data, source, letter)
    if as_json:
        console.put_json([finding.model_dump(mode="json") for finding in findings])
    for one in () if as_json else findings:
        reason, fix = console.words(one.reason, desk), console.words(one.fix, desk)
        waived = f" (set aside: {one.waived})" if one.waived else ""
        console.put(f"{one.severity} {one.rule}: {reason} {fix}{waived}")
    if not findings:
        console.say("Nothing found.")
    return 1 if any(one.severity == "error" and not one.waived for one in findings) else 0


def _put_faults(template: Path, as_json: bool) -> int:
    faults = linting.check_template(template)
    if as_json:
        console.put_json([fault.model_dump(mode="json") for fault in faults])
    for fault in () if as_json else faults:
        text = console.words(fault.message, console.desk())
        console.put(f"{template.name}:{fault.line}: {text}")
    if not faults:
        console.say("Nothing found.")
    return 1 if faults else 0


def _named(letter: str | None) -> str:
    if letter is None:
        raise WrongUse("Name the letter that answers them together with --letter.")
    return letter


def _moment(given: str | None) -> datetime | None:
    if given is None:
        return None
    from dateutil.parser import isoparse

    try:
        return isoparse(given)
    except ValueError as problem:
        raise WrongUse(
            f"{given!r} is no time.", "Write it as 2026-03-05T14:00 or with a zone (+08:00, Z)."
        ) from problem
