"""The footer: the keys that act here, in groups, each one to be clicked as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from triage.tui.actions import ACTIONS, Action
from triage.tui.base import TriageScreen, beside, first_keys
from triage.tui.words import _

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.screen import Screen

_ORDER = ("Do", "Go", "App")


class Key(Static):
    """One key with its title; a click does what the key does."""

    def __init__(self, key: str, shown: str, title: str, enabled: bool, help_text: str) -> None:
        content = Content.assemble((shown, "bold $footer-key-foreground"), f" {title}")
        super().__init__(content, markup=False, disabled=not enabled)
        self.key = key
        self.tooltip = Content(help_text)

    async def on_click(self, event: events.Click) -> None:
        """Press the key."""
        event.stop()
        self.app.simulate_key(self.key)


class KeyBar(Horizontal, can_focus=False):
    """Shows as many keys as fit, the most used first; when some do not fit, "… F1" says so."""

    DEFAULT_CSS = beside(__file__)
    ALLOW_SELECT = False

    def compose(self) -> ComposeResult:
        """The keys that fit, with a gap between groups."""
        room = (self.app.size.width or 80) - 8
        group = ""
        for action, key, shown, title, enabled in self._keys():
            gap = 2 if action.group != group and group else 0
            room -= cell_len(shown) + cell_len(title) + 3 + gap
            if room < 0:
                yield Key(
                    "ctrl+p",
                    "…",
                    _("more"),
                    True,
                    _("More can be done here: this lists all of it."),
                )
                return
            if gap:
                yield Static("│", classes="gap")
            group = action.group
            yield Key(key, shown, title, enabled, _(action.help))

    def on_mount(self) -> None:
        """Follow the focus: other keys act elsewhere."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_unmount(self) -> None:
        """Stop following."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """Other widths hold other keys."""
        self.refresh(recompose=True)

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.call_after_refresh(self.recompose)

    def _keys(self) -> Iterator[tuple[Action, str, str, str, bool]]:
        active = first_keys(self.screen)
        screen = self.screen
        for action in sorted(ACTIONS, key=lambda one: _ORDER.index(one.group)):
            if not action.footer or action.id not in active:
                continue
            found = active[action.id]
            title = _(action.title)
            if isinstance(screen, TriageScreen):
                title = screen.title_for(action.name, title)
            yield (
                action,
                found.binding.key,
                self.app.get_key_display(found.binding),
                title,
                found.enabled,
            )
