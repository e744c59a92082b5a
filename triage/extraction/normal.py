"""A mail's text made fit for matching, with the way back to every original character.

Two strings of equal length are kept: `text` for values (full-width letters and digits narrowed,
invisible characters and quote marks dropped, runs of blanks folded into one) and `key` for
matching (lower case, no accents, one form of dash, quote and Chinese character besides).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from triage.extraction.traditional import SIMPLIFIED

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufe0f\ufeff\x00-\x08\x0e-\x1f\x7f"
)
_RUN = re.compile(
    rf"(?:\A>| [ \n\r{_INVISIBLE}]|[\n\r{_INVISIBLE}])[ \n\r{_INVISIBLE}]*"
    rf"(?:>[> \n\r{_INVISIBLE}]*)?"
)
_ASCII_BLANK = re.compile("[\t\x0b\x0c]")
_COMPOSED = re.compile(
    "[^\\W\\d_][\u0300-\u036f\u3099\u309a]{1,4}|[\ufb00-\ufb06]|[\uff65-\uff9f][\uff9e\uff9f]?"
)
_WIDE_SIGN = re.compile(
    "(?<=[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a])[\uff01-\uff0f\uff1a-\uff20]"
)

_BASES = {"ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d"}
_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("‘’‚‛ʼ´`′＇", "'"),
    **dict.fromkeys("“”„‟″«»＂「」『』", '"'),
    **dict.fromkeys("•·‧∙▪◦●■・", "*"),
    "，": ",", "、": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?",
    "＃": "#", "＠": "@", "．": ".", "＊": "*", "／": "/", "［": "[", "］": "]", "【": "[",
    "】": "]", "＝": "=", "﹕": ":", "∶": ":", "＞": ">", "＜": "<", "＆": "&", "＿": "_",
    "｜": "|", "＋": "+", "％": "%", "～": "~", "＂": '"', "〔": "[", "〕": "]",
}  # fmt: skip


def _accents() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0xC0, 0x180), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base.lower()
    return table


_NARROW = {
    **{code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B))},
    **{code: code - 0xFEE0 for code in range(0xFF41, 0xFF5B)},
}
_FOLD: dict[int, int | str] = {
    **_accents(),
    **{ord(a): b for a, b in _BASES.items()},
    **{ord(a): b for a, b in _SIGNS.items()},
    **SIMPLIFIED,
    **_NARROW,
}
_SPACED = {
    **_NARROW,
    **{ord(c): " " for c in "\t\x0b\x0c\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"},
    **dict.fromkeys(range(0x2000, 0x200B), " "),
}


def fold(words: str) -> str:
    """The matching form of `words`: lower case, no accents, plain signs; of equal length."""
    return words.lower() if words.isascii() else words.translate(_FOLD).lower()


@dataclass(frozen=True)
class Line:
    """A line of the view: its place, and how many quote marks stood before it."""

    start: int
    end: int
    depth: int


@dataclass(frozen=True)
class View:
    """The matching view of `original`; all positions outside this class are positions in it."""

    original: str
    text: str
    key: str
    _view_at: list[int] = field(repr=False)
    _origin_at: list[int] = field(repr=False)
    _depths: dict[int, int] = field(repr=False)

    @classmethod
    def of(cls, original: str) -> View:
        """The view of a text of any content; never fails."""
        builder = _Builder(_narrowed(original))
        text = builder.build()
        return cls(original, text, fold(text), builder.view_at, builder.origin_at, builder.depths)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original characters that `text[start:end]` was made from."""
        if end <= start:
            place = self._back(start)
            return place, place
        return self._back(start), self._back(end - 1, last=True)

    def _back(self, position: int, *, last: bool = False) -> int:
        nth = bisect_right(self._view_at, position) - 1
        mapped = self._origin_at[nth] + position - self._view_at[nth]
        if not last:
            return min(mapped, len(self.original))
        ceiling = len(self.original)
        if nth + 1 < len(self._view_at):
            ceiling = self._origin_at[nth + 1]
        following = nth + 1 < len(self._view_at) and self._view_at[nth + 1] == position + 1
        end = ceiling if following and self._fused(nth) else mapped + 1
        return min(end, ceiling)

    def _fused(self, nth: int) -> bool:
        """Whether this stretch is one character made of several (a letter and its accent)."""
        return self._origin_at[nth + 1] - self._origin_at[nth] > 1 and self._combining(nth)

    def _combining(self, nth: int) -> bool:
        mark = self.original[self._origin_at[nth] + 1 : self._origin_at[nth] + 2]
        return unicodedata.combining(mark) > 0 if mark else False

    def position(self, original: int) -> int:
        """The place in the view of an original position."""
        nth = bisect_right(self._origin_at, original) - 1
        place = self._view_at[nth] + original - self._origin_at[nth]
        ceiling = self._view_at[nth + 1] if nth + 1 < len(self._view_at) else len(self.text)
        return min(place, ceiling)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines that are not empty, in order."""
        found, start = [], 0
        for words in self.text.split("\n"):
            if words:
                found.append(Line(start, start + len(words), self._depths.get(start, 0)))
            start += len(words) + 1
        return tuple(found)


def _narrowed(original: str) -> str:
    if original.isascii():
        return _ASCII_BLANK.sub(" ", original)
    signs = _WIDE_SIGN.sub(lambda m: chr(ord(m.group()) - 0xFEE0), original)
    return signs.translate(_SPACED)


class _Builder:
    """Drops and folds what is to vanish, and notes where the places shift."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._pieces: list[str] = []
        self._length = 0
        self.view_at = [0]
        self.origin_at = [0]
        self.depths: dict[int, int] = {}

    def build(self) -> str:
        done = 0
        for start, end, piece in self._changes():
            if start < done:
                continue
            self._keep(self._plain[done:start])
            self._replace(start, end, piece)
            done = end
        self._keep(self._plain[done:])
        return "".join(self._pieces)

    def _changes(self) -> list[tuple[int, int, str]]:
        found = [(m.start(), m.end(), self._folded(m.group())) for m in _RUN.finditer(self._plain)]
        if self._plain.isascii():
            return found
        for match in _COMPOSED.finditer(self._plain):
            composed = unicodedata.normalize("NFKC", match.group())
            if composed != match.group():
                found.append((match.start(), match.end(), composed))
        return sorted(found)

    def _folded(self, run: str) -> str:
        head, mark, tail = run.partition(">")
        breaks = head.count("\n")
        if mark and not breaks and head:
            return " > " if head[-1:] == " " or " " in head else ">"
        depth_breaks = (mark + tail).count("\n")
        if breaks + depth_breaks == 0:
            return " " if " " in head else ""
        return "\n\n" if breaks + depth_breaks > 1 else "\n"

    def _keep(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _replace(self, start: int, end: int, piece: str) -> None:
        self._mark(start)
        self._keep(piece)
        self._mark(end)
        run = self._plain[start:end]
        if ">" in run and ("\n" in run or start == 0):
            self.depths[self._length] = run.rpartition("\n")[2].count(">")

    def _mark(self, origin: int) -> None:
        if self.view_at[-1] == self._length:
            self.origin_at[-1] = origin
        else:
            self.view_at.append(self._length)
            self.origin_at.append(origin)
