"""The case log and the profile behind one pair of hands: read a case, add what happened to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from triage.domain import events as ev
from triage.domain.case import Case, replay
from triage.domain.profile import Profile
from triage.errors import WrongUse
from triage.tree import AccountHistory
from triage.workflow.account import account_history
from triage.workflow.home import Home
from triage.workflow.identity import digest
from triage.workflow.place import home_folder
from triage.workflow.rights import in_point, load_rights
from triage.workflow.viewing import Surroundings, due_of, position_of, summary_of, view_of
from triage.workflow.views import CaseView

if TYPE_CHECKING:
    from triage.caselog import Log


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


class Records:
    """Reads and extends the cases of one home folder.

    `database` names another database than the embedded one; the log is opened when it is needed.
    """

    def __init__(
        self,
        home: Path | None = None,
        *,
        database: str | None = None,
        actor: str = "operator",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.home = Home(home_folder(home))
        self.actor = actor
        self.clock = clock
        self.database = database
        self._log: Log | None = None

    @property
    def log(self) -> Log:
        """The case log, opened at the first use. Raises LogProblem when it cannot be."""
        if self._log is None:
            from triage.caselog import open_log

            self._log = open_log(self.database or self.home.folder)
        return self._log

    def shut(self) -> None:
        """Let go of the database."""
        if self._log is not None:
            self._log.close()
            self._log = None

    def profile(self) -> Profile:
        """Who we are, as stored now."""
        return self.home.load_profile()

    def history(self, case_id: str) -> tuple[ev.Recorded, ...]:
        """All events of a case; a unique beginning of its id will do. Raises UnknownCase."""
        return self.log.history(self.log.resolve(case_id))

    def case(self, case_id: str) -> Case:
        """The case as replayed now. Raises UnknownCase."""
        known = self.log.resolve(case_id)
        return replay(known, self.log.history(known))

    def view(self, case_id: str, subject: str = "") -> CaseView:
        """The case with all that follows from it now, for one ASIN where `subject` names it.

        Raises UnknownCase, WrongUse for an ASIN that the complaint does not accuse.
        """
        known = self.log.resolve(case_id)
        history = self.log.history(known)
        case = replay(known, history)
        accused = [field.value for field in case.complaint.asins]
        if subject and subject not in accused:
            raise WrongUse(
                f"The complaint does not accuse {subject}.", f"Its items: {', '.join(accused)}."
            )
        around = self.around(case).model_copy(update={"subject": subject})
        return view_of(known, history, around)

    def around(self, case: Case) -> Surroundings:
        """What the case is seen against now."""
        return Surroundings(
            profile=self.profile(),
            now=self.clock(),
            account=self._account(case),
            notice_text=self.log.mail(case.mail.digest).text,
            templates=self.home.templates,
        )

    def record(self, case_id: str, *happened: ev.Event) -> CaseView:
        """Add events to a case and return the new view. Raises Conflict as `add` does."""
        history, around = self.add(case_id, *happened)
        return view_of(case_id, history, around)

    def add(
        self, case_id: str, *happened: ev.Event
    ) -> tuple[tuple[ev.Recorded, ...], Surroundings]:
        """Add events to a case, its first ones open it; its whole history and what is around it.

        They are on the disk when this returns. Raises Conflict when somebody else was faster.
        """
        now = self.clock()
        before = self.log.history(case_id) if self.log.exists(case_id) else ()
        added = tuple(
            ev.Recorded(number=number, at=now, actor=self.actor, event=event)
            for number, event in enumerate(happened, len(before) + 1)
        )
        history = (*before, *added)
        case = replay(case_id, history)
        around = self.around(case)
        position = position_of(case, around)
        self.log.append(
            case_id,
            happened,
            actor=self.actor,
            at=now,
            after=len(before),
            summary=summary_of(case, due_of(case, position, now), position),
        )
        return history, around

    def keep_mail(self, raw: bytes, text: str) -> str:
        """Keep the bytes and the decoded text of a mail; its digest finds them again."""
        found = digest(raw)
        self.log.put_mail(found, raw, text)
        return found

    def _account(self, case: Case) -> AccountHistory:
        now = self.clock()
        ours = in_point(load_rights(self.home), case, now.date())
        return account_history(self.log, case, now, ours)
