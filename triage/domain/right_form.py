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
