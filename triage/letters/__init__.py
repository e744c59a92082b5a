"""Letters: the catalogue, drafts from facts and evidence, their check, the files they become."""

from __future__ import annotations

from triage.letters.catalogue import Addressee, LetterKind, catalogue, gates, slots
from triage.letters.checking import check
from triage.letters.drafting import state
from triage.letters.writing import write

__all__ = ["Addressee", "LetterKind", "catalogue", "check", "gates", "slots", "state", "write"]
