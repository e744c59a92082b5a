"""The type of right: an explicit label wins over the number's label, that over the prose."""

from __future__ import annotations

from triage.domain.complaint import RightNumber, RightType, Status
from triage.domain.right_number import find_numbers
from triage.extraction.labels import Item
from triage.extraction.lexicon import SECTIONS
from triage.extraction.phrases import Hit, without_overlap
from triage.extraction.scan import Found, Scan

_ORDER = (
    "parallel_import", "counterfeit", "trade_dress", "utility_patent", "design", "copyright",
    "trademark", "patent",
)  # fmt: skip
_NUMBERED = {
    "trademark_number": "trademark",
    "patent_number": "patent",
    "design_number": "design",
    "copyright_number": "copyright",
}
_LONGEST = 70


def find_right_types(scan: Scan) -> tuple[Found, ...]:
    """The types that the mail names by the best rule that names one; several are a conflict."""
    for rule in (_labelled, _prose):
        found = rule(scan)
        if found:
            return _distinct(found)
    return ()


def type_of(scan: Scan, start: int, end: int) -> Found | None:
    """The type that a short value names; None when it names none."""
    hits: list[tuple[Hit, str]] = []
    for name in SECTIONS["types"]:
        hits += [(hit, name) for hit in scan.phrases("types", name).all(scan.key, start, end)]
    kept = without_overlap(hit for hit, _ in hits)
    names = [(name, hit) for hit, name in hits if hit in kept]
    if not names:
        return None
    best, hit = min(names, key=lambda pair: (_ORDER.index(pair[0]), pair[1].start))
    value = RightType(best).value
    return Found(value, hit.start, hit.end, "right type: label")


def _labelled(scan: Scan) -> list[Found]:
    found = []
    for item in scan.labelled("right_type", "reason", "complaint_id", "number"):
        if item.empty or not item.strong:
            continue
        kind = type_of(scan, item.start, min(item.end, item.start + _LONGEST))
        if kind and (item.name == "right_type" or _is_all(item, kind)):
            found.append(kind)
    return found


def _is_all(item: Item, kind: Found) -> bool:
    """Whether the value says little more than the type."""
    length = item.end - item.start
    return kind.start - item.start < 3 and length <= (kind.end - kind.start) + 24


def _prose(scan: Scan) -> list[Found]:
    hits = _prose_hits(scan)
    if not hits:
        return [_by_number(scan)] if _numbered(scan) else []
    names = {name for _, name in hits}
    best = next(name for name in _ORDER if name in names)
    if best == "copyright" and "trademark" in names:
        best = _more_often(hits, "copyright", "trademark")
    first = min((hit for hit, name in hits if name == best), key=lambda hit: hit.start)
    return [Found(RightType(best).value, first.start, first.end, "right type: words")]


def _prose_hits(scan: Scan) -> list[tuple[Hit, str]]:
    ignored = [(hit.start, hit.end) for hit in scan.all("prose", "ignored")]
    spans = [(scan.start, scan.end)]
    if scan.envelope.subject_at[1] and not scan.start <= scan.envelope.subject_at[0] < scan.end:
        spans.append(scan.envelope.subject_at)
    hits: list[tuple[Hit, str]] = []
    for name in SECTIONS["types"]:
        for start, end in spans:
            hits += [(h, name) for h in scan.phrases("prose", name).all(scan.key, start, end)]
    free = [
        (h, n) for h, n in hits if not any(h.start < stop and at < h.end for at, stop in ignored)
    ]
    kept = set(without_overlap(hit for hit, _ in free))
    return [(hit, name) for hit, name in free if hit in kept]


def _more_often(hits: list[tuple[Hit, str]], one: str, two: str) -> str:
    names = [name for _, name in hits]
    return one if names.count(one) >= names.count(two) else two


def _numbered(scan: Scan) -> bool:
    return any(item.name in _NUMBERED and not item.empty for item in scan.items)


def _by_number(scan: Scan) -> Found:
    item = next(item for item in scan.items if item.name in _NUMBERED and not item.empty)
    value = RightType(_NUMBERED[item.name]).value
    return Found(value, item.at, item.at + len(item.words), "right type: label of the number")


def type_by_number(scan: Scan, numbers: tuple[RightNumber, ...]) -> tuple[Found, ...]:
    """The type that an asserted number's own form names, where no words do."""
    printed = {number.value for number in numbers}
    for start, end, form in find_numbers(scan.text[scan.start : scan.end]):
        if form.printed in printed:
            place = scan.start + start, scan.start + end
            return (Found(form.right.value, *place, "right type: number", Status.INFERRED),)
    return ()


def _distinct(found: list[Found]) -> tuple[Found, ...]:
    unique: dict[str, Found] = {}
    for each in found:
        unique.setdefault(each.value, each)
    return tuple(unique.values())
