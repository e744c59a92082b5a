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
    kind = record.event.type.replace("_", " ")
    detail = _detail(record.event)
    return f"{kind}: {detail}" if detail else kind


def _detail(event: ev.Event) -> str:
    match event:
        case ev.Answered():
            return f"{event.question} = {event.answer}"
        case ev.FieldCorrected():
            return event.field
        case ev.FactGiven():
            return event.slot
        case ev.DraftEdited() | ev.LetterSent() | ev.LetterBounced():
            return event.letter
        case ev.EvidenceSet():
            return event.item
        case ev.GateConfirmed():
            return event.gate
        case ev.FindingWaived():
            return f"{event.letter} {event.rule}"
        case _:
            return ""


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
