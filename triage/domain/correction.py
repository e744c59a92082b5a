"""Putting a field of a complaint right by hand, with its place in the mail kept."""

from __future__ import annotations

from datetime import date, datetime

from triage.domain.complaint import (
    MANY_VALUED,
    Complaint,
    Deadline,
    Field,
    RightNumber,
    RightType,
    Status,
    field_values,
)
from triage.domain.marketplace import by_domain
from triage.domain.right_number import NumberForm, identify


def corrected(complaint: Complaint, name: str, values: tuple[str, ...]) -> Complaint:
    """The complaint with one field put right by hand; no values mean "not stated"."""
    before = field_values(complaint, name)
    fields = tuple(_edited(complaint, name, value, before, nth) for nth, value in enumerate(values))
    content: object = fields if name in MANY_VALUED else (fields[0] if fields else None)
    if name.startswith("complainant."):
        inner = complaint.complainant.model_copy(update={name.split(".")[1]: content})
        return complaint.model_copy(update={"complainant": inner})
    update: dict[str, object] = {name: content}
    if name == "stated_reason":
        update["reason_is_stated"] = bool(fields)
    return complaint.model_copy(update=update)


def _edited(
    complaint: Complaint, name: str, value: str, before: tuple[Field, ...], nth: int
) -> Field:
    same = next((old for old in before if old.value == value), None)
    if same is not None:
        return same.model_copy(update={"status": Status.EDITED})
    old = before[nth] if nth < len(before) else None
    start, end = (old.start, old.end) if old else (0, 0)
    common = {"value": value, "start": start, "end": end, "rule": "operator"}
    if name == "right_numbers":
        form = _identified(complaint, value)
        return RightNumber(
            **common,
            status=Status.EDITED,
            normal=form.normal if form else None,
            office=form.office if form else None,
            territory=form.territory if form else None,
            check_digit=form.check_digit if form else None,
        )
    if name == "deadline":
        return Deadline(**common, status=Status.EDITED, due=_iso_day(value))
    return Field(**common, status=Status.EDITED)


def _identified(complaint: Complaint, number: str) -> NumberForm | None:
    """The number read with the type of right and the store that the complaint states."""
    stated, place = complaint.right_type, complaint.marketplace
    known = stated is not None and stated.value in set(RightType)
    store = by_domain(place.value) if place else None
    return identify(
        number,
        right=RightType(stated.value) if stated and known else None,
        territory=store.code if store else "",
    )


def _iso_day(value: str) -> str | None:
    """The day or moment in the one usual ISO form; None for words."""
    text = value.strip()
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text).isoformat()
        except ValueError:
            continue
    return None
