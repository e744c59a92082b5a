"""How a case looks on the command line: JSON for scripts, lines for a person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from triage.cli.readings import complaint_lines
from triage.domain.base import Words
from triage.domain.letter import LetterState, Slot
from triage.domain.position import Position, Question
from triage.workflow.views import CaseRow, CaseView


def rows_json(rows: Sequence[CaseRow]) -> str:
    """The list of cases as one JSON array on one line."""
    from pydantic import TypeAdapter

    shown = TypeAdapter(list[CaseRow]).dump_python(list(rows), mode="json")
    return json.dumps(shown, ensure_ascii=False)


def row_line(row: CaseRow, language: str) -> str:
    """One case on one line: id, state, due day, owner, items, next action."""
    due = day(row.due.at) if row.due.at else "-"
    owner = row.complainant or "not stated"
    items = ", ".join(row.asins) or "not stated"
    action = row.due.action.in_language(language)
    return f"{row.case_id}  {row.state:<8} {due}  {owner} · {items} · {row.node} {action}"


def day(moment: datetime) -> str:
    """A moment as day and time in UTC."""
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def view_json(view: CaseView, language: str) -> str:
    """A case as one JSON object on one line."""
    case, position = view.case, view.position
    shown = {
        "case": case.id,
        "status": "closed" if case.outcome else position.stand.value,
        "outcome": case.outcome,
        "kind": case.kind.value,
        "language": case.language,
        "opened_at": case.opened_at.isoformat(),
        "facts": case.complaint.model_dump(mode="json"),
        "node": position.node,
        "title": position.title.in_language(language),
        "explanation": position.explanation.in_language(language),
        "path": [step.model_dump(mode="json") for step in position.path],
        "later": list(position.later),
        "question": _asked_json(view, language),
        "leaf": position.node if position.stand.value == "leaf" else None,
        "letters": [_letter_json(state, language) for state in view.letters],
        "calls": [call.model_dump(mode="json") for call in position.letters],
        "tasks": [task.in_language(language) for task in position.tasks],
        "banners": [
            {"colour": banner.colour, "text": banner.text.in_language(language)}
            for banner in position.banners
        ],
        "beside": [place.node for place in position.beside],
        "contacts": [contact.model_dump(mode="json") for contact in case.contacts],
        "replies": [reply.model_dump(mode="json") for reply in case.replies],
        "evidence": {item: held.model_dump(mode="json") for item, held in case.evidence.items()},
        "evidence_wanted": list(position.evidence),
        "drafts": list(case.drafted),
        "due": view.due.at.isoformat() if view.due.at else None,
        "overdue": view.due.overdue,
        "next_action": view.due.action.in_language(language),
        "sources": [source.model_dump(mode="json") for source in position.sources],
        "undo": view.undo,
        "redo": view.redo,
    }
    return json.dumps(shown, ensure_ascii=False)


def view_lines(view: CaseView, language: str) -> Iterator[str]:
    """A case for a person."""
    case, position = view.case, view.position
    yield f"{case.id}  {position.node}  {position.title.in_language(language)}"
    yield from complaint_lines(case.complaint)
    yield ""
    yield from _path_lines(position, language)
    for banner in position.banners:
        yield f"! {banner.colour}: {banner.text.in_language(language)}"
    yield position.explanation.in_language(language)
    for task in position.tasks:
        yield f"- {task.in_language(language)}"
    yield from question_lines(view, language)
    for state in view.letters:
        yield letter_line(state, language)
    for contact in case.contacts:
        back = " (came back)" if contact.bounced_at else ""
        yield f"sent {contact.letter} on {day(contact.at)} to {', '.join(contact.to)}{back}"
    yield f"next: {view.due.action.in_language(language)}{_by(view)}"


def _by(view: CaseView) -> str:
    if view.due.at is None:
        return ""
    if view.position.due is None and view.case.snoozed_until is None:
        return ", now"
    return f", by {day(view.due.at)}" + (" (overdue)" if view.due.overdue else "")


def question_lines(view: CaseView, language: str) -> Iterator[str]:
    """The question or the missing fact that is asked now, with its answers."""
    question = view.position.question
    if question is not None:
        yield from _question_lines(question, language)
    elif view.slot is not None:
        yield from _slot_lines(view.slot, language)


def letter_line(state: LetterState, language: str) -> str:
    """A letter on one line: ready, or what it still needs."""
    title = state.title.in_language(language)
    if state.draft is not None:
        return f"letter {state.letter} ({state.language}): {title} - ready"
    needs = [*(f"profile {key}" for key in state.missing_profile)]
    needs += [slot.id for slot in state.missing]
    needs += [f"confirmation {state.gate}"] if state.gate else []
    return f"letter {state.letter} ({state.language}): {title} - needs {', '.join(needs)}"


def _path_lines(position: Position, language: str) -> Iterator[str]:
    for step in position.path:
        label = step.label.in_language(language) if step.label else step.answer
        yield f"  {step.node:<6} {step.title.in_language(language)}  -> {label}"


def _question_lines(question: Question, language: str) -> Iterator[str]:
    yield f"? {question.id}: {question.text.in_language(language)}"
    yield f"  {question.why.in_language(language)}"
    for choice in question.choices:
        mark = " (proposed)" if _proposed(question) == choice.id else ""
        yield f"  {choice.id} = {choice.label.in_language(language)}{mark}"
    if question.proposal is not None:
        yield f"  proposed because: {question.proposal.reason.in_language(language)}"
    if question.sources:
        yield "  sources: " + "; ".join(f"{s.ref} ({s.grade})" for s in question.sources)


def _slot_lines(slot: Slot, language: str) -> Iterator[str]:
    yield f"? {slot.id}: {slot.ask.in_language(language)}"
    yield f"  {slot.why.in_language(language)}"
    for value, label in slot.choices:
        yield f"  {value} = {label.in_language(language)}"
    if slot.columns:
        yield f"  one row a line: {' | '.join(slot.columns)}"


def _proposed(question: Question) -> str:
    return question.proposal.answer if question.proposal else ""


def _asked_json(view: CaseView, language: str) -> dict[str, object] | None:
    question = view.position.question
    if question is not None:
        return {
            "id": question.id,
            "kind": "choice",
            "text": question.text.in_language(language),
            "why": question.why.in_language(language),
            "answers": [
                {
                    "id": choice.id,
                    "label": choice.label.in_language(language),
                    "follows": choice.follows.in_language(language),
                }
                for choice in question.choices
            ],
            "proposed": question.proposal.model_dump(mode="json") if question.proposal else None,
            "given": question.given or None,
            "guidance": question.guidance,
            "sources": [source.model_dump(mode="json") for source in question.sources],
        }
    return _slot_json(view.slot, language) if view.slot is not None else None


def _slot_json(slot: Slot, language: str) -> dict[str, object]:
    return {
        "id": slot.id,
        "kind": slot.kind.value,
        "text": slot.ask.in_language(language),
        "why": slot.why.in_language(language),
        "answers": [
            {"id": value, "label": _label(label, language), "follows": ""}
            for value, label in slot.choices
        ],
        "columns": list(slot.columns),
        "proposed": slot.proposal or None,
        "sources": [],
    }


def _label(label: Words, language: str) -> str:
    return label.in_language(language)


def _letter_json(state: LetterState, language: str) -> dict[str, object]:
    draft = state.draft
    return {
        "letter": state.letter,
        "language": state.language,
        "title": state.title.in_language(language),
        "ready": draft is not None,
        "to": list(draft.to) if draft else [],
        "cc": list(draft.cc) if draft else [],
        "channel": draft.channel if draft else None,
        "subject": draft.subject if draft else None,
        "body": draft.body if draft else None,
        "missing": [_slot_json(slot, language) for slot in state.missing],
        "missing_profile": list(state.missing_profile),
        "gate": state.gate or None,
        "findings": [finding.model_dump(mode="json") for finding in draft.findings]
        if draft
        else [],
        "stale": draft.stale if draft else False,
    }
