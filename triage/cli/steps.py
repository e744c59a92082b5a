"""`triage answer`, `correct`, `evidence`, `undo`, `redo`, `snooze`, `close`: a case moves."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from triage.cli import console
from triage.cli.cases import put_view
from triage.domain.complaint import MANY_VALUED
from triage.errors import WrongUse


def pairs(given: tuple[str, ...], form: str) -> list[tuple[str, str]]:
    """`KEY=VALUE` arguments as pairs. Raises WrongUse for one without `=`."""
    found = []
    for one in given:
        key, sign, value = one.partition("=")
        if not sign or not key:
            raise WrongUse(f"{one!r} is not of the form {form}.")
        found.append((key.strip(), value))
    return found


@click.command()
@click.argument("cases", metavar="CASE[,CASE…]")
@click.argument("answers", nargs=-1, required=True, metavar="QUESTION=ANSWER…")
@console.at_desk
def answer(cases: str, answers: tuple[str, ...], as_json: bool) -> None:
    """Answer questions of a case, or of several at once; prints the next one."""
    desk = console.desk()
    for case in cases.split(","):
        for question, value in pairs(answers, "QUESTION=ANSWER"):
            desk.answer(case, question, value.replace("\\n", "\n"))
        put_view(desk.view(case), as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("case")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@console.at_desk
def correct(case: str, fields: tuple[str, ...], as_json: bool) -> None:
    """Put fields right by hand; an empty value means "not stated", commas divide a list."""
    desk = console.desk()
    for field, value in pairs(fields, "FIELD=VALUE"):
        values = tuple(value.split(",")) if field in MANY_VALUED else (value,)
        if field == "right_numbers":
            values = tuple(value.split(";"))
        desk.correct(case, field, values)
    put_view(desk.view(case), as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("case")
@click.argument("items", nargs=-1, metavar="[AT-nn[=FILE]…]")
@click.option("--untick", is_flag=True, help="Untick the items instead.")
@console.at_desk
def evidence(case: str, items: tuple[str, ...], untick: bool, as_json: bool) -> None:
    """Show or tick the evidence checklist; AT-nn=FILE attaches a copy of the file."""
    desk = console.desk()
    for one in items:
        item, _, file = one.partition("=")
        desk.tick(case, item.strip().upper(), not untick, Path(file) if file else None)
    shown = desk.checklist(case)
    if as_json:
        console.put_json([item.model_dump(mode="json") for item in shown])
        return
    language = console.language(desk)
    for entry in shown:
        box = "[x]" if entry.held else "[ ]"
        wanted = "  (wanted now)" if entry.wanted else ""
        file = f"  {entry.file}" if entry.file else ""
        console.put(f"{box} {entry.id}  {entry.title.in_language(language)}{file}{wanted}")


@click.command()
@click.argument("case")
@console.at_desk
def undo(case: str, as_json: bool) -> None:
    """Take the last step back; it stays in the history."""
    desk = console.desk()
    step = desk.view(case).undo
    put_view(desk.undo(case), as_json=as_json, language=console.language(desk))
    console.say(f"Undone: {step}")


@click.command()
@click.argument("case")
@console.at_desk
def redo(case: str, as_json: bool) -> None:
    """Bring the last undone step back."""
    desk = console.desk()
    step = desk.view(case).redo
    put_view(desk.redo(case), as_json=as_json, language=console.language(desk))
    console.say(f"Redone: {step}")


@click.command()
@click.argument("case")
@click.argument("until", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--reason", required=True, help="Why it can wait.")
@console.at_desk
def snooze(case: str, until: datetime, reason: str, as_json: bool) -> None:
    """Put the next action off until a day."""
    desk = console.desk()
    view = desk.snooze(case, until.date(), reason)
    put_view(view, as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("case")
@click.argument("outcome")
@click.option("--note", default="")
@console.at_desk
def close(case: str, outcome: str, note: str, as_json: bool) -> None:
    """Close a case with its outcome in one word (reinstated, withdrawn, given_up …)."""
    desk = console.desk()
    view = desk.close(case, outcome, note)
    put_view(view, as_json=as_json, language=console.language(desk))


@click.command()
@click.argument("case")
@click.argument("letter")
@click.argument("rule")
@click.option("--note", required=True, help="Why the finding does not stop the letter.")
@console.at_desk
def waive(case: str, letter: str, rule: str, note: str, as_json: bool) -> None:
    """Set a finding of the letter check aside, with the reason."""
    desk = console.desk()
    view = desk.waive(case, letter, rule, note)
    put_view(view, as_json=as_json, language=console.language(desk))
