"""What every rule reads from: the mail's view, the words of its languages, the chosen message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from triage.domain.complaint import Field, Status
from triage.domain.mail import Address, Mail
from triage.extraction.labels import Item
from triage.extraction.lexicon import Lexicon
from triage.extraction.normal import View
from triage.extraction.phrases import Hit, Phrases


@dataclass(frozen=True)
class Envelope:
    """What the header lines above a message say; a header block inside a paste counts alike."""

    sender: Address | None = None
    sender_at: tuple[int, int] = (0, 0)
    """Where the sender's line stands in the view."""
    to: str = ""
    subject: str = ""
    subject_at: tuple[int, int] = (0, 0)
    sent: datetime | None = None


@dataclass(frozen=True)
class Found:
    """A value read at a place of the view, by a named rule."""

    value: str
    start: int
    end: int
    rule: str
    status: Status = Status.FOUND


@dataclass(frozen=True)
class Scan:
    """One message of a mail, ready to be read. Places are places in the view."""

    mail: Mail
    view: View
    lex: Lexicon
    own: frozenset[str]
    start: int
    end: int
    envelope: Envelope
    language: str
    items: tuple[Item, ...] = field(default=())
    """The labelled values of the message, in order."""

    @property
    def key(self) -> str:
        """The folded text of the whole mail."""
        return self.view.key

    @property
    def text(self) -> str:
        """The clean text of the whole mail."""
        return self.view.text

    def phrases(self, section: str, key: str) -> Phrases:
        """Words of the mail's languages."""
        return self.lex.phrases(section, key)

    def first(self, section: str, key: str) -> Hit | None:
        """The first of these words in the message."""
        return self.phrases(section, key).first(self.key, self.start, self.end)

    def all(self, section: str, key: str) -> list[Hit]:
        """All of these words in the message."""
        return self.phrases(section, key).all(self.key, self.start, self.end)

    def count(self, section: str, key: str) -> int:
        """How many different ones of these words the message has."""
        return self.phrases(section, key).count(self.key, self.start, self.end)

    def labelled(self, *names: str) -> tuple[Item, ...]:
        """The labelled values under these names, in order."""
        return tuple(item for item in self.items if item.name in names)

    def found(self, start: int, end: int, rule: str, value: str = "") -> Found:
        """A value at a place; its clean reading is the value unless another is given."""
        return Found(value or clean(self.text[start:end]), start, end, rule)

    def proof(self, found: Found) -> Field:
        """The same value with its place in the original text."""
        start, end = self.view.origin(found.start, found.end)
        return Field(value=found.value, start=start, end=end, rule=found.rule, status=found.status)


def clean(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())
