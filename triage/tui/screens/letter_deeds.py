"""What can be done with the letters of a case: write, copy, edit, confirm, mark as sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.screen import Screen

from triage.domain.letter import LetterState
from triage.errors import TriageError, WouldOverwrite
from triage.tui import outside, words
from triage.tui.cells import plain
from triage.tui.screens.ask import AskScreen, Blank
from triage.tui.widgets.letters import Letters, Text
from triage.tui.words import _, said

if TYPE_CHECKING:
    from triage.tui.app import TriageApp
    from triage.tui.look import Look
    from triage.workflow.desk import Desk

TONGUES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "it": "Italiano",
    "es": "Español",
    "ja": "日本語",
    "zh": "中文",
}
"""The languages of letters, each with its own name for itself; the desk knows what is there."""


def nothing(_desk: Desk) -> None:
    """A job that only looks again."""


def _keeping(case_id: str, text: Text) -> Callable[[Desk], object]:
    return lambda desk: desk.edit(case_id, *text)


class LetterDeeds(Screen[None]):
    """The deeds of the letters pane; `tongues` holds the languages that were chosen by hand."""

    case_id: str
    now: Look | None
    tongues: dict[str, str]

    if TYPE_CHECKING:

        @property
        def triage(self) -> TriageApp:
            """The app, with its desk."""

        def change(self, job: Callable[[Desk], object]) -> object:
            """Let the desk do something and show what came of it."""

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
        gate, asked = gated[0].gate, gated[0].gate_text
        text = said(asked) if asked else gate
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
    async def action_reading(self) -> None:
        """Show the letter in one's own language; only to read."""
        from triage.tui.screens.help import HelpScreen

        state = self._letter()
        if state is None:
            return
        own = words.language() if words.language() != state.language else "en"
        other = await self.triage.ask(lambda desk: desk.letter(self.case_id, state.letter, own))
        if other is not None and other.draft is not None:
            title = _("Reading copy: {letter}").format(letter=f"{state.letter} ({own})")
            self.app.push_screen(
                HelpScreen(title, plain(f"{other.draft.subject}\n\n{other.draft.body}"))
            )

    @work
    async def action_tongue(self) -> None:
        """Choose the language that the letter is written in."""
        from triage.tui.screens.choose import ChooseScreen

        state = self._letter()
        if state is None:
            return
        rows = [(tag, plain(f"{name} ({tag})")) for tag, name in TONGUES.items()]
        why = _("To Amazon: the language of the store. To the complainant: that of its mail.")
        tag = await self.app.push_screen_wait(ChooseScreen(_("Language of the letter"), why, rows))
        if not tag:
            return
        found = await self.triage.ask(lambda desk: desk.letter(self.case_id, state.letter, tag))
        if found is not None:
            self.keep()
            self.tongues[state.letter] = tag
            self.change(nothing)

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
        paths: tuple[Path, ...] | None
        try:
            paths = await self.triage.desk.do(self._export(folder, overwrite=False))
        except WouldOverwrite as problem:
            sure = AskScreen(_("Replace the files?"), problem.message, (), _("Replace"))
            if await self._asked(sure) is None:
                return
            paths = await self.triage.ask(self._export(folder, overwrite=True))
        except (TriageError, OSError) as problem:
            self.triage.complain(problem)
            return
        if paths:
            self.triage.say("\n".join(str(path) for path in paths), _("Written"))
            self.change(nothing)

    def _export(self, folder: Path, *, overwrite: bool) -> Callable[[Desk], tuple[Path, ...]]:
        """All letters of the step; each one by itself where a language was chosen for it."""
        case_id, chosen = self.case_id, dict(self.tongues)
        letters = [state.letter for state in self.now.view.letters] if self.now else []
        wanted = letters if chosen else [None]

        def job(desk: Desk) -> tuple[Path, ...]:
            return tuple(
                path
                for one in wanted
                for path in desk.export(
                    case_id, folder, one, chosen.get(one or ""), overwrite=overwrite
                )
            )

        return job

    def keep(self) -> None:
        """Keep what was typed last without waiting for it."""
        for pane in self.query(Letters):
            if (text := pane.pending) is not None:
                self.triage.desk.hand_over(_keeping(self.case_id, text))

    @on(Letters.Edited)
    def _edited(self, event: Letters.Edited) -> None:
        self.change(lambda desk: desk.edit(self.case_id, *event.text))
