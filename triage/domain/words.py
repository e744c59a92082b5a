"""A text for the operator. Light, so that a first screen can say it before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Words:
    """One text for the operator in the two languages of the interface."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """The Chinese text for any `zh…` tag, else the English one."""
        return self.zh if language.startswith("zh") else self.en
