"""Who we are and how we work: asked once, each with its use, checked when it is kept."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from triage.domain.profile import Profile
from triage.errors import TriageError
from triage.tui import words
from triage.tui.base import TriageScreen
from triage.tui.cells import plain
from triage.tui.labels import profile_label
from triage.tui.widgets.keybar import KeyBar
from triage.tui.words import N_, _, said
from triage.workflow.profile_keys import profile_items, with_item


class ProfileScreen(TriageScreen):
    """A form over the profile; `wanted` are the keys that a letter waits for."""

    SCOPE = "profile"
    CSS_PATH = "profile.tcss"
    BINDINGS = [  # noqa: RUF012 - Textual's own form
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False),
    ]
    HELP = N_(
        "Who you are. Letters take these lines as they are; an empty line means “not given yet”,\n"
        "and a letter that needs it says so. Ctrl+S keeps everything, Escape leaves without."
    )

    def __init__(self, wanted: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._wanted = wanted
        self._profile: Profile | None = None

    def compose(self) -> ComposeResult:
        """Title, the lines of the profile, stores to add, buttons."""
        yield Static(Content(_("Your data")), id="name")
        with VerticalScroll(id="lines", can_focus=False):
            for key, value, use in profile_items(self._profile) if self._profile else ():
                yield from self._line(key, value, said(use))
            yield Label(Content(_("Another store")), classes="label")
            yield Input(id="store", placeholder="amazon.com, amazon.de, amazon.co.jp …")
            yield Button(Content(_("Add this store")), id="add")
            yield Static(plain(self._where()), classes="hint", markup=False)
        yield Static("", id="problem", markup=False)
        with Horizontal(id="buttons"):
            yield Button(Content(_("Keep (Ctrl+S)")), variant="primary", id="save")
            yield Button(Content(_("Leave (Esc)")), id="leave")
        yield KeyBar()

    def on_mount(self) -> None:
        """Load the profile."""
        self._fetch()

    def action_leave(self) -> None:
        """Leave without keeping."""
        self.app.pop_screen()

    @work(exclusive=True)
    async def action_save(self) -> None:
        """Check every line and keep the profile; a wrong line is named and stays."""
        profile = self._filled()
        if profile is None:
            return
        await self.triage.ask(lambda desk: desk.save_profile(profile))
        if profile.interface_language in words.LANGUAGES:
            self.triage.speak(profile.interface_language)
        self.triage.say(_("Your data is kept."))
        self.app.pop_screen()
        if isinstance(self.app.screen, TriageScreen):
            self.app.screen.renew()

    @work(exclusive=True)
    async def _fetch(self) -> None:
        self._profile = await self.triage.ask(lambda desk: desk.profile())
        await self.again()

    def reword(self) -> None:
        """Everything again in the language spoken now; what was typed stays."""
        self._profile = self._filled() or self._profile
        super().reword()

    async def again(self) -> None:
        """All lines anew; the focus goes to the first that is needed."""
        await super().again()
        lines = list(self.query(".line").results(Input))
        needed = [line for line in lines if line.name in self._wanted]
        for line in (needed or lines)[:1]:
            line.focus()

    def _filled(self) -> Profile | None:
        profile = self._profile
        for line in self.query(".line").results(Input):
            if profile is None:
                return None
            try:
                if line.name:
                    profile = with_item(profile, line.name, line.value)
            except TriageError as problem:
                self.query_one("#problem", Static).update(plain(str(problem), "$text-error"))
                line.focus()
                return None
        return profile

    def _line(self, key: str, value: str, use: str) -> ComposeResult:
        needed = f" ({_('a letter needs it now')})" if key in self._wanted else ""
        yield Label(
            Content.assemble((profile_label(key), "bold"), (needed, "$text-warning")),
            classes="label", markup=False,
        )  # fmt: skip
        yield Input(value, name=key, classes="line", compact=True)
        yield Static(plain(use), classes="hint", markup=False)

    def _where(self) -> str:
        base = self.triage.database or str(self.triage.home)
        return _("Everything is kept on this machine: {place}").format(place=base)

    @on(Input.Submitted, ".line")
    def _next(self) -> None:
        self.focus_next()

    @on(Input.Submitted, "#store")
    @on(Button.Pressed, "#add")
    async def _add(self) -> None:
        profile, place = self._filled(), self.query_one("#store", Input).value.strip().lower()
        if profile is None:
            return
        try:
            self._profile = with_item(profile, f"stores.{place}.name", "")
        except TriageError as problem:
            self.query_one("#problem", Static).update(plain(str(problem), "$text-error"))
            return
        await self.again()
        for line in self.query(".line").results(Input):
            if line.name == f"stores.{place}.name":
                line.focus()

    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        self.action_save()

    @on(Button.Pressed, "#leave")
    def _leave(self) -> None:
        self.action_leave()
