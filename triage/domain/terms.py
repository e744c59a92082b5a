"""The term of a right by the kind of its number: which rule of `validity` it follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from triage.domain import validity
from triage.domain.base import Value
from triage.domain.complaint import RightType
from triage.domain.registers import register_of
from triage.domain.right_number import NumberForm
from triage.domain.validity import Term


class Dates(Value):
    """What the register shows of a right; `fees_done` counts fees, declarations or renewals."""

    filing: date | None = None
    registration: date | None = None
    fees_done: int | None = None


FIXED_YEARS = {
    "ep_patent": 20,
    "de_patent": 20,
    "de_ep_patent": 20,
    "de_utility_model": 10,
    "de_design": 25,
    "gb_patent": 20,
    "fr_patent": 20,
    "cn_patent": 20,
    "cn_utility_model": 10,
    "jp_patent": 20,
    "jp_utility_model": 10,
    "kr_patent": 20,
    "kr_design": 20,
}
"""Years from filing of the kinds whose term is fixed (identifiers, sections 3 and 4)."""


def term_of(number: NumberForm, dates: Dates, today: date) -> Term | None:
    """The term of this right on a day; None without a rule for it or without the date it needs."""
    filing, registration, done = dates.filing, dates.registration, dates.fees_done
    register = register_of(number.office, number.right)
    name = register.name if register else ""
    if number.kind in FIXED_YEARS and filing:
        return validity.fixed_term(filing, FIXED_YEARS[number.kind], today, name)
    if number.kind in _FROM_BOTH and filing and registration:
        return _FROM_BOTH[number.kind](filing, registration, today, done)
    if number.kind in _FROM_FILING and filing:
        return _FROM_FILING[number.kind](filing, today, done)
    start = registration if number.office == "USPTO" else registration or filing
    if number.right is not RightType.TRADEMARK or number.granted is False or not start:
        return None
    if number.office == "USPTO":
        return validity.us_trademark(start, today, done)
    return validity.generic_trademark(filing or start, today, done, name)


_FROM_BOTH: dict[str, Callable[[date, date, date, int | None], Term]] = {
    "us_utility_patent": validity.us_utility,
    "us_design_patent": lambda filing, grant, today, _: validity.us_design(filing, grant, today),
    "jp_design": lambda filing, grant, today, _: validity.jp_design(filing, grant, today),
}

_FROM_FILING: dict[str, Callable[[date, date, int | None], Term]] = {
    "reud": validity.eu_design,
    "uk_design": validity.uk_design,
    "uk_design_clone": validity.uk_design,
    "cn_design": lambda filing, today, _: validity.cn_design(filing, today),
}
