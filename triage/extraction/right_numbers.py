"""Asserted right numbers, as printed; cited, owned-beside and excluded ones are left out."""

from __future__ import annotations

import re

from triage.domain.complaint import RightNumber, RightType
from triage.domain.marketplace import MARKETPLACES
from triage.domain.right_number import NumberForm, find_numbers, identify
from triage.extraction.emails import find_addresses
from triage.extraction.places import Span, links, overlaps
from triage.extraction.scan import Found, Scan
from triage.extraction.sentences import Sentence, around, sentences

_NUMBER = re.compile(
    r"(?:(?:us|ep|de|fr|gb|uk|it|es|nl|pl|se|tr|jp|cn|kr|tw|au|ca|eu|em|ir|wo|zl|dm|re|d|rcd|tx|vau?|pau?|txu?|sru?|va|pa|sr|des\.?|第|特许第|意匠登录第|商标登录第|登录第)[ .-]?){0,2}"
    r"d?\d[\d]*(?:[ ]?[,./-][ ]?\d+|[ ]\d{2,4}(?![\d:]))*(?:[ ]?[abcdsuyet]\d?(?![a-z0-9]))?(?:号)?"
)
_LINK = re.compile(
    r"[ \n]?(?:\(?(?:no|nos|nr|nrs|number|numbers|numero|nummer|n|#|reg|registration|registered|id|under)\)?[.°º:]{0,2}[ ]?){0,3}"
    r"(?:[ ]?(?:is|:|#|=|,|\(|は|为|是|的))?[ ]?[#\"'(]?"
)
_MORE = re.compile(r"[ \n]?(?:,|;|/|and|und|et|y|e|en|i|och|ve|&|、|和|及|と)[ \n]?(?:no\.? |nr\.? )?")
_KINDS = {
    "trademark_number": RightType.TRADEMARK,
    "patent_number": RightType.PATENT,
    "design_number": RightType.DESIGN,
    "copyright_number": RightType.COPYRIGHT,
    "number": None,
}
_FEWEST = 5
_COUNTRIES = {store.domain: store.country for store in MARKETPLACES}


def find_right_numbers(
    scan: Scan, kind: RightType | None, store: str, taken: list[Span]
) -> tuple[RightNumber, ...]:
    """The numbers that the mail asserts, each once; `taken` holds other values' places."""
    barred = [*taken, *_barred(scan)]
    found = [*_labelled(scan, barred), *_inline(scan, barred), *_telling(scan, barred)]
    parts = sentences(scan.text, scan.key, scan.start, scan.end)
    asserted = [(hit, right) for hit, right in found if not _cited(scan, hit, parts)]
    unique: dict[str, tuple[Found, RightType | None]] = {}
    for hit, right in sorted(asserted, key=lambda pair: (pair[0].start, -pair[0].end)):
        unique.setdefault(_bare(hit.value), (hit, right))
    merged = _without_parts(list(unique.values()))
    return tuple(_number(scan, hit, right or kind, store) for hit, right in merged)


def _bare(value: str) -> str:
    return re.sub(r"[\W_]", "", value).upper()


def _without_parts(
    found: list[tuple[Found, RightType | None]],
) -> list[tuple[Found, RightType | None]]:
    """The same number printed with and without its office's letters counts once, the fuller."""
    kept: list[tuple[Found, RightType | None]] = []
    for hit, right in found:
        bare = _bare(hit.value)
        twin = next((k for k in kept if bare in _bare(k[0].value) or _bare(k[0].value) in bare), None)
        if twin is None:
            kept.append((hit, right))
    return kept


def _barred(scan: Scan) -> list[Span]:
    spans = links(scan.text, scan.start, scan.end)
    spans += [(a.start, a.end) for a in find_addresses(scan.text, scan.start, scan.end)]
    other = scan.labelled("end", "title", "complaint_id", "asin", "other_asin", "deadline")
    return spans + [(item.start, item.end) for item in other if item.strong]


