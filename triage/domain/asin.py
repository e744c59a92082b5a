"""Amazon's own identifiers: their shapes and the checks that tell them apart.

No specification is public; the shapes are those seen, listed under identifiers, section 1.
"""

from __future__ import annotations

import re

from triage.domain.marketplace import MARKETPLACES

_FREE_BEFORE, _FREE_AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"

ASIN_PATTERN = re.compile(rf"{_FREE_BEFORE}(?:B[0-9A-Z]{{9}}|[0-9]{{9}}[0-9X]){_FREE_AFTER}")
"""What may be an ASIN; `is_asin` decides. Books count only where their label says ASIN."""

ORDER_ID_PATTERN = re.compile(r"(?<![0-9-])\d{3}-\d{7}-\d{7}(?![0-9-])")
"""An order number, 3-7-7 digits."""

SELLER_ID_PATTERN = re.compile(rf"{_FREE_BEFORE}A[0-9A-Z]{{12,14}}{_FREE_AFTER}")
"""What may be a seller's identifier; `is_seller_id` decides."""

FNSKU_PATTERN = re.compile(rf"{_FREE_BEFORE}X00[0-9A-Z]{{7}}{_FREE_AFTER}")
"""The label of a unit in Amazon's warehouse."""

_RUN = re.compile(rf"{_FREE_BEFORE}(?:B[0-9A-Z]{{9}})+{_FREE_AFTER}")
_MARKETPLACE_IDS = frozenset(store.marketplace_id for store in MARKETPLACES)


def is_asin(text: str) -> bool:
    """Whether the text is an ASIN: `B` and nine signs with a digit, or a valid ISBN-10."""
    if re.fullmatch(r"B[0-9A-Z]{9}", text):
        return any(sign.isdigit() for sign in text)
    return re.fullmatch(r"[0-9]{9}[0-9X]", text) is not None and _is_isbn(text)


def find_asins(text: str) -> tuple[tuple[int, int], ...]:
    """The places of all ASINs that begin with B, also where they stand in a row without a gap."""
    return tuple(
        (start, start + 10)
        for run in _RUN.finditer(text)
        for start in range(run.start(), run.end(), 10)
        if is_asin(text[start : start + 10])
    )


def is_marketplace_id(text: str) -> bool:
    """Whether the text is the identifier of a store, which looks like that of a seller."""
    return text in _MARKETPLACE_IDS


def is_seller_id(text: str) -> bool:
    """Whether the text has the shape of a seller's identifier and is none of a store."""
    shaped = SELLER_ID_PATTERN.fullmatch(text) is not None
    return shaped and any(sign.isdigit() for sign in text) and not is_marketplace_id(text)


def is_order_id(text: str) -> bool:
    """Whether the text is an order number."""
    return ORDER_ID_PATTERN.fullmatch(text) is not None


def is_fnsku(text: str) -> bool:
    """Whether the text is the label of a unit in Amazon's warehouse."""
    return FNSKU_PATTERN.fullmatch(text) is not None


def _is_isbn(text: str) -> bool:
    from stdnum import isbn

    return bool(isbn.is_valid(text))
