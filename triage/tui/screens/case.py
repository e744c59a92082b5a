"""One case: the mail on one side; facts, next step, letters, evidence and history on the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, Tab, Tabs

from triage.tui.actions import BY_ID, bindings
from triage.tui.base import TriageScreen
from triage.tui.cells import plain
from triage.tui.clocks import away, urgency
from triage.tui.labels import STATES, named, step
from triage.tui.look import Look, look
from triage.tui.screens.case_deeds import CaseDeeds
from triage.tui.screens.letter_deeds import nothing
from triage.tui.widgets.evidence import Evidence
from triage.tui.widgets.facts import Facts
from triage.tui.widgets.history import History
from triage.tui.widgets.keybar import KeyBar
from triage.tui.widgets.letters import Letters
from triage.tui.widgets.lists import Items
from triage.tui.widgets.mail import MailView
from triage.tui.widgets.question import QuestionView
from triage.tui.widgets.step import StepView
from triage.tui.words import _, said

if TYPE_CHECKING:
    from triage.workflow.desk import Desk

PANES = ("mail", "facts", "step", "letters", "evidence", "history")
"""The panes in the order of their tabs; each is reached in every size of the terminal."""

_BESIDE = ("mail", "facts")
"""Panes that a wide terminal always shows beside the others."""


class CaseScreen(CaseDeeds, TriageScreen):
    """Shows a case and hands every deed to the desk."""

    SCOPE = "case"
    AUTO_FOCUS = ""
    CSS_PATH = "case.tcss"
    BINDINGS = [  # noqa: RUF012 - Textual's own form
        *bindings("case"),
        *(Binding(str(n), f"choose({n})", show=False) for n in range(1, 10)),
    ]

    def __init__(self, case_id: str) -> None:
        super().__init__()
        self.case_id = case_id
        self.now: Look | None = None
        self.mail = ""
        self.tongues: dict[str, str] = {}
        self._pane = "facts"

    def compose(self) -> ComposeResult:
        """Head, tabs, panes, keys."""
        yield Static("", id="case", markup=False)
        yield Tabs(
            *(Tab(_tab(pane), id=f"tab-{pane}") for pane in PANES), active=f"tab-{self._pane}"
        )
        with Horizontal(id="columns"):
            yield MailView(id="mail")
            with Vertical(id="rest"):
                yield Facts(id="facts")
                with Vertical(id="work"):
                    yield StepView(id="step")
                    yield Letters(id="letters-pane")
                    yield Evidence(id="evidence")
                    yield History(id="history")
        yield KeyBar()

    def on_mount(self) -> None:
        """Load the case; its clock turns while it is on the screen."""
        self.add_class("-at-facts", "-work-step")
        self.set_interval(30, self._show_head)
        self._load()

    def title_for(self, name: str, title: str) -> str:
        """Undo and redo say what they would take back or do again."""
        view = self.now.view if self.now else None
        if view and name in ("undo", "redo"):
            what = view.undo if name == "undo" else view.redo
            return f"{title}: {step(what)}" if what and not self.has_class("-narrow") else title
        if view and name == "close" and view.case.outcome is not None:
            return _("Reopen")
        return title

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual's signature
    ) -> bool | None:
        """Undo and redo only where there is something; letters only where there are some."""
        view = self.now.view if self.now else None
        if action in ("undo", "redo"):
            return bool(view and getattr(view, action)) or None
        if action in ("export", "sent", "copy", "editor", "diff", "waive", "reading", "tongue"):
            return bool(view and view.letters) or None
        return True

    def renew(self) -> None:
        """Show the case as it is now."""
        self.change(nothing)

    def missing_profile(self) -> tuple[str, ...]:
        """What the letters of this step need of the profile."""
        states = self.now.view.letters if self.now else ()
        return tuple(dict.fromkeys(key for state in states for key in state.missing_profile))

    def reword(self) -> None:
        """Everything again in the language spoken now, at the same pane."""
        self.keep()
        super().reword()

    def action_back(self) -> None:
        """Back to Today."""
        self.keep()
        self.app.pop_screen()

    def action_pane(self, pane: str) -> None:
        """Go to a pane."""
        if self._pane == pane:
            self._focus_pane()
        else:
            self.set_focus(None)
            self.query_one(Tabs).active = f"tab-{pane}"

    def action_choose(self, number: int) -> None:
        """Give the answer with this number, when the question is on the screen."""
        steps = self.query_one(StepView)
        if steps.region.area:
            steps.choose(number)

    async def show(self, found: Look) -> None:
        """Show the case as it is now."""
        async with self.filling:
            if self.is_attached:
                await self._fill(found)

    async def _fill(self, found: Look) -> None:
        self.now = found
        self._show_head()
        spans = [(field.start, field.end) for _name, _nth, field in found.fields() if field]
        self.query_one(MailView).show(self.mail, spans)
        self.query_one(Facts).show(found)
        await self.query_one(StepView).show(found, self.mail)
        self.query_one(Letters).show(found)
        self.query_one(Evidence).show(found)
        self.query_one(History).show(found)
        self.refresh_bindings()

    @work(group="case")
    async def change(self, job: Callable[[Desk], object]) -> None:
        """Let the desk do something and show what came of it."""

        def done(desk: Desk) -> Look:
            job(desk)
            return look(desk, self.case_id, self.tongues)

        found = await self.triage.ask(done)
        if found is not None:
            await self.show(found)

    @work(exclusive=True, group="load")
    async def _load(self) -> None:
        def job(desk: Desk) -> tuple[str, Look]:
            return desk.mail_text(self.case_id), look(desk, self.case_id, self.tongues)

        found = await self.triage.ask(job)
        if found is None:
            self.app.pop_screen()
            return
        self.mail, shown = found
        await self.show(shown)
        if shown.view.undo or not self.has_class("-narrow"):
            self.action_pane("step")
        else:
            self._focus_pane()

    async def again(self) -> None:
        """All widgets anew, with what they showed, at the same pane."""
        async with self.filling:
            await self.recompose()
            if self.now is not None:
                await self._fill(self.now)
        self._focus_pane()

    def _show_head(self) -> None:
        if self.now is None:
            return
        view = self.now.view
        name = view.case.complaint.complainant.name
        parts = (
            view.case.id,
            name.value if name else _("complainant not stated"),
            named(view.case.kind),
        )
        late = urgency(view.due.at) == "late" and view.due.overdue
        sign, _word, style = STATES["overdue" if late else "waiting"]
        clock = f"{sign} {away(view.due.at)}" if view.position.due else ""
        head = plain("  ".join(parts), "bold")
        next_one = plain(f"{clock}  {said(view.due.action)}", style)
        self.query_one("#case", Static).update(Content("   ").join([head, next_one]))

    def _focus_pane(self) -> None:
        pane = self._panes()[self._pane]
        if isinstance(pane, StepView):
            pane.focus_first()
        elif pane.focusable:
            pane.focus()
        else:
            lists = [one for one in pane.query(Items) if one.focusable]
            if lists:
                lists[0].focus()

    def _panes(self) -> dict[str, Widget]:
        ids = (f"#{'letters-pane' if pane == 'letters' else pane}" for pane in PANES)
        return {pane: self.query_one(one) for pane, one in zip(PANES, ids, strict=True)}

    @on(Tabs.TabActivated)
    def _turned(self, event: Tabs.TabActivated) -> None:
        event.stop()
        pane = (event.tab.id or "tab-step").removeprefix("tab-")
        if pane == self._pane:
            return
        self.remove_class(*(f"-at-{one}" for one in PANES))
        self._pane = pane
        self.add_class(f"-at-{pane}")
        if pane not in _BESIDE:
            self.remove_class(*(f"-work-{one}" for one in PANES))
            self.add_class(f"-work-{pane}")
        if not self.query_one(Tabs).has_focus:
            self.call_after_refresh(self._focus_pane)

    @on(Facts.Marked)
    def _marked(self, event: Facts.Marked) -> None:
        self.query_one(MailView).mark(event.span)

    @on(QuestionView.Prove)
    def _prove(self, event: QuestionView.Prove) -> None:
        self.query_one(MailView).mark(event.span)
        if self.has_class("-narrow"):
            self.action_pane("mail")


def _tab(pane: str) -> Content:
    action = BY_ID[f"case.pane('{pane}')"]
    return Content.assemble(_(action.title), (f" {action.key}", "dim"))
