"""`triage owners`, `stats`: what is known of the opponents and of the account."""

from __future__ import annotations

import click

from triage.cli import console
from triage.workflow import owners as known

_BAR = 30


@click.command()
@click.argument("owner", required=False)
@console.at_desk
def owners(owner: str | None, as_json: bool) -> None:
    """List the complainants, or show all that is known of one (by its key)."""
    desk = console.desk()
    if owner is None:
        counted = desk.statistics().owners
        if as_json:
            console.put_json([one.model_dump(mode="json") for one in counted])
        for one in () if as_json else counted:
            console.put(f"{one.owner_key:<40} {one.cases:>4} cases, {one.open} open")
        return
    found = known.opponent(desk, owner)
    if as_json:
        console.put_json_text(found.model_dump_json())
        return
    console.put(f"{found.complainant or found.owner_key}")
    console.put(f"cases {len(found.cases)}, open {len(found.open_cases)}")
    console.put(f"letters sent {found.letters_sent}, came back {found.bounces}")
    days = ", ".join(f"{one:g}" for one in found.days_to_answer) or "no answer yet"
    console.put(f"answers {found.replies} (days: {days}), retractions {found.retractions}")
    console.put(f"signs (never a proof): {', '.join(found.signs) or 'none'}")
    for line in found.thread:
        console.put(f"{line.at:%Y-%m-%d %H:%M}  {line.case_id}  {line.what}")


@click.command()
@console.at_desk
def stats(as_json: bool) -> None:
    """Count the account's complaints: 180 days, months, right types, stores, items."""
    found = console.desk().statistics()
    if as_json:
        console.put_json_text(found.model_dump_json())
        return
    console.put(f"complaints {found.cases}, in the last 180 days {found.in_180_days}")
    most = max((month.cases for month in found.by_month), default=1)
    for month in found.by_month[-12:]:
        bar = "#" * max(1, round(month.cases / most * _BAR))
        console.put(f"{month.value}  {bar} {month.cases}")
    for kind in found.by_right_type:
        right = kind.right_type or "not stated"
        console.put(f"{right:<18} {kind.outcome or 'open':<14} {kind.cases}")
    for place in found.by_marketplace:
        console.put(f"{place.value or 'not stated':<18} {place.cases} in 180 days")
    for item in found.by_asin:
        console.put(f"{item.value:<18} {item.cases}")
