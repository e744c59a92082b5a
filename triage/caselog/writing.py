"""Everything that adds to the log, each in one durable transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from triage.caselog import chain, texts
from triage.caselog.listing import listed
from triage.caselog.reading import last_number
from triage.caselog.search import mail_words, put_words
from triage.caselog.store import Head, Store
from triage.domain.events import EVENT, Event, Recorded
from triage.domain.summary import CaseSummary
from triage.errors import Conflict, WrongUse

INSERT_ENTRY = (
    "INSERT INTO log_entry (seq, case_id, number, at, actor, payload, salt, seal, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PUT_CONTENT = (
    "INSERT INTO content (digest, raw, text, seal) VALUES (?, ?, ?, ?) ON CONFLICT (digest)"
    " DO UPDATE SET text = excluded.text, seal = excluded.seal WHERE content.text IS NULL"
)
_USE_CONTENT = (
    "INSERT INTO content_use (digest, case_id) SELECT digest, ? FROM content WHERE digest = ?"
    " ON CONFLICT DO NOTHING"
)


def append(
    store: Store,
    case_id: str,
    events: Sequence[Event],
    *,
    actor: str,
    at: datetime,
    after: int,
    summary: CaseSummary | None,
) -> tuple[Recorded, ...]:
    """Writes events behind number `after` of a case, and how the case is listed from now on."""
    with store.writing():
        add(store, case_id, events, (chain.moment(at), actor, after), summary)
    return tuple(
        Recorded(number=number, at=at, actor=actor, event=event)
        for number, event in enumerate(events, start=after + 1)
    )


def add(
    store: Store,
    case_id: str,
    events: Sequence[Event],
    common: tuple[str, str, int],
    summary: CaseSummary | None,
) -> None:
    """The same inside a transaction; `common` is time, actor and the number to write behind."""
    after = common[2]
    head = store.head(hold=True)
    if last_number(store, case_id) != after:
        raise Conflict(
            f"Somebody else changed the case {case_id} meanwhile; nothing was written.",
            "Look at the case again and repeat the step.",
        )
    keep(store, _chained(head, case_id, events, common))
    no = listed(store, case_id, summary)
    for event in events:
        note(store, case_id, no, event)


def put_content(store: Store, digest: str, raw: bytes, text: str | None) -> None:
    """Keeps the bytes of a mail or a file under their SHA-256; what is there already stays.

    `text` is None for a file. WrongUse when the digest is that of other bytes.
    """
    if sha256(raw).hexdigest() != digest:
        raise WrongUse("The digest is not the SHA-256 of the bytes.")
    with store.writing():
        put(store, digest, raw, text)


def put(store: Store, digest: str, raw: bytes, text: str | None) -> None:
    """Writes a mail or a file inside a transaction.

    Half of a surrogate pair, which is no text, becomes a question mark: places stay where they are.
    """
    encoded = None if text is None else text.encode("utf-8", "replace")
    store.run(_PUT_CONTENT, digest, raw, encoded, text_seal(encoded))


def note(store: Store, case_id: str, no: int, event: Event) -> None:
    """Notes which mails and files an event uses, and its words for the search.

    `no` is the number of the case in the list, 0 when it is not listed and so not searched.
    """
    if texts.is_silent(event):
        return
    for digest in texts.digests(event):
        store.run(_USE_CONTENT, case_id, digest)
    if no:
        put_words(store, no, "\n".join((texts.written(event), mail_words(store, event))))


def set_head(store: Store, seq: int, digest: str) -> None:
    """Says where the log ends now."""
    store.run("UPDATE log_head SET seq = ?, hash = ?", seq, digest)


def text_seal(text: bytes | None) -> str:
    """The SHA-256 that proves the text of a mail unchanged, "" for a file."""
    return "" if text is None else sha256(text).hexdigest()


def _chained(
    head: Head, case_id: str, events: Sequence[Event], common: tuple[str, str, int]
) -> list[chain.Entry]:
    at, actor, number = common
    seq, before = head.seq, head.hash
    written: list[chain.Entry] = []
    for event in events:
        seq, number = seq + 1, number + 1
        payload = EVENT.dump_json(event).decode()
        entry = chain.entry(seq, case_id, number, (at, actor, payload), before)
        written.append(entry)
        before = entry.hash
    return written


def keep(store: Store, written: Sequence[chain.Entry]) -> None:
    """Writes entries behind the end of the log; inside the transaction that holds its head."""
    for entry in written:
        store.run(INSERT_ENTRY, *entry)
    if written:
        set_head(store, written[-1].seq, written[-1].hash)