def _labelled(scan: Scan, barred: list[Span]) -> list[tuple[Found, RightType | None]]:
    found: list[tuple[Found, RightType | None]] = []
    for item in scan.labelled(*_KINDS):
        if not item.empty and item.strong:
            found += _in_value(scan, item.start, item.end, _KINDS[item.name], barred)
    return found


def _in_value(
    scan: Scan, start: int, end: int, right: RightType | None, barred: list[Span]
) -> list[tuple[Found, RightType | None]]:
    telling = find_numbers(scan.text[start:end])
    if telling:
        return [(scan.found(start + a, start + b, "right number: label"), right) for a, b, _ in telling]
    found: list[tuple[Found, RightType | None]] = []
    for match in _NUMBER.finditer(scan.key, start, end):
        hit = _trimmed(scan, match.start(), match.end(), "right number: label")
        if hit and not overlaps(hit.start, hit.end, barred):
            found.append((hit, right))
    return found


def _trimmed(scan: Scan, start: int, end: int, rule: str) -> Found | None:
    """The number without signs at its ends; None when it has too few digits to be one."""
    while end > start and scan.text[end - 1] in " ,./-":
        end -= 1
    before, after = scan.text[start - 1 : start], scan.text[end : end + 1]
    digits = sum(c.isdigit() for c in scan.text[start:end])
    if digits < _FEWEST or digits > 16 or (before.isalnum() and before < "\u2e80"):
        return None
    if after.isdigit() or re.fullmatch(r"(?:19|20)\d\d[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]20\d\d", scan.text[start:end]):
        return None
    return scan.found(start, end, rule)


def _inline(scan: Scan, barred: list[Span]) -> list[tuple[Found, RightType | None]]:
    """Numbers right behind the words in a sentence: `Trademark Registration No. 5,733,019`."""
    found: list[tuple[Found, RightType | None]] = []
    for name, right in _KINDS.items():
        for hit in scan.all("labels", name):
            link = _LINK.match(scan.key, hit.end, scan.end)
            place = link.end() if link else hit.end
            while match := _NUMBER.match(scan.key, place, scan.end):
                number = _trimmed(scan, match.start(), match.end(), "right number: words")
                if number is None or overlaps(number.start, number.end, barred):
                    break
                found.append((number, right))
                more = _MORE.match(scan.key, number.end, scan.end)
                if not more:
                    break
                place = more.end()
    return found


def _telling(scan: Scan, barred: list[Span]) -> list[tuple[Found, RightType | None]]:
    """Numbers whose own form names their office."""
    found: list[tuple[Found, RightType | None]] = []
    for start, end, form in find_numbers(scan.text[scan.start : scan.end]):
        first, last = scan.start + start, scan.start + end
        if not overlaps(first, last, barred):
            found.append((scan.found(first, last, f"right number: {form.kind}"), form.right))
    return found


def _cited(scan: Scan, hit: Found, parts: list[Sentence]) -> bool:
    """Whether the sentence says that the number is cited, owned beside, or not asserted."""
    part = around(parts, hit.start)
    if part is None:
        return False
    return scan.phrases("numbers_not", "cited").first(scan.key, part.start, part.end) is not None


def _number(scan: Scan, hit: Found, right: RightType | None, store: str) -> RightNumber:
    form = _identified(hit.value, right, store)
    start, end = scan.view.origin(hit.start, hit.end)
    return RightNumber(
        value=hit.value,
        start=start,
        end=end,
        rule=hit.rule,
        normal=form.normal if form else None,
        office=form.office if form else None,
        territory=(form.territory or None) if form else None,
        check_digit=form.check_digit if form else None,
    )


def _identified(value: str, right: RightType | None, store: str) -> NumberForm | None:
    return identify(value, right=right, territory=_COUNTRIES.get(store, ""))
