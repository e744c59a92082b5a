"""The lines of the list of cases. Light, so that the first screen of the app comes at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from triage.domain.words import Words

if TYPE_CHECKING:
    from triage.caselog import Glance
    from triage.domain.summary import CaseSummary


@dataclass(frozen=True)
class Due:
    """The next action of a case and its moment (UTC); `overdue` against the clock of the call."""

    at: datetime | None
    action: Words
    overdue: bool = False


@dataclass(frozen=True)
class CaseRow:
    """One line of the list of cases."""

    case_id: str
    opened_at: datetime
    complainant: str
    asins: tuple[str, ...]
    right_type: str
    complaint_ids: tuple[str, ...]
    node: str
    title: Words
    due: Due
    state: str
    """`overdue`, `due`, `new`, `waiting`, `snoozed` or `closed`."""


def row_of(case: CaseSummary | Glance, now: datetime) -> CaseRow:
    """What the log keeps of a case as a line of the list."""
    from triage.caselog import State
    from triage.caselog import state as state_of

    state = state_of(case, now)
    return CaseRow(
        case_id=case.case_id,
        opened_at=case.opened_at,
        complainant=case.complainant,
        asins=case.asins,
        right_type=case.right_type,
        complaint_ids=case.complaint_ids,
        node=case.node,
        title=case.title,
        due=Due(at=case.due_at, action=case.action, overdue=state is State.OVERDUE),
        state=state.value,
    )
