"""What a rule of the letter check looks at, and what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property

from pydantic import ConfigDict

from triage.domain.base import Value
from triage.domain.case import Case
from triage.domain.complaint import FIELDS, field_values
from triage.domain.profile import Profile
from triage.letters.catalogue import LetterKind
from triage.letters.language import Language
from triage.letters.text import one_line

HEAD_LABELS = (
    "Complaint ID",
    "ASIN(s)",
    "Infringement type",
    "IP asserted",
    "Rights owner",
    "Store name",
    "Seller ID",
    "Store/marketplace",
)
"""The labels of the head block, English in every language."""

_HEAD = re.compile(rf"^(?:{'|'.join(map(re.escape, HEAD_LABELS))}):.*$", re.MULTILINE)


class Hit(Value):
    """One place where a rule trips; `found` stands in the reason."""

    rule: str
    start: int = 0
    end: int = 0
    found: str = ""


class Letter(Value):
    """A letter under check with the case that it must keep to."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    body: str
    subject: str
    kind: LetterKind
    case: Case
    profile: Profile
    words: Language
    now: datetime
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    stale: bool = False
    notice_text: str = ""
    written_at: datetime | None = None

    @cached_property
    def known(self) -> str:
        """All text that the letter may repeat: fields, facts, profile, addresses, the case id."""
        return "\n".join(self._known_pieces())

    @cached_property
    def without_clauses(self) -> str:
        """The body with the fixed clauses blanked out, at equal length."""
        return blanked(self.body, self.words.fixed_clauses)

    @cached_property
    def running(self) -> str:
        """The body with head block, fixed clauses and quoted names blanked out, at equal length."""
        text = _HEAD.sub(lambda head: " " * len(head.group()), self.without_clauses)
        return blanked(text, self._quoted())

    def _known_pieces(self) -> Iterator[str]:
        yield from (f.value for name in FIELDS for f in field_values(self.case.complaint, name))
        yield from self.case.facts.values()
        yield from (value for value in self.profile.model_dump().values() if isinstance(value, str))
        for store in self.profile.stores:
            yield from (store.name, store.seller_id, store.email, store.marketplace)
        for contact in self.case.contacts:
            yield from (*contact.to, *contact.cc)
        yield from (*self.profile.other_addresses, *self.to, *self.cc, self.case.id)

    def _quoted(self) -> Iterable[str]:
        names = ("complainant.name", "complainant.representative", "right_numbers")
        yield from (
            one_line(f.value) for name in names for f in field_values(self.case.complaint, name)
        )
        yield from (self.profile.entity, self.profile.signer_name, self.profile.signature)
        yield from (store.name for store in self.profile.stores)


def blanked(text: str, pieces: Iterable[str]) -> str:
    """The text with each piece replaced by spaces, so that places keep their numbers."""
    for piece in pieces:
        if piece.strip():
            text = text.replace(piece, " " * len(piece))
    return text


def word_hits(rule: str, patterns: Iterable[str], text: str) -> Iterator[Hit]:
    """A hit for each place where one of the patterns stands, whatever its case."""
    for pattern in patterns:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Hit(rule=rule, start=match.start(), end=match.end(), found=match.group())
