"""The confirmations that letters need, by name."""

from __future__ import annotations

from triage import letters
from triage.domain.base import Words


def gate(name: str) -> Words | None:
    """The consequence that is to be read before this gate is confirmed; None for no gate."""
    for kind in letters.catalogue().values():
        if kind.gate and kind.gate == name:
            return kind.gate_text
    return None
