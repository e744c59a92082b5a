"""Search over every text of the log: an index of SQLite, trigrams of PostgreSQL.

The document of a case is the set of all words in its texts. It only grows, so that a new text costs
what its new words cost; its number is that of the case, so that the newest cases are found first.
"""

from __future__ import annotations

from triage.caselog import texts
from triage.caselog.store import Store, blob, text, whole
from triage.domain.events import Event

_INDEXED = (
    "SELECT rowid FROM document_index WHERE document_index MATCH ? ORDER BY rowid DESC LIMIT ?"
)
_UNINDEX = "INSERT INTO document_index (document_index, rowid, words) VALUES ('delete', ?, ?)"


def put_words(store: Store, no: int, written: str) -> None:
    """Adds the words of a text to the document of a case."""
    row = store.row("SELECT words FROM document WHERE no = ?", no)
    known = set(text(row[0]).split()) if row else set()
    new = " ".join(word for word in texts.words_of(written) if word not in known)
    if not new:
        return
    if row:
        store.run("UPDATE document SET words = words || ? WHERE no = ?", f"{new} ", no)
    else:
        store.run("INSERT INTO document (no, words) VALUES (?, ?)", no, f" {new} ")
    if not store.is_server:
        store.run("INSERT INTO document_index (rowid, words) VALUES (?, ?)", no, new)


def forget_case(store: Store, no: int) -> None:
    """Takes every text of a case out of the search."""
    row = store.row("SELECT words FROM document WHERE no = ?", no)
    if row and not store.is_server:
        store.run(_UNINDEX, no, row[0])
    store.run("DELETE FROM document WHERE no = ?", no)


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


def cases_with(store: Store, typed: str, limit: int) -> list[int]:
    """The numbers of the cases that have all these words, the newest case first."""
    wanted = texts.wanted(typed)
    if not wanted:
        return []
    if store.is_server:
        rows = store.rows(_by_trigrams(len(wanted)), *map(_pattern, wanted), limit)
    else:
        rows = store.rows(_INDEXED, " ".join(map(_query, wanted)), limit)
    return [whole(no) for (no,) in rows]


def _query(wanted: texts.Wanted) -> str:
    return f'"{wanted.word}"*' if wanted.open else f'"{wanted.word}"'


def _pattern(wanted: texts.Wanted) -> str:
    return f"% {wanted.word}%" if wanted.open else f"% {wanted.word} %"


def _by_trigrams(words: int) -> str:
    tests = " AND ".join(["words LIKE ?"] * words)
    return f"SELECT no FROM document WHERE {tests} ORDER BY no DESC LIMIT ?"  # noqa: S608
