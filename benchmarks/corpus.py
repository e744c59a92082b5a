"""The mails with known answers: what each says by hand, and what a reader made of it.

Both sides come to the same shape, so that any reader can be measured by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from triage.domain.base import Value
from triage.domain.complaint import FIELDS, Complaint, Deadline, Kind, Reading, field_values

ROOT = Path(__file__).resolve().parent.parent
SETS: Mapping[str, Path] = {
    "samples": ROOT / "sample_complaints",
    "dev": ROOT / "tests" / "corpus" / "dev",
    "held_out": ROOT / "tests" / "corpus" / "held_out",
}
"""The folders by name; `held_out` is for measuring only, its mails are never listed."""

_SUFFIX = ".expected.json"

Facts = Mapping[str, tuple[str, ...]]
"""Values by field name; a field without values says that the mail is silent."""


class ExpectedComplainant(Value):
    """Who complains, in plain words."""

    name: str | None
    email: str | None
    representative: str | None


class ExpectedComplaint(Value):
    """The values that one complaint of a mail has, each as the contract's table demands."""

    complainant: ExpectedComplainant
    asins: tuple[str, ...]
    right_type: str | None
    right_numbers: tuple[str, ...]
    complaint_ids: tuple[str, ...]
    marketplace: str | None
    stated_reason: str | None
    reason_is_stated: bool
    platform_instruction: str | None
    deadline: str | None
    deadline_due: str | None


class ExpectedReply(Value):
    """What a reply says, and the things that it names as missing."""

    outcome: str | None
    items: tuple[str, ...]


class Expected(Value):
    """The content of a `.expected.json`."""

    language: str
    kind: Kind
    is_ip_complaint: bool
    complaints: tuple[ExpectedComplaint, ...]
    reply: ExpectedReply | None
    masked: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """One mail's facts: those of the mail as a whole, and those of each complaint in it."""

    language: str
    mail: Facts
    complaints: tuple[Facts, ...]


@dataclass(frozen=True)
class Sample:
    """A mail of a set and the answer that was written down for it."""

    path: Path
    expected: Expected

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem


def samples(name: str) -> Iterator[Sample]:
    """The mails of a set, by file name. Raises ValueError where mail and answer are not a pair."""
    for answer in sorted(SETS[name].glob(f"*{_SUFFIX}")):
        stem = answer.name.removesuffix(_SUFFIX)
        mails = [path for path in answer.parent.glob(f"{stem}.*") if path != answer]
        if len(mails) != 1:
            raise ValueError(f"{answer.name} stands beside {len(mails)} mails instead of one.")
        yield Sample(mails[0], Expected.model_validate_json(answer.read_bytes()))


def expected_answer(expected: Expected) -> Answer:
    """The answer that was written down."""
    reply = expected.reply or ExpectedReply(outcome=None, items=())
    return Answer(
        language=expected.language,
        mail={
            "kind": (expected.kind.value,),
            "reply.outcome": _one(reply.outcome),
            "reply.items": reply.items,
            "masked": expected.masked,
        },
        complaints=tuple(map(_expected_facts, expected.complaints)),
    )


def read_answer(reading: Reading | None) -> Answer:
    """What the reader found; None, an unreadable mail, is an answer without any value."""
    if reading is None:
        return Answer(language="", mail={}, complaints=())
    reply = reading.reply
    outcome = reply.outcome.value if reply and reply.outcome else None
    return Answer(
        language=reading.language,
        mail={
            "kind": (reading.kind.value,),
            "reply.outcome": _one(outcome),
            "reply.items": tuple(item.value for item in reply.items) if reply else (),
            "masked": tuple(mask.value for mask in reading.masked),
        },
        complaints=tuple(map(_read_facts, reading.complaints)),
    )


def _expected_facts(complaint: ExpectedComplaint) -> Facts:
    return {
        "complainant.name": _one(complaint.complainant.name),
        "complainant.email": _one(complaint.complainant.email),
        "complainant.representative": _one(complaint.complainant.representative),
        "asins": complaint.asins,
        "right_type": _one(complaint.right_type),
        "right_numbers": complaint.right_numbers,
        "complaint_ids": complaint.complaint_ids,
        "marketplace": _one(complaint.marketplace),
        "stated_reason": _one(complaint.stated_reason),
        "platform_instruction": _one(complaint.platform_instruction),
        "deadline": _one(complaint.deadline),
        "deadline.due": _one(complaint.deadline_due),
    }


def _read_facts(complaint: Complaint) -> Facts:
    facts = {name: tuple(f.value for f in field_values(complaint, name)) for name in FIELDS}
    deadline: Deadline | None = complaint.deadline
    return {**facts, "deadline.due": _one(deadline.due if deadline else None)}


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)
