"""Cases for the flow tests: small complaints with invented parties, and what happens to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from triage.domain.case import Answer, Case, Contact, Reply
from triage.domain.complaint import (
    Complainant,
    Complaint,
    Deadline,
    Field,
    Kind,
    ReplyReading,
    RightNumber,
)
from triage.domain.events import MailRef
from triage.domain.position import Position
from triage.domain.profile import Profile
from triage.domain.right_number import identify
from triage.tree import AccountHistory, load, position
from triage.tree.known import Known
from triage.tree.replay import replay

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday without a holiday near it."""

OWNER = "rights@larkspur.example"


def found(value: str, start: int = 0) -> Field:
    return Field(value=value, start=start, end=start + len(value), rule="test")


def number(value: str) -> RightNumber:
    form = identify(value)
    return RightNumber(
        value=value,
        start=0,
        end=len(value),
        rule="test",
        normal=form.normal if form else None,
        office=form.office if form else None,
        territory=form.territory if form else None,
    )


def complaint(
    right: str = "trademark",
    numbers: tuple[str, ...] = ("Reg. No. 5,123,456",),
    email: str = OWNER,
    store: str = "amazon.com",
    reason: str = "the word LARKSPUR in the title",
    deadline: datetime | None = None,
    asins: str = "B0TESTAAA1",
    name: str = "Larkspur Goods Ltd",
    ids: str = "10000000001",
    instruction: str = "",
) -> Complaint:
    return Complaint(
        complainant=Complainant(
            name=found(name) if name else None, email=found(email) if email else None
        ),
        asins=tuple(found(asin) for asin in asins.split(";")),
        right_type=found(right) if right else None,
        right_numbers=tuple(number(value) for value in numbers),
        complaint_ids=(found(ids),) if ids else (),
        platform_instruction=found(instruction) if instruction else None,
        marketplace=found(store) if store else None,
        stated_reason=found(reason, 7) if reason else None,
        reason_is_stated=bool(reason),
        deadline=Deadline(
            value="within the period", start=0, end=3, rule="test", due=deadline.isoformat()
        )
        if deadline
        else None,
    )


def put_right(before: Complaint, name: str, *values: str) -> Complaint:
    """The complaint with a field put right by hand."""
    head, _, last = name.partition(".")
    if head == "right_numbers":
        return before.model_copy(update={head: tuple(number(value) for value in values)})
    content = found(values[0]) if values else None
    if last:
        inner = before.complainant.model_copy(update={last: content})
        return before.model_copy(update={head: inner})
    return before.model_copy(update={head: content})


@dataclass(frozen=True)
class Story:
    """A case in the making; every method gives the case with one thing more."""

    complaint: Complaint = field(default_factory=complaint)
    kind: Kind = Kind.AMAZON_NOTICE
    sender: str = "notice@amazon.com"
    profile: Profile = field(default_factory=Profile)
    history: AccountHistory = field(default_factory=AccountHistory)
    now: datetime = START
    answers: Mapping[str, Answer] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    replies: tuple[Reply, ...] = ()

    def after(self, **span: float) -> Story:
        return replace(self, now=self.now + timedelta(**span))

    def answer(self, question: str, value: str) -> Story:
        given = Answer(
            value=value,
            meaning=load().meanings[question.split("@", maxsplit=1)[0]],
            at=self.now,
            by="tester",
        )
        return replace(self, answers={**self.answers, question: given})

    def answered(self, **answers: str) -> Story:
        story = self
        for question, value in answers.items():
            story = story.answer(question.replace("_", "-"), value)
        return story

    def sent(self, *letters: str) -> Story:
        sent = tuple(
            Contact(letter=letter, at=self.now, to=(OWNER,), cc=(), channel="email")
            for letter in letters
        )
        return replace(self, contacts=(*self.contacts, *sent))

    def bounced(self) -> Story:
        last = self.contacts[-1].model_copy(update={"bounced_at": self.now})
        return replace(self, contacts=(*self.contacts[:-1], last))

    def received(
        self,
        outcome: str = "",
        kind: Kind = Kind.COMPLAINANT_REPLY,
        items: Sequence[str] = (),
    ) -> Story:
        reply = Reply(
            number=len(self.replies) + 2,
            at=self.now,
            mail=MailRef(digest="r", source="reply"),
            kind=kind,
            reply=ReplyReading(
                outcome=found(outcome) if outcome else None,
                items=tuple(found(item) for item in items),
            ),
        )
        return replace(self, replies=(*self.replies, reply))

    def amazon(self, outcome: str = "", items: Sequence[str] = ()) -> Story:
        return self.received(outcome, Kind.AMAZON_REPLY, items)

    def case(self) -> Case:
        return Case(
            id="case-1",
            opened_at=START,
            changed_at=self.now,
            last_number=1,
            mail=MailRef(digest="m", source="notice.eml", sender=self.sender, date=START),
            kind=self.kind,
            language="en",
            complaint=self.complaint,
            answers=dict(self.answers),
            contacts=self.contacts,
            replies=self.replies,
        )

    def position(self, subject: str = "") -> Position:
        return position(self.case(), self.profile, self.now, self.history, subject=subject)

    def taken(self) -> set[tuple[str, str]]:
        """Every edge on the tracks of the case as it stands."""
        known = Known(self.case(), self.profile, self.now, self.history)
        return replay(load(), known).taken
