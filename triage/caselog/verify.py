"""Proves that nothing in the log was changed, removed or put elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from triage.caselog import chain
from triage.caselog.chain import Entry
from triage.caselog.listing import read
from triage.caselog.store import Row, Store, blob, text, whole
from triage.caselog.writing import text_seal
from triage.domain.base import Value

_BATCH = 2_000
_CONTENT = "SELECT digest, raw, text, seal FROM content"
_FIRST_CONTENT = f"{_CONTENT} ORDER BY digest LIMIT 1"
_NEXT_CONTENT = f"{_CONTENT} WHERE digest > ? ORDER BY digest LIMIT 1"


class VerifyReport(Value):
    """Whether the log is untouched; if not, `fault` names the first thing that is wrong.

    `entries` counts those that were found sound, `erased` those of deleted cases among them.
    `head` is the hash of the last entry: a copy of it proves later that the log up to there is
    still the same.
    """

    ok: bool
    entries: int
    cases: int
    erased: int
    contents: int
    head: str
    fault: str = ""


@dataclass
class _Walk:
    """How far the check has come."""

    seq: int = 0
    hash: str = chain.BEGINNING
    numbers: dict[str, int] = field(default_factory=dict)
    emptied: set[str] = field(default_factory=set)
    """Cases with empty events whose tombstone has not come yet."""
    erased: int = 0
    contents: int = 0


def verified(store: Store, known: str) -> VerifyReport:
    """Checks every entry and every content. `known` is a head hash that must be in the chain."""
    walk = _Walk()
    fault = next(_faults(store, walk, known), "")
    return VerifyReport(
        ok=not fault,
        entries=walk.seq,
        cases=len(walk.numbers),
        erased=walk.erased,
        contents=walk.contents,
        head=walk.hash,
        fault=fault,
    )


def entries(store: Store) -> Iterator[Entry]:
    """All entries in order, read in batches."""
    last = 0
    while True:
        rows = store.rows(
            "SELECT seq, case_id, number, at, actor, payload, salt, seal, hash FROM log_entry"
            " WHERE seq > ? ORDER BY seq LIMIT ?",
            last,
            _BATCH,
        )
        yield from map(_entry, rows)
        if len(rows) < _BATCH:
            return
        last = whole(rows[-1][0])


def _entry(row: Row) -> Entry:
    return Entry(whole(row[0]), text(row[1]), whole(row[2]), *map(text, row[3:]))


def contents(store: Store) -> Iterator[tuple[str, bytes, bytes | None, str]]:
    """All mails and files: digest, bytes, text of a mail, seal of the text."""
    row = store.row(_FIRST_CONTENT)
    while row is not None:
        yield text(row[0]), blob(row[1]) or b"", blob(row[2]), text(row[3])
        row = store.row(_NEXT_CONTENT, row[0])


def _faults(store: Store, walk: _Walk, known: str) -> Iterator[str]:
    met = not known
    for entry in entries(store):
        fault = _fault_of(store, walk, entry)
        if fault:
            yield fault
        _step(walk, entry)
        met = met or entry.hash == known
    head = store.head()
    if (walk.seq, walk.hash) != (head.seq, head.hash):
        yield f"the last entries are missing: {walk.seq} of {head.seq} are there" + _clue(store)
    if not met:
        yield "the given hash is not in the log: it was rewritten, or it is another log"
    for case_id in sorted(walk.emptied):
        yield f"the events of the case {case_id} are empty, but it was never deleted"
    yield from _content_faults(store, walk)


def _fault_of(store: Store, walk: _Walk, entry: Entry) -> str:
    name = f"event {entry.number} of the case {entry.case_id} (entry {entry.seq})"
    if entry.seq != walk.seq + 1:
        return f"entry {walk.seq + 1} is missing, before {name}" + _clue(store)
    if not chain.sealed(entry):
        return f"{name} was changed"
    if not chain.linked(entry, walk.hash):
        return f"{name} is not the one that was written in this place"
    if entry.number != walk.numbers.get(entry.case_id, 0) + 1:
        return f"{name} does not follow event {walk.numbers.get(entry.case_id, 0)} of its case"
    return ""


def _step(walk: _Walk, entry: Entry) -> None:
    walk.seq, walk.hash = entry.seq, entry.hash
    walk.numbers[entry.case_id] = 0 if entry.is_tombstone else entry.number
    if entry.erased:
        walk.erased += 1
        walk.emptied.add(entry.case_id)
    elif entry.is_tombstone:
        walk.emptied.discard(entry.case_id)


def _clue(store: Store) -> str:
    """Names an event that its case shows to be missing: by a gap, or by what the list counted."""
    gap = store.row(
        "SELECT case_id, number - 1 FROM log_entry AS one WHERE number > 1 AND NOT EXISTS"
        " (SELECT 1 FROM log_entry AS other WHERE other.case_id = one.case_id"
        " AND other.number = one.number - 1) ORDER BY seq LIMIT 1"
    )
    if gap is not None:
        return f": event {whole(gap[1])} of the case {text(gap[0])}"
    rows = store.rows(
        "SELECT body, coalesce((SELECT max(number) FROM log_entry"
        " WHERE log_entry.case_id = case_summary.case_id), 0) FROM case_summary ORDER BY no"
    )
    for body, last in rows:
        listed = read(body)
        if listed.number_of_events > whole(last):
            return f": event {listed.number_of_events} of the case {listed.case_id}"
    return ""


def _content_faults(store: Store, walk: _Walk) -> Iterator[str]:
    for digest, raw, words, seal in contents(store):
        if sha256(raw).hexdigest() != digest or text_seal(words) != seal:
            yield f"the mail or file {digest[:12]}… was changed"
        walk.contents += 1
    lost = store.row(
        "SELECT digest, case_id FROM content_use WHERE NOT EXISTS"
        " (SELECT 1 FROM content WHERE content.digest = content_use.digest)"
    )
    if lost is not None:
        yield f"the mail or file {text(lost[0])[:12]}… of the case {text(lost[1])} is missing"
