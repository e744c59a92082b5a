"""Complaint IDs: numbers that the mail calls so. Without such a label no number is one."""

from __future__ import annotations

import re

from triage.extraction.labels import Item
from triage.extraction.scan import Found, Scan

_CODE = re.compile(
    r"(?:(?:[a-z]{1,6}[-_/]){0,2}[a-z]{1,6}[-_/]?)?\d[\d-]{3,20}\d(?:[-_/][a-z0-9]{1,12})?(?![\w*#•●])|[a-z]{1,6}-\d{1,8}[\w-]{0,12}(?![*#•●])"
)
_GLUED = re.compile(r"\d{7,12}(?=[A-Z][a-z])")
_DIGITS = re.compile(r"\d{7,12}(?![\d,./-]*\d)")
_AFTER_LABEL = re.compile(
    r"[ \n]?(?:\(?(?:id|ids|no|nos|nr|number|numbers|numero|nummer|num|n|#|s|番号|编号|号码|"
    r"号)\)?[.°º:]?[ ]?)?"
    r"(?:[ ]?(?:is|ist|est|e|es|are|lautet|:|#|=|,|\(|は|が|为|是|\"|'|nr\.?|mit der nummer|"
    r"with the number|under number))?[ ]?[#\"'(]?"
)
_LIKELY = re.compile(r"(?<![\w+./-])1\d{9,10}(?![\d/-])")
_LETTERED = re.compile(r"[a-z]{1,6}-(?:[a-z0-9]{1,6}-){0,2}\d{4,12}(?![\w*#-])")
_MORE = re.compile(r"[ \n]?(?:,|and|und|et|y|e|en|i|och|ve|&|/|、|和|及|と|;)[ \n]?#?")
_DATE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$")


def find_complaint_ids(scan: Scan) -> tuple[Found, ...]:
    """The numbers behind a label of complaint, report, claim or notice, each once, in order."""
    unique: dict[str, Found] = {}
    for each in sorted((*_strong(scan), *_prose(scan)), key=lambda hit: hit.start):
        unique.setdefault(each.value, each)
    return tuple(unique.values())


def find_reply_ids(scan: Scan) -> tuple[Found, ...]:
    """In the thread of a complaint that an owner answers: the one number that looks like its ID.

    Only for replies that call no number so; cases, orders and telephone numbers are none.
    """
    found = {
        match.group(): Found(match.group(), match.start(), match.end(), "complaint ID: thread")
        for match in _LIKELY.finditer(scan.key, scan.start, scan.end)
        if not scan.phrases("labels", "end").first(scan.key[match.start() - 24 : match.start()])
    }
    return tuple(found.values()) if len(found) == 1 else ()


def _code(scan: Scan, place: int) -> re.Match[str] | None:
    """A code that ends where words begin, also where the next line was glued to it."""
    plain = _CODE.match(scan.key, place, scan.end)
    glued = None if plain else _GLUED.match(scan.text, place, scan.end)
    return plain or glued


def _strong(scan: Scan) -> list[Found]:
    """Numbers that stand as the value of a label, also several of them."""
    found: list[Found] = []
    for item in scan.labelled("complaint_id"):
        place = item.start
        while (item.strong or _is_row(scan, item)) and (hit := _code(scan, place)):
            number = _spread(scan, hit.start(), hit.end())
            if not _DATE.match(number.value):
                found.append(number)
            more = _MORE.match(scan.key, number.end, scan.end) or _row_below(scan, number)
            if not more:
                break
            place = more.end()
    return found


def _row_below(scan: Scan, number: Found) -> re.Match[str] | None:
    """The line break before another number that alone fills its line and is as long."""
    width = len(number.value)
    return re.compile(rf"\n(?=[\w-]{{{width}}}(?:\n|$))").match(scan.key, number.end, scan.end)


def _is_row(scan: Scan, item: Item) -> bool:
    """Whether label and number make up a whole line, as in a table pasted without its borders."""
    return _CODE.fullmatch(scan.key, item.start, item.end) is not None


def _spread(scan: Scan, start: int, end: int) -> Found:
    while scan.text[end - 1] in "-_/":
        end -= 1
    return Found(scan.text[start:end], start, end, "complaint ID: label")


def _prose(scan: Scan) -> list[Found]:
    """Numbers right behind the words in a sentence: `complaint 17240958316`."""
    found: list[Found] = []
    for hit in scan.all("labels", "complaint_id"):
        link = _AFTER_LABEL.match(scan.key, hit.end, scan.end)
        place = link.end() if link else hit.end
        while number := _DIGITS.match(scan.key, place, scan.end) or _LETTERED.match(
            scan.key, place, scan.end
        ):
            found.append(
                Found(
                    scan.text[number.start() : number.end()], *number.span(), "complaint ID: words"
                )
            )
            more = _MORE.match(scan.key, number.end(), scan.end)
            if not more:
                break
            place = more.end()
    return found
