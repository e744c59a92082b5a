"""Why a field was read, and where was looked for what is not stated."""

from __future__ import annotations

import pytest

from triage import intake
from triage.domain.complaint import FIELDS
from triage.extraction import explain, read
from triage.extraction.explain import _BESIDE, _LABELS
from triage.extraction.lexicon import SECTIONS

NOTICE = """Hello,

A rights owner reported that you infringe its trademark.

ASIN: B0TR1AGE01
Infringement type: Trademark
Trademark number:
Complaint ID: 16914539521
"""


def test_every_field_says_where_it_is_looked_for() -> None:
    assert set(_LABELS) == set(_BESIDE) == set(FIELDS)
    assert {label for labels in _LABELS.values() for label in labels} <= SECTIONS["labels"]


def test_found_values_name_their_rule_and_place() -> None:
    mail = intake.read_text(NOTICE, "paste")
    traces = {trace.field: trace for trace in explain(mail).complaints[0]}
    text = read(mail).text
    proof = traces["complaint_ids"].proofs[0]
    assert text[proof.start : proof.end] == "16914539521"
    assert "label" in proof.rule


def test_missing_values_say_where_was_looked() -> None:
    mail = intake.read_text(NOTICE, "paste")
    traces = {trace.field: trace for trace in explain(mail).complaints[0]}
    missing = traces["right_numbers"]
    assert missing.proofs == ()
    assert missing.labels
    assert missing.empty_labels == ("trademark number",)
    lines = list(explain(mail).lines())
    assert any(line.startswith("deadline: not stated; looked at labels") for line in lines)
    assert lines[0].startswith("why amazon_notice: ")


@pytest.mark.parametrize("text", ["Lunch on Friday?", "x" * 200])
def test_any_mail_can_be_explained(text: str) -> None:
    found = explain(intake.read_text(text, "paste"))
    assert [trace.field for trace in found.complaints[0]] == list(FIELDS)


def test_long_values_are_cut_with_a_sign() -> None:
    words = "Your main image copies our photograph " + "and shows our red fox " * 8 + "."
    mail = intake.read_text(f"{NOTICE}Reason: {words}\n", "paste")
    traces = {trace.field: trace for trace in explain(mail).complaints[0]}
    assert traces["stated_reason"].proofs[0].printed.endswith("…")
