"""Several complaints in one mail: each owner's block, or each type in a list, comes out apart."""

from __future__ import annotations

import re
from dataclasses import replace

from triage.extraction.labels import Item
from triage.extraction.right_type import type_of
from triage.extraction.scan import Found, Scan

_BRACKET = re.compile(r"[ ]?[(\[]([^()\[\]\n]{3,40})[)\]]")


def blocks(scan: Scan) -> tuple[Scan, ...]:
    """The stretches of the message that each belong to one owner; the whole when there is one."""
    starts = _block_starts(scan)
    if len(starts) < 2:
        return ()
    ends = [*starts[1:], scan.end]
    return tuple(
        replace(scan, start=start, end=end, items=_within(scan, start, end))
        for start, end in zip(starts, ends, strict=True)
    )


def _within(scan: Scan, start: int, end: int) -> tuple[Item, ...]:
    return tuple(item for item in scan.items if start <= item.at < end)


def _block_starts(scan: Scan) -> list[int]:
    """Where each owner's block begins: at the label that opens the block and comes again in it."""
    owners = [i for i in scan.labelled("name") if i.strong and not i.empty]
    if len({_value(scan, item) for item in owners}) < 2:
        return []
    known = [item for item in scan.items if item.strong and not item.empty]
    first = owners[0]
    before = [item for item in known if item.at < first.at]
    lead = _leading(before, known, len(owners))
    if lead:
        return [item.at for item in known if item.name == lead][: len(owners)]
    return [item.at for item in owners]


def _leading(before: list[Item], known: list[Item], count: int) -> str:
    """The name of the label that stands first in every block, when it is not the owner's."""
    for item in before:
        if sum(each.name == item.name for each in known) == count and item.name in {
            "complaint_id", "asin", "right_type", "number", "trademark_number", "patent_number",
        }:  # fmt: skip
            return item.name
    return ""


def _value(scan: Scan, item: Item) -> str:
    return scan.key[item.start : item.end].strip()


def by_bracket(scan: Scan, asins: tuple[Found, ...]) -> dict[str, tuple[Found, tuple[Found, ...]]]:
    """ASINs by the type in brackets behind each, when the brackets name different types."""
    grouped: dict[str, tuple[Found, tuple[Found, ...]]] = {}
    for asin in asins:
        bracket = _BRACKET.match(scan.key, asin.end, scan.end)
        kind = type_of(scan, bracket.start(1), bracket.end(1)) if bracket else None
        if kind is None:
            return {}
        known = grouped.get(kind.value, (kind, ()))
        grouped[kind.value] = (known[0], (*known[1], asin))
    return grouped
