"""The decision tree, with the path of a case lit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, ScrollableContainer
from textual.content import Content
from textual.widgets import Button, Static

from triage.tui import words
from triage.tui.base import TriageScreen
from triage.tui.cells import harmless
from triage.tui.widgets.keybar import KeyBar
from triage.tui.words import N_, _

if TYPE_CHECKING:
    from triage.workflow.desk import Desk


class TreeScreen(TriageScreen):
    """Draws the tree as the command line does; the nodes that a case passed are lit."""

    SCOPE = "tree"
    CSS_PATH = "tree.tcss"
    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape,q", "leave", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]
    HELP = N_("The whole decision tree. The nodes that this case passed are lit and marked.")

    def __init__(self, case_id: str = "") -> None:
        super().__init__()
        self._case = case_id

    def compose(self) -> ComposeResult:
        """Title, the drawing, a way back."""
        with Horizontal(id="top"):
            yield Static(Content(f"{_('Tree')} {self._case}"), id="name", markup=False)
            yield Button(Content(_("Leave (Esc)")), id="leave")
        with ScrollableContainer(id="page"):
            yield Static(Content(_("Loading …")), id="drawing", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Draw it."""
        self.query_one("#page").focus()
        self._draw()

    async def again(self) -> None:
        """All widgets anew, and what they show in the language spoken now."""
        await super().again()
        self._draw()

    def on_button_pressed(self) -> None:
        """Leave."""
        self.action_leave()

    def action_leave(self) -> None:
        """Back to where we were."""
        self.app.pop_screen()

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one("#page").scroll_down()

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one("#page").scroll_up()

    @work(exclusive=True)
    async def _draw(self) -> None:
        case_id, language = self._case or None, words.language()

        def job(desk: Desk) -> tuple[str, set[str]]:
            from triage.workflow.drawing import draw_tree

            position = desk.view(case_id).position if case_id else None
            passed = {step.node for step in position.path} | {position.node} if position else set()
            return draw_tree(desk, "text", case_id, language), passed

        found = await self.triage.ask(job)
        async with self.filling:
            if found is not None and self.is_attached:
                self.query_one("#drawing", Static).update(lit(*found))


def lit(drawing: str, passed: set[str]) -> Content:
    """The drawing with the lines lit that begin with a node of the path."""
    lines = []
    for line in drawing.split("\n"):
        node = re.search(r"[A-Z][A-Z0-9-]*\d|E-[A-Z]+", line)
        on_path = node is not None and node.group() in passed
        lines.append(
            Content.styled(harmless(line), "bold $text-accent")
            if on_path
            else Content(harmless(line))
        )
    return Content("\n").join(lines)
