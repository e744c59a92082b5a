"""What the case log costs, beside bare SQLite: `python -m benchmarks.caselog [--cases 100000]`.

The logs are filled by the log's own code in large transactions, 15 events a case, and measured
through its public door. Appending and the bare insert take turns, because machines are noisy.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

from triage.caselog import Log, View, open_log
from triage.caselog.chain import moment
from triage.caselog.location import located
from triage.caselog.store import Store
from triage.caselog.writing import add, put
from triage.domain.base import Words
from triage.domain.complaint import Complaint, Kind
from triage.domain.events import Answered, CaseOpened, Event, LetterSent, MailRef, NoteAdded
from triage.domain.summary import CaseSummary, owner_key

SIZES = (1_000, 10_000, 100_000)
EVENTS = 15
_LIST = (
    "SELECT body FROM case_summary WHERE closed = 0 AND due_at < ?"
    " ORDER BY closed, due_at, opened_at DESC LIMIT 50"
)
_INSERT = "INSERT INTO row (at, payload) VALUES (?, ?)"
ROUNDS = 300
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
OWNERS = ("Birchwood Tools", "Alder & Ash", "榆树工具", "カバノキ工業", "Tannenholz", "Sauleiche")
TOPICS = ("handle", "blade", "Sägeblatt", "商标", "意匠権", "hinge", "spring", "lid", "Gehäuse")
TYPED = (
    *("b", "bi", "bir", "birchwood", "birchwood lid", "hinge spring", "0", "b0", "b00004"),
    *("b000041f0x", "商", "商标", "榆树工具", "権", "säge", "case 4711 opened", "no such word"),
)


def case_id(number: int) -> str:
    """The id of a case; ids come in no order, as real ones do."""
    return f"TR-{sha256(str(number).encode()).hexdigest()[:10]}"


def summary(number: int, events: int = EVENTS) -> CaseSummary:
    """How a case is listed: half of them closed, a tenth of the rest due."""
    owner = f"{OWNERS[number % len(OWNERS)]} {number % 5000}"
    opened = NOW - timedelta(hours=number % 9000)
    is_open = number % 2 == 0
    return CaseSummary(
        case_id=case_id(number),
        opened_at=opened,
        changed_at=NOW,
        kind=Kind.AMAZON_NOTICE,
        complainant=owner,
        owner_key=owner_key(owner),
        email=f"claims@owner{number % 5000}.example",
        asins=(f"B0{number:06X}0X",),
        complaint_ids=(str(10_000_000_000 + number),),
        right_type="trademark",
        marketplace="amazon.de",
        node="C3",
        title=Words(en="Wait for the answer", zh="等待回复"),
        action=Words(en="Chase", zh="催促"),
        due_at=NOW + timedelta(hours=number % 240 - 24) if is_open else None,
        outcome=None if is_open else "reinstated",
        number_of_events=events,
    )


def mail(number: int) -> str:
    """A notice with words of its own."""
    told = summary(number)
    about = [TOPICS[(number * step) % len(TOPICS)] for step in (1, 2, 3, 5)]
    return (
        f"Dear seller, {told.complainant} reports your listing {told.asins[0]} for its"
        f" {' and its '.join(about)}. Complaint ID: {told.complaint_ids[0]}. "
        f"{'We removed the offer until the owner of the right agrees. ' * 8}"
        f"您的商品涉嫌侵犯商标权 {number}"
    )


def events(number: int, digest: str) -> list[Event]:
    """The life of a case."""
    reference = MailRef(digest=digest, source=f"{number}.eml", subject="Notice")
    start = CaseOpened(
        mail=reference, kind=Kind.AMAZON_NOTICE, language="en", complaint=Complaint()
    )
    answers = [Answered(question=f"Q{nth}", answer="yes", meaning="0" * 16) for nth in range(11)]
    sent = [LetterSent(letter=f"L0{nth}", at=NOW, to=("claims@x.example",)) for nth in (1, 3)]
    return [start, *answers, *sent, NoteAdded(text=f"case {number} opened by phone")]


def fill(home: Path, cases: int) -> float:
    """Fills a new log; returns the seconds that it took."""
    began = time.perf_counter()
    open_log(home).close()
    with closing(Store(located(home))) as store:
        for first in range(0, cases, 1_000):
            with store.writing():
                for number in range(first, min(first + 1_000, cases)):
                    text = mail(number)
                    digest = sha256(text.encode()).hexdigest()
                    put(store, digest, text.encode(), text)
                    common = (moment(NOW), "kim", 0)
                    add(store, case_id(number), events(number, digest), common, summary(number))
    return time.perf_counter() - began


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def appends(log: Log, cases: int) -> Iterator[Callable[[], object]]:
    """Steps on cases all over the log, each with a new line for the list; each fourth is a note."""
    after = dict.fromkeys(range(cases), EVENTS)
    for nth in range(ROUNDS):
        number = nth * 7919 % cases
        after[number] += 1
        told = summary(number, after[number])
        event: Event = Answered(question="Q1", answer="no", meaning="0" * 16)
        if nth % 4 == 0:
            event = NoteAdded(
                text=f"The owner called back about item {nth}, will write in {nth} days"
            )
        yield partial(
            log.append, told.case_id, [event], actor="kim", at=NOW,
            after=told.number_of_events - 1, summary=told,
        )  # fmt: skip


def bare_insert(file: Path) -> sqlite3.Connection:
    """A database that does nothing but keep a row for good."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, at TEXT, payload TEXT)")
    return connection


