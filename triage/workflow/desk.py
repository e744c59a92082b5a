"""The desk: every operation that a door may ask for, each written to the case log at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from triage import letters
from triage.caselog.statistics import Statistics
from triage.domain import events as ev
from triage.domain.complaint import COMPLAINT_KINDS, Complaint, Reading
from triage.domain.letter import LetterState
from triage.domain.profile import Profile
from triage.errors import MissingFacts, TriageError, WrongUse
from triage.workflow import arrivals, evidence, filing
from triage.workflow.identity import case_id as id_of
from triage.workflow.moves import Moves
from triage.workflow.reading import Read, read
from triage.workflow.viewing import first_value, letter_state, open_calls
from triage.workflow.views import CaseRow, CaseView, ChecklistItem, Filed, Opened, Sample


class NotAComplaint(TriageError):
    """The mail is no complaint; `readings` holds what was found, for a manual case."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        self.readings = readings
        kinds = ", ".join(sorted({reading.kind.value for reading in readings}))
        super().__init__(
            f"No complaint was found: the mail reads as {kinds}.",
            "File a reply with `triage received`, or open a case all the same with --anyway.",
        )


class Desk(Moves):
    """Opens, answers, drafts, files: what the command line and the app call."""

    def read(self, data: bytes | str, source: str) -> tuple[Reading, ...]:
        """Read without storing. Raises UnreadableMail."""
        return tuple(found.reading for found in self._read(data, source))

    def open(self, data: bytes | str, source: str, *, anyway: bool = False) -> tuple[Opened, ...]:
        """Open a case per complaint; the same notice twice joins its case.

        Raises NotAComplaint when no mail in the data is a complaint, unless `anyway`.
        """
        found = tuple(self._read(data, source))
        wanted = [one for one in found if anyway or one.reading.kind in COMPLAINT_KINDS]
        if not wanted:
            raise NotAComplaint(tuple(one.reading for one in found))
        alone = len(found) == 1
        return tuple(
            opened
            for one in wanted
            for opened in self._open_one(one, data if alone else one.mail.text)
        )

    def mail_text(self, case_id: str) -> str:
        """The decoded text of the notice, in which the spans of the case count."""
        return self.log.mail(self.case(case_id).mail.digest).text

    def checklist(self, case_id: str) -> tuple[ChecklistItem, ...]:
        """The evidence items, those that the position wants first."""
        return evidence.checklist(self.view(case_id))

    def letter(self, case_id: str, letter: str, language: str | None = None) -> LetterState:
        """One letter of the case: its draft, or what it still needs. Raises WrongUse."""
        if letter not in letters.catalogue():
            raise WrongUse(
                f"There is no letter {letter!r}.", f"Letters: {', '.join(letters.catalogue())}."
            )
        case = self.case(case_id)
        return letter_state(case, letter, self.around(case), language)

    def edit(self, case_id: str, letter: str, language: str, subject: str, body: str) -> CaseView:
        """Keep a draft as the operator changed it."""
        draft = filing.ready(self.letter(case_id, letter, language))
        edited = ev.DraftEdited(
            letter=letter, language=draft.language, subject=subject, body=body, base=draft.base
        )
        return self.record(self.case(case_id).id, edited)

    def export(
        self,
        case_id: str,
        out: Path,
        letter: str | None = None,
        language: str | None = None,
        *,
        overwrite: bool = False,
    ) -> tuple[Path, ...]:
        """Write one letter, or all that the case asks for now, as .eml and .txt.

        Letters that can be written are; raises MissingFacts for the first that cannot.
        """
        view = self.view(case_id)
        wanted = [letter] if letter else [call.letter for call in open_calls(view.position)]
        if not wanted:
            raise TriageError(
                f"The case {view.case.id} asks for no letter now ({view.position.title.en}).",
                "Name one with --letter, or answer the question that is open.",
            )
        states = [self.letter(view.case.id, one, language) for one in wanted]
        written = [
            path
            for state in states
            if state.draft is not None
            for path in filing.write(self, view.case, state, out, overwrite)
        ]
        stopped = next((state for state in states if state.draft is None), None)
        if stopped is not None:
            raise MissingFacts(
                stopped.letter, filing.lacking(stopped), filing.remedy(view.case.id, stopped)
            )
        return tuple(written)

    def sent(self, case_id: str, letter: str, at: datetime | None = None) -> CaseView:
        """Record that a letter went out (UTC, now by default); sets the follow-up date."""
        state = self.letter(case_id, letter)
        draft = state.draft
        moment = at or self.clock()
        if moment.tzinfo is None:
            moment = moment.astimezone(UTC)
        went = ev.LetterSent(
            letter=letter,
            at=moment,
            to=draft.to if draft else (),
            cc=draft.cc if draft else (),
            channel=draft.channel if draft else "email",
        )
        return self.record(self.case(case_id).id, went)

    def bounced(self, case_id: str, letter: str, data: bytes | str, source: str) -> CaseView:
        """Record that a letter came back; the bounce counts as evidence of an attempt."""
        case = self.case(case_id)
        if not any(contact.letter == letter for contact in case.contacts):
            raise WrongUse(
                f"{letter} did not go out in {case.id}.", "Record it with `triage sent` first."
            )
        return self.record(case.id, arrivals.bounce(self, letter, data, source))

    def received(
        self, data: bytes | str, source: str, case_id: str | None = None
    ) -> tuple[Filed, ...]:
        """File replies with their cases. Raises TriageError when no case fits a reply."""
        return arrivals.file_replies(self, data, source, case_id)

    def cases(
        self, *, due: bool = False, search: str = "", limit: int = 10_000
    ) -> tuple[CaseRow, ...]:
        """The list, most urgent first; only what is due, or what the words find."""
        return filing.rows(self, due=due, search=search, limit=limit)

    def statistics(self, owner: str = "") -> Statistics:
        """Counts over the log, of one owner (by owner key) or of all."""
        return self.log.statistics(now=self.clock(), owner=owner)

    def keep_backup(self) -> Path | None:
        """Copy the embedded log once a day beside it; the new copy, None when none was due."""
        from triage.workflow.logbook import keep_backup

        return keep_backup(self)

    def save_profile(self, profile: Profile) -> None:
        """Store who we are."""
        self.home.save_profile(profile)

    def samples(self) -> tuple[Sample, ...]:
        """The complaints that travel with triage, for a first try."""
        return filing.samples()

    def _read(self, data: bytes | str, source: str) -> Iterator[Read]:
        return read(data, source, self.profile().own_addresses)

    def _open_one(self, found: Read, raw: bytes | str) -> Iterator[Opened]:
        reference = arrivals.keep(self, found, raw)
        for complaint in found.reading.complaints or (Complaint(),):
            known = id_of(found.reading, complaint)
            joined = self.log.exists(known)
            opening: ev.Event = (
                ev.NoticeRepeated(mail=reference)
                if joined
                else ev.CaseOpened(
                    mail=reference,
                    kind=found.reading.kind,
                    language=found.reading.language,
                    complaint=complaint,
                )
            )
            self.add(known, opening)
            yield Opened(case_id=known, joined=joined, summary=_summary(complaint))


def _summary(complaint: Complaint) -> str:
    parts: Mapping[str, str] = {
        name: first_value(complaint, name)
        for name in ("complainant.name", "right_type", "asins", "complaint_ids")
    }
    return " · ".join(part or "not stated" for part in parts.values())
