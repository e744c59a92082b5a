"""Cases, events and strategies for the tests of the domain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from triage.domain import events as ev
from triage.domain.base import Value
from triage.domain.complaint import (
    FIELDS,
    Complainant,
    Complaint,
    Deadline,
    Field,
    Kind,
    RightNumber,
)

OPENED = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
MAIL = ev.MailRef(digest="0" * 64, source="notice.eml", subject="Notice")
COMPLAINT = Complaint(
    complainant=Complainant(
        name=Field(value="Harbour Lamps Ltd", start=10, end=27, rule="label"),
        email=Field(value="ip@harbour-lamps.example", start=30, end=54, rule="label"),
    ),
    asins=(
        Field(value="B0AAAAAAA1", start=60, end=70, rule="asin"),
        Field(value="B0AAAAAAA2", start=72, end=82, rule="asin"),
    ),
    right_type=Field(value="design", start=90, end=96, rule="label"),
    right_numbers=(RightNumber(value="USD845,135 S", start=100, end=112, rule="number"),),
    stated_reason=Field(value="the shade is copied", start=120, end=139, rule="reason"),
    reason_is_stated=True,
    deadline=Deadline(value="within 72 hours", start=150, end=165, rule="deadline"),
)
OPENING = ev.CaseOpened(mail=MAIL, kind=Kind.AMAZON_NOTICE, language="en", complaint=COMPLAINT)


def recorded(events: Sequence[ev.Event], opening: ev.CaseOpened = OPENING) -> list[ev.Recorded]:
    """The opening and these events, numbered from 1, an hour apart."""
    return [
        ev.Recorded(number=nth, at=OPENED + timedelta(hours=nth - 1), actor="ann", event=event)
        for nth, event in enumerate([opening, *events], 1)
    ]


_word = st.text(min_size=1, max_size=12)
_id = st.sampled_from(["C1", "C2", "L01", "L02", "AT-03", "AT-10"])
_moment = st.datetimes(timezones=st.just(UTC))
_day = st.dates(date(2020, 1, 1), date(2035, 1, 1))

field_name = st.sampled_from(FIELDS)
values = st.lists(_word, max_size=4, unique=True).map(tuple)
EVENTS: dict[type[Value], st.SearchStrategy[ev.Event]] = {
    ev.NoticeRepeated: st.just(ev.NoticeRepeated(mail=MAIL)),
    ev.FieldCorrected: st.builds(ev.FieldCorrected, field=field_name, values=values),
    ev.Answered: st.builds(
        ev.Answered, question=_id, answer=_word, subject=st.sampled_from(["", "B0AAAAAAA1"])
    ),
    ev.FactGiven: st.builds(ev.FactGiven, slot=_id, value=_word),
    ev.DraftEdited: st.builds(
        ev.DraftEdited, letter=_id, language=st.just("en"), subject=_word, body=_word, base=_word
    ),
    ev.LetterDrafted: st.builds(ev.LetterDrafted, letter=_id, language=st.just("en"), digest=_word),
    ev.LetterSent: st.builds(ev.LetterSent, letter=_id, at=_moment),
    ev.LetterBounced: st.builds(ev.LetterBounced, letter=_id, mail=st.just(MAIL)),
    ev.ReplyReceived: st.builds(
        ev.ReplyReceived, mail=st.just(MAIL), kind=st.sampled_from(list(Kind)), reply=st.none()
    ),
    ev.EvidenceSet: st.builds(ev.EvidenceSet, item=_id, held=st.booleans(), dated=st.none() | _day),
    ev.GateConfirmed: st.builds(ev.GateConfirmed, gate=_id),
    ev.FindingWaived: st.builds(ev.FindingWaived, letter=_id, rule=_word, note=_word),
    ev.Snoozed: st.builds(ev.Snoozed, until=_day, reason=_word),
    ev.Closed: st.builds(ev.Closed, outcome=_word),
    ev.Reopened: st.builds(ev.Reopened, reason=_word),
    ev.NoteAdded: st.builds(ev.NoteAdded, text=_word),
    ev.Undone: st.builds(ev.Undone, target=st.integers(1, 20)),
    ev.Redone: st.builds(ev.Redone, target=st.integers(1, 20)),
}
event = st.one_of(*EVENTS.values())
