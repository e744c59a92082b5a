"""The next step of a case: a question, a fact that is missing, letters to send, or waiting."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from triage.domain.letter import LetterState, SlotKind
from triage.domain.position import Position
from triage.tui.base import beside
from triage.tui.cells import plain
from triage.tui.clocks import away, local, urgency
from triage.tui.labels import profile_label, step
from triage.tui.look import Look
from triage.tui.widgets.question import QuestionView
from triage.tui.widgets.slot import SlotForm
from triage.tui.words import N_, _, plural, said

_BANNERS = {"red": ("■", "$text-error"), "amber": ("▲", "$text-warning")}
_FIRST = ("SlotForm Input", "SlotForm TextArea", "Items", "Button", "Button.-primary")
"""What gets the focus where something is asked; where nothing is, the other way round."""

_CLOCKS = {"late": ("▲", "bold $text-error"), "soon": ("●", "bold $text-warning")}


class StepView(VerticalScroll, can_focus=False):
    """Shows where the case stands and what is to be done now."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_("What is to be done now, why, and how the case came here.")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._look: Look | None = None
        self._mail = ""

    async def show(self, look: Look, mail: str) -> None:
        """Show the step of this moment; the focus goes to what is to be answered."""
        had_focus = self.has_focus_within
        self._look, self._mail = look, mail
        await self.recompose()
        self.scroll_home(animate=False)
        if had_focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on what is to be answered or pressed first."""
        view = self._look.view if self._look else None
        asks = view is not None and (view.slot or view.position.question)
        for selector in _FIRST if asks else reversed(_FIRST):
            found = [one for one in self.query(selector) if one.focusable]
            if found:
                found[0].focus(scroll_visible=False)
                return

    def choose(self, number: int) -> None:
        """Give the answer with this number."""
        for form in self.query(SlotForm):
            form.choose(number)
        for asked in self.query(QuestionView):
            if asked.numbered:
                asked.choose(number)

    def compose(self) -> ComposeResult:
        """Warnings, the step, its question or letters, the path, buttons."""
        if self._look is None:
            yield Static(Content(_("Loading …")))
            return
        view, position = self._look.view, self._look.view.position
        for banner in position.banners:
            sign, style = _BANNERS.get(banner.colour, ("▲", ""))
            yield Static(
                plain(f"{sign} {said(banner.text)}", style), classes="banner", markup=False
            )
        yield Static(plain(said(position.title)), classes="title", markup=False)
        yield Static(self._clock(), classes="clock", markup=False)
        if view.slot is not None:
            yield SlotForm(view.slot)
        free = view.slot is None or view.slot.kind is not SlotKind.CHOICE
        yield from self._asked(position, numbered=free)
        yield from self._tasks(position)
        yield from self._letters(view.letters)
        yield from self._beside(position, numbered=free and position.question is None)
        yield from self._path(position)
        yield from self._buttons()

    def _asked(self, position: Position, *, numbered: bool) -> ComposeResult:
        """The question of a position, or what it explains when it asks nothing."""
        question = position.question
        if question is None:
            yield Static(plain(said(position.explanation)), markup=False)
            return
        proposal = question.proposal
        proof = self._mail[proposal.start : proposal.end] if proposal else ""
        yield QuestionView(question, proof, numbered=numbered)

    def _clock(self) -> Content:
        assert self._look is not None  # noqa: S101 - composed only with a look
        view = self._look.view
        if view.case.outcome is not None:
            return Content.styled(said(view.due.action), "bold")
        due = view.due
        if due.at is None or view.position.due is None:
            return Content.styled(f"[{view.position.node}]", "dim")
        sign, style = _CLOCKS.get(urgency(due.at), ("·", ""))
        text = f"{sign} {local(due.at)} ({away(due.at)}): {said(due.action)}"
        return Content.assemble((f"[{view.position.node}] ", "dim"), plain(text, style))

    @staticmethod
    def _tasks(position: Position) -> ComposeResult:
        if position.tasks:
            lines = "\n".join(f"- {said(task)}" for task in position.tasks)
            yield Static(Content.styled(_("To do"), "bold"), classes="block")
            yield Static(plain(lines), markup=False)

    @staticmethod
    def _letters(states: tuple[LetterState, ...]) -> ComposeResult:
        if not states:
            return
        yield Static(Content.styled(_("Letters for this step"), "bold"), classes="block")
        for state in states:
            yield Static(
                plain(f"{state.letter}  {said(state.title)}: {readiness(state)}"), markup=False
            )
        if any(state.missing_profile for state in states):
            yield Button(
                Content(_("Enter your data (F4)")), variant="primary", action="app.profile"
            )
        with Horizontal(classes="line"):
            yield Button(
                Content(_("Read it (l)")),
                variant="primary",
                action="screen.pane('letters')",
            )
            yield Button(Content(_("Export (x)")), action="screen.export")
            yield Button(Content(_("Mark sent (s)")), action="screen.sent")
        if any(state.gate and not state.missing for state in states):
            yield Button(Content(_("Read and confirm")), action="screen.confirm_gate")

    def _beside(self, position: Position, *, numbered: bool) -> ComposeResult:
        for place in position.beside:
            head = plain(f"{_('Beside it')}: {said(place.title)}", "bold")
            yield Static(head, markup=False, classes="block")
            yield from self._asked(place, numbered=numbered)
            numbered = numbered and place.question is None
            yield from self._tasks(place)

    @staticmethod
    def _path(position: Position) -> ComposeResult:
        if position.path:
            yield Static(Content.styled(_("The path so far"), "bold"), classes="block")
        for passed in position.path:
            answer = said(passed.label) if passed.label else passed.answer
            who = "" if passed.by_operator else f" ({_('by rule')})"
            text = f"{said(passed.title)} → {answer}{who}" if answer else said(passed.title)
            yield Static(
                Content.assemble((f"{passed.node:<9} ", "dim"), plain(text)),
                markup=False,
                classes="passed",
            )
        if position.later:
            kept = _("Kept for later, not on this path: {answers}").format(
                answers=", ".join(position.later)
            )
            yield Static(plain(kept, "dim"), markup=False)

    def _buttons(self) -> ComposeResult:
        assert self._look is not None  # noqa: S101 - composed only with a look
        view = self._look.view
        yield Static("", classes="gap")
        if view.undo:
            yield Button(plain(f"{_('Undo')} (u): {step(view.undo)}"), action="screen.undo")
        if view.redo:
            yield Button(plain(f"{_('Redo')} (^y): {step(view.redo)}"), action="screen.redo")
        with Horizontal(classes="line"):
            yield Button(Content(_("File reply (r)")), action="screen.reply")
            yield Button(Content(_("Snooze (z)")), action="screen.snooze")
            yield Button(Content(_("Note (+)")), action="screen.note")
        with Horizontal(classes="line"):
            closed = view.case.outcome is not None
            yield Button(Content(_("Reopen") if closed else _("Close case")), action="screen.close")
            yield Button(Content(_("Tree (F6)")), action="app.tree")


def readiness(state: LetterState) -> str:
    """What a letter still lacks, or that it is ready."""
    if state.draft is not None:
        errors = len([one for one in state.draft.findings if not one.waived])
        return (
            _("ready") if not errors else plural("ready, {n} remark", "ready, {n} remarks", errors)
        )
    lacks = [said(slot.ask) for slot in state.missing]
    if state.missing_profile:
        keys = ", ".join(profile_label(key) for key in state.missing_profile)
        lacks.append(_("your data ({keys})").format(keys=keys))
    if state.gate and not lacks:
        lacks.append(_("your confirmation"))
    return _("needs {things}").format(things="; ".join(lacks)) if lacks else _("not ready")
