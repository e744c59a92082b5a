"""The first screen: what is overdue, due, new and waiting, and how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from triage.tui.actions import bindings
from triage.tui.base import TriageScreen
from triage.tui.widgets.keybar import KeyBar
from triage.tui.widgets.lists import Items
from triage.tui.widgets.press import Press
from triage.tui.words import N_, _

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from triage.workflow.rows import CaseRow

PAGE = 200
"""Rows shown at once; a row at the end shows as many again."""

_MORE = "…more"


class TodayScreen(TriageScreen):
    """The list of cases, most urgent first."""

    SCOPE = "today"
    BINDINGS = bindings("today")
    HELP = N_(
        "Your cases, the most urgent first. Enter or a click opens one.\n"
        "Paste a complaint at any moment (also straight onto this screen) to open a new case."
    )
    BUTTONS = (
        ("app.paste", N_("Paste complaint")),
        ("screen.open_file", N_("Open file")),
        ("screen.sample", N_("Sample")),
        ("screen.search", N_("Search")),
        ("app.profile", N_("Your data")),
        ("app.language", N_("中文")),
    )

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CaseRow, ...] | None = None
        self._all = False
        self._shown = PAGE
        self._words = ""

    def compose(self) -> ComposeResult:
        """Counts, buttons, the list, the keys."""
        with Horizontal(id="top"):
            yield Static(Content(f"triage · {_('Today')}"), id="name")
            yield Static("", id="counts", markup=False)
            yield Static("", id="chart", markup=False)
        with Horizontal(id="buttons"):
            for action, title in self.BUTTONS:
                yield Press(_(title), action)
        with Vertical(id="body"):
            yield Static("", id="head", markup=False)
            yield Items(id="cases")
            yield Static("", id="empty", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list behind the first frame."""
        self.query_one("#cases").focus()
        self.call_after_refresh(self._begin)

    def on_screen_resume(self) -> None:
        """Coming back from a case, the list has changed."""
        if self._rows is not None:
            self.load()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.call_after_refresh(self._show)

    def renew(self) -> None:
        """Read the list again."""
        self.load()

    async def again(self) -> None:
        """All widgets anew; a search is over."""
        await super().again()
        self._words = ""
        self.query_one("#cases").focus()
        self.load()

    @work(exclusive=True, group="list")
    async def _begin(self) -> None:
        """Show the first rows from the log alone; the desk is loaded behind them."""
        rows = await self.triage.first_rows(PAGE)
        async with self.filling:
            if rows:
                self._rows, self._all = rows, len(rows) < PAGE
                self._show()
        self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        self.load()
        self.triage.settle()

    @work(exclusive=True, group="list")
    async def load(self) -> None:
        """Read the cases from the log."""
        words = self._words
        rows = await self.triage.ask(lambda desk: desk.cases(search=words))
        async with self.filling:
            if rows is not None:
                self._rows, self._all = rows, True
                self._show()

    def action_reload(self) -> None:
        """Read the case log again."""
        self.load()

    async def action_search(self) -> None:
        """Type words; the list follows."""
        if not self.query("#search"):
            await self.mount(search_field(), before="#body")
        self.query_one("#search").focus()

    @work
    async def action_open_file(self) -> None:
        """Pick a mail file."""
        from triage.tui.screens.pick import PickScreen

        path = await self.app.push_screen_wait(PickScreen(_("Open a mail")))
        if path is not None:
            self.triage.open_path(path)

    @work
    async def action_sample(self) -> None:
        """Pick a bundled sample."""
        from triage.tui.cells import plain
        from triage.tui.screens.choose import ChooseScreen

        samples = await self.triage.ask(lambda desk: desk.samples())
        if not samples:
            return
        text = _("Invented mails that show what triage does. They open as ordinary cases.")
        rows = [(one.name, plain(one.title)) for one in samples]
        chosen = await self.app.push_screen_wait(ChooseScreen(_("Samples"), text, rows))
        picked = next((one for one in samples if one.name == chosen), None)
        if picked is not None:
            self.triage.open_path(picked.path)

    def action_tour(self) -> None:
        """Show the tour."""
        from triage.tui.screens.help import HelpScreen
        from triage.tui.texts import tour

        self.app.push_screen(HelpScreen(*tour()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """The words of the search changed."""
        self._words, self._shown = event.value, PAGE
        self.load()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter leads to what was found; an empty search goes away."""
        if not event.value:
            event.input.remove()
        self.query_one("#cases").focus()

    @on(Items.OptionSelected, "#cases")
    def _chosen(self, event: Items.OptionSelected) -> None:
        if event.option_id == _MORE:
            self._shown += PAGE
            self._show()
        elif event.option_id:
            self.triage.show_case(event.option_id)

    def _show(self) -> None:
        if self._rows is None or not self.is_attached:
            return
        from triage.tui import rows as look
        from triage.tui.texts import first_steps

        searching = bool(self._words)
        width = self.size.width - 4
        listed = [(row.case_id, look.row(row, width)) for row in self._rows[: self._shown]]
        hidden = len(self._rows) - len(listed)
        if hidden > 0:
            listed.append((_MORE, Content(_("… {n} more: Enter shows them").format(n=hidden))))
        self.query_one("#cases", Items).fill(listed)
        self.query_one("#head", Static).update(look.heads(width))
        self.query_one("#counts", Static).update(look.counts(self._rows) if self._all else "")
        self.query_one("#chart", Static).update(look.chart(self._rows) if self._all else "")
        self.query_one("#empty", Static).update(
            Content(_("Nothing found.")) if searching else first_steps()
        )
        self._turn(bool(listed), searching)

    def _turn(self, listed: bool, searching: bool) -> None:
        """Show the list or the words for an empty one; the focus goes where one begins."""
        cases, was_listed = self.query_one("#cases"), self.query_one("#cases").display
        cases.display = self.query_one("#head").display = listed
        self.query_one("#empty").display = not listed
        if searching:
            return
        if not listed:
            self.query_one(Press).focus()
        elif not was_listed:
            cases.focus()
        if listed and self.query_one(Items).highlighted is None:
            self.query_one(Items).action_first()


def search_field() -> Input:
    """The line for the words of a search; made only when it is wanted."""
    from textual.widgets import Input

    return Input(id="search", placeholder=_("Complainant, ASIN, complaint ID, any word …"))
