"""The lines of an export: one JSON object each, from which the same log can be made again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, JsonValue, TypeAdapter

from triage.caselog import listing
from triage.caselog.chain import Entry
from triage.caselog.store import Store, text, whole
from triage.caselog.verify import contents, entries
from triage.domain.base import Value
from triage.domain.summary import CaseSummary

_BATCH = 1_000


class LogRecord(Value):
    """The first line: how many entries follow and the hash of the last one."""

    record: Literal["log"] = "log"
    format: Literal[1] = 1
    entries: int
    head: str


class CaseRecord(Value):
    """A line of the list of cases."""

    record: Literal["case"] = "case"
    summary: CaseSummary


class ContentRecord(Value):
    """A mail or a file: its bytes in base64, the text of a mail."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    record: Literal["content"] = "content"
    digest: str
    raw: bytes
    text: str | None


class EntryRecord(Value):
    """An entry of the chain; `event` is None and the rest of the content "" once it is erased."""

    record: Literal["event"] = "event"
    seq: int
    case: str
    number: int
    at: str
    actor: str
    event: JsonValue
    salt: str
    seal: str
    hash: str

    @property
    def entry(self) -> Entry:
        """The entry as the chain has it."""
        payload = "" if self.event is None else _compact(self.event)
        return Entry(self.seq, self.case, self.number, self.at, self.actor, payload,
                     self.salt, self.seal, self.hash)  # fmt: skip


Record = Annotated[
    LogRecord | CaseRecord | ContentRecord | EntryRecord, Field(discriminator="record")
]
"""Any line of an export."""

RECORD: TypeAdapter[Record] = TypeAdapter(Record)
"""Reads the lines of an export."""


def written(record: Record) -> str:
    """A record as a line, without its end."""
    return record.model_dump_json()


def all_records(store: Store) -> Iterator[Record]:
    """The whole log, in the order in which it is read in again."""
    head = store.head()
    yield LogRecord(entries=head.seq, head=head.hash)
    for summary in _summaries(store):
        yield CaseRecord(summary=summary)
    for digest, raw, words, _ in contents(store):
        yield ContentRecord(digest=digest, raw=raw, text=None if words is None else words.decode())
    for entry in entries(store):
        yield _record_of(entry)


def _summaries(store: Store) -> Iterator[CaseSummary]:
    sql = "SELECT no, body FROM case_summary WHERE no > ? ORDER BY no LIMIT ?"
    rows = store.rows(sql, 0, _BATCH)
    while rows:
        yield from (listing.read(text(body)) for _, body in rows)
        rows = store.rows(sql, whole(rows[-1][0]), _BATCH)


def _record_of(entry: Entry) -> EntryRecord:
    return EntryRecord(
        seq=entry.seq,
        case=entry.case_id,
        number=entry.number,
        at=entry.at,
        actor=entry.actor,
        event=None if entry.erased else json.loads(entry.payload),
        salt=entry.salt,
        seal=entry.seal,
        hash=entry.hash,
    )


def _compact(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
