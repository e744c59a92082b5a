"""Right numbers: which office a printed number belongs to, and its normal form.

A fitting form says "looks like", never "exists" or "is in force".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.domain.base import Value
from triage.domain.complaint import RightType
from triage.domain.right_form import Form, Tells
from triage.domain.right_forms_asia import ASIA_FORMS
from triage.domain.right_forms_europe import EUROPE_FORMS, GERMAN_FORMS
from triage.domain.right_forms_us import US_FORMS

FORMS: tuple[Form, ...] = (*US_FORMS, *EUROPE_FORMS, *GERMAN_FORMS, *ASIA_FORMS)
"""Every known form."""

_TELLING = tuple(form for form in FORMS if form.tells is Tells.IN_TEXT)
_LONGEST = 60
_DIGITS = re.compile(r"[0-9](?:[0-9\s.,/-]*[0-9])?")
_FEWEST_DIGITS = 5
_NEXT_IN_LIST = re.compile(
    r"(?:\s?[,;/&、，]\s?|\s?[,;]?\s(?:and|or|und|oder|et|ou|y|e|o|en|och|i|ve)\s|\s?[和及与]\s?)"
    r"(?P<value>(?:USD?\s?|D)?\d[\d,./-]*\d(?:\s?(?:B[12]|S1?))?)(?![0-9A-Za-z])(?![,./-]\d)"
)
_LABEL_ROOM, _TAIL_ROOM = 64, 12
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_FAMILY = {
    RightType.TRADEMARK: "sign",
    RightType.COUNTERFEIT: "sign",
    RightType.TRADE_DRESS: "sign",
    RightType.PARALLEL_IMPORT: "sign",
    RightType.COPYRIGHT: "work",
    RightType.UTILITY_PATENT: "patent",
    RightType.PATENT: "patent",
    RightType.DESIGN: "design",
    RightType.OTHER: "other",
}


def family(right: RightType) -> str:
    """What types of right share a register: `sign`, `work`, `patent`, `design` or `other`."""
    return _FAMILY[right]


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


Hit = tuple[int, int, NumberForm]
"""A number in a text: start, end, reading."""


def identify(
    printed: str, *, right: RightType | None = None, territory: str = ""
) -> NumberForm | None:
    """The one reading of a printed number; None when it is unknown or ambiguous.

    Order: type of right, prefix letters, territory of the store, length and check digit. Without
    a store, commas between the thousands stand for the United States, where they are usual.
    Full-width signs are expected to be folded by the caller.
    """
    value = " ".join(printed.split())
    if not value or len(value) > _LONGEST:
        return None
    folded = value.casefold()
    found = [
        (form, match)
        for form in FORMS
        if form.possible(folded) and (match := form.whole.fullmatch(value))
    ]
    asked = None if right is RightType.OTHER else right
    store = "UK" if territory == "GB" else territory or ("US" if "," in value else "")
    for group in _by_weight(found, asked, store):
        readings = {form.kind: _reading(form, match, printed) for form, match in reversed(group)}
        if readings:
            return _only(tuple(readings.values()))
    return None


def find_numbers(text: str) -> tuple[Hit, ...]:
    """All numbers in running text that name their office themselves, as (start, end, reading).

    Where readings overlap the longest wins. Money, phone numbers, orders, dates, ASINs and court
    cases are none. The time grows in step with the length of the text.
    """
    plain = text.translate(_BLANKS)
    hits = [
        (*_span(match), form, match)
        for start, end in _regions(plain)
        for form in _possible(plain[start:end].casefold())
        for match in form.anywhere.finditer(plain, start, end)
    ]
    covered = bytearray(len(text))
    kept = []
    for start, end, form, match in sorted(hits, key=lambda hit: hit[0] - hit[1]):
        if covered.find(1, start, end) < 0:
            covered[start:end] = b"\1" * (end - start)
            kept.append((start, end, _reading(form, match, text[start:end])))
    listed = [more for hit in kept for more in _listed(plain, hit, covered)]
    return tuple(sorted(kept + listed, key=lambda hit: hit[0]))


def _possible(folded: str) -> Iterator[Form]:
    return (form for form in _TELLING if form.possible(folded))


def _regions(text: str) -> list[tuple[int, int]]:
    """The parts of a text in which numbers may stand: all forms have several digits at their core.

    Most of a mail holds none, so most of it need not be read form by form.
    """
    regions: list[tuple[int, int]] = []
    for run in _DIGITS.finditer(text):
        if sum(map(str.isdigit, run.group())) >= _FEWEST_DIGITS:
            start, end = max(0, run.start() - _LABEL_ROOM), run.end() + _TAIL_ROOM
            if regions and start <= regions[-1][1]:
                start = regions.pop()[0]
            regions.append((start, end))
    return regions


def _listed(text: str, hit: Hit, covered: bytearray) -> Iterator[Hit]:
    """The numbers that follow one in a list: "Nos. 10,123,456, 9,876,543 and 9,765,432"."""
    _, end, known = hit
    while (match := _NEXT_IN_LIST.match(text, end)) and covered.find(1, *match.span("value")) < 0:
        start, end = match.span("value")
        form = identify(match["value"], right=known.right, territory=known.territory)
        if form is None or form.kind != known.kind or not _alike(form, known):
            return
        covered[start:end] = b"\1" * (end - start)
        yield start, end, form


def _alike(form: NumberForm, known: NumberForm) -> bool:
    """Whether two numbers are printed alike, so that a sum behind a number is not taken for one."""
    commas = form.printed.count(",") == known.printed.count(",")
    return commas and abs(len(_digits(form.normal)) - len(_digits(known.normal))) <= 1


def _digits(text: str) -> str:
    return re.sub(r"[A-Z]\d?$|[^0-9]", "", text)


_Found = list[tuple[Form, re.Match[str]]]


def _by_weight(found: _Found, right: RightType | None, store: str) -> tuple[_Found, ...]:
    """The forms in groups, those that say most first; a group is empty where nothing is in it."""
    fitting = [pair for pair in found if _fits(pair[0], right)]
    others = [pair for pair in found if pair not in fitting]
    enough = Tells.WITH_RIGHT if right else Tells.AS_VALUE
    groups = (
        [pair for pair in fitting if pair[0].tells <= enough],
        [pair for pair in others if pair[0].tells is Tells.IN_TEXT or _mistyped(pair[0], right)],
        [pair for pair in fitting if right and _stands_in(pair[0], store)],
        [pair for pair in others if pair[0].tells is Tells.AS_VALUE],
    )
    return tuple(
        [pair for pair in group if store and pair[0].territory == store] or group
        for group in groups
    )


def _fits(form: Form, right: RightType | None) -> bool:
    if right is RightType.PATENT and form.right is RightType.DESIGN:
        return form.tells < Tells.WITH_STORE
    return right is None or family(right) == family(form.right)


def _mistyped(form: Form, right: RightType | None) -> bool:
    """Whether a field for one kind of patent holds the other kind."""
    kinds = {right, form.right}
    return form.tells is Tells.WITH_RIGHT and kinds == {RightType.UTILITY_PATENT, RightType.DESIGN}


def _stands_in(form: Form, store: str) -> bool:
    return form.tells is Tells.WITH_STORE and form.territory == store


def _only(readings: tuple[NumberForm, ...]) -> NumberForm | None:
    """The single reading, or the single one whose check digit holds."""
    proven = tuple(reading for reading in readings if reading.check_digit)
    for choice in (readings, proven):
        if len(choice) == 1:
            return choice[0]
    return None


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("value" if "value" in match.re.groupindex else 0)


def _reading(form: Form, match: re.Match[str], printed: str) -> NumberForm:
    parts = {"k": "", "part": ""}
    parts |= {name: _bare(part) for name, part in match.groupdict(default="").items()}
    checked = "".join(parts[name] for name in form.checked)
    return NumberForm(
        printed=printed,
        normal=form.normal.format_map(parts).rstrip("-"),
        kind=form.kind,
        right=form.right,
        office=form.office,
        territory=form.territory,
        granted=form.granted,
        check_digit=form.check(checked) if form.check else None,
    )


def _bare(part: str) -> str:
    """Digits and capital letters alone; the `u` of unpublished works becomes a capital."""
    return re.sub(r"[^0-9A-Z]", "", part.upper())
