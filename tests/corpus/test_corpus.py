"""The mails with known answers are read as well as we say they are."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from benchmarks.accuracy import score
from benchmarks.corpus import SETS, Expected, Sample, samples
from benchmarks.scoring import total
from triage.domain.complaint import COMPLAINT_KINDS, Instruction, Outcome, RightType

DEV_FLOOR = 0.96
HELD_OUT_FLOOR = 0.86
"""The micro F1 that no change may fall under; raised when the reader gets better."""

FLOORS: Mapping[str, float] = {"dev": DEV_FLOOR, "held_out": HELD_OUT_FLOOR}
ALL = [
    pytest.param(sample, id=f"{name}/{sample.name}") for name in SETS for sample in samples(name)
]


@pytest.mark.parametrize("name", SETS)
def test_no_set_is_empty(name: str) -> None:
    assert any(samples(name))


@pytest.mark.parametrize("name", SETS)
def test_every_mail_has_its_answer(name: str) -> None:
    files = [path for path in SETS[name].iterdir() if not path.name.startswith(".")]
    assert len(files) == 2 * sum(1 for _ in samples(name))


@pytest.mark.parametrize("sample", ALL)
def test_the_answer_is_sound(sample: Sample) -> None:
    expected: Expected = sample.expected
    assert expected.is_ip_complaint == (expected.kind in COMPLAINT_KINDS)
    for complaint in expected.complaints:
        assert complaint.reason_is_stated == (complaint.stated_reason is not None)
        assert complaint.right_type in {None, *RightType}
        assert complaint.platform_instruction in {None, *Instruction}
        assert complaint.deadline or not complaint.deadline_due
    if expected.reply:
        assert expected.reply.outcome in {None, *Outcome}


@pytest.mark.parametrize("sample", list(samples("samples")), ids=lambda sample: sample.name)
def test_the_samples_are_read_without_a_fault(sample: Sample) -> None:
    assert score(sample).misses == ()


@pytest.mark.parametrize("name", FLOORS)
def test_the_corpus_is_read_as_well_as_before(name: str) -> None:
    everything = total(score(sample) for sample in samples(name))
    assert everything.micro.f1 >= FLOORS[name]
