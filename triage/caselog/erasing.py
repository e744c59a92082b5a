"""Deleting a case on request: its content goes, its place in the chain and a tombstone stay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from triage.caselog import chain
from triage.caselog.chain import DELETED
from triage.caselog.reading import last_number, unknown
from triage.caselog.search import forget_case, purge
from triage.caselog.store import Store, text, whole
from triage.caselog.writing import keep
from triage.domain.base import Value


class Tombstone(Value):
    """What is said of a deleted case: why; the entry adds when and by whom."""

    type: Literal["case_deleted"] = "case_deleted"
    reason: str


def erase(store: Store, case_id: str, actor: str, at: datetime, reason: str) -> None:
    """Deletes everything that a case holds. UnknownCase when there is no such case.

    Its id is free afterwards: the same notice can open a case again, from number 1.
    """
    with store.writing():
        head = store.head(hold=True)
        last = last_number(store, case_id)
        if not last:
            raise unknown(case_id)
        drop_unused(store, blank(store, case_id, head.seq + 1))
        stone = (chain.moment(at), actor, Tombstone(reason=reason).model_dump_json())
        keep(store, [chain.entry(head.seq + 1, case_id, last + 1, stone, head.hash)])
    purge(store)


def blank(store: Store, case_id: str, before: int) -> tuple[str, ...]:
    """Empties the events of a case before an entry, and drops all that was made of them.

    Gives back the digests of the mails and files that the case used.
    """
    store.run(
        "UPDATE log_entry SET at = '', actor = '', payload = '', salt = ''"
        " WHERE case_id = ? AND seq < ? AND payload NOT LIKE ?",
        case_id,
        before,
        f"{DELETED}%",
    )
    _unlist(store, case_id)
    used = store.rows("SELECT digest FROM content_use WHERE case_id = ?", case_id)
    store.run("DELETE FROM content_use WHERE case_id = ?", case_id)
    return tuple(text(digest) for (digest,) in used)


def drop_unused(store: Store, digests: Iterable[str]) -> None:
    """Deletes those of the mails and files that no case uses any more."""
    for digest in digests:
        store.run(
            "DELETE FROM content WHERE digest = ?"
            " AND NOT EXISTS (SELECT 1 FROM content_use WHERE content_use.digest = content.digest)",
            digest,
        )


def _unlist(store: Store, case_id: str) -> None:
    for (no,) in store.rows("SELECT no FROM case_summary WHERE case_id = ?", case_id):
        forget_case(store, whole(no))
        store.run("DELETE FROM case_tag WHERE no = ?", no)
    store.run("DELETE FROM case_summary WHERE case_id = ?", case_id)
