"""The decision tree: its data, its checks, the replay of a case through it, its drawing.

Importing this package is cheap; the tree itself is read when it is first needed.
"""

from __future__ import annotations

from triage.tree.drawing import draw
from triage.tree.known import AccountHistory, Earlier
from triage.tree.loading import load
from triage.tree.positions import position
from triage.tree.tree import Tree

__all__ = ["AccountHistory", "Earlier", "Tree", "draw", "load", "position"]
