"""A case is replayed from its events."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain import making
from tests.unit.domain.making import COMPLAINT, MAIL, OPENED, recorded
from triage.domain import events as ev
from triage.domain.case import Case, answer_key, replay, silenced_numbers
from triage.domain.complaint import (
    MANY_VALUED,
    Complaint,
    Deadline,
    Field,
    Kind,
    RightNumber,
    Status,
    field_values,
)
from triage.domain.correction import corrected

HOUR = timedelta(hours=1)


def case_of(*events: ev.Event) -> Case:
    return replay("IP-1", recorded(events))


def test_the_opening_gives_the_case() -> None:
    case = case_of()
    assert (case.id, case.kind, case.language) == ("IP-1", Kind.AMAZON_NOTICE, "en")
    assert case.opened_at == case.changed_at == OPENED
    assert case.last_number == 1
    assert case.complaint == COMPLAINT
    assert case.outcome is None


@pytest.mark.parametrize("history", [[], recorded([ev.NoteAdded(text="x")])[1:]])
def test_a_history_begins_with_its_opening(history: list[ev.Recorded]) -> None:
    with pytest.raises(ValueError, match="IP-1"):
        replay("IP-1", history)


def test_answers_are_kept_by_question_and_asin() -> None:
    case = case_of(
        ev.Answered(question="C1", answer="no", meaning="m1"),
        ev.Answered(question="E0", answer="copy", subject="B0AAAAAAA1"),
        ev.Answered(question="C1", answer="yes"),
    )
    assert case.answers["C1"].value == "yes"
    assert case.answers["C1"].at == OPENED + 3 * HOUR
    assert case.answers["C1"].by == "ann"
    assert case.answers[answer_key("E0", "B0AAAAAAA1")].value == "copy"
    assert answer_key("E0") == "E0"


def test_letters_contacts_and_bounces() -> None:
    first, second = OPENED, OPENED + 24 * HOUR
    case = case_of(
        ev.LetterDrafted(letter="L01", language="en", digest="d"),
        ev.LetterSent(letter="L01", at=first, to=("ip@harbour-lamps.example",)),
        ev.LetterSent(letter="L03", at=second),
        ev.LetterSent(letter="L01", at=second),
        ev.LetterBounced(letter="L01", mail=MAIL),
        ev.LetterBounced(letter="L01", mail=MAIL),
        ev.LetterBounced(letter="L01", mail=MAIL),
    )
    assert case.drafted == ("L01-en",)
    assert [contact.letter for contact in case.contacts] == ["L01", "L03", "L01"]
    assert [contact.bounced_at is None for contact in case.contacts] == [False, True, False]
    assert case.contacts[2].bounced_at == OPENED + 5 * HOUR
    assert "AT-03" in case.evidence


def test_a_bounce_keeps_the_file_that_is_held() -> None:
    case = case_of(
        ev.EvidenceSet(item="AT-03", held=True, file="bounce.eml"),
        ev.LetterBounced(letter="L01", mail=MAIL),
    )
    assert case.evidence["AT-03"].file == "bounce.eml"


def test_evidence_is_ticked_and_unticked() -> None:
    ticked = ev.EvidenceSet(item="AT-10", held=True, file="a.pdf", dated=date(2026, 1, 2))
    assert case_of(ticked).evidence["AT-10"].dated == date(2026, 1, 2)
    assert case_of(ticked, ev.EvidenceSet(item="AT-10", held=False)).evidence == {}


def test_facts_edits_gates_waivers_and_notes() -> None:
    case = case_of(
        ev.FactGiven(slot="root_cause", value="no search"),
        ev.DraftEdited(letter="L01", language="en", subject="s", body="b", base="a"),
        ev.GateConfirmed(gate="sworn"),
        ev.FindingWaived(letter="L01", rule="tone", note="quoted"),
        ev.NoteAdded(text="called"),
        ev.NoticeRepeated(mail=MAIL),
    )
    assert case.facts == {"root_cause": "no search"}
    assert case.edits["L01-en"].body == "b"
    assert case.gates == {"sworn"}
    assert case.waived == {"L01/tone": "quoted"}
    assert case.notes == ("called",)
    assert case.last_number == 7


def test_sleep_and_waking() -> None:
    snooze = ev.Snoozed(until=date(2026, 6, 9), reason="waiting")
    reply = ev.ReplyReceived(mail=MAIL, kind=Kind.COMPLAINANT_REPLY)
    assert case_of(snooze).snoozed_until == date(2026, 6, 9)
    assert case_of(snooze, ev.LetterSent(letter="L01", at=OPENED)).snoozed_until is None
    woken = case_of(snooze, reply)
    assert woken.snoozed_until is None
    assert (woken.replies[0].number, woken.replies[0].kind) == (3, Kind.COMPLAINANT_REPLY)


def test_closing_and_reopening() -> None:
    closed = ev.Closed(outcome="reinstated")
    assert case_of(closed).outcome == "reinstated"
    assert case_of(closed, ev.Reopened(reason="refiled")).outcome is None


def test_undo_silences_and_redo_gives_back() -> None:
    answer, change = (
        ev.Answered(question="C1", answer="no"),
        ev.Answered(question="C1", answer="yes"),
    )
    assert case_of(answer, change, ev.Undone(target=3)).answers["C1"].value == "no"
    back = case_of(answer, change, ev.Undone(target=3), ev.Redone(target=3))
    assert back.answers["C1"].value == "yes"
    assert case_of(answer, ev.Undone(target=1)).complaint == COMPLAINT
    history = recorded([answer, ev.Undone(target=2), ev.Redone(target=2), ev.Undone(target=2)])
    assert silenced_numbers(history) == {2}


def test_a_corrected_name_keeps_its_place() -> None:
    case = case_of(ev.FieldCorrected(field="complainant.name", values=("Harbour Lamps LLC",)))
    name = case.complaint.complainant.name
    assert name is not None
    assert (name.value, name.start, name.end) == ("Harbour Lamps LLC", 10, 27)
    assert (name.status, name.rule) == (Status.EDITED, "operator")
    assert case.complaint.complainant.email == COMPLAINT.complainant.email


def test_an_unchanged_value_keeps_its_rule() -> None:
    after = corrected(COMPLAINT, "asins", ("B0AAAAAAA2", "B0AAAAAAA3", "B0AAAAAAA4"))
    kept, replaced, added = after.asins
    assert (kept.rule, kept.status, kept.start) == ("asin", Status.EDITED, 72)
    assert (replaced.rule, replaced.start) == ("operator", 72)
    assert (added.start, added.end) == (0, 0)


def test_the_reason_is_stated_or_not() -> None:
    silent = corrected(COMPLAINT, "stated_reason", ())
    assert (silent.stated_reason, silent.reason_is_stated) == (None, False)
    assert corrected(silent, "stated_reason", ("the base too",)).reason_is_stated


def test_a_corrected_number_is_identified() -> None:
    after = corrected(COMPLAINT, "right_numbers", ("USD845,136 S", "unknown form"))
    known, unknown = after.right_numbers
    assert isinstance(known, RightNumber)
    assert (known.normal, known.office, known.territory) == ("USD845136", "USPTO", "US")
    assert (unknown.normal, unknown.office, unknown.territory) == (None, None, None)


@pytest.mark.parametrize(
    ("right", "market", "office"),
    [
        ("trademark", "amazon.com", "USPTO"),
        ("trademark", "amazon.co.uk", "UKIPO"),
        ("design", "amazon.co.jp", "JPO"),
        ("trademark", "shop.example", None),
        ("gibberish", "amazon.com", None),
    ],
)
def test_right_and_store_help_to_identify(right: str, market: str, office: str | None) -> None:
    stated = COMPLAINT.model_copy(
        update={
            "right_type": Field(value=right, start=0, end=1, rule="r"),
            "marketplace": Field(value=market, start=0, end=1, rule="r"),
        }
    )
    assert corrected(stated, "right_numbers", ("5918336",)).right_numbers[0].office == office


@pytest.mark.parametrize(
    ("value", "due"),
    [
        ("2026-07-01", "2026-07-01"),
        (" 20260701 ", "2026-07-01"),
        ("2026-07-01T12:00Z", "2026-07-01T12:00:00+00:00"),
        ("soon", None),
        ("2026-13-01", None),
    ],
)
def test_a_corrected_deadline(value: str, due: str | None) -> None:
    deadline = corrected(COMPLAINT, "deadline", (value,)).deadline
    assert isinstance(deadline, Deadline)
    assert deadline.due == due


@given(st.lists(making.event, max_size=20))
def test_any_history_can_be_replayed(events: list[ev.Event]) -> None:
    case = case_of(*events)
    assert case.last_number == len(events) + 1
    assert case == case_of(*events)


@given(st.lists(making.event, max_size=8), making.event)
def test_undoing_the_last_step_gives_the_state_before(
    events: list[ev.Event], last: ev.Event
) -> None:
    if isinstance(last, ev.Undone | ev.Redone):
        return
    number = len(events) + 2
    calm = [event for event in events if not isinstance(event, ev.Undone | ev.Redone)]
    number = len(calm) + 2
    before = case_of(*calm)
    after = case_of(*calm, last, ev.Undone(target=number))
    same = {"last_number": before.last_number, "changed_at": before.changed_at}
    assert after.model_copy(update=same) == before
    again = case_of(*calm, last, ev.Undone(target=number), ev.Redone(target=number))
    done = case_of(*calm, last)
    assert (
        again.model_copy(update={"last_number": done.last_number, "changed_at": done.changed_at})
        == done
    )


@given(making.field_name, making.values)
def test_a_correction_is_what_the_field_says(name: str, values: tuple[str, ...]) -> None:
    after = corrected(COMPLAINT, name, values)
    expected = values if name in MANY_VALUED else values[:1]
    assert tuple(field.value for field in field_values(after, name)) == expected
    assert all(field.status is Status.EDITED for field in field_values(after, name))
    assert Complaint.model_validate(after.model_dump()) == after


@given(making.event)
def test_events_survive_as_json(event: ev.Event) -> None:
    assert ev.EVENT.validate_json(ev.EVENT.dump_json(event)) == event


def test_every_event_is_tried() -> None:
    assert {*making.EVENTS, ev.CaseOpened} == set(get_args(get_args(ev.Event)[0]))
