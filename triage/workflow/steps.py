"""Undo and redo: which step of a history would be taken back, or forth again, and its name."""

from __future__ import annotations

from collections.abc import Sequence

from triage.domain import events as ev

_FIXED = (ev.CaseOpened, ev.NoticeRepeated, ev.LetterDrafted)
"""Events that no undo takes back: the mail came, the files lie on the disk."""


def undo_target(history: Sequence[ev.Recorded]) -> ev.Recorded | None:
    """The event that undo would take back, None when there is none."""
    done, _ = _stacks(history)
    return done[-1] if done else None


def redo_target(history: Sequence[ev.Recorded]) -> ev.Recorded | None:
    """The undone event that redo would bring back; a new step after an undo ends redo."""
    _, undone = _stacks(history)
    return undone[-1] if undone else None


def step_name(record: ev.Recorded | None) -> str:
    """What a step was, in a few words; "" for None."""
    if record is None:
        return ""
    event = record.event
    kind = event.type.replace("_", " ")
    detail = {
        "answered": lambda e: f"{e.question} = {e.answer}",
        "field_corrected": lambda e: e.field,
        "fact_given": lambda e: e.slot,
        "draft_edited": lambda e: e.letter,
        "letter_sent": lambda e: e.letter,
        "letter_bounced": lambda e: e.letter,
        "evidence_set": lambda e: e.item,
        "gate_confirmed": lambda e: e.gate,
        "finding_waived": lambda e: f"{e.letter} {e.rule}",
    }.get(event.type)
    return f"{kind}: {detail(event)}" if detail else kind


def _stacks(history: Sequence[ev.Recorded]) -> tuple[list[ev.Recorded], list[ev.Recorded]]:
    by_number = {record.number: record for record in history}
    done: list[ev.Recorded] = []
    undone: list[ev.Recorded] = []
    for record in history:
        event = record.event
        if isinstance(event, ev.Undone):
            done = [step for step in done if step.number != event.target]
            undone.append(by_number[event.target])
        elif isinstance(event, ev.Redone):
            undone = [step for step in undone if step.number != event.target]
            done.append(by_number[event.target])
        elif not isinstance(event, _FIXED):
            done.append(record)
            undone.clear()
    return done, undone
