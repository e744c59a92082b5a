"""The letters that went out, counted and dated as the branches of time need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from triage.domain.business_days import add_business_days
from triage.domain.cadence import ContactProfile, Schedule, profile_for, schedule
from triage.domain.case import Contact
from triage.tree.known import Known
from triage.tree.nodes import LeafNode, WaitNode

_HARD = frozenset({ContactProfile.EMERGENCY, ContactProfile.SHORT})
_MEDIUM_RESERVE = timedelta(days=5)
_APEX_WINDOW = timedelta(days=21)
_REMINDERS = frozenset({"L03", "L04"})
NUDGE = "L21"
MOST_NUDGES = 2
"""Nudges of the platform after one filing (decision-tree, C4)."""


@dataclass(frozen=True)
class Contacts:
    """What was sent, seen from a point of the walk. All moments are UTC."""

    known: Known

    @property
    def notice_at(self) -> datetime:
        """The notice's own time; when the mail has none, that of the opening."""
        return self.known.case.mail.date or self.known.case.opened_at

    @property
    def deadline(self) -> datetime | None:
        """When the clock of the notice ends, None when none runs."""
        if self.known.fact("clock") == "apex":
            return self.notice_at + _APEX_WINDOW
        stated = self.known.case.complaint.deadline
        return _moment(stated.due) if stated and stated.due else None

    @property
    def profile(self) -> ContactProfile:
        """The contact profile, measured until the first letter is out and fixed from then on."""
        if self.known.fact("clock") == "apex":
            return ContactProfile.APEX
        start = min((contact.at for contact in self.known.case.contacts), default=self.known.now)
        return profile_for(self.deadline, start)

    @property
    def hard(self) -> bool:
        """Whether the clock is too short to wait for the complainant before filing."""
        return self.profile in _HARD

    def sent(self, letter: str, anew: bool = False) -> bool:
        """Whether the letter is out; with `anew`, since the last thing that happened."""
        since = self.known.since if anew else None
        return any(
            contact.letter == letter and (since is None or contact.at >= since)
            for contact in self.known.case.contacts
        )

    def attempts(self) -> tuple[Contact, ...]:
        """The mails to the complainant that nobody answered yet, oldest first."""
        answered = self.known.answered_until
        made = (
            contact
            for contact in self.known.case.contacts
            if contact.letter in self.known.letters
            and self.known.letters[contact.letter].attempt
            and (answered is None or contact.at >= answered)
        )
        return tuple(sorted(made, key=lambda contact: contact.at))

    def next_chaser(self, chase: tuple[str, ...]) -> tuple[str, datetime] | None:
        """The next letter to the complainant with its day; None when no more may go out."""
        made = len(self._marks())
        days = self._schedule().attempts
        if made >= min(len(chase), len(days)):
            return None
        return chase[made], days[made]

    def used_up(self) -> bool:
        """Whether no further mail may go out: as many as allowed, or the filing day has come."""
        if len(self._marks()) >= self.known.profile.cadence.most_unanswered:
            return True
        filing = self.filing()
        return filing is not None and filing <= self.known.now

    def silence(self) -> datetime | None:
        """When silence is long enough: after the last mail, or on the profile's filing day."""
        made, filing = self._marks(), self.filing()
        cadence = self.known.profile.cadence
        if len(made) < cadence.most_unanswered:
            return filing
        spare = max(1, cadence.escalate_after_bd - cadence.third_after_bd)
        last = made[cadence.most_unanswered - 1]
        waited = self._after(last, spare, self._their_country)
        silent = max(waited, self._schedule().filing) if filing is None else waited
        return silent if filing is None else min(silent, filing)

    def filing(self) -> datetime | None:
        """The day by which the platform must have the filing, None while no clock runs."""
        deadline = self.deadline
        if deadline is None or self.profile is ContactProfile.NORMAL:
            return None
        if self.profile is ContactProfile.MEDIUM:
            return deadline - _MEDIUM_RESERVE
        return self._schedule().filing

    def filings(self) -> tuple[datetime, ...]:
        """When something was filed with the platform, oldest first."""
        letters = self.known.letters
        filed = (
            contact.at
            for contact in self.known.case.contacts
            if contact.letter in letters and letters[contact.letter].to == "amazon"
        )
        return tuple(sorted(filed))

    def nudges(self) -> int:
        """How many nudges of the platform went out since the last thing that happened."""
        since = self.known.since
        return sum(
            contact.letter == NUDGE and (since is None or contact.at >= since)
            for contact in self.known.case.contacts
        )

    def next_nudge(self, letters: Iterable[str]) -> datetime | None:
        """When the platform's silence to these letters, or to a nudge, has lasted long enough."""
        filed = self.last_of(letters)
        if filed is None:
            return None
        last = max(filed, self.last_of((NUDGE,)) or filed)
        return self._after(last, self.known.profile.cadence.amazon_reply_bd, self._store_country)

    def last_of(self, letters: Iterable[str]) -> datetime | None:
        """When the last of these letters went out."""
        wanted = set(letters)
        sent = (contact.at for contact in self.known.case.contacts if contact.letter in wanted)
        return max(sent, default=None)

    def wait_ends(self, node: WaitNode) -> datetime | None:
        """When the node has waited long enough; None while that cannot be told."""
        if node.waits_for == "amazon":
            return self._nudged_in_vain(node.answer_to, len(node.chase))
        if node.reply_to:
            return self.reply_day(node.reply_to)
        filed = self.last_of((node.file,)) if node.file else None
        return filed or self.silence()

    def outcome_ends(
        self, node: LeafNode, letters: tuple[str, ...], since: datetime | None
    ) -> datetime | None:
        """When an outcome whose letters went out has been silent long enough."""
        if node.nudge:
            return self._nudged_in_vain(letters, MOST_NUDGES)
        return max(self.checks(node, letters, since), default=None)

    def checks(
        self, node: LeafNode, letters: Iterable[str], since: datetime | None
    ) -> tuple[datetime, ...]:
        """The days on which an outcome is to be looked at again, counted from its last letter.

        An outcome without letters counts from `since`, when the case came to it.
        """
        start = None if node.from_notice else self.last_of(letters) or since
        start = start or self.notice_at
        country = self._store_country
        by_business = (self._after(start, days, country) for days in node.check_bd)
        return tuple(sorted((*by_business, *(start + timedelta(days=n) for n in node.check_days))))

    def reply_day(self, letter: str) -> datetime | None:
        """The reply date of a letter to the complainant, None when it did not go out."""
        sent = self.last_of((letter,))
        days = self.known.profile.cadence.reply_by_bd
        return self._after(sent, days, self._their_country) if sent else None

    def _nudged_in_vain(self, letters: Iterable[str], most: int) -> datetime | None:
        """When the silence after the last nudge is over; without nudges, after the letters."""
        if not most:
            filed = self.last_of(letters)
            days = self.known.profile.cadence.amazon_reply_bd
            return self._after(filed, days, self._store_country) if filed else None
        return self.next_nudge(letters) if self.nudges() >= most else None

    @property
    def _store_country(self) -> str:
        store = self.known.store
        return store.country if store else ""

    @property
    def _their_country(self) -> str:
        return self.known.case.facts.get("complainant_country", "")

    def _marks(self) -> tuple[datetime, ...]:
        """The moments that the chasing counts from: the first mail of each day, and before mere
        reminders the complainant's last answer, which stands for the first mail.
        """
        made = self.attempts()
        first = {contact.at.date(): contact.at for contact in reversed(made)}
        days = tuple(sorted(first.values()))
        answered = self.known.answered_until
        if answered is None or (made and made[0].letter not in _REMINDERS):
            return days
        return (answered, *days)

    def _schedule(self) -> Schedule:
        marks = self._marks()
        return schedule(
            self.profile,
            marks[0] if marks else self.known.now,
            self.deadline,
            self.notice_at,
            self.known.profile.cadence,
            self._their_country,
        )

    @staticmethod
    def _after(moment: datetime, business_days: int, country: str) -> datetime:
        day = add_business_days(moment.date(), business_days, country)
        return moment + (day - moment.date())


def _moment(due: str) -> datetime:
    """An ISO date or time as UTC; a bare date means the end of its day."""
    at = datetime.fromisoformat(due)
    if "T" not in due and " " not in due:
        at = datetime.combine(at.date(), time(23, 59))
    return at if at.tzinfo else at.replace(tzinfo=UTC)
