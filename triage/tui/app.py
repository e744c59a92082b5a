"""The app: opens the desk behind the first frame and takes the user from screen to screen.

Only light modules are imported here, so that the first frame comes at once; pydantic, the case
log and the tree are loaded in the desk's own thread after it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from textual import work
from textual.app import App

from triage.errors import TriageError
from triage.tui import memory, themes, words
from triage.tui.actions import bindings
from triage.tui.base import Dialog, TriageScreen
from triage.tui.desk_thread import DeskThread
from triage.tui.screens.today import TodayScreen
from triage.tui.words import _

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual import events

    from triage.domain.profile import Profile
    from triage.workflow.desk import Desk
    from triage.workflow.rows import CaseRow

T = TypeVar("T")
_HERE = Path(__file__).parent


class TriageApp(App[None]):
    """The terminal app on one home folder."""

    CSS_PATH = [_HERE / "app.tcss", _HERE / "screens" / "today.tcss"]  # noqa: RUF012
    TITLE = "triage"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("app")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (170, "-huge")]  # noqa: RUF012

    def __init__(
        self,
        home: Path,
        database: str | None = None,
        make_desk: Callable[[], Desk] | None = None,
    ) -> None:
        super().__init__()
        self.home = home
        self.database = database
        self.export_folder = ""
        self.desk = DeskThread(make_desk or self._make_desk)
        self._has_log = make_desk is None
        looks = memory.recall(home)
        words.use(looks.get("language") or words.from_locale(os.environ))
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        self.theme = themes.LIGHT.name if looks.get("theme") == "light" else themes.DARK.name

    def get_default_screen(self) -> TodayScreen:
        """Today is the first screen."""
        return TodayScreen()

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Leave, with the last words kept."""
        for screen in self.screen_stack:
            if isinstance(screen, TriageScreen):
                screen.keep()
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Leave only when all that was answered is written."""
        self.desk.finish()

    def on_paste(self, event: events.Paste) -> None:
        """A paste that no text field took: a mail, or the name of a file that was dropped."""
        if event.text.strip() and not isinstance(self.screen, Dialog):
            self.take_in(event.text)

    async def ask(self, job: Callable[[Desk], T]) -> T | None:
        """The desk's answer, or None when it refused; then the user has been told why."""
        try:
            return await self.desk.do(job)
        except (TriageError, OSError) as problem:
            self.complain(problem)
            return None

    async def first_rows(self, limit: int) -> tuple[CaseRow, ...] | None:
        """The first lines of the list, before the desk is loaded; None when they must wait for it.

        What is wrong with the log is said by the desk.
        """
        if not self._has_log:
            return None
        try:
            return await self.desk.before(lambda: self._first_rows(limit))
        except (TriageError, OSError):
            return None

    def complain(self, problem: Exception) -> None:
        """Say what happened and what the user can do."""
        if isinstance(problem, TriageError):
            self.say(
                problem.remedy or problem.message,
                problem.message if problem.remedy else "",
                "error",
            )
        else:
            self.say(str(problem), "", "error")

    def say(self, text: str, title: str = "", severity: str = "information") -> None:
        """Tell the user something; its text is never read as markup."""
        from triage.tui.cells import harmless

        level: Literal["error", "information"] = "error" if severity == "error" else "information"
        self.notify(
            harmless(text), title=harmless(title), severity=level, markup=False,
            timeout=10 if level == "error" else 4,
        )  # fmt: skip

    def take_in(self, text: str) -> None:
        """Open a pasted text, or the file that it names."""
        from triage.tui.intake import named_file

        path = named_file(text)
        if path is not None:
            self.open_path(path)
        else:
            self.open_data(text, "pasted text")

    def open_path(self, path: Path) -> None:
        """Open the complaints in a file."""
        try:
            data = path.read_bytes()
        except OSError as problem:
            self.complain(problem)
            return
        self.open_data(data, path.name)

    @work(group="open")
    async def open_data(self, data: bytes | str, source: str) -> None:
        """Open the complaints in a mail and show the first case; a refused text is kept."""
        from triage.tui import intake

        await intake.open_mail(self, data, source)

    def show_case(self, case_id: str) -> None:
        """Go to a case, whatever is on the screen now."""
        from triage.tui.screens.case import CaseScreen

        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(CaseScreen(case_id))

    def action_paste(self) -> None:
        """Ask for a text to open."""
        from triage.tui.screens.paste import PasteScreen

        if not isinstance(self.screen, Dialog):
            self.push_screen(PasteScreen(self._case_on_screen()))

    def action_palette(self) -> None:
        """Find any action by its name."""
        from textual.command import CommandPalette

        from triage.tui.palette import Actions

        if not isinstance(self.screen, Dialog | CommandPalette):
            self.push_screen(CommandPalette([Actions], placeholder=_("What do you want to do?")))

    def action_help(self) -> None:
        """Explain what has the focus."""
        from triage.tui.screens.help import HelpScreen, help_of

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(*help_of(self.screen)))

    def action_jump(self) -> None:
        """Put a letter on everything that can be reached."""
        from triage.tui.screens.jump import JumpScreen

        if not isinstance(self.screen, JumpScreen):
            self.push_screen(JumpScreen(self.screen))

    def action_profile(self) -> None:
        """Show who we are."""
        from triage.tui.screens.profile import ProfileScreen

        if not isinstance(self.screen, Dialog | ProfileScreen):
            below = self.screen
            wanted = below.missing_profile() if isinstance(below, TriageScreen) else ()
            self.push_screen(ProfileScreen(wanted))

    def action_tree(self) -> None:
        """Show the decision tree."""
        from triage.tui.screens.tree import TreeScreen

        if not isinstance(self.screen, Dialog | TreeScreen):
            self.push_screen(TreeScreen(self._case_on_screen()))

    def action_rights(self) -> None:
        """Show our own rights."""
        from triage.tui.screens.rights import RightsScreen

        if not isinstance(self.screen, Dialog | RightsScreen):
            self.push_screen(RightsScreen(self._case_on_screen()))

    def action_account(self) -> None:
        """Show what is known of the account and of this owner."""
        from triage.tui.screens.account import AccountScreen

        if not isinstance(self.screen, Dialog | AccountScreen):
            self.push_screen(AccountScreen(self._case_on_screen()))

    async def action_language(self) -> None:
        """Speak the next language, here and at the next start."""
        if isinstance(self.screen, Dialog):
            return
        self.speak(words.following())
        chosen = words.language()
        memory.remember(self.home, language=chosen)
        await self.ask(
            lambda desk: desk.save_profile(
                desk.profile().model_copy(update={"interface_language": chosen})
            )
        )

    def action_theme(self) -> None:
        """Light or dark."""
        dark = self.theme == themes.DARK.name
        self.theme = (themes.LIGHT if dark else themes.DARK).name
        memory.remember(self.home, theme="light" if dark else "dark")

    def speak(self, language: str) -> None:
        """Show everything in this language."""
        words.use(language)
        for screen in self.screen_stack:
            if isinstance(screen, TriageScreen):
                screen.reword()

    def _case_on_screen(self) -> str:
        return str(getattr(self.screen, "case_id", ""))

    def _make_desk(self) -> Desk:
        from triage.workflow.desk import Desk

        return Desk(self.home, database=self.database)

    def _first_rows(self, limit: int) -> tuple[CaseRow, ...]:
        from triage.workflow.today import first_rows

        return first_rows(self.home, self.database, limit)

    @work
    async def settle(self) -> None:
        """Load all that could wait; Today calls this once its list is on the screen."""
        import gc

        from triage.tui import settings

        gc.enable()
        try:
            settings.apply(self)
        except TriageError as problem:
            self.complain(problem)
        profile: Profile | None = await self.ask(lambda desk: desk.profile())
        chosen = profile.interface_language if profile else ""
        if chosen in words.LANGUAGES and chosen != words.language():
            memory.remember(self.home, language=chosen)
            self.speak(chosen)
        await self.ask(lambda desk: desk.keep_backup())
