"""All that the case screen shows of a case at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from triage.domain.complaint import FIELDS, Field, field_values
from triage.domain.events import Recorded
from triage.workflow.views import CaseView, ChecklistItem

if TYPE_CHECKING:
    from triage.workflow.desk import Desk


class Look(NamedTuple):
    """A view with the history and the checklist that belong to the same moment."""

    view: CaseView
    history: tuple[Recorded, ...]
    checklist: tuple[ChecklistItem, ...]

    def fields(self) -> list[tuple[str, int, Field | None]]:
        """Each field with its values in order; where the mail is silent once, with None."""
        rows: list[tuple[str, int, Field | None]] = []
        for name in FIELDS:
            values = field_values(self.view.case.complaint, name)
            rows += [(name, nth, value) for nth, value in enumerate(values)] or [(name, 0, None)]
        return rows


def look(desk: Desk, case_id: str, tongues: Mapping[str, str]) -> Look:
    """Look at a case now; `tongues` names the language of each letter that has one by hand."""
    view = desk.view(case_id)
    letters = tuple(
        desk.letter(case_id, state.letter, tongues[state.letter])
        if state.letter in tongues
        else state
        for state in view.letters
    )
    view = view.model_copy(update={"letters": letters})
    return Look(view, desk.history(case_id), desk.checklist(case_id))
