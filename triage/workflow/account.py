"""What the account looks like beside one case: its other complaints, earlier ones of this owner."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from triage.domain.case import Case
from triage.domain.complaint import field_values
from triage.domain.summary import CaseSummary
from triage.tree import AccountHistory, Earlier
from triage.workflow.identity import owner_key

if TYPE_CHECKING:
    from triage.caselog import Log

Relation = Literal["same_complaint", "same_complainant", "same_asin"]

_WITHDRAWN = frozenset({"reinstated", "retracted", "withdrawn"})
"""Outcomes after which the same complaint, should it come again, was filed anew."""


def account_history(
    log: Log, case: Case, now: datetime, own_rights: tuple[str, ...] = ()
) -> AccountHistory:
    """The complaints of the last 180 days, this one included, and the earlier cases it touches.

    `own_rights` are those of our register that may answer this complaint.
    """
    known = 0 if log.exists(case.id) else 1
    earlier: dict[str, Earlier] = {}
    for relation, summary in _related(log, case):
        if summary.case_id == case.id or summary.opened_at > case.opened_at:
            continue
        earlier.setdefault(
            summary.case_id,
            Earlier(
                case_id=summary.case_id,
                relation=relation,
                open=summary.outcome is None,
                refiled=relation == "same_complaint" and summary.outcome in _WITHDRAWN,
            ),
        )
    return AccountHistory(
        records_in_180_days=log.records_in_180_days(now=now) + known,
        earlier=tuple(earlier.values()),
        own_rights=own_rights,
    )


def _related(log: Log, case: Case) -> Iterator[tuple[Relation, CaseSummary]]:
    complaint = case.complaint
    for field in field_values(complaint, "complaint_ids"):
        yield from (("same_complaint", one) for one in log.find_by(complaint_id=field.value))
    key = owner_key(complaint)
    if key:
        yield from (("same_complainant", one) for one in log.find_by(owner=key))
    for field in field_values(complaint, "asins"):
        yield from (("same_asin", one) for one in log.find_by(asin=field.value))
