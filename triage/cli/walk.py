"""`triage walk`: the dialogue of a case line by line, for screen readers and plain terminals."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from triage.cli import console
from triage.cli.views import letter_line, question_lines, view_lines
from triage.domain.letter import Slot, SlotKind
from triage.domain.position import Question
from triage.errors import TriageError
from triage.workflow.desk import Desk
from triage.workflow.views import CaseView

_HELP = {
    "en": "Commands: a number or an answer, back (undo), redo, draft, sent LETTER, show, quit.",
    "zh": "命令：编号或答案、back（撤销）、redo、draft、sent 函件号、show、quit。",
}


@click.command()
@click.argument("case")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where drafts go.")
@console.at_desk
def walk(case: str, out: Path | None, as_json: bool) -> None:  # noqa: ARG001 - lines by nature
    """Walk through a case line by line; each answer is stored at once."""
    desk = console.desk()
    language = console.language(desk)
    view = desk.view(case)
    for line in view_lines(view, language):
        console.put(line)
    console.put(_HELP[language])
    while (typed := _typed()) not in ("quit", "q", None):
        view = _step(desk, view, typed or "", out or desk.home.drafts, language)


def _typed() -> str | None:
    sys.stdout.write("> ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.strip() if line else None


def _step(desk: Desk, view: CaseView, typed: str, out: Path, language: str) -> CaseView:
    try:
        view = _done(desk, view, typed, out, language)
    except TriageError as problem:
        console.put(str(problem))
        return view
    console.put(f"{view.position.node}  {view.position.title.in_language(language)}")
    for line in question_lines(view, language):
        console.put(line)
    for state in view.letters:
        console.put(letter_line(state, language))
    return view


def _done(desk: Desk, view: CaseView, typed: str, out: Path, language: str) -> CaseView:
    word, _, rest = typed.partition(" ")
    case_id = view.case.id
    match word:
        case "back" | "undo":
            return desk.undo(case_id)
        case "redo":
            return desk.redo(case_id)
        case "draft":
            for path in desk.export(case_id, out):
                console.put(str(path))
            return desk.view(case_id)
        case "sent" if rest:
            return desk.sent(case_id, rest.strip())
        case "show" | "help" | "?" | "":
            for line in view_lines(view, language) if word == "show" else (_HELP[language],):
                console.put(line)
            return view
        case _:
            return _answered(desk, view, typed)


def _answered(desk: Desk, view: CaseView, typed: str) -> CaseView:
    question = view.position.question
    if question is not None:
        return desk.answer(view.case.id, question.id, _choice(question, typed))
    if view.slot is not None:
        return desk.answer(view.case.id, view.slot.id, _value(view.slot, typed))
    raise TriageError("No question is open.", "Type draft, sent LETTER, back or quit.")


def _choice(question: Question, typed: str) -> str:
    if typed.isdigit() and 1 <= int(typed) <= len(question.choices):
        return question.choices[int(typed) - 1].id
    return typed


def _value(slot: Slot, typed: str) -> str:
    if slot.kind in (SlotKind.ROWS, SlotKind.TEXT):
        return typed.replace(";;", "\n")
    if typed.isdigit() and 1 <= int(typed) <= len(slot.choices):
        return slot.choices[int(typed) - 1][0]
    return typed
