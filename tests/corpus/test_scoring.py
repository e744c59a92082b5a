"""What counts as right when the reader is measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy import DOCUMENT, write
from benchmarks.corpus import Answer, Facts
from benchmarks.scoring import RULES, Score, Tally, compare, total


def answer(*complaints: Facts, kind: str = "amazon_notice") -> Answer:
    return Answer("en", {"kind": (kind,)}, complaints)


@pytest.mark.parametrize(
    ("field", "left", "right", "same"),
    [
        ("asins", "B0CQ7M41XT", "B0C Q7M 41XT", True),
        ("asins", "B0CQ7M41XT", "B0CQ7M41XU", False),
        ("complaint_ids", "16 490", "16490", True),
        ("right_numbers", "US 10,482,917 B2", "10,482,917", True),
        ("right_numbers", "US 10,482,917 B2", "10,482,918", False),
        ("right_numbers", "", "10,482,918", False),
        ("stated_reason", "He wrote: the lid is copied.", "the lid is copied", True),
        ("stated_reason", "the lid has our waves", "the lid has waves", True),
        ("stated_reason", "the lid has our waves", "send invoices at once", False),
        ("deadline", "within 14 days of this letter", "within 14 days", True),
        ("deadline", "within 14 days", "by 3 May", False),
        ("deadline.due", "2026-05-03", "2026-05-03", True),
        ("deadline.due", "2026-05-03", "2026-05-03T10:00:00+02:00", True),
        ("deadline.due", "2026-05-03T08:00:00+00:00", "2026-05-03T10:00:00+02:00", True),
        ("deadline.due", "2026-05-03T08:00:00+00:00", "2026-05-03T10:00:00+00:00", False),
        ("masked", "legal@****", "legal@**** .", True),
        ("masked", "**", "****", False),
    ],
)
def test_values_are_compared_by_the_rule_of_their_field(
    field: str, left: str, right: str, same: bool
) -> None:
    assert RULES[field](left, right) is same


def test_a_value_too_many_and_a_missing_one_are_both_counted() -> None:
    score = compare(
        answer({"asins": ("B0CQ7M41XT", "B0CQ7M41XU")}), answer({"asins": ("B0CQ7M41XT", "B1")})
    )
    assert score.tallies["asins"] == Tally(right=1, extra=1, missing=1)
    assert [(miss.value, miss.wanted) for miss in score.misses] == [
        ("B0CQ7M41XU", True),
        ("B1", False),
    ]


def test_names_agree_whatever_their_case_and_spacing() -> None:
    found = answer({"complainant.name": ("OKAFOR  mead LLP",)})
    assert not compare(answer({"complainant.name": ("Okafor Mead LLP",)}), found).misses


def test_complaints_are_paired_by_what_they_share() -> None:
    one: Facts = {"asins": ("B0CQ7M41XT",)}
    two: Facts = {"asins": ("B0CK91W7PL",)}
    assert not compare(answer(one, two), answer(two, one)).misses


def test_a_complaint_too_many_counts_as_wrong() -> None:
    extra = compare(answer(kind="not_a_complaint"), answer({"asins": ("B0CK91W7PL",)}))
    assert extra.tallies["asins"] == Tally(extra=1)
    assert extra.tallies["kind"] == Tally(extra=1, missing=1)


def test_the_micro_figures_run_over_all_fields() -> None:
    score = total([Score({"a": Tally(2, 1, 0)}), Score({"a": Tally(1, 0, 0), "b": Tally(0, 0, 2)})])
    assert score.micro == Tally(3, 1, 2)
    assert (score.micro.precision, score.micro.recall) == (3 / 4, 3 / 5)
    assert score.micro.f1 == pytest.approx(6 / 9)
    assert Score().micro.f1 == 1.0


def test_only_the_marked_part_of_the_document_is_replaced(tmp_path: Path) -> None:
    document = tmp_path / "ACCURACY.md"
    begin, end = "<!-- peers: begin -->", "<!-- peers: end -->"
    document.write_text(f"before\n{begin}\nold\n{end}\nafter\n", encoding="utf-8")
    write(document, "peers", "new")
    assert document.read_text(encoding="utf-8") == f"before\n{begin}\nnew\n{end}\nafter\n"


def test_a_document_without_the_part_is_left_alone(tmp_path: Path) -> None:
    document = tmp_path / "ACCURACY.md"
    document.write_text("words", encoding="utf-8")
    with pytest.raises(ValueError, match="no part"):
        write(document, "peers", "new")
    assert document.read_text(encoding="utf-8") == "words"


@pytest.mark.parametrize("part", ["accuracy", "peers"])
def test_the_document_has_the_parts_that_are_refreshed(part: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text.index(f"<!-- {part}: begin -->") < text.index(f"<!-- {part}: end -->")
