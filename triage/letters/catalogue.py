"""The catalogue of letters and of the facts that they ask for: data files, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pydantic import TypeAdapter

from triage.domain.base import Value, Words
from triage.domain.letter import Slot, SlotKind

_HERE = Path(__file__).resolve().parent


class Addressee(StrEnum):
    """Who a letter is written to."""

    COMPLAINANT = "complainant"
    AMAZON = "amazon"
    EVALUATION = "evaluation_mailbox"
    LAWYER = "owner_lawyer"
    COUNSEL = "counsel"
    SUPPLIER = "supplier"


class Use(Value):
    """A slot of a letter: `condition` is "", a group of rights, or `slot=value`."""

    slot: str
    condition: str = ""
    required: bool = True


class LetterKind(Value):
    """What the catalogue says of one letter.

    `words` are the least and the most words of running text (0 = no limit; the least only warns).
    `result` is the variant of the self-assessment that the wording must keep to.
    Source: the letter catalogue of the domain notes, sections 0 to 3.
    """

    id: str
    title: Words
    to: Addressee
    cc: str = ""
    """`amazon` (only when the complaint came through Amazon), `complainant`, or ""."""
    cc_unless: str = ""
    """A condition under which nobody gets a copy."""
    channel: str = "email"
    mailboxes: tuple[str, ...] = ("notice-dispute",)
    """The mailboxes of Amazon's that this letter may go to, the best one first."""
    languages: tuple[str, ...] = ("en",)
    words: tuple[int, int] = (0, 0)
    uses: tuple[Use, ...] = ()
    profile: tuple[str, ...] = ("entity", "signer_name", "email")
    result: str = ""
    gates: tuple[str, ...] = ()
    reservation: bool = False
    evidence: tuple[str, ...] = ()
    """The items that open sentences of this letter."""
    base: str = ""
    """The letter whose subject an answer repeats, "" for its own."""


class Column(Value):
    """A cell of a slot's rows; `required` cells must not be empty."""

    name: str
    required: bool = True
    allowed: tuple[str, ...] = ()

    def accepts(self, cell: str) -> bool:
        """Whether a cell may hold this text."""
        return bool(cell or not self.required) and (not self.allowed or cell in self.allowed)


@cache
def catalogue() -> Mapping[str, LetterKind]:
    """All letters by id, in the order of the catalogue."""
    kinds = {name: _kind(name, entry) for name, entry in _read("catalogue.toml").items()}
    return MappingProxyType(kinds)


@cache
def slots() -> Mapping[str, Slot]:
    """All facts that letters may ask the operator for, by id."""
    return MappingProxyType({name: _slot(name, e) for name, e in _read("slots.toml").items()})


@cache
def columns(slot: str) -> tuple[Column, ...]:
    """The cells of a slot's rows; empty for a slot that has no rows."""
    names: list[str] = _read("slots.toml")[slot].get("columns", [])
    return tuple(_column(name) for name in names)


@cache
def gates() -> Mapping[str, Words]:
    """The confirmations that letters may need, each with its consequence."""
    words = TypeAdapter(Words).validate_python
    return MappingProxyType({name: words(entry) for name, entry in _read("gates.toml").items()})


# The entries of a data file; pydantic checks them where they become values.
_Entries = dict[str, dict[str, list[str]]]


@cache
def _read(name: str) -> _Entries:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


def _kind(name: str, entry: Mapping[str, list[str]]) -> LetterKind:
    own = {key: value for key, value in entry.items() if key not in {"slots", "optional"}}
    uses = (
        *(_use(text, True) for text in entry.get("slots", [])),
        *(_use(text, False) for text in entry.get("optional", [])),
    )
    return LetterKind.model_validate({"id": name, "uses": uses, **own})


def _use(text: str, required: bool) -> Use:
    slot, _, condition = text.partition(" if ")
    return Use(slot=slot, condition=condition, required=required)


def _column(text: str) -> Column:
    name, _, allowed = text.partition("=")
    return Column(
        name=name.removesuffix("?"),
        required=not name.endswith("?"),
        allowed=tuple(allowed.split("/")) if allowed else (),
    )


def _slot(name: str, entry: Mapping[str, object]) -> Slot:
    choices = entry.get("choices", {})
    pairs = tuple(
        (value, Words(en=label[0], zh=label[1]))
        for value, label in (choices.items() if isinstance(choices, dict) else ())
    )
    return Slot.model_validate(
        {
            "id": name,
            "ask": entry["ask"],
            "why": entry["why"],
            "kind": entry.get("kind", SlotKind.LINE),
            "columns": tuple(column.name for column in columns(name)),
            "choices": pairs,
        }
    )
