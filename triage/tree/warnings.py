"""The tests that raise a banner wherever the case stands."""

from __future__ import annotations

from triage.tree.known import Known
from triage.tree.registry import test


@test
def account_at_risk(known: Known) -> bool:
    """Stage B4: at least three records in 180 days, or a health rating below 200."""
    rating = known.history.health_rating
    return known.history.records_in_180_days >= 3 or (rating is not None and rating < 200)


@test
def fifth_record(known: Known) -> bool:
    """Stage B4: the fifth record of 180 days puts the account itself at risk."""
    return known.history.records_in_180_days >= 5
