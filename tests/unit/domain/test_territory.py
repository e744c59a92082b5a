"""Rights end at the border of their territory."""

from __future__ import annotations

import pytest

from triage.domain.complaint import RightNumber, RightType
from triage.domain.marketplace import MARKETPLACES, Marketplace, by_code
from triage.domain.right_number import identify
from triage.domain.territory import EPC_STATES, ReachKind, reach, territory_name


def store(code: str) -> Marketplace:
    found = by_code(code)
    assert found is not None
    return found


def stores_covered(printed: str) -> set[str]:
    number = identify(printed)
    assert number is not None
    return {
        market.code
        for market in MARKETPLACES
        if reach(number, number.right, market).kind is ReachKind.COVERS
    }


@pytest.mark.parametrize(
    ("printed", "codes"),
    [
        ("017867542", {"IE", "DE", "FR", "IT", "ES", "NL", "BE", "SE", "PL"}),
        ("004048098-0004", {"IE", "DE", "FR", "IT", "ES", "NL", "BE", "SE", "PL"}),
        ("UK00917867542", {"UK"}),
        ("GB 2 257 858 B", {"UK"}),
        ("USD845,135 S", {"US"}),
        ("VA 2-123-456", {"US"}),
        ("30 2015 012 345", {"DE"}),
        ("ZL 2017 1 0601862.3", set()),
        ("特許第6123456号", {"JP"}),
        ("EP 1 234 567 B1", set()),
        ("DM/212 345", set()),
        ("WO 2019/123456 A1", set()),
    ],
)
def test_the_stores_that_a_right_covers(printed: str, codes: set[str]) -> None:
    assert stores_covered(printed) == codes


def test_benelux_covers_two_stores() -> None:
    mark = RightNumber(value="1234567", start=0, end=7, rule="r", office="BOIP", territory="BX")
    covered = {
        market.code
        for market in MARKETPLACES
        if reach(mark, RightType.TRADEMARK, market).kind is ReachKind.COVERS
    }
    assert covered == {"NL", "BE"}


@pytest.mark.parametrize(
    ("printed", "code", "kind"),
    [
        ("EP 1 234 567 B1", "DE", ReachKind.DEPENDS),
        ("EP 1 234 567 B1", "TR", ReachKind.DEPENDS),
        ("EP 1 234 567 B1", "US", ReachKind.DOES_NOT_COVER),
        ("DM/212 345", "DE", ReachKind.DEPENDS),
        ("IR 1234567", "US", ReachKind.DEPENDS),
        ("WO 2019/123456 A1", "US", ReachKind.DOES_NOT_COVER),
        ("PCT/CN2019/123456", "JP", ReachKind.DOES_NOT_COVER),
        ("VA 2-123-456", "DE", ReachKind.DEPENDS),
    ],
)
def test_rights_that_depend_on_a_list(printed: str, code: str, kind: ReachKind) -> None:
    assert reach(identify(printed), None, store(code)).kind is kind


def test_the_reason_is_a_sentence_of_a_letter() -> None:
    found = reach(identify("USD845,135 S"), RightType.DESIGN, store("DE"))
    assert found.reason.en == (
        "USD845,135 S is a right of the United States; it does not reach amazon.de."
    )
    assert found.reason.zh == "USD845,135 S 是美国的权利，其效力不及于 amazon.de。"


def test_the_uk_has_numbers_of_its_own() -> None:
    found = reach(identify("017867542"), RightType.TRADEMARK, store("UK"))
    assert found.kind is ReachKind.DOES_NOT_COVER
    assert "UK009" in found.reason.en
    assert "UK009" in found.reason.zh


def test_what_is_not_stated_is_not_known() -> None:
    bare = RightNumber(value="1234567", start=0, end=7, rule="r")
    assert reach(None, None, store("DE")).kind is ReachKind.UNKNOWN
    assert reach(None, RightType.TRADEMARK, store("DE")).kind is ReachKind.UNKNOWN
    assert "1234567" in reach(bare, RightType.TRADEMARK, store("DE")).reason.en


def test_a_work_needs_no_number() -> None:
    assert reach(None, RightType.COPYRIGHT, store("DE")).kind is ReachKind.COVERS


def test_an_international_number_read_by_its_right() -> None:
    bare = RightNumber(value="1234567", start=0, end=7, rule="r", office="WIPO", territory="")
    assert reach(bare, RightType.UTILITY_PATENT, store("DE")).kind is ReachKind.DOES_NOT_COVER
    assert reach(bare, None, store("DE")).kind is ReachKind.DEPENDS


def test_names() -> None:
    assert len(EPC_STATES) == 39
    assert territory_name("DE").zh == "德国"
    assert territory_name("BR").en == "BR"
