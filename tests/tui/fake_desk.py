"""A desk in memory with a tiny tree of its own: what screens show is decided here, by the test."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from triage.domain import events as ev
from triage.domain.base import Source, Words
from triage.domain.case import Case, replay
from triage.domain.complaint import Complainant, Complaint, Field, Kind, RightNumber, Status
from triage.domain.letter import Draft, Exhibit, Finding, LetterState, Severity, Slot, SlotKind
from triage.domain.position import (
    Banner,
    Choice,
    LetterCall,
    Position,
    Proposal,
    Question,
    Stand,
    Step,
)
from triage.domain.profile import Profile
from triage.errors import TriageError, UnreadableMail, WouldOverwrite
from triage.workflow.views import CaseRow, CaseView, ChecklistItem, Due, Filed, Opened, Sample

MAIL = """From: notice@amazon.example
Subject: Listing removed

We received a report from a rights owner.
Rights owner: Nordlicht Lampen GmbH
Email: marken@nordlicht.example
ASIN: B0TESTASIN
Infringement type: Trademark
Trademark number: 302019000001
Complaint ID: 12345678901
[@click=app.quit]Press here[/] {{ 7*7 }} \x1b[31mred\x1b[0m 漢字
"""


def words(en: str, zh: str = "") -> Words:
    return Words(en=en, zh=zh or f"【{en}】")


SLOTS = {
    "store": Slot(
        id="store",
        ask=words("Name of your store?"),
        why=words("L01 says who writes."),
        proposal="Lampenwelt",
    ),
    "removal_date": Slot(
        id="removal_date",
        ask=words("When was it removed?"),
        why=words("A date."),
        kind=SlotKind.DAY,
    ),
    "tone": Slot(
        id="tone",
        ask=words("Which tone?"),
        why=words("Yours."),
        kind=SlotKind.CHOICE,
        choices=(("soft", words("soft")), ("firm", words("firm"))),
    ),
    "cause": Slot(
        id="cause",
        ask=words("What went wrong?"),
        why=words("The plan needs it."),
        kind=SlotKind.TEXT,
    ),
    "invoices": Slot(
        id="invoices",
        ask=words("Which invoices?"),
        why=words("The chain."),
        kind=SlotKind.ROWS,
        columns=("number", "date", "quantity"),
    ),
}
QUESTION = Question(
    id="C1",
    text=words("Is the reason of the complaint stated?", "投诉理由是否已说明？"),
    why=words("Only a stated reason can be answered.", "只有说明了理由才能答复。"),
    choices=(
        Choice(
            id="yes", label=words("Yes, all three are named"), follows=words("You check the right.")
        ),
        Choice(
            id="no",
            label=words("No, something is missing"),
            follows=words("You ask the complainant."),
        ),
        Choice(id="unsure", label=words("Unsure"), follows=words("Counts as not stated.")),
    ),
    sources=(Source(ref="https://help.amazon.example/ip", grade="A", checked="2026-01-10"),),
    guidance=True,
    meaning="m1",
    proposal=Proposal(
        answer="no", reason=words("The mail names no infringing part."), start=75, end=88
    ),
)


def field(text: str, value: str, status: Status = Status.FOUND) -> Field:
    start = text.find(value)
    return Field(value=value, start=start, end=start + len(value), rule="label", status=status)


def complaint(text: str) -> Complaint:
    number = field(text, "302019000001")
    return Complaint(
        complainant=Complainant(
            name=field(text, "Nordlicht Lampen GmbH"), email=field(text, "marken@nordlicht.example")
        ),
        asins=(field(text, "B0TESTASIN"),),
        right_type=Field(
            value="trademark",
            start=text.find("Trademark"),
            end=text.find("Trademark") + 9,
            rule="label",
        ),
        right_numbers=(RightNumber(**number.model_dump()),),
        complaint_ids=(field(text, "12345678901"),),
    )


class FakeDesk:
    """Keeps events in memory, as the real one keeps them in the log."""

    def __init__(self, home: Path, slots: tuple[str, ...] = ("store",), gate: str = "") -> None:
        self.home = home
        self.events: dict[str, list[ev.Recorded]] = {}
        self.texts: dict[str, str] = {}
        self.us = Profile(entity="Lampenwelt e.K.", email="wir@lampenwelt.example")
        self.slots, self.gate = slots, gate
        self.calls: list[str] = []
        self.due: datetime | None = datetime.now(UTC) + timedelta(days=2)
        self.beside: tuple[Position, ...] = ()

    def open(self, data: bytes | str, source: str, *, anyway: bool = False) -> tuple[Opened, ...]:
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        if "\x00" in text:
            raise UnreadableMail("These bytes are no text.", "Open the mail itself.")
        if "Complaint ID" not in text and not anyway:
            raise TriageError("No complaint was found.", "Open it all the same.")
        case_id = f"C-{sum(map(ord, text[:500])) % 10000:04}"
        joined = case_id in self.events
        if not joined:
            mail = ev.MailRef(digest="0", source=source)
            opened = ev.CaseOpened(
                mail=mail, kind=Kind.AMAZON_NOTICE, language="en", complaint=complaint(text)
            )
            self.texts[case_id] = text
            self._add(case_id, opened)
        return (Opened(case_id=case_id, joined=joined, summary="Nordlicht"),)

    def mail_text(self, case_id: str) -> str:
        return self.texts[case_id]

    def history(self, case_id: str) -> tuple[ev.Recorded, ...]:
        return tuple(self.events[case_id])

    def view(self, case_id: str) -> CaseView:
        case = replay(case_id, self.events[case_id])
        position = self._position(case)
        states = tuple(self._state(case, call.letter) for call in position.letters if not call.sent)
        slot = next((slot for state in states for slot in state.missing), None)
        due = Due(at=position.due, action=position.title)
        undo, redo = self._undoable(case_id), self._redoable(case_id)
        return CaseView(
            case=case,
            position=position,
            letters=states,
            slot=slot,
            due=due,
            undo=f"{undo.event.type.replace('_', ' ')}" if undo else "",
            redo=f"{redo.event.type.replace('_', ' ')}" if redo else "",
        )

    def answer(self, case_id: str, question: str, answer: str) -> CaseView:
        if question in SLOTS:
            if not answer.strip():
                raise TriageError(f"{question} needs a value.", "Fill it in.")
            return self._add(case_id, ev.FactGiven(slot=question, value=answer))
        return self._add(case_id, ev.Answered(question=question, answer=answer, meaning="m1"))

    def correct(self, case_id: str, field: str, values: tuple[str, ...]) -> CaseView:
        return self._add(case_id, ev.FieldCorrected(field=field, values=values))

    def tick(self, case_id: str, item: str, held: bool, file: Path | None = None) -> CaseView:
        return self._add(
            case_id, ev.EvidenceSet(item=item, held=held, file=file.name if file else "")
        )

    def confirm(self, case_id: str, gate: str, typed: str) -> CaseView:
        return self._add(case_id, ev.GateConfirmed(gate=gate, typed=typed))

    def waive(self, case_id: str, letter: str, rule: str, note: str) -> CaseView:
        return self._add(case_id, ev.FindingWaived(letter=letter, rule=rule, note=note))

    def edit(self, case_id: str, letter: str, language: str, subject: str, body: str) -> CaseView:
        return self._add(
            case_id,
            ev.DraftEdited(
                letter=letter, language=language, subject=subject, body=body, base="base"
            ),
        )

    def letter(self, case_id: str, letter: str, language: str | None = None) -> LetterState:
        state = self._state(replay(case_id, self.events[case_id]), letter)
        if language == "ja":
            raise TriageError("L01 is not written in 'ja'.")
        if language is None or state.draft is None:
            return state
        body = f"[{language}] {state.draft.body}"
        draft = state.draft.model_copy(update={"language": language, "body": body})
        return state.model_copy(update={"language": language, "draft": draft})

    def export(
        self,
        case_id: str,
        out: Path,
        letter: str | None = None,
        language: str | None = None,
        *,
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        paths = tuple(
            out / f"{case_id}-{letter or 'L01'}-{language or 'en'}.{kind}"
            for kind in ("eml", "txt")
        )
        if any(path.exists() for path in paths) and not overwrite:
            raise WouldOverwrite(
                f"{paths[0]} is already there.", "Replace it or choose another folder."
            )
        out.mkdir(parents=True, exist_ok=True)
        for path in paths:
            path.write_text("letter", "utf-8")
        self._add(case_id, ev.LetterDrafted(letter=letter or "L01", language="en", digest="d"))
        return paths

    def sent(self, case_id: str, letter: str, at: datetime | None = None) -> CaseView:
        return self._add(case_id, ev.LetterSent(letter=letter, at=at or datetime.now(UTC)))

    def received(
        self, data: bytes | str, source: str, case_id: str | None = None
    ) -> tuple[Filed, ...]:
        if not case_id:
            raise TriageError("No case fits this mail.", "Name the case.")
        mail = ev.MailRef(digest="1", source=source)
        self._add(case_id, ev.ReplyReceived(mail=mail, kind=Kind.COMPLAINANT_REPLY))
        return (
            Filed(case_id=case_id, kind="complainant_reply", outcome="refuses", matched_by="named"),
        )

    def fill(self, case_id: str, sheet: str, rows: object) -> CaseView:
        return self._add(case_id, ev.NoteAdded(text=f"{sheet}: {rows}"))

    def undo(self, case_id: str) -> CaseView:
        target = self._undoable(case_id)
        if target is None:
            raise TriageError("There is nothing to undo in this case.")
        return self._add(case_id, ev.Undone(target=target.number))

    def redo(self, case_id: str) -> CaseView:
        target = self._redoable(case_id)
        if target is None:
            raise TriageError("There is nothing to redo in this case.")
        return self._add(case_id, ev.Redone(target=target.number))

    def snooze(self, case_id: str, until: date, reason: str) -> CaseView:
        return self._add(case_id, ev.Snoozed(until=until, reason=reason))

    def close(self, case_id: str, outcome: str, note: str = "") -> CaseView:
        return self._add(case_id, ev.Closed(outcome=outcome, note=note))

    def reopen(self, case_id: str, reason: str) -> CaseView:
        return self._add(case_id, ev.Reopened(reason=reason))

    def note(self, case_id: str, text: str) -> CaseView:
        return self._add(case_id, ev.NoteAdded(text=text))

    def cases(self, *, due: bool = False, search: str = "") -> tuple[CaseRow, ...]:
        return tuple(self._row(case_id) for case_id in self.events if search in self.texts[case_id])

    def keep_backup(self) -> None:
        """Nothing to copy."""

    def profile(self) -> Profile:
        return self.us

    def save_profile(self, profile: Profile) -> None:
        self.us = profile

    def samples(self) -> tuple[Sample, ...]:
        path = self.home / "sample.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(MAIL, "utf-8")
        return (Sample(name="sample", title="A trademark notice", path=path),)

    def checklist(self, case_id: str) -> tuple[ChecklistItem, ...]:
        held = replay(case_id, self.events[case_id]).evidence
        return tuple(
            ChecklistItem(
                id=f"AT-0{n}",
                title=words(f"Item {n}"),
                hint=words("Keep the original."),
                held=f"AT-0{n}" in held,
                file=held[f"AT-0{n}"].file if f"AT-0{n}" in held else "",
                wanted=n < 3,
            )
            for n in range(1, 6)
        )

    def _position(self, case: Case) -> Position:
        if "C1" not in case.answers:
            step = Step(
                node="A1",
                title=words("Kind of message"),
                answer="nf-01",
                label=words("Amazon notice"),
            )
            return Position(
                stand=Stand.QUESTION,
                node="C1",
                title=QUESTION.text,
                explanation=QUESTION.why,
                question=QUESTION,
                path=(step,),
            )
        sent = [contact.letter for contact in case.contacts]
        step = Step(
            node="C1",
            title=QUESTION.text,
            answer=case.answers["C1"].value,
            label=words("No"),
            by_operator=True,
        )
        return Position(
            stand=Stand.WAIT if sent else Stand.ACTION,
            node="C2",
            title=words("Write to the complainant"),
            explanation=words("Ask for the reason."),
            letters=(LetterCall(letter="L01", sent="L01" in sent),),
            path=(step,),
            due=self.due,
            due_reason=words("Send L01"),
            banners=(Banner(colour="amber", text=words("A lawyer is recommended.")),),
            tasks=(words("Close the offer while you check."),),
            evidence=("AT-01", "AT-02"),
            beside=self.beside,
        )

    def _state(self, case: Case, letter: str) -> LetterState:
        title = words("First contact")
        missing = tuple(SLOTS[name] for name in self.slots if name not in case.facts)
        lacks = () if self.us.entity else ("entity",)
        gate = self.gate if self.gate and self.gate not in case.gates else ""
        if missing or lacks or gate:
            return LetterState(
                letter=letter,
                language="en",
                title=title,
                missing=missing,
                missing_profile=lacks,
                gate=gate,
                gate_text=words("You swear to this.") if gate else None,
            )
        edit = case.edits.get(f"{letter}-en")
        body = (
            edit.body
            if edit
            else f"Dear {case.facts.get('store', 'all')},\n\nwhich part infringes?\n\nRegards"
        )
        finding = Finding(
            rule="R1",
            severity=Severity.WARNING,
            start=0,
            end=4,
            reason=words("Too short."),
            fix=words("Say more."),
        )
        draft = Draft(
            letter=letter,
            language="en",
            title=title,
            to=("marken@nordlicht.example",),
            cc=("notice@amazon.example",),
            channel="email",
            subject=edit.subject if edit else "Complaint 12345678901",
            body=body,
            base="base",
            exhibits=(Exhibit(number=1, item="AT-01", title="Notice"),),
            findings=(finding,),
            edited=bool(edit),
        )
        return LetterState(letter=letter, language="en", title=title, draft=draft)

    def _row(self, case_id: str) -> CaseRow:
        view = self.view(case_id)
        return CaseRow(
            case_id=case_id,
            opened_at=view.case.opened_at,
            complainant="Nordlicht Lampen GmbH",
            asins=("B0TESTASIN",),
            right_type="trademark",
            complaint_ids=("12345678901",),
            node=view.position.node,
            title=view.position.title,
            due=view.due,
            state="new",
        )

    def _add(self, case_id: str, event: ev.Event) -> CaseView:
        self.calls.append(event.type)
        known = self.events.setdefault(case_id, [])
        known.append(
            ev.Recorded(number=len(known) + 1, at=datetime.now(UTC), actor="operator", event=event)
        )
        return self.view(case_id)

    def _undoable(self, case_id: str) -> ev.Recorded | None:
        done, _ = self._turns(case_id)
        return done[-1] if done else None

    def _redoable(self, case_id: str) -> ev.Recorded | None:
        _, undone = self._turns(case_id)
        return undone[-1] if undone else None

    def _turns(self, case_id: str) -> tuple[list[ev.Recorded], list[ev.Recorded]]:
        done: list[ev.Recorded] = []
        undone: list[ev.Recorded] = []
        for record in self.events[case_id][1:]:
            if isinstance(record.event, ev.Undone):
                undone.append(done.pop())
            elif isinstance(record.event, ev.Redone):
                done.append(undone.pop())
            elif not isinstance(record.event, ev.LetterDrafted):
                done.append(record)
                undone.clear()
        return done, undone
