"""Deleting a case on request: its content goes, its place in the chain and a tombstone stay."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from triage.caselog import chain
from triage.caselog.reading import exists, unknown
from triage.caselog.search import forget_case, purge
from triage.caselog.store import Store, whole
from triage.caselog.writing import keep, last_number
from triage.domain.base import Value


class Tombstone(Value):
    """What is said of a deleted case: why; the entry adds when and by whom."""

    type: Literal["case_deleted"] = "case_deleted"
    reason: str


DELETED = '{"type":"case_deleted"'
"""How the payload of every tombstone begins."""


def erase(store: Store, case_id: str, actor: str, at: datetime, reason: str) -> None:
    """Deletes everything that a case holds. UnknownCase when there is no such case."""
    with store.writing():
        head = store.head(hold=True)
        if not exists(store, case_id):
            raise unknown(case_id)
        number = last_number(store, case_id) + 1
        blank(store, case_id, before=number)
        stone = (chain.moment(at), actor, Tombstone(reason=reason).model_dump_json())
        keep(store, [chain.entry(head.seq + 1, case_id, number, stone, head.hash)])
    purge(store)


def blank(store: Store, case_id: str, *, before: int) -> None:
    """Empties the events of a case before a number, and drops all that was made of them."""
    store.run(
        "UPDATE log_entry SET at = '', actor = '', payload = '', salt = ''"
        " WHERE case_id = ? AND number < ?",
        case_id,
        before,
    )
    _unlist(store, case_id)
    _drop_contents(store, case_id)


def _unlist(store: Store, case_id: str) -> None:
    for (no,) in store.rows("SELECT no FROM case_summary WHERE case_id = ?", case_id):
        forget_case(store, whole(no))
        store.run("DELETE FROM case_tag WHERE no = ?", no)
    store.run("DELETE FROM case_summary WHERE case_id = ?", case_id)


def _drop_contents(store: Store, case_id: str) -> None:
    used = store.rows("SELECT digest FROM content_use WHERE case_id = ?", case_id)
    store.run("DELETE FROM content_use WHERE case_id = ?", case_id)
    for (digest,) in used:
        store.run(
            "DELETE FROM content WHERE digest = ?"
            " AND NOT EXISTS (SELECT 1 FROM content_use WHERE content_use.digest = content.digest)",
            digest,
        )
