"""The tree as a drawing, with the way of a case marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from triage import tree

if TYPE_CHECKING:
    from triage.workflow.desk import Desk


def draw_tree(desk: Desk, form: str, case_id: str | None, language: str) -> str:
    """The tree as `text`, `mermaid` or `svg`; the path of a case is marked when one is named."""
    path: tuple[str, ...] = ()
    if case_id is not None:
        position = desk.view(case_id).position
        path = (*(step.node for step in position.path), position.node)
    chosen = cast('Literal["text", "mermaid", "svg"]', form)
    return tree.draw(tree.load(), chosen, path, language)
