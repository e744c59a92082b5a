"""The checklist and the defences that need it."""

from __future__ import annotations

import pytest

from triage.domain.complaint import RightType
from triage.domain.defences import DEFENCES, defence, defences_for
from triage.domain.evidence import EVIDENCE, evidence_kind, max_age_days


def test_all_items_in_order() -> None:
    assert [item.id for item in EVIDENCE] == [f"AT-{nth:02}" for nth in range(1, 21)]
    assert all(
        item.title.en and item.title.zh and item.hint.en and item.hint.zh for item in EVIDENCE
    )
    assert all(end.startswith(".") and end.islower() for item in EVIDENCE for end in item.accepts)


@pytest.mark.parametrize(
    ("item", "right", "days"),
    [
        ("AT-10", None, 365),
        ("AT-10", RightType.COUNTERFEIT, 365),
        ("AT-10", RightType.PARALLEL_IMPORT, 180),
        ("AT-11", RightType.PARALLEL_IMPORT, None),
        ("AT-99", None, None),
    ],
)
def test_how_old_a_paper_may_be(item: str, right: RightType | None, days: int | None) -> None:
    assert max_age_days(item, right) == days


def test_all_defences_in_order() -> None:
    assert [known.id for known in DEFENCES] == [f"DF-{nth:02}" for nth in range(1, 20)]
    assert all(known.title.zh and known.weak_point.zh and known.rights for known in DEFENCES)
    assert all(known.source.grade in "ABCU" for known in DEFENCES)


def test_every_proof_is_an_item() -> None:
    assert all(known.proof for known in DEFENCES)
    assert all(evidence_kind(item) for known in DEFENCES for item in known.proof)


def test_defences_by_id_and_right() -> None:
    found = defence("DF-18")
    assert found is not None
    assert found.rights == (RightType.TRADE_DRESS,)
    assert defence("DF-99") is None
    assert {known.id for known in defences_for(RightType.COPYRIGHT)} >= {"DF-16", "DF-17"}
    assert "DF-13" not in {known.id for known in defences_for(RightType.DESIGN)}
    assert defences_for(RightType.OTHER) == ()
