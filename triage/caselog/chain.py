"""The chain of hashes that proves the log untouched. Pure: no database.

Every entry of the log has a seal, the SHA-256 of its own content, and a hash, the SHA-256 of the
hash before it, its place and its seal. The seal is salted, so that what was erased on request
cannot be guessed from what stays behind, while the chain over the seals still holds.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from triage.errors import WrongUse

BEGINNING = "0" * 64
"""The hash before the first entry."""


DELETED = '{"type":"case_deleted"'
"""How the payload of every tombstone begins."""


class Entry(NamedTuple):
    """An entry of the log. `at`, `actor`, `payload` and `salt` are "" once it is erased."""

    seq: int
    case_id: str
    number: int
    at: str
    actor: str
    payload: str
    salt: str
    seal: str
    hash: str

    @property
    def erased(self) -> bool:
        """Whether the content was deleted on request."""
        return not self.payload

    @property
    def is_tombstone(self) -> bool:
        """Whether the entry says that its case was deleted up to here."""
        return self.payload.startswith(DELETED)


def entry(seq: int, case_id: str, number: int, content: tuple[str, str, str], before: str) -> Entry:
    """A new entry after the hash `before`; `content` is time, actor and payload."""
    at, actor, payload = content
    salt = secrets.token_hex(16)
    sealed = seal_of(salt, at, actor, payload)
    return Entry(
        seq,
        case_id,
        number,
        at,
        actor,
        payload,
        salt,
        sealed,
        hash_of(before, seq, case_id, number, sealed),
    )


def seal_of(salt: str, at: str, actor: str, payload: str) -> str:
    """The SHA-256 over the content of an entry."""
    return _digest((salt, at, actor, payload))


def hash_of(before: str, seq: int, case_id: str, number: int, seal: str) -> str:
    """The SHA-256 over the hash before and the place and seal of an entry."""
    return _digest((before, seq, case_id, number, seal))


def sealed(found: Entry) -> bool:
    """Whether an entry has the content that it was sealed with, or none at all."""
    return found.erased or found.seal == seal_of(found.salt, found.at, found.actor, found.payload)


def linked(found: Entry, before: str) -> bool:
    """Whether an entry stands where it was written: behind the hash `before`."""
    return found.hash == hash_of(before, found.seq, found.case_id, found.number, found.seal)


def moment(at: datetime) -> str:
    """A time as the log writes it: UTC, of one width, so that text sorts as time does."""
    if at.tzinfo is None:
        raise WrongUse("A time of the case log needs its time zone.")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _digest(parts: Sequence[str | int]) -> str:
    return sha256(json.dumps(parts).encode("ascii")).hexdigest()
