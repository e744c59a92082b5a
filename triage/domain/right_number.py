"""Right numbers: which office a printed number belongs to, and its normal form.

A fitting form says "looks like", never "exists" or "is in force".
"""

from __future__ import annotations

import re

from triage.domain.base import Value
from triage.domain.complaint import RightType
from triage.domain.right_form import Form, Tells
from triage.domain.right_forms_asia import ASIA_FORMS
from triage.domain.right_forms_europe import EUROPE_FORMS, GERMAN_FORMS
from triage.domain.right_forms_us import US_FORMS

FORMS: tuple[Form, ...] = (*US_FORMS, *EUROPE_FORMS, *GERMAN_FORMS, *ASIA_FORMS)
"""Every known form."""

_LONGEST = 60
_FAMILY = {
    RightType.TRADEMARK: "sign",
    RightType.COUNTERFEIT: "sign",
    RightType.TRADE_DRESS: "sign",
    RightType.PARALLEL_IMPORT: "sign",
    RightType.COPYRIGHT: "work",
    RightType.UTILITY_PATENT: "patent",
    RightType.PATENT: "patent",
    RightType.DESIGN: "design",
}


class NumberForm(Value):
    """What the print of a right number tells.

    `territory` is "" where it depends on designations or validations, "BX" for the Benelux states.
    `granted` is False for applications and publications, None where the print does not tell.
    `check_digit` says whether it holds; None where the form has none.
    """

    printed: str
    normal: str
    kind: str
    right: RightType
    office: str
    territory: str
    granted: bool | None = None
    check_digit: bool | None = None


def identify(
    printed: str, *, right: RightType | None = None, territory: str = ""
) -> NumberForm | None:
    """The one reading of a printed number; None when it is unknown or ambiguous.

    Order: type of right, prefix letters, territory of the store, length and check digit.
    Full-width signs are expected to be folded by the caller.
    """
    value = " ".join(printed.split())
    if not value or len(value) > _LONGEST:
        return None
    found = [(form, match) for form in FORMS if (match := form.whole.fullmatch(value))]
    for group in _by_weight(found, right, "UK" if territory == "GB" else territory):
        readings = {form.kind: _reading(form, match) for form, match in reversed(group)}
        if readings:
            return next(iter(readings.values())) if len(readings) == 1 else None
    return None


def find_numbers(text: str) -> tuple[tuple[int, int, NumberForm], ...]:
    """All numbers in running text that name their office themselves, as (start, end, reading).

    Where readings overlap the longest wins. Money, phone numbers, orders, dates, ASINs and court
    cases are none. The time grows in step with the length of the text.
    """
    hits = [
        (*_span(match), _reading(form, match))
        for form in FORMS
        if form.tells is Tells.IN_TEXT
        for match in form.anywhere.finditer(text)
    ]
    taken: list[tuple[int, int, NumberForm]] = []
    for hit in sorted(hits, key=lambda hit: hit[0] - hit[1]):
        if all(hit[1] <= start or end <= hit[0] for start, end, _ in taken):
            taken.append(hit)
    return tuple(sorted(taken, key=lambda hit: hit[0]))


_Found = list[tuple[Form, re.Match[str]]]


def _by_weight(found: _Found, right: RightType | None, store: str) -> tuple[_Found, ...]:
    fitting = [pair for pair in found if _fits(pair[0], right)]
    others = [pair for pair in found if pair not in fitting]
    groups = (
        [
            pair
            for pair in fitting
            if pair[0].tells <= (Tells.WITH_RIGHT if right else Tells.AS_VALUE)
        ],
        [pair for pair in others if pair[0].tells is Tells.IN_TEXT],
        [pair for pair in fitting if right and _in_store(pair[0], right, store)],
        [pair for pair in others if pair[0].tells is Tells.AS_VALUE],
    )
    return tuple(_narrowed(group, store) for group in groups)


def _fits(form: Form, right: RightType | None) -> bool:
    if right is None or right is RightType.OTHER:
        return True
    asked = _FAMILY[right]
    return asked == _FAMILY[form.right] or (
        form.tells < Tells.WITH_STORE
        and {asked, _FAMILY[form.right]} == {"patent", "design"}
        and (right is RightType.PATENT or form.tells is Tells.WITH_RIGHT)
    )


def _in_store(form: Form, right: RightType, store: str) -> bool:
    return (
        form.tells is Tells.WITH_STORE and form.territory == store and right is not RightType.OTHER
    )


def _narrowed(group: _Found, store: str) -> _Found:
    return [pair for pair in group if store and pair[0].territory == store] or group


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("value" if "value" in match.re.groupindex else 0)


def _reading(form: Form, match: re.Match[str]) -> NumberForm:
    parts = {name: _bare(part) for name, part in match.groupdict(default="").items()}
    start, end = _span(match)
    return NumberForm(
        printed=match.string[start:end],
        normal=form.normal.format_map({"k": "", "part": "", **parts}).rstrip("-"),
        kind=form.kind,
        right=form.right,
        office=form.office,
        territory=form.territory,
        granted=form.granted,
        check_digit=form.check("".join(parts[name] for name in form.checked))
        if form.check
        else None,
    )


def _bare(part: str) -> str:
    """Digits and capital letters alone; the `u` of unpublished works becomes a capital."""
    return re.sub(r"[^0-9A-Z]", "", part.upper())
