"""A whole replay: the main track and every track beside it."""

from __future__ import annotations

from dataclasses import dataclass

from triage.tree.known import Known
from triage.tree.tree import Tree
from triage.tree.walk import Stop, Walk


@dataclass(frozen=True)
class Side:
    """A track beside the main one; `stop` is None when nothing more is wanted there."""

    walk: Walk
    stop: Stop | None


@dataclass(frozen=True)
class Replay:
    """The main track, where it stopped, and the tracks beside it in the order of their start."""

    walk: Walk
    stop: Stop
    sides: tuple[Side, ...]

    @property
    def used(self) -> set[str]:
        """The keys of all answers that some track took or showed."""
        return self.walk.used.union(*(side.walk.used for side in self.sides))

    @property
    def taken(self) -> set[tuple[str, str]]:
        """Every answer on some track, as (node, answer)."""
        return set(self.walk.known.taken).union(*(side.walk.known.taken for side in self.sides))


def replay(tree: Tree, known: Known, subject: str = "") -> Replay:
    """Walk the case from the root, then every side track once."""
    walk = Walk.begin(tree, known, subject)
    stop = walk.run(tree.root)
    assert stop is not None  # noqa: S101 - only a side track ends without a stop
    return Replay(walk, stop, tuple(_sides(walk)))


def _sides(main: Walk) -> list[Side]:
    sides: list[Side] = []
    waiting = [(start, main) for one in main.passed for start in one.edge.beside]
    seen: set[str] = set()
    while waiting:
        start, origin = waiting.pop(0)
        if start in seen:
            continue
        seen.add(start)
        side = origin.aside()
        sides.append(Side(side, side.run(start, within=start[0])))
        waiting.extend((more, side) for one in side.passed for more in one.edge.beside)
    return sides
