"""The register of our own rights: what we hold, what is due, what covers which store."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work

from triage.tui import words
from triage.tui.screens.ask import AskScreen, Blank
from triage.tui.screens.page import PageScreen
from triage.tui.words import N_, _

if TYPE_CHECKING:
    from triage.workflow.desk import Desk

_ASKED = ("type", "number_raw", "territory", "filing", "products")


class RightsScreen(PageScreen):
    """Lists our rights with their alerts; adds one, checks a case or a launch."""

    SCOPE = "rights"
    HELP = N_("Your own trademarks, patents, designs and copyrights, and what is due for them.")

    def __init__(self, case_id: str = "") -> None:
        super().__init__()
        self._case = case_id

    def heading(self) -> str:
        """The title."""
        return _("Our own rights")

    def deeds(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Add a right, check a launch."""
        return {
            "add": (_("Add a right"), self._add),
            "launch": (_("Check a launch"), self._check_launch),
        }

    def lines(self, desk: Desk) -> list[str]:
        """Alerts first, then the rights, then what they say to the case at hand."""
        from triage.errors import TriageError
        from triage.workflow import rights as register

        language = words.language()
        held = register.load_rights(desk.home)
        today = desk.clock().date()
        found = [f"! {a.text.in_language(language)}" for a in register.due_alerts(held, today)]
        for right in held:
            where = ", ".join(right.territory) or _("territory not recorded")
            found.append(f"{right.id}  {right.type}  {right.label}  {where}  {right.status}")
        if self._case:
            try:
                answers = register.against_case(held, desk.case(self._case), None, today)
            except TriageError as problem:
                return [*found, "", str(problem)]
            found += ["", self._case]
            for one in answers:
                reasons = " ".join(reason.in_language(language) for reason in one.reasons)
                found.append(f"{one.right_id}: {reasons}")
        return found

    @work
    async def _add(self) -> None:
        why = _(
            "type: trademark, copyright, utility_patent, design, trade_dress. "
            "Days as YYYY-MM-DD, lists with commas."
        )
        blanks = tuple(Blank(name) for name in _ASKED)
        texts = await self.app.push_screen_wait(AskScreen(_("Add a right"), why, blanks))
        if not texts:
            return
        given = {name: text.strip() for name, text in zip(_ASKED, texts, strict=True) if text}

        def job(desk: Desk) -> bool:
            from triage.workflow import rights as register

            register.save_rights(
                desk.home, register.add_right(register.load_rights(desk.home), given)
            )
            return True

        if await self.triage.ask(job):
            self.show_lines()

    @work
    async def _check_launch(self) -> None:
        why = _("Target stores with commas, for instance amazon.de, amazon.fr")
        blank = (Blank(_("Stores")),)
        texts = await self.app.push_screen_wait(AskScreen(_("Check a launch"), why, blank))
        if not texts:
            return

        def job(desk: Desk) -> list[str]:
            return launch_lines(desk, texts[0])

        found = await self.triage.ask(job)
        if found:
            await self.app.push_screen_wait(AskScreen(_("Check a launch"), "\n".join(found)))


def launch_lines(desk: Desk, stores: str) -> list[str]:
    """For each store which of our rights cover it, and what is missing."""
    from triage.domain.marketplace import by_domain
    from triage.workflow import rights as register

    named = [name.strip() for name in stores.split(",") if name.strip()]
    known = tuple(store for name in named if (store := by_domain(name)) is not None)
    found = []
    for one in register.clear(register.load_rights(desk.home), known, desk.clock().date()):
        covered = ", ".join(one.covered_by) or "-"
        found.append(f"{one.store.domain}: {covered}")
        found += [
            f"  - {lack.type}: {lack.time.in_language(words.language())}" for lack in one.missing
        ]
    unknown = [name for name in named if by_domain(name) is None]
    return [*found, *(f"{name}: ?" for name in unknown)]
