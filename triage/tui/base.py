"""What all screens share: the way to the desk, and asking without blocking."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from textual import events
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen

if TYPE_CHECKING:
    from textual.binding import ActiveBinding
    from textual.widget import Widget

    from triage.tui.app import TriageApp

R = TypeVar("R")


def app_of(widget: Widget) -> TriageApp:
    """The app of a widget, with its desk."""
    return cast("TriageApp", widget.app)


def first_keys(screen: Screen[object]) -> dict[str, ActiveBinding]:
    """The bindings that act on a screen now, by id, each with the first of its keys."""
    found = reversed(list(screen.active_bindings.values()))
    return {active.binding.id: active for active in found if active.binding.id}


def beside(module: str) -> str:
    """The style sheet that lies beside a widget's module."""
    return Path(module).with_suffix(".tcss").read_text("utf-8")


class Steady(MessagePump):
    """A screen that leaves out sizes which are no longer true.

    Textual 8.2 lays a screen out for each size that it is told and then tells the screen that size
    again; with two sizes under way at once (a window that is being dragged) this never ends.
    """

    async def on_event(self, event: events.Event) -> None:
        """Take in an event, unless it is a stale size."""
        if isinstance(event, events.Resize) and event.size != self.app.size:
            event.stop()
            return
        await super().on_event(event)


class TriageScreen(Steady, Screen[None]):
    """A full screen of the app. `SCOPE` names its actions in the table."""

    SCOPE = ""

    def __init__(self) -> None:
        super().__init__()
        self.filling = asyncio.Lock()
        """Held by whoever makes the widgets anew or fills them: nobody fills what is gone."""

    @property
    def triage(self) -> TriageApp:
        """The app, with its desk."""
        return app_of(self)

    def title_for(self, name: str, title: str) -> str:  # noqa: ARG002 - for screens that need it
        """The title of an action on this screen now; screens that know better say more."""
        return title

    def keep(self) -> None:
        """Hand over what was typed and is not stored yet; called before the app leaves."""

    def renew(self) -> None:
        """Read again what is shown; the profile has changed."""

    def missing_profile(self) -> tuple[str, ...]:
        """The keys of the profile that what is shown waits for."""
        return ()

    def reword(self) -> None:
        """Show everything again, in the language spoken now."""
        self.call_later(self.again)

    async def again(self) -> None:
        """Make all widgets anew; whatever fills them waits for the lock meanwhile."""
        async with self.filling:
            await self.recompose()


class Dialog(Steady, ModalScreen[R]):
    """A question on top of a screen; Escape leaves it without an answer."""

    BINDINGS = [("escape", "leave", "")]  # noqa: RUF012 - Textual's own form

    @property
    def triage(self) -> TriageApp:
        """The app, with its desk."""
        return app_of(self)

    def action_leave(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)
