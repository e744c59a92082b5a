"""What every value of the domain shares: frozen, closed, compared by content."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value: unknown fields are refused, equal content is equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Words(Value):
    """One text for the operator in the two languages of the interface."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """The Chinese text for any `zh…` tag, else the English one."""
        return self.zh if language.startswith("zh") else self.en


class Source(Value):
    """Where a rule comes from: an address or a statute, its grade, the day it was checked.

    Grades: A Amazon, statute or court; B law firm; C forum or blog; U guidance without a source.
    """

    ref: str
    grade: str
    checked: str
