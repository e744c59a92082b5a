"""Asserted right numbers, as printed; cited, owned-beside and excluded ones are left out."""

from __future__ import annotations

import re

from triage.domain.complaint import RightNumber, RightType
from triage.domain.marketplace import MARKETPLACES
from triage.domain.right_number import NumberForm, find_numbers, identify
from triage.extraction.emails import find_addresses
from triage.extraction.places import Barred, Span, links
from triage.extraction.scan import Found, Scan
from triage.extraction.sentences import Sentence, around, sentences

_NUMBER = re.compile(
    r"br[ ]?\d{2}[ ]?\d{4}[ ]?\d{6}[ -]?\d|"
    r"(?:(?:us|ep|de|fr|gb|uk|it|es|nl|pl|se|tr|jp|cn|kr|tw|au|br|mx|ca|eu|em|ir|wo|zl|dm|re|d|"
    r"rcd|tx|vau?|pau?|txu?|sru?|va|pa|sr|des\.?|[mi](?=\d{6})|"
    r"第|特许第|意匠登录第|商标登录第|登录第)[ .-]?){0,2}"
    r"d?\d[\d]*(?:[ ]?[,./-][ ]?\d+|[ ]\d(?=[ ]\d{3})|[ ]\d{2,4}(?![\d:]))*"
    r"(?:[ ]?[abcdsuyet]\d?(?![a-z0-9]))?(?:号)?"
)
_LINK = re.compile(
    r",?[ \n]?(?:\(?(?:no|nos|nr|nrs|number|numbers|numero|nummer|n|#|reg|registration|"
    r"registered|id|under)\)?[.°º:]{0,2}[ ]?){0,3}"
    r"(?:[ ]?(?:is|:|#|=|,|\(|は|为|是|的))?[ ]?[#\"'(]?"
)
_MORE = re.compile(
    r"[ \n]?(?:,|;|/|and|und|et|y|e|en|i|och|ve|&|、|和|及|と)[ \n]?(?:no\.? |nr\.? )?"
)
_KINDS = {
    "trademark_number": RightType.TRADEMARK,
    "patent_number": RightType.PATENT,
    "design_number": RightType.DESIGN,
    "copyright_number": RightType.COPYRIGHT,
    "number": None,
}
_LISTED = re.compile(r"(?:[,;&/]|\b(?:and|und|et|y|e|en|och|ve|i)\b)[ ]?(?=[a-z. ]{0,12}\d)")
_CLAUSE = re.compile(r"[;,()]")
_FEWEST = 5
_MASKS = frozenset("*#•●")
_Hit = tuple[Found, RightType | None, NumberForm | None]
"""A number, the right that its label tells, and the reading that its own form gives."""
_COUNTRIES = {store.domain: store.country for store in MARKETPLACES}


def find_right_numbers(
    scan: Scan, kind: RightType | None, store: str, taken: list[Span]
) -> tuple[RightNumber, ...]:
    """The numbers that the mail asserts, each once; `taken` holds other values' places."""
    barred = Barred([*taken, *_barred(scan)])
    found = [*_labelled(scan, barred), *_inline(scan, barred), *_telling(scan, barred)]
    parts = sentences(scan.text, scan.key, scan.start, scan.end)
    asserted = [hit for hit in found if not _cited(scan, hit[0], parts)]
    unique: dict[str, _Hit] = {}
    for hit in sorted(asserted, key=lambda each: (each[2] is None, each[0].start, -each[0].end)):
        unique.setdefault(_bare(hit[0].value), hit)
    merged = _without_parts(sorted(unique.values(), key=lambda each: each[0].start))
    return tuple(
        _number(scan, hit, form or _identified(hit.value, right or kind, store))
        for hit, right, form in merged
    )


def _bare(value: str) -> str:
    return re.sub(r"[\W_]", "", value).upper()


