"""The case log as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from triage.caselog import listing, reading, search, writing
from triage.caselog.erasing import erase
from triage.caselog.listing import Tag, View
from triage.caselog.location import located
from triage.caselog.reading import StoredMail
from triage.caselog.schema import bring_up_to_date
from triage.caselog.statistics import Statistics, records_in_180_days, statistics
from triage.caselog.store import Store
from triage.caselog.verify import VerifyReport, verified
from triage.domain.events import Event, Recorded
from triage.domain.summary import CaseSummary
from triage.errors import LogProblem


def open_log(location: Path | str) -> Log:
    """Opens the log of a folder or a database URL, and makes it when there is none.

    A folder (0700) holds the log in `cases.sqlite3` (0600). LogProblem when it cannot be opened or
    was written by a newer triage, LogDamaged when it is broken, WrongUse for another kind of URL.
    """
    store = Store(located(location))
    try:
        bring_up_to_date(store)
    except LogProblem:
        store.close()
        raise
    return Log(store)


class Log:
    """An append-only log of events, chained by hashes, with a list of cases and a search.

    All times are aware; they are kept in UTC. Every method may raise LogProblem. A log may be used
    by several threads and processes at once.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> Log:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connection of this thread; it opens again when it is used."""
        self._store.close()

    def append(
        self,
        case_id: str,
        events: Sequence[Event],
        *,
        actor: str,
        at: datetime,
        after: int,
        summary: CaseSummary | None,
    ) -> tuple[Recorded, ...]:
        """Writes events behind number `after` of a case; they are on the disk when this returns.

        `summary` is how the case is listed from now on, None leaves the list as it is. Without
        events only the list changes. Conflict when `after` is not the last number of the case.
        """
        return writing.append(
            self._store, case_id, events, actor=actor, at=at, after=after, summary=summary
        )

    def history(self, case_id: str) -> tuple[Recorded, ...]:
        """Everything that happened to a case, oldest first. UnknownCase when there is none."""
        with self._store.reading():
            return reading.history(self._store, case_id)

    def exists(self, case_id: str) -> bool:
        """Whether there is a case of exactly this id."""
        with self._store.reading():
            return reading.exists(self._store, case_id)

    def resolve(self, prefix: str) -> str:
        """The only case whose id begins so. UnknownCase when there is none or several."""
        with self._store.reading():
            return reading.resolved(self._store, prefix)

    def put_mail(self, digest: str, raw: bytes, text: str) -> None:
        """Keeps a mail under the SHA-256 of its bytes; one that is there already stays."""
        writing.put_content(self._store, digest, raw, text)

    def mail(self, digest: str) -> StoredMail:
        """A kept mail. LogDamaged when it is missing."""
        with self._store.reading():
            return reading.mail(self._store, digest)

    def put_file(self, digest: str, raw: bytes) -> None:
        """Keeps a file under the SHA-256 of its bytes."""
        writing.put_content(self._store, digest, raw, None)

    def file(self, digest: str) -> bytes:
        """The bytes of a kept file. LogDamaged when it is missing."""
        with self._store.reading():
            return reading.file(self._store, digest)

    def summaries(
        self,
        view: View = View.ALL,
        *,
        now: datetime | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[CaseSummary, ...]:
        """A page of a view, the most urgent case first. `now` is the clock, and says which day."""
        with self._store.reading():
            return listing.summaries(self._store, view, now or datetime.now(UTC), limit, offset)

    def count(self, view: View = View.ALL, *, now: datetime | None = None) -> int:
        """How many cases a view has."""
        with self._store.reading():
            return listing.count(self._store, view, now or datetime.now(UTC))

    def statistics(
        self, *, now: datetime | None = None, owner: str = "", limit: int = 20
    ) -> Statistics:
        """Counts over the cases of one owner (by owner key) or of all."""
        with self._store.reading():
            return statistics(self._store, now or datetime.now(UTC), owner, limit)

    def records_in_180_days(self, *, now: datetime | None = None, marketplace: str = "") -> int:
        """How many cases were opened in the last 180 days, open or not, at one store or at all."""
        with self._store.reading():
            return records_in_180_days(self._store, now or datetime.now(UTC), marketplace)

    def search(self, words: str, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """The cases that have all these words in any of their texts, the newest first.

        A word is found by its beginning; in scripts without spaces any piece of a text is found.
        """
        with self._store.reading():
            return listing.numbered(self._store, search.cases_with(self._store, words, limit))

    def find_by(
        self,
        *,
        complaint_id: str = "",
        asin: str = "",
        message_id: str = "",
        owner: str = "",
        email: str = "",
        number: str = "",
    ) -> tuple[CaseSummary, ...]:
        """The cases that carry every given value exactly, newest first; `owner` is an owner key."""
        given = {
            Tag.COMPLAINT_ID: complaint_id,
            Tag.ASIN: asin,
            Tag.MESSAGE_ID: message_id,
            Tag.OWNER: owner,
            Tag.EMAIL: email,
            Tag.NUMBER: number,
        }
        wanted = {kind: value for kind, value in given.items() if value}
        if not wanted:
            return ()
        with self._store.reading():
            return listing.found_by(self._store, wanted)

    def verify(self, *, known: str = "") -> VerifyReport:
        """Checks every entry and every content, and names the first thing that is wrong.

        `known` is a head hash that was noted before: it must still be in the log.
        """
        with self._store.reading():
            return verified(self._store, known)

    def head_hash(self) -> str:
        """The hash of the last entry; it stands for the whole log up to now."""
        with self._store.reading():
            return self._store.head().hash

    def delete_case(self, case_id: str, *, actor: str, at: datetime, reason: str) -> None:
        """Deletes the content of a case and its mails, and leaves a tombstone in the chain.

        UnknownCase when there is no such case. Backups and exports made before still hold it.
        """
        erase(self._store, case_id, actor, at, reason)

    def backup(self, path: Path) -> None:
        """A copy of the whole log while others go on writing. WouldOverwrite when it is there.

        An embedded log becomes a database file that can take its place; one on a server becomes a
        zip for `import_`.
        """
        from triage.caselog.backup import back_up

        back_up(self._store, path)

    def export_jsonl(self, path: Path) -> None:
        """The whole log as JSON Lines. WouldOverwrite when the file is there already."""
        from triage.caselog.exporting import as_lines, export

        export(self._store, path, as_lines)

    def export_csv(self, path: Path) -> None:
        """The whole log as a table; cells that a spreadsheet would run are defused."""
        from triage.caselog.exporting import as_table, export

        export(self._store, path, as_table)

    def export_zip(self, path: Path) -> None:
        """The whole log as JSON Lines with a table of the cases, in one zip."""
        from triage.caselog.exporting import as_zip, export

        export(self._store, path, as_zip)

    def import_(self, path: Path) -> int:
        """Adds what an export of any kind has beyond this log; returns how many entries.

        The log must be empty or the beginning of the exported one (Conflict). LogDamaged when the
        export was changed, LogProblem when the file is none. All is written, or nothing.
        """
        from triage.caselog.importing import import_file

        return import_file(self._store, path)
