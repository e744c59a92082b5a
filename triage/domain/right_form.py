"""One way of printing a right number, as data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from triage.domain.complaint import RightType

NUMBER_SIGN = r"\s?(?:(?:Nos?|Nrs?|Numbers?|Nummer|n[°ºo])\.?)?\s?[:#]?\s?"
"""What may stand between a label and its number."""

_BEFORE = r"(?<![0-9A-Za-z$€£¥+])(?<![0-9][,./-])"
_AFTER = r"(?![0-9A-Za-z])(?![,./-][0-9])"

_NO_LETTERS = re.compile(r"\(\?P<\w+>|\\[a-zA-Z]|\(\?[:=!<]+|\[[^\]]*\]")
_OPTIONAL = re.compile(r"\(\?:[^()]*\)\?|(?<!\\)[A-Za-z]\?")
_LONE_LETTER = re.compile(r"(?:\||\(\?:)[A-Za-z](?:\\s\??)?[|)]")
_DOTS = re.compile(r"\\\.\??(?:\\s\?)?")
_DOTS_AND_BLANKS = re.compile(r"[.\s]+")
_WORD = re.compile(r"[^\W\d_]+")


class Tells(IntEnum):
    """How much the print alone tells, from most to least."""

    IN_TEXT = 0
    """It names its office wherever it stands."""
    AS_VALUE = 1
    """It does when nothing else stands in the field."""
    WITH_RIGHT = 2
    """It does when the type of right is known and fits."""
    WITH_STORE = 3
    """It does when the type of right fits and the store lies in its territory."""


@dataclass(frozen=True)
class Form:
    """A pattern, the kind of number that it shows, and how its normal form is made.

    The named groups of `pattern` fill `normal` after blanks and signs are taken out; `value` marks
    the number where a label stands before it. `check` gets the groups that `checked` names.
    """

    kind: str
    right: RightType
    office: str
    territory: str
    granted: bool | None
    pattern: str
    normal: str
    tells: Tells = Tells.IN_TEXT
    check: Callable[[str], bool | None] | None = None
    checked: str = ""
    exact_case: bool = False

    def possible(self, folded: str) -> bool:
        """Whether a case-folded text holds any word that the pattern needs: far cheaper to ask.

        Most forms never meet a word of theirs, so most patterns need never be compiled.
        """
        close = _DOTS_AND_BLANKS.sub("", folded)
        return not self._words or any(word in close for word in self._words)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        undotted = _DOTS.sub("", self.pattern.replace(NUMBER_SIGN, " "))
        letters = _NO_LETTERS.sub(" ", _OPTIONAL.sub(" ", undotted))
        words = {word.casefold() for word in _WORD.findall(letters)}
        long = tuple(word for word in words if len(word) > 1 or not word.isascii())
        return tuple(words) if _LONE_LETTER.search(undotted) else long or tuple(words)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The pattern for a value that stands alone."""
        return re.compile(self.pattern, self._flags)

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """The pattern with the bounds that it needs in running text."""
        return re.compile(f"{_BEFORE}(?:{self.pattern}){_AFTER}", self._flags)

    @property
    def _flags(self) -> int:
        return re.ASCII if self.exact_case else re.ASCII | re.IGNORECASE