def measure_append(log: Log, cases: int, folder: Path) -> tuple[float, float]:
    """Medians of an append and of a bare durable insert of as many bytes, in turns."""
    ours: list[float] = []
    bare: list[float] = []
    with closing(bare_insert(folder / f"bare-{cases}.sqlite3")) as connection:
        for step in appends(log, cases):
            ours.append(milliseconds(step))
            row = (moment(NOW), "x" * 400)
            bare.append(milliseconds(partial(connection.execute, _INSERT, row)))
    return statistics.median(ours), statistics.median(bare)


def measure_list(log: Log, home: Path) -> tuple[float, float, float]:
    """The list of today right after opening, again and again, and by bare SQL."""

    def cold() -> None:
        with open_log(home) as other:
            other.summaries(View.DUE, now=NOW)

    with closing(sqlite3.connect(home / "cases.sqlite3")) as connection:
        bare = [
            milliseconds(lambda: connection.execute(_LIST, (moment(NOW),)).fetchall())
            for _ in range(20)
        ]
    warm = [milliseconds(lambda: log.summaries(View.DUE, now=NOW)) for _ in range(20)]
    return milliseconds(cold), statistics.median(warm), statistics.median(bare)


def measure_search(log: Log) -> dict[str, float]:
    """The slowest of three searches for each of the words."""
    return {
        words: max(milliseconds(partial(log.search, words)) for _ in range(3)) for words in TYPED
    }


def measure(folder: Path, cases: int) -> None:
    """Prints the figures of one size."""
    home = folder / str(cases)
    seconds = fill(home, cases)
    size = (home / "cases.sqlite3").stat().st_size / 1e6
    print(f"{cases:,} cases, {cases * EVENTS:,} events: {size:,.0f} MB, filled in {seconds:.0f} s")
    with open_log(home) as log:
        cold, warm, bare = measure_list(log, home)
        print(f"  today, opening included  {cold:8.2f} ms   again {warm:.2f}, bare SQL {bare:.2f}")
        found = measure_search(log)
        slowest = max(found, key=lambda words: found[words])
        print(f"  search as you type       {found[slowest]:8.2f} ms   slowest: {slowest!r},"
              f" median {statistics.median(found.values()):.2f}")  # fmt: skip
        ours, insert = measure_append(log, cases, folder)
        print(f"  append, durable          {ours:8.2f} ms   bare insert {insert:.2f},"
              f" {ours / insert:.2f} times")  # fmt: skip
        counted = milliseconds(lambda: [log.count(view, now=NOW) for view in View])
        history = statistics.median(
            milliseconds(partial(log.history, case_id(nth)))
            for nth in range(0, cases, cases // 100)
        )
        print(f"  counts of all views      {counted:8.2f} ms   history of a case {history:.2f}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures all sizes up to the one that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=SIZES[-1])
    largest = parser.parse_args(arguments).cases
    print("Case log on SQLite; per case every figure should stay flat")
    with tempfile.TemporaryDirectory() as folder:
        for cases in (*(size for size in SIZES if size < largest), largest):
            measure(Path(folder), cases)


if __name__ == "__main__":
    main()