def _without_parts(found: list[_Hit]) -> list[_Hit]:
    """The same number printed with and without its office's letters counts once.

    Of several prints the first stays; it takes the reading of the one whose form tells its office.
    """
    kept: list[_Hit] = []
    for hit in found:
        bare = _bare(hit[0].value)
        nth = next((n for n, k in enumerate(kept) if _same(bare, _bare(k[0].value))), None)
        if nth is None:
            kept.append(hit)
        elif kept[nth][2] is None and hit[2] is not None:
            kept[nth] = (kept[nth][0], hit[1], hit[2])
    return kept


def _same(one: str, two: str) -> bool:
    return one in two or two in one


def _barred(scan: Scan) -> list[Span]:
    spans = links(scan.text, scan.start, scan.end)
    spans += [(a.start, a.end) for a in find_addresses(scan.text, scan.start, scan.end)]
    other = scan.labelled("end", "title", "complaint_id", "asin", "other_asin", "deadline")
    return spans + [(item.start, item.end) for item in other if item.strong]


def _labelled(scan: Scan, barred: Barred) -> list[_Hit]:
    found: list[_Hit] = []
    for item in scan.labelled(*_KINDS):
        if not item.empty and item.strong:
            found += _in_value(scan, item.start, item.end, _KINDS[item.name], barred)
    return found


def _in_value(
    scan: Scan, start: int, end: int, right: RightType | None, barred: Barred
) -> list[_Hit]:
    telling = find_numbers(scan.text[start:end])
    if telling:
        return [
            (scan.found(start + first, start + last, "right number: label"), right, form)
            for first, last, form in telling
        ]
    found: list[_Hit] = []
    for match in _NUMBER.finditer(scan.key, start, end):
        hit = _trimmed(scan, match.start(), match.end(), "right number: label")
        if hit and not barred.meets(hit.start, hit.end):
            found.append((hit, right, None))
    return found


def _trimmed(scan: Scan, start: int, end: int, rule: str) -> Found | None:
    """The number without signs at its ends; None when it has too few digits to be one."""
    while end > start and scan.text[end - 1] in " ,./-":
        end -= 1
    before, after = scan.text[start - 1 : start], scan.text[end : end + 1]
    digits = sum(c.isdigit() for c in scan.text[start:end])
    if digits < _FEWEST or digits > 16 or (before.isalnum() and before < "\u2e80"):
        return None
    if (
        after.isdigit()
        or after in _MASKS
        or re.fullmatch(
            r"(?:19|20)\d\d[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]20\d\d", scan.text[start:end]
        )
    ):
        return None
    return scan.found(start, end, rule)


def _inline(scan: Scan, barred: Barred) -> list[_Hit]:
    """Numbers right behind the words in a sentence: `Trademark Registration No. 5,733,019`."""
    found: list[_Hit] = []
    for name, right in _KINDS.items():
        for hit in scan.all("labels", name):
            link = _LINK.match(scan.key, hit.end, scan.end)
            place = link.end() if link else hit.end
            while match := _NUMBER.match(scan.key, place, scan.end):
                number = _trimmed(scan, match.start(), match.end(), "right number: words")
                if number is None or barred.meets(number.start, number.end):
                    break
                found.append((number, right, None))
                more = _MORE.match(scan.key, number.end, scan.end)
                if not more:
                    break
                place = more.end()
    return found


def _telling(scan: Scan, barred: Barred) -> list[_Hit]:
    """Numbers whose own form names their office."""
    found: list[_Hit] = []
    for start, end, form in find_numbers(scan.text[scan.start : scan.end]):
        first, last = scan.start + start, scan.start + end
        if not barred.meets(first, last):
            found.append((scan.found(first, last, f"right number: {form.kind}"), form.right, form))
    return found


def _cited(scan: Scan, hit: Found, parts: list[Sentence]) -> bool:
    """Whether the sentence says that the number is cited, owned beside, or not asserted.

    The words reach the numbers behind them, and those before them up to a comma or bracket.
    """
    part = around(parts, hit.start)
    if part is None:
        return False
    for words in scan.phrases("numbers_not", "cited").all(scan.key, part.start, part.end):
        between = _LISTED.sub("", scan.key[hit.end : words.start])
        if words.start < hit.start or not _CLAUSE.search(between):
            return True
    return False


def _number(scan: Scan, hit: Found, form: NumberForm | None) -> RightNumber:
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
