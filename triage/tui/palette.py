"""The command palette: every action that can be done here, with its key."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from triage.tui.actions import ACTIONS, Action
from triage.tui.base import first_keys
from triage.tui.words import _

if TYPE_CHECKING:
    from textual.dom import DOMNode


class Actions(Provider):
    """Offers the actions of the screen and of the app that are possible now."""

    async def search(self, query: str) -> Hits:
        """The actions whose title or explanation fits the words."""
        matcher = self.matcher(query)
        for action, key, node in self._offered():
            title = _(action.title)
            score = max(matcher.match(title), matcher.match(_(action.help)) * 0.5)
            if score > 0:
                shown = Content.assemble(matcher.highlight(title), f"  {key}")
                yield Hit(score, shown, self._doing(action, node), title, _(action.help))

    async def discover(self) -> Hits:
        """All of them, before a word is typed."""
        for action, key, node in self._offered():
            yield DiscoveryHit(
                Content(f"{_(action.title)}  {key}"),
                self._doing(action, node),
                _(action.title),
                _(action.help),
            )

    def _doing(self, action: Action, node: DOMNode) -> partial[Coroutine[object, object, bool]]:
        return partial(self.app.run_action, action.name, node)

    def _offered(self) -> Iterator[tuple[Action, str, DOMNode]]:
        active = first_keys(self.screen)
        for action in ACTIONS:
            found = active.get(action.id)
            if found is not None and found.enabled and action.name != "palette":
                yield action, self.app.get_key_display(found.binding), found.node
