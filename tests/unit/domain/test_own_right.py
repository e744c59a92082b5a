"""Our own rights: what is due, what answers a complaint, what a launch lacks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from triage.domain.clearance import clearance, registration_time
from triage.domain.complaint import RightType
from triage.domain.marketplace import Marketplace, by_code
from triage.domain.own_right import AlertKind, Asserted, OwnRight, alerts, counter_evidence
from triage.domain.status_words import Treatment

TODAY = date(2026, 6, 1)
DAY = timedelta(days=1)


def store(code: str) -> Marketplace:
    found = by_code(code)
    assert found is not None
    return found


MARK = OwnRight(
    id="R1",
    type=RightType.TRADEMARK,
    office="EUIPO",
    number_raw="017867542",
    territory=("EU",),
    status_checked_on=TODAY,
    filing=date(2018, 3, 1),
    registration=date(2018, 7, 1),
    products=("B0DB9Q5GDJ",),
)
THEIRS = Asserted(
    right=RightType.TRADEMARK,
    store=store("DE"),
    earliest=date(2020, 1, 1),
    asins=("B0DB9Q5GDJ",),
)


def test_the_earliest_day() -> None:
    assert MARK.earliest == date(2018, 3, 1)
    used = MARK.model_copy(update={"first_use_date": date(2015, 1, 1)})
    assert used.earliest == date(2015, 1, 1)
    design = used.model_copy(update={"type": RightType.DESIGN, "priority": date(2017, 9, 1)})
    assert design.earliest == date(2017, 9, 1)
    bare = MARK.model_copy(update={"filing": None})
    assert bare.earliest == date(2018, 7, 1)


def test_the_label() -> None:
    assert MARK.label == "017867542"
    assert OwnRight(id="R2", type=RightType.DESIGN, number_norm="USD1").label == "USD1"
    assert OwnRight(id="R2", type=RightType.DESIGN).label == "R2"


@pytest.mark.parametrize(
    ("left", "within"), [(181, None), (180, 180), (91, 180), (90, 90), (30, 30), (0, 30), (-5, 30)]
)
def test_a_fee_is_announced(left: int, within: int | None) -> None:
    right = MARK.model_copy(update={"next_fee": TODAY + left * DAY})
    found = alerts((right,), TODAY)
    if within is None:
        assert found == ()
    else:
        assert [(a.kind, a.within, a.days_left) for a in found] == [(AlertKind.FEE, within, left)]
        assert "017867542: next fee" in found[0].text.en


def test_alerts_come_in_order() -> None:
    right = MARK.model_copy(
        update={
            "next_fee": TODAY + 100 * DAY,
            "expiry": TODAY + 20 * DAY,
            "status_checked_on": TODAY - 90 * DAY,
        }
    )
    fresh = MARK.model_copy(update={"id": "R2", "status_checked_on": TODAY - 89 * DAY})
    never = MARK.model_copy(update={"id": "R3", "status_checked_on": None})
    found = [(a.right_id, a.kind.value) for a in alerts((right, fresh, never), TODAY)]
    assert [a.within for a in alerts((never,), TODAY)] == [0]
    assert found == [("R1", "status"), ("R3", "status"), ("R1", "expiry"), ("R1", "fee")]


def test_an_earlier_right_answers_the_complaint() -> None:
    found = counter_evidence(MARK, THEIRS, TODAY)
    assert found.fits is True
    assert "amazon.de" in found.reasons[0].en


@pytest.mark.parametrize(
    ("own", "theirs", "words"),
    [
        ({"status": Treatment.LAPSED}, {}, "not in force"),
        ({"status": Treatment.PENDING}, {}, "not in force"),
        ({"expiry": TODAY - DAY}, {}, "not in force"),
        ({"territory": ("US", "UK")}, {}, "does not reach amazon.de"),
        ({"type": RightType.DESIGN}, {}, "another kind"),
        ({"products": ("B0AAAAAAA1",)}, {}, "accused products"),
        ({}, {"earliest": date(2018, 3, 1)}, "not earlier"),
        ({}, {"right": RightType.PATENT}, "another kind"),
    ],
)
def test_why_a_right_does_not_fit(
    own: dict[str, object], theirs: dict[str, object], words: str
) -> None:
    found = counter_evidence(MARK.model_copy(update=own), THEIRS.model_copy(update=theirs), TODAY)
    assert found.fits is False
    assert len(found.reasons) == 1
    assert words in found.reasons[0].en


@pytest.mark.parametrize(
    ("own", "theirs", "words"),
    [
        ({"territory": ()}, {}, "territory"),
        ({"filing": None, "registration": None}, {}, "no date"),
        ({}, {"earliest": None}, "not known"),
        ({"products": ()}, {}, "not recorded"),
        ({}, {"asins": ()}, "not recorded"),
    ],
)
def test_what_is_missing_to_say(
    own: dict[str, object], theirs: dict[str, object], words: str
) -> None:
    found = counter_evidence(MARK.model_copy(update=own), THEIRS.model_copy(update=theirs), TODAY)
    assert found.fits is None
    assert len(found.reasons) == 1
    assert words in found.reasons[0].en


def test_the_last_day_still_counts() -> None:
    assert MARK.model_copy(update={"expiry": TODAY}).in_force(TODAY)


def test_all_reasons_at_once() -> None:
    dead = MARK.model_copy(update={"status": Treatment.LAPSED, "territory": ("US",)})
    assert len(counter_evidence(dead, THEIRS, TODAY).reasons) == 2


def test_a_patent_of_unstated_kind_meets_designs() -> None:
    design = MARK.model_copy(update={"type": RightType.DESIGN, "status": Treatment.OPPOSED})
    theirs = THEIRS.model_copy(update={"right": RightType.PATENT})
    assert counter_evidence(design, theirs, TODAY).fits is True


def test_clearance_by_store() -> None:
    design = OwnRight(id="R2", type=RightType.DESIGN, territory=("US",), status=Treatment.PENDING)
    de, us, jp = clearance((MARK, design), (store("DE"), store("US"), store("JP")), TODAY)
    assert (de.covered_by, de.pending) == (("R1",), ())
    assert [lack.type for lack in de.missing] == [RightType.DESIGN]
    assert (us.covered_by, us.pending) == ((), ("R2",))
    assert [lack.type for lack in us.missing] == [RightType.TRADEMARK, RightType.DESIGN]
    assert all(lack.grade == "U" for lack in us.missing)
    assert jp.covered_by == ()


def test_registration_times_are_guidance() -> None:
    assert (
        registration_time(RightType.TRADEMARK, store("FR")).en == "about 4 to 6 months (guidance)"
    )
    for right in RightType:
        assert "guidance" in registration_time(right, store("SA")).en
        assert "仅供参考" in registration_time(right, store("US")).zh
