"""The footer: the keys that act here, in groups, each one to be clicked as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from triage.tui.actions import ACTIONS, APP, DO, GO
from triage.tui.base import TriageScreen, beside, first_keys
from triage.tui.words import _

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen

_ORDER = (GO, DO, APP)
_MORE = "ctrl+p"


class Key(NamedTuple):
    """One key as it is shown."""

    key: str
    shown: str
    title: str
    group: str
    enabled: bool = True


class KeyBar(Static, can_focus=False):
    """Shows as many keys as fit, the most used first; when some do not fit, "… more" says so."""

    DEFAULT_CSS = beside(__file__)
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.spots: list[tuple[int, int, str]] = []
        """Where each key is: first cell, cell after the last, key."""

    def on_mount(self) -> None:
        """Follow the focus: other keys act elsewhere."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self.show()

    def on_unmount(self) -> None:
        """Stop following."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """Other widths hold other keys."""
        self.show()

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        event.stop()
        for left, right, key in self.spots:
            if left <= event.x < right:
                self.app.simulate_key(key)

    def show(self) -> None:
        """Show the keys that act now."""
        parts: list[Content] = []
        self.spots.clear()
        place, group = 0, ""
        for one in self._fitting():
            if group and one.group != group:
                parts.append(Content.styled("│ ", "$foreground 30%"))
                place += 2
            text = f" {one.shown} {one.title} "
            dim = "" if one.enabled else " dim"
            parts.append(
                Content.assemble(
                    (f" {one.shown}", f"bold $footer-key-foreground{dim}"),
                    (f" {one.title} ", dim.strip()),
                )
            )
            self.spots.append((place, place + cell_len(text), one.key))
            place, group = place + cell_len(text), one.group
        self.update(Content("").join(parts))

    def _changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.show()

    def _fitting(self) -> Iterator[Key]:
        more = Key(_MORE, "…", _("more"), APP)
        room = (self.app.size.width or 80) - cell_len(more.title) - 4
        group = ""
        for one in self._keys():
            room -= cell_len(one.shown) + cell_len(one.title) + 3
            room -= 2 if group and one.group != group else 0
            if room < 0:
                yield more._replace(group=group)
                return
            group = one.group
            yield one

    def _keys(self) -> Iterator[Key]:
        active = first_keys(self.screen)
        screen = self.screen
        for action in sorted(ACTIONS, key=lambda one: _ORDER.index(one.group)):
            found = active.get(action.id)
            if found is None or not action.footer:
                continue
            title = _(action.title)
            if isinstance(screen, TriageScreen):
                title = screen.title_for(action.name, title)
            shown = self.app.get_key_display(found.binding)
            yield Key(found.binding.key, shown, title, action.group, found.enabled)
