"""The named rules that the tree's data refers to, a module a stage.

Importing this package fills the registry.
"""

from __future__ import annotations

from triage.tree.rules import intake, proposals, right, route, tracks, warnings

__all__ = ["intake", "proposals", "right", "route", "tracks", "warnings"]
