"""What the operator changed by hand, kept when the facts change under it."""

from __future__ import annotations

from triage.domain.base import Value
from triage.domain.case import Edit


class Merged(Value):
    """The text to show; `stale` when both sides changed the same lines and the operator decides."""

    body: str
    stale: bool = False


def merged(edit: Edit, fresh: str) -> Merged:
    """The operator's text with the clean changes of the fresh rendering merged in, line by line."""
    if fresh == edit.base or fresh == edit.body:
        return Merged(body=edit.body)
    from merge3 import Merge3

    merge = Merge3(edit.base.splitlines(True), edit.body.splitlines(True), fresh.splitlines(True))
    if any(group[0] == "conflict" for group in merge.merge_groups()):
        return Merged(body=edit.body, stale=True)
    return Merged(body="".join(merge.merge_lines()))
