"""Undo and redo as a person expects them."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from triage.domain import events as ev
from triage.domain.case import replay
from triage.domain.complaint import Complaint, Kind
from triage.workflow.steps import redo_target, step_name, undo_target

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
OPENING = ev.CaseOpened(
    mail=ev.MailRef(digest="0" * 64, source="notice.eml"),
    kind=Kind.AMAZON_NOTICE,
    language="en",
    complaint=Complaint(),
)


def history(*events: ev.Event) -> list[ev.Recorded]:
    return [
        ev.Recorded(number=number, at=NOON, actor="ana", event=event)
        for number, event in enumerate((OPENING, *events), 1)
    ]


def answered(question: str, answer: str = "yes") -> ev.Answered:
    return ev.Answered(question=question, answer=answer)


def test_the_opening_cannot_be_undone() -> None:
    assert undo_target(history()) is None
    assert redo_target(history()) is None


def test_undo_takes_the_last_step_and_redo_brings_it_back() -> None:
    told = history(answered("C1"), answered("D1"))
    step = undo_target(told)
    assert step is not None
    assert step.number == 3
    told = history(answered("C1"), answered("D1"), ev.Undone(target=3))
    back, forth = undo_target(told), redo_target(told)
    assert back is not None
    assert forth is not None
    assert (back.number, forth.number) == (2, 3)
    told = history(answered("C1"), answered("D1"), ev.Undone(target=3), ev.Redone(target=3))
    again = undo_target(told)
    assert again is not None
    assert again.number == 3
    assert redo_target(told) is None


def test_a_new_step_ends_redo() -> None:
    told = history(answered("C1"), ev.Undone(target=2), answered("C1", "no"))
    assert redo_target(told) is None


def test_written_files_and_repeated_notices_are_passed_over() -> None:
    told = history(
        answered("C1"),
        ev.LetterDrafted(letter="L01", language="en", digest="0" * 64),
        ev.NoticeRepeated(mail=OPENING.mail),
    )
    step = undo_target(told)
    assert step is not None
    assert step.number == 2


def test_a_step_has_a_name() -> None:
    assert step_name(None) == ""
    assert step_name(history(answered("C1"))[1]) == "answered: C1 = yes"
    assert step_name(history(ev.NoteAdded(text="x"))[1]) == "note added"


@given(st.lists(st.sampled_from(["answer", "undo", "redo"]), max_size=40))
def test_undo_and_redo_move_like_in_an_editor(moves: list[str]) -> None:
    told = history()
    done: list[int] = []
    undone: list[int] = []
    for move in moves:
        number = len(told) + 1
        event: ev.Event
        if move == "answer":
            event = answered(f"Q{number}")
            done.append(number)
            undone.clear()
        elif move == "undo" and done:
            undone.append(done.pop())
            event = ev.Undone(target=undone[-1])
        elif move == "redo" and undone:
            done.append(undone.pop())
            event = ev.Redone(target=done[-1])
        else:
            continue
        told.append(ev.Recorded(number=number, at=NOON, actor="ana", event=event))
        back, forth = undo_target(told), redo_target(told)
        assert (back.number if back else None) == (done[-1] if done else None)
        assert (forth.number if forth else None) == (undone[-1] if undone else None)
    assert set(replay("C-1", told).answers) == {f"Q{number}" for number in done}
