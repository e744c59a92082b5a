"""What can be done with a case, each deed one call of the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from triage.domain.letter import LetterState
from triage.errors import TriageError, WouldOverwrite
from triage.tui import outside
from triage.tui.labels import FIELDS
from triage.tui.screens.ask import AskScreen, Blank
from triage.tui.widgets.evidence import Evidence
from triage.tui.widgets.facts import Facts
from triage.tui.widgets.letters import Letters, Text
from triage.tui.widgets.question import QuestionView
from triage.tui.widgets.slot import SlotForm
from triage.tui.words import _, said

if TYPE_CHECKING:
    from triage.tui.app import TriageApp
    from triage.tui.look import Look
    from triage.workflow.desk import Desk


def nothing(_desk: Desk) -> None:
    """A job that only looks again."""


def _keeping(case_id: str, text: Text) -> Callable[[Desk], object]:
    return lambda desk: desk.edit(case_id, *text)


class CaseDeeds(Screen[None]):
    """The deeds of the case screen; the screen itself shows what comes of them."""

    case_id: str
    now: Look | None

    if TYPE_CHECKING:

        @property
        def triage(self) -> TriageApp:
            """The app, with its desk."""

        def change(self, job: Callable[[Desk], object]) -> object:
            """Let the desk do something and show what came of it."""

    def action_undo(self) -> None:
        """Take the last step back."""
        self.change(lambda desk: desk.undo(self.case_id))

    def action_redo(self) -> None:
        """Do the step again."""
        self.change(lambda desk: desk.redo(self.case_id))

    def action_reply(self) -> None:
        """Paste a reply."""
        self.triage.action_paste()

    def action_correct(self) -> None:
        """Put the marked field right."""
        marked = self.query_one(Facts).marked
        if marked is not None:
            self._correct(marked[0])

    def action_pick_for(self) -> None:
        """Pick a file for the marked item of evidence."""
        self.query_one(Evidence).query_one("#attach").press()  # type: ignore[attr-defined]

    @work
    async def action_note(self) -> None:
        """Keep a remark."""
        texts = await self._asked(
            AskScreen(_("Note"), "", (Blank(_("Remark"), tall=True),), _("Keep"))
        )
        if texts and texts[0].strip():
            self.change(lambda desk: desk.note(self.case_id, texts[0].strip()))

    @work
    async def action_snooze(self) -> None:
        """Put the next step off."""
        later = (datetime.now().astimezone() + timedelta(days=3)).date().isoformat()
        blanks = (Blank(_("Until (YYYY-MM-DD)"), later), Blank(_("Why")))
        why = _(
            "The case comes back on that day, or when a mail comes. Deadlines of the mail run on."
        )
        texts = await self._asked(AskScreen(_("Snooze"), why, blanks))
        day = outside.day(texts[0]) if texts else None
        if texts and day is None:
            self.triage.say(
                _("{text} is no day; write it as YYYY-MM-DD.").format(text=texts[0]), "", "error"
            )
        elif texts and day:
            self.change(lambda desk: desk.snooze(self.case_id, day, texts[1]))

    @work
    async def action_close(self) -> None:
        """Let the case rest, or move again."""
        if self.now and self.now.view.case.outcome is not None:
            texts = await self._asked(AskScreen(_("Reopen"), "", (Blank(_("Why")),)))
            if texts:
                reason = texts[0]
                self.change(lambda desk: desk.reopen(self.case_id, reason))
            return
        why = _("For instance: reinstated, given up, joined to another case, no complaint.")
        blanks = (Blank(_("Outcome")), Blank(_("Note")))
        texts = await self._asked(AskScreen(_("Close case"), why, blanks))
        if texts and texts[0].strip():
            outcome, note = texts[0].strip(), texts[1]
            self.change(lambda desk: desk.close(self.case_id, outcome, note))

    @work
    async def action_export(self) -> None:
        """Write the letters to files."""
        self.keep()
        folder = str(self.triage.home / "drafts")
        why = _("Each letter is written as .eml (opens in your mail program) and .txt (to paste).")
        blank = Blank(_("Folder"), self.triage.export_folder or folder)
        texts = await self._asked(AskScreen(_("Export"), why, (blank,), _("Export")))
        if texts and texts[0].strip():
            self.triage.export_folder = texts[0].strip()
            await self._write(Path(texts[0].strip()).expanduser())

    @work
    async def action_sent(self) -> None:
        """Record that the marked letter went out."""
        state = self._letter()
        if state is None:
            return
        self.keep()
        moment = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        why = _(
            "triage sends nothing itself. Record it after you sent it; "
            "the clock for the answer starts."
        )
        title = _("{letter} went out").format(letter=f"{state.letter} {said(state.title)}")
        texts = await self._asked(AskScreen(title, why, (Blank(_("When (your time)"), moment),)))
        at = outside.moment(texts[0]) if texts else None
        if texts and at is None:
            self.triage.say(
                _("{text} is no time; write it as YYYY-MM-DD HH:MM.").format(text=texts[0]),
                "",
                "error",
            )
        elif at is not None:
            self.change(lambda desk: desk.sent(self.case_id, state.letter, at.astimezone(UTC)))

    @work
    async def action_confirm_gate(self) -> None:
        """Read a consequence and confirm it."""
        gated = [one for one in self.now.view.letters if one.gate] if self.now else []
        if not gated:
            return
        gate, words = gated[0].gate, gated[0].gate_text
        text = said(words) if words else gate
        blank = Blank(_("Type your name, or “yes”, to confirm"))
        texts = await self._asked(
            AskScreen(_("Read this before you confirm"), text, (blank,), _("Confirm"))
        )
        if texts and texts[0].strip():
            self.change(lambda desk: desk.confirm(self.case_id, gate, texts[0].strip()))

    def action_copy(self) -> None:
        """Copy the marked letter."""
        state = self._letter()
        if state and state.draft:
            draft = self.query_one(Letters).pending or state.draft
            outside.copy(self.triage, f"{draft.subject}\n\n{draft.body}")

    def action_editor(self) -> None:
        """Edit the marked letter in `$EDITOR`."""
        state = self._letter()
        if state and state.draft:
            pane = self.query_one(Letters)
            text = outside.edit(self.triage, (pane.pending or state.draft).body)
            if text is not None:
                pane.replace(text)

    def action_diff(self) -> None:
        """Show what was changed against the drafted text."""
        from triage.tui.screens.help import HelpScreen

        state = self._letter()
        if state and state.draft:
            draft = self.query_one(Letters).pending or state.draft
            self.app.push_screen(
                HelpScreen(_("Differences"), outside.differences(state.draft.base, draft.body))
            )

    @work
    async def action_waive(self) -> None:
        """Set the marked remark aside."""
        state, finding = self._letter(), self.query_one(Letters).finding
        if state is None or finding is None:
            return
        why = _("The remark stays in the log with your reason, and no longer stops the export.")
        title = _("Set the remark {rule} aside").format(rule=finding.rule)
        texts = await self._asked(AskScreen(title, why, (Blank(_("Why")),)))
        if texts:
            rule, note = finding.rule, texts[0]
            self.change(lambda desk: desk.waive(self.case_id, state.letter, rule, note))

    def _letter(self) -> LetterState | None:
        return self.query_one(Letters).state

    async def _asked(self, screen: AskScreen) -> tuple[str, ...] | None:
        return await self.app.push_screen_wait(screen)

    async def _write(self, folder: Path) -> None:
        def job(desk: Desk, overwrite: bool = False) -> tuple[Path, ...]:
            return desk.export(self.case_id, folder, overwrite=overwrite)

        paths: tuple[Path, ...] | None
        try:
            paths = await self.triage.desk.do(job)
        except WouldOverwrite as problem:
            sure = AskScreen(_("Replace the files?"), problem.message, (), _("Replace"))
            if await self._asked(sure) is None:
                return
            paths = await self.triage.ask(lambda desk: job(desk, True))
        except (TriageError, OSError) as problem:
            self.triage.complain(problem)
            return
        if paths:
            self.triage.say("\n".join(str(path) for path in paths), _("Written"))
            self.change(nothing)

    def keep(self) -> None:
        """Keep what was typed last without waiting for it."""
        for pane in self.query(Letters):
            if (text := pane.pending) is not None:
                self.triage.desk.hand_over(_keeping(self.case_id, text))

    @work
    async def _correct(self, field: str) -> None:
        if self.now is None:
            return
        values = "\n".join(
            one.value for name, _nth, one in self.now.fields() if name == field and one
        )
        why = _(
            "One value a line. Leave it empty when the mail does not say it. "
            "Your value is marked as edited."
        )
        blank = Blank(_(FIELDS[field]), values, tall=True)
        texts = await self._asked(
            AskScreen(_("Correct: {field}").format(field=_(FIELDS[field])), why, (blank,))
        )
        if texts is not None:
            kept = tuple(line.strip() for line in texts[0].splitlines() if line.strip())
            self.change(lambda desk: desk.correct(self.case_id, field, kept))

    @work
    async def _pick_for(self, item: str) -> None:
        from triage.tui.screens.pick import PickScreen

        path = await self.app.push_screen_wait(PickScreen(_("A file for {item}").format(item=item)))
        if path is not None:
            self.change(lambda desk: desk.tick(self.case_id, item, True, path))

    @on(QuestionView.Answered)
    def _answered(self, event: QuestionView.Answered) -> None:
        self.change(lambda desk: desk.answer(self.case_id, event.question, event.answer))

    @on(SlotForm.Given)
    def _given(self, event: SlotForm.Given) -> None:
        self.change(lambda desk: desk.answer(self.case_id, event.slot, event.value))

    @on(Facts.Correct)
    def _wanted_right(self, event: Facts.Correct) -> None:
        self._correct(event.field)

    @on(Evidence.Ticked)
    def _ticked(self, event: Evidence.Ticked) -> None:
        file = Path(event.file) if event.file else None
        self.change(lambda desk: desk.tick(self.case_id, event.item, event.held, file))

    @on(Evidence.Attach)
    def _wanted_file(self, event: Evidence.Attach) -> None:
        self._pick_for(event.item)

    @on(Letters.Edited)
    def _edited(self, event: Letters.Edited) -> None:
        self.change(lambda desk: desk.edit(self.case_id, *event.text))
