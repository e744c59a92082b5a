"""Exhibits: the evidence that a letter cites, numbered in the order in which it is cited."""

from __future__ import annotations

from collections.abc import Mapping

from triage.domain.case import Evidence
from triage.domain.letter import Exhibit
from triage.letters.language import Language


class Exhibits:
    """Hands out numbers while one letter is rendered; what is not held has none."""

    def __init__(self, held: Mapping[str, Evidence], words: Language) -> None:
        self._held, self._words = held, words
        self._numbers: dict[str, int] = {}

    def __call__(self, item: str) -> str:
        """`Exhibit 1` for an item on the checklist, "" for one that is not held."""
        if item not in self._held:
            return ""
        number = self._numbers.setdefault(item, len(self._numbers) + 1)
        return self._words.exhibit.format(number)

    def holds(self, item: str) -> bool:
        """Whether an item is on the checklist; unlike a call, this does not cite it."""
        return item in self._held

    def cited(self) -> tuple[Exhibit, ...]:
        """What was cited so far, by number."""
        return tuple(
            Exhibit(
                number=number,
                item=item,
                title=self._words.evidence.get(item, item),
                file=self._held[item].file,
            )
            for item, number in self._numbers.items()
        )

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Label and title of what was cited so far, for the list below a letter."""
        return tuple((self._words.exhibit.format(e.number), e.title) for e in self.cited())
