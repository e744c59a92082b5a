"""Labelled values: a known label, its separator, and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from triage.extraction.lexicon import SECTIONS, Lexicon
from triage.extraction.normal import View
from triage.extraction.phrases import Hit

_SEPARATOR = re.compile(
    r"(?: ?\([^()\n:]{0,30}\))?['\"*_\]]{0,3} ?(?:(?:no\.?|nr\.?|number|id|#) ?)?"
    r"(?:[:=|#]+(?!//)|-{1,2}>|[-] )['\"*_]{0,3} ?"
)
_TAIL = " \n\"'*_|>+<"
_HEAD = " \n\"'*_|>+<-[("
_LINE_HEAD = " \n\"'*_|>+<-[(.)0123456789"
_ROWS = 3


@dataclass(frozen=True)
class Item:
    """A label and its value, both with their places. `strong` when a separator stood between."""

    name: str
    words: str
    at: int
    start: int
    end: int
    strong: bool

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind the label."""
        return self.end <= self.start


def find_items(view: View, lex: Lexicon, start: int, end: int) -> tuple[Item, ...]:
    """All labelled values of a stretch; a value ends at the line's end or at the next label."""
    items: list[Item] = []
    following = end
    for mark in reversed(_marks(view, lex, start, end)):
        items.append(_valued(view, mark, following, end))
        if mark.strong:
            following = mark.at
    return tuple(reversed(items))


def _marks(view: View, lex: Lexicon, start: int, end: int) -> list[Item]:
    marks = []
    for name, hit in _label_hits(view.key, lex, start, end):
        separator = _SEPARATOR.match(view.key, hit.end, end)
        opens = _opens_line(view.key, hit.start)
        if separator and _begins(view, hit.start, opens) and (opens or _colon(separator)):
            marks.append(Item(name, hit.phrase, hit.start, separator.end(), end, strong=True))
        elif opens and _ends_word(view.key, hit.end):
            marks.append(Item(name, hit.phrase, hit.start, hit.end, end, strong=False))
    return _table(view.key, marks)


def _colon(separator: re.Match[str]) -> bool:
    """Whether more than a dash stands behind a label: inside a line it parts words of a title."""
    return any(sign in separator.group() for sign in ":=|#>")


def _table(key: str, marks: list[Item]) -> list[Item]:
    """The same marks; those of a table without separators count like separated ones.

    Three lines in a row that each begin with a label and go on are such a table.
    """
    opening = [m for m in marks if _opens_line(key, m.at)]
    rows: list[Item] = []
    tables: set[int] = set()
    for mark in opening:
        if rows and key.count("\n", rows[-1].at, mark.at) != 1:
            rows = []
        filled = mark.strong or (
            key[mark.start : mark.start + 2].strip() and key[mark.start] == " "
        )
        rows = [*rows, mark] if filled else []
        if len(rows) >= _ROWS:
            tables.update(row.at for row in rows)
    return [replace(mark, strong=True) if mark.at in tables else mark for mark in marks]


def _label_hits(key: str, lex: Lexicon, start: int, end: int) -> list[tuple[str, Hit]]:
    hits: list[tuple[int, int, str, Hit]] = []
    for name in SECTIONS["labels"]:
        for phrase in lex.phrases("labels", name):
            words = phrase.parts[0]
            at = key.find(words, start, end)
            while at >= 0:
                stop = at + len(words)
                hits.append((at, -stop, name, Hit(at, stop, phrase.words)))
                at = key.find(words, stop, end)
    return _longest(sorted(hits, key=lambda hit: hit[:3]))


def _longest(hits: Iterable[tuple[int, int, str, Hit]]) -> list[tuple[str, Hit]]:
    kept: list[tuple[str, Hit]] = []
    reach = -1
    for at, _, name, hit in hits:
        if at >= reach:
            kept.append((name, hit))
            reach = hit.end
    return kept


def _opens_line(key: str, at: int) -> bool:
    """Whether only bullets, numbers and the like stand between the line's start and `at`."""
    line = key.rfind("\n", max(0, at - 12), at) + 1 if at else 0
    if line == 0 and at > 12:
        return False
    return not key[line:at].strip(_LINE_HEAD)


def _begins(view: View, at: int, opens: bool) -> bool:
    """Whether a label may begin here: not inside a word, save where two lines were glued."""
    if opens:
        return True
    before, first = view.text[at - 1], view.text[at]
    if not (before.isalnum() and first.isalnum()) or first >= "\u2e80":
        return True
    return first.isupper() and not before.isupper()


def _ends_word(key: str, end: int) -> bool:
    return not key[end : end + 1].isalnum()


def _valued(view: View, mark: Item, following: int, end: int) -> Item:
    start = mark.start
    while start < end and view.key[start] in _HEAD:
        if view.key[start] == "\n" and view.key[start : start + 2] == "\n\n":
            break
        start += 1
    limit = min(following, end)
    stop = view.key.find("\n", start, limit)
    stop = limit if stop < 0 else stop
    stop = _in_bracket(view.key, mark.at, start, stop)
    while stop > start and view.key[stop - 1] in _TAIL:
        stop -= 1
    return Item(mark.name, mark.words, mark.at, start, max(start, stop), mark.strong)


def _in_bracket(key: str, at: int, start: int, stop: int) -> int:
    """Where a value ends whose label stands in brackets within a sentence: `(ASIN: …)`."""
    line = key.rfind("\n", 0, at) + 1
    if key.rfind("(", line, at) <= key.rfind(")", line, at):
        return stop
    closing = key.find(")", start, stop)
    return stop if closing < 0 else closing
