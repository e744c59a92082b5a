"""What can be done with a case, each deed one call of the desk."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from textual import on, work

from triage.tui import outside
from triage.tui.labels import FIELDS
from triage.tui.screens.ask import AskScreen, Blank
from triage.tui.screens.letter_deeds import LetterDeeds
from triage.tui.widgets.evidence import Evidence
from triage.tui.widgets.facts import Facts
from triage.tui.widgets.question import QuestionView
from triage.tui.widgets.slot import SlotForm
from triage.tui.words import _


class CaseDeeds(LetterDeeds):
    """The deeds of the case screen; the screen itself shows what comes of them."""

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

    def action_attach(self) -> None:
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
    async def action_worksheet(self) -> None:
        """Fill a worksheet; what follows from it for letters is kept with it."""
        from triage.tui.screens import worksheet as form
        from triage.workflow.worksheets import worksheet

        if self.now is None:
            return
        view = self.now.view
        question = view.position.question.id if view.position.question else ""
        chosen = await self.app.push_screen_wait(form.choice_of_sheets(question))
        if not chosen:
            return
        sheet = worksheet(chosen)
        texts = await self._asked(form.form_of(sheet, view.case))
        if texts:
            rows = form.rows_in(sheet, texts[0])
            self.change(lambda desk: desk.fill(self.case_id, chosen, rows))

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
