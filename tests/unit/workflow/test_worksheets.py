"""Worksheets: what they keep, what they feed, and the conclusions that they refuse."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage import letters, tree
from triage.domain import events as ev
from triage.domain.case import Case, replay
from triage.domain.complaint import Complaint, Kind
from triage.errors import WrongUse
from triage.workflow import worksheets as ws

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
CHART = [
    {"claim": "1", "element": "a hinge", "ours": "a hinge", "present": "yes", "proof": ""},
    {"claim": "1", "element": "a spring", "ours": "no spring", "present": "no", "proof": "AT-06"},
]


def case_with(*facts: ev.FactGiven) -> Case:
    opening = ev.CaseOpened(
        mail=ev.MailRef(digest="0" * 64, source="x"),
        kind=Kind.AMAZON_NOTICE,
        language="en",
        complaint=Complaint(),
    )
    events: list[ev.Event] = [opening, *facts]
    return replay(
        "C-1",
        [ev.Recorded(number=n, at=NOON, actor="a", event=e) for n, e in enumerate(events, 1)],
    )


@pytest.mark.parametrize("sheet", ws.worksheets().values(), ids=lambda sheet: sheet.id)
def test_every_worksheet_fits_the_tree_and_the_letters(sheet: ws.Worksheet) -> None:
    names = {column.name for column in sheet.columns}
    allowed: set[str] = set()
    for question in sheet.questions:
        asked = tree.load().question(case_with(), question)
        allowed |= {choice.id for choice in asked.choices}
    assert set(sheet.guards) <= allowed
    for feed in sheet.feeds:
        assert feed.slot in letters.slots()
        assert set(feed.columns) | set(feed.only) <= names
    assert sheet.guide.zh
    assert sheet.source


def test_a_claim_chart_feeds_the_letters() -> None:
    case = case_with(*ws.filled(ws.worksheet("claim_chart"), CHART))
    assert case.facts["missing_elements"] == "a spring | no spring | AT-06"
    assert case.facts["claim_no"] == "1"
    assert case.facts["elements"].splitlines()[0] == "a hinge | a hinge | yes |"
    assert list(ws.rows_of(ws.worksheet("claim_chart"), case)) == CHART


def test_an_answer_needs_what_the_sheet_shows() -> None:
    sheet = ws.worksheet("claim_chart")
    ws.refuse_unproven("E-UP", "element_missing", case_with())
    ws.refuse_unproven("E-UP", "element_missing", case_with(*ws.filled(sheet, CHART)))
    open_cell = [CHART[0], {**CHART[1], "present": ""}]
    with pytest.raises(WrongUse, match="1: present"):
        ws.refuse_unproven("E-UP", "element_missing", case_with(*ws.filled(sheet, open_cell)))
    second = [*CHART, {**CHART[0], "claim": "7"}]
    with pytest.raises(WrongUse, match="claim 7 is present"):
        ws.refuse_unproven("E-UP", "element_missing", case_with(*ws.filled(sheet, second)))
    ws.refuse_unproven("E-UP", "all_present", case_with(*ws.filled(sheet, second)))


def test_seven_views_are_asked() -> None:
    sheet = ws.worksheet("design_comparison")
    rows = ws.rows_of(sheet, case_with())
    assert [row["view"] for row in rows] == list(sheet.rows)
    close = [{**r, "figure": "1", "ours": "x", "impression": "different"} for r in rows]
    close[3] = {**close[3], "impression": "close"}
    with pytest.raises(WrongUse, match="right"):
        ws.refuse_unproven("E-DP", "different", case_with(*ws.filled(sheet, close)))


def test_one_use_as_brand_decides() -> None:
    sheet = ws.worksheet("trademark_use")
    rows = [{**row, "use": "descriptive"} for row in ws.rows_of(sheet, case_with())]
    ws.refuse_unproven("E-TM", "descriptive", case_with(*ws.filled(sheet, rows)))
    rows[2] = {**rows[2], "use": "brand"}
    with pytest.raises(WrongUse, match="title"):
        ws.refuse_unproven("E-TM", "descriptive", case_with(*ws.filled(sheet, rows)))


def test_unknown_columns_words_and_sheets_are_refused() -> None:
    sheet = ws.worksheet("claim_chart")
    with pytest.raises(WrongUse, match="no column"):
        ws.filled(sheet, [{"colour": "red"}])
    with pytest.raises(WrongUse, match="no word"):
        ws.filled(sheet, [{"present": "perhaps"}])
    with pytest.raises(WrongUse, match="no worksheet"):
        ws.worksheet("tea_leaves")
    assert ws.unanswered(sheet, []) == ("no row yet",)


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), min_size=1, max_size=5))
def test_any_words_stay_in_their_cells(cells: list[tuple[str, str]]) -> None:
    sheet = ws.worksheet("prior_designs")
    rows = [{"what": what, "date": when, "proof": ""} for what, when in cells]
    kept = ws.rows_of(sheet, case_with(*ws.filled(sheet, rows)))
    if any(what.strip() or when.strip() for what, when in cells):
        assert len(kept) == len(rows)
