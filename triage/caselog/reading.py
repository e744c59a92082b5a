"""What the log knows of one case and of one mail."""

from __future__ import annotations

from datetime import datetime

from triage.caselog.chain import DELETED
from triage.caselog.store import Store, blob, text, whole
from triage.domain.base import Value
from triage.domain.events import EVENT, Recorded
from triage.errors import LogDamaged, UnknownCase


class StoredMail(Value):
    """A mail as it came, and the text that its spans count in."""

    digest: str
    raw: bytes
    text: str


def history(store: Store, case_id: str) -> tuple[Recorded, ...]:
    """Everything that happened to a case, oldest first. UnknownCase when there is no such case."""
    rows = store.rows(
        "SELECT number, at, actor, payload FROM log_entry"
        " WHERE case_id = ? AND payload <> '' ORDER BY seq",
        case_id,
    )
    found = tuple(
        Recorded(
            number=whole(number),
            at=datetime.fromisoformat(text(at)),
            actor=text(actor),
            event=EVENT.validate_json(text(payload)),
        )
        for number, at, actor, payload in rows
        if not text(payload).startswith(DELETED)
    )
    if not found:
        raise unknown(case_id)
    return found


def last_number(store: Store, case_id: str) -> int:
    """The number of the last event of a case; 0 when there is no such case, or not any more."""
    row = store.row(
        "SELECT number, payload FROM log_entry WHERE case_id = ? ORDER BY seq DESC LIMIT 1", case_id
    )
    return whole(row[0]) if row and not text(row[1]).startswith(DELETED) else 0


def exists(store: Store, case_id: str) -> bool:
    """Whether there is a case of exactly this id."""
    return last_number(store, case_id) > 0


def resolved(store: Store, prefix: str) -> str:
    """The only case whose id begins so, in any case of letters. UnknownCase for none or several."""
    for start in dict.fromkeys((prefix, prefix.upper(), prefix.lower())):
        if start and exists(store, start):
            return start
    found = {case_id for start in (prefix, prefix.upper(), prefix.lower()) if start
             for case_id in _beginning(store, start)}  # fmt: skip
    if len(found) == 1:
        return found.pop()
    if not found:
        raise unknown(prefix)
    raise UnknownCase(
        f"Several cases begin with {prefix!r}: {', '.join(sorted(found))} …",
        "Give more of the id.",
    )


def mail(store: Store, digest: str) -> StoredMail:
    """A mail by the SHA-256 of its bytes. LogDamaged when it is not kept."""
    raw, words = _content(store, digest)
    return StoredMail(digest=digest, raw=raw, text=words.decode())


def file(store: Store, digest: str) -> bytes:
    """The bytes of a file by their SHA-256. LogDamaged when it is not kept."""
    return _content(store, digest)[0]


def _content(store: Store, digest: str) -> tuple[bytes, bytes]:
    row = store.row("SELECT raw, text FROM content WHERE digest = ?", digest)
    if row is None:
        raise LogDamaged(
            f"The case log holds no mail or file {digest[:12]}….",
            "Run triage verify; the newest backup may still have it.",
        )
    return blob(row[0]) or b"", blob(row[1]) or b""


def _beginning(store: Store, prefix: str) -> list[str]:
    rows = store.rows(
        "SELECT case_id FROM log_entry WHERE case_id >= ? AND case_id < ?"
        " AND number = 1 AND payload <> '' ORDER BY case_id LIMIT 4",
        prefix,
        prefix + "\U0010ffff",
    )
    return [text(case_id) for (case_id,) in rows]


def unknown(case_id: str) -> UnknownCase:
    """The error for an id that no case has."""
    return UnknownCase(
        f"There is no case {case_id!r}.", "triage cases lists the cases that there are."
    )
