"""The text of a draft, to be edited in place, with what the check found marked in it."""

from __future__ import annotations

from rich.style import Style
from rich.text import Text
from textual.binding import Binding
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Document

from triage.domain.letter import Finding, Severity
from triage.tui.words import N_


class DraftArea(TextArea):
    """An editor whose findings are underlined; Escape leaves it for the list of letters."""

    BINDINGS = [Binding("escape", "leave", show=False)]  # noqa: RUF012 - Textual's own form
    HELP = N_(
        "The text of the letter, yours to change; every pause is kept. Escape leaves the text.\n"
        "Underlined words have a remark below. Ctrl+E opens the text in $EDITOR."
    )

    class Left(Message):
        """The user is done with the text for now."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, tab_behavior="focus", soft_wrap=True)
        self._findings: tuple[Finding, ...] = ()

    def mark(self, findings: tuple[Finding, ...]) -> None:
        """Underline these findings."""
        self._findings = findings
        self.notify_style_update()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """The line with the parts of the findings that lie in it underlined."""
        line = super().get_line(line_index)
        start = self._document().get_index_from_location((line_index, 0))
        for finding in self._findings:
            left, right = finding.start - start, finding.end - start
            if right > 0 and left < len(line) and finding.end > finding.start:
                colour = "red" if finding.severity is Severity.ERROR else "yellow"
                line.stylize(
                    Style(underline=True, color=colour), max(0, left), min(right, len(line))
                )
        return line

    def go_to(self, finding: Finding) -> None:
        """Put the cursor where a finding begins."""
        place = min(finding.start, len(self.text))
        self.move_cursor(self._document().get_location_from_index(place))
        self.focus()

    def _document(self) -> Document:
        assert isinstance(self.document, Document)  # noqa: S101 - there is no tree-sitter here
        return self.document

    def action_leave(self) -> None:
        """Leave the text."""
        self.post_message(self.Left())
