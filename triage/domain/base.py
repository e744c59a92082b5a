"""What every value of the domain shares: frozen, closed, compared by content."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from triage.domain.words import Words

__all__ = ["Source", "Value", "Words"]


class Value(BaseModel):
    """A frozen value: unknown fields are refused, equal content is equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Source(Value):
    """Where a rule comes from: an address or a statute, its grade, the day it was checked.

    Grades: A Amazon, statute or court; B law firm; C forum or blog; U guidance without a source.
    """

    ref: str
    grade: str
    checked: str
