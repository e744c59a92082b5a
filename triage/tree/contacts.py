"""The letters that went out, counted and dated as the branches of time need them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from triage.domain.case import Contact
from triage.tree.clock import Clock, after_business_days, attempt_due, measure, moment
from triage.tree.known import Known
from triage.tree.nodes import LetterEntry, WaitNode


@dataclass(frozen=True)
class Contacts:
    """What was sent, seen from a point of the walk.

    A repeatable letter counts only when it is newer than `since`; attempts count from
    `answered_until`, the complainant's last answer that was dealt with.
    """

    known: Known

    @property
    def letters(self) -> Mapping[str, LetterEntry]:
        """What is known of each letter."""
        return self.known.letters

    @property
    def since(self) -> datetime | None:
        """When the last thing happened that led here."""
        return self.known.since

    @property
    def answered_until(self) -> datetime | None:
        """When the complainant's last answer came that was dealt with."""
        return self.known.answered_until

    @property
    def clock(self) -> Clock:
        """The clock of the case, measured until the first letter is out and fixed from then on."""
        sent = self.known.case.contacts
        start = min((contact.at for contact in sent), default=self.known.now)
        deadline = self.known.case.complaint.deadline
        return measure(moment(deadline.due if deadline else None), start)

    def sent(self, letter: str) -> bool:
        """Whether the letter is out; a repeatable one since the last thing that happened."""
        again = self.letters[letter].repeatable and self.since is not None
        return any(
            contact.letter == letter and not (again and self.since and contact.at < self.since)
            for contact in self.known.case.contacts
        )

    def all_sent(self, letters: Iterable[str]) -> bool:
        """Whether all of these letters are out."""
        return all(self.sent(letter) for letter in letters)

    def attempts(self) -> tuple[Contact, ...]:
        """The mails to the complainant that nobody answered yet, oldest first."""
        return tuple(
            contact
            for contact in sorted(self.known.case.contacts, key=lambda one: one.at)
            if contact.letter in self.letters
            and self.letters[contact.letter].attempt
            and (self.answered_until is None or contact.at > self.answered_until)
        )

    def exhausted(self) -> bool:
        """Whether as many mails as allowed stayed unanswered, or the filing day has come."""
        escalation = self.escalation()
        return escalation is not None and escalation <= self.known.now

    def next_chaser(self, chase: tuple[str, ...]) -> tuple[str, datetime] | None:
        """The next letter to the complainant with its day; None when no more may go out."""
        made = self.attempts()
        if not made:
            return chase[0], self.known.now
        limit = min(len(chase), self.known.profile.cadence.most_unanswered)
        if len(made) >= limit:
            return None
        due = attempt_due(self.clock, self.known.profile.cadence, made[0].at, len(made))
        return chase[len(made)], due

    def escalation(self) -> datetime | None:
        """When silence is long enough: after the last mail, or on the profile's filing day."""
        made, filing = self.attempts(), self.filing()
        cadence = self.known.profile.cadence
        if len(made) < cadence.most_unanswered:
            return filing
        spare = max(1, cadence.escalate_after_bd - cadence.third_after_bd)
        by_first = after_business_days(made[0].at, cadence.escalate_after_bd)
        silent = max(by_first, after_business_days(made[-1].at, spare))
        return min(silent, filing) if filing else silent

    def filing(self) -> datetime | None:
        """The day by which the platform must have the filing, None while no clock runs."""
        made = self.attempts()
        return self.clock.filing(made[0].at if made else None)

    def last_of(self, letters: Iterable[str]) -> datetime | None:
        """When the last of these letters went out."""
        wanted = set(letters)
        sent = (contact.at for contact in self.known.case.contacts if contact.letter in wanted)
        return max(sent, default=None)

    def first_filing(self) -> datetime | None:
        """When something was first filed with the platform."""
        return min((contact.at for contact in self._filings()), default=None)

    def last_filing(self) -> datetime | None:
        """When something was last filed with the platform."""
        return max((contact.at for contact in self._filings()), default=None)

    def nudges(self, letters: Iterable[str]) -> int:
        """How many nudges went out since the last thing that happened."""
        wanted = set(letters)
        return sum(
            contact.letter in wanted and (self.since is None or contact.at >= self.since)
            for contact in self.known.case.contacts
        )

    def next_nudge(self) -> datetime | None:
        """When the platform's silence has lasted long enough for a nudge."""
        last = self.last_filing()
        days = self.known.profile.cadence.amazon_reply_bd
        return after_business_days(last, days) if last else None

    def silent_at(self, node: WaitNode) -> datetime | None:
        """When the node's waiting is over without an answer."""
        if node.waits_for == "amazon":
            return self.next_nudge()
        if node.file and self.sent(node.file):
            return min(c.at for c in self.known.case.contacts if c.letter == node.file)
        return self.escalation()

    def _filings(self) -> tuple[Contact, ...]:
        return tuple(
            contact
            for contact in self.known.case.contacts
            if contact.letter in self.letters and self.letters[contact.letter].to == "amazon"
        )
