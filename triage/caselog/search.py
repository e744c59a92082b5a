"""Search over every text of the log: an index of SQLite, trigrams of PostgreSQL.

A document is one text of one case. Its number begins with that of the case, so that the documents
of a case lie together and the newest cases are found first.
"""

from __future__ import annotations

from collections.abc import Sequence

from triage.caselog import texts
from triage.caselog.store import Store, blob, whole
from triage.domain.events import Event

_SHIFT = 24
_LAST = (1 << 63) - 1
_NEWEST = (
    "SELECT rowid FROM document_index WHERE document_index MATCH ? AND rowid <= ?"
    " ORDER BY rowid DESC LIMIT 1"
)


def put_words(store: Store, no: int, number: int, words: str) -> None:
    """Makes the words of text `number` of case `no` the ones that are found.

    The text is kept with a space at both ends, so that a word can be looked for as ` word`.
    """
    document, words = (no << _SHIFT) | number, f" {words} "
    _forget(store, document)
    store.run("INSERT INTO document (id, words) VALUES (?, ?)", document, words)
    if not store.is_server:
        store.run("INSERT INTO document_index (rowid, words) VALUES (?, ?)", document, words)


def forget_case(store: Store, no: int) -> None:
    """Takes every text of a case out of the search."""
    first, last = no << _SHIFT, ((no + 1) << _SHIFT) - 1
    for (document,) in store.rows("SELECT id FROM document WHERE id BETWEEN ? AND ?", first, last):
        _forget(store, whole(document))


def purge(store: Store) -> None:
    """Takes what was deleted out of the files of the database, not only out of its tables."""
    if store.is_server:
        return
    with store.writing():
        store.run("INSERT INTO document_index (document_index) VALUES ('optimize')")
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")


def mail_words(store: Store, event: Event) -> str:
    """The text of the mail that an event files, "" when it files none or none is kept."""
    mail = texts.mail_of(event)
    found = mail and store.row("SELECT text FROM content WHERE digest = ?", mail.digest)
    return (blob(found[0]) or b"").decode() if found else ""


def cases_with(store: Store, words: str, limit: int) -> list[int]:
    """The numbers of the cases that have all these words, the newest case first."""
    phrases = texts.phrases(words)
    if not phrases:
        return []
    if store.is_server:
        return _by_trigrams(store, phrases, limit)
    return _by_index(store, [_query(phrase) for phrase in phrases], limit)


def _by_index(store: Store, queries: Sequence[str], limit: int) -> list[int]:
    """Leaps from case to case: each word in turn moves on to the next case that has it."""
    found: list[int] = []
    newest = _LAST >> _SHIFT
    agreed = 0
    turn = 0
    while len(found) < limit:
        last = ((newest + 1) << _SHIFT) - 1
        row = store.row(_NEWEST, queries[turn], min(last, _LAST))
        if row is None:
            break
        case = whole(row[0]) >> _SHIFT
        agreed = agreed + 1 if case == newest else 1
        newest, turn = case, (turn + 1) % len(queries)
        if agreed == len(queries):
            found.append(case)
            newest, agreed = case - 1, 0
    return found


def _by_trigrams(store: Store, phrases: Sequence[str], limit: int) -> list[int]:
    one = f"SELECT DISTINCT id >> {_SHIFT} AS no FROM document WHERE words LIKE ?"  # noqa: S608
    sql = " INTERSECT ".join([one] * len(phrases)) + " ORDER BY no DESC LIMIT ?"
    patterns = [f"% {p}%" if texts.open_ended(p) else f"% {p} %" for p in phrases]
    return [whole(no) for (no,) in store.rows(sql, *patterns, limit)]


def _query(phrase: str) -> str:
    return f'"{phrase}"*' if texts.open_ended(phrase) else f'"{phrase}"'


def _forget(store: Store, document: int) -> None:
    found = store.row("SELECT words FROM document WHERE id = ?", document)
    if found is None:
        return
    if not store.is_server:
        store.run(
            "INSERT INTO document_index (document_index, rowid, words) VALUES ('delete', ?, ?)",
            document,
            found[0],
        )
    store.run("DELETE FROM document WHERE id = ?", document)
