"""The named rules, one by one: every outcome from a case that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.flows.cases import START, Story, complaint
from triage.domain.complaint import Deadline, Kind
from triage.domain.profile import Profile
from triage.tree import AccountHistory, Earlier, load
from triage.tree.arrivals import arrivals
from triage.tree.known import Known
from triage.tree.rules import intake, right, route, tracks, warnings

Rule = Callable[[Known], str]

_LETTERS = load().library.letters


def known(story: Story | None = None, **facts: str) -> Known:
    shown = story or Story()
    return Known(
        shown.case(), shown.profile, shown.now, shown.history, letters=_LETTERS, facts=facts
    )


def of(**mail: str) -> Story:
    numbers = tuple(filter(None, mail.pop("number", "Reg. No. 5,123,456").split(";")))
    return Story(complaint=complaint(numbers=numbers, deadline=None, **mail))


def within(hours: int) -> Story:
    return Story(complaint=complaint(deadline=START + timedelta(hours=hours)))


def undated() -> Story:
    period = Deadline(value="within 72 hours", start=0, end=15, rule="test")
    return Story(complaint=complaint().model_copy(update={"deadline": period}))


def account(**history: object) -> Story:
    return Story(history=AccountHistory.model_validate(history))


def _old(**given: bool) -> Story:
    return account(earlier=(Earlier(case_id="old", relation="same_asin", **given),))


OUTCOMES: list[tuple[Rule, Known, str]] = [
    (intake.message_kind, known(), "notice"),
    (intake.message_kind, known(of(name="", email="", number="", ids="")), "nameless"),
    (intake.message_kind, known(of(instruction="join_evaluation")), "evaluation"),
    (intake.message_kind, known(Story(kind=Kind.COURT_ORDER_NOTICE)), "court"),
    (intake.message_kind, known(Story(kind=Kind.LAW_FIRM_LETTER)), "law_firm"),
    (intake.message_kind, known(Story(kind=Kind.RIGHTS_OWNER_EMAIL)), "direct"),
    (intake.message_kind, known(Story(kind=Kind.AMAZON_REPLY)), "rejection"),
    (intake.message_kind, known(Story(kind=Kind.OTHER_PLATFORM_NOTICE)), "notice"),
    (intake.docket_matter, known(track="court"), "court"),
    (intake.docket_matter, known(track="ordinary"), "other"),
    (intake.track, known(track="direct"), "direct"),
    (intake.clock, known(within(72)), "emergency"),
    (intake.clock, known(within(73)), "short"),
    (intake.clock, known(within(241)), "medium"),
    (intake.clock, known(within(721)), "normal"),
    (intake.clock, known(), "normal"),
    (intake.clock, known(undated()), "undated"),
    (intake.completeness, known(), "some"),
    (intake.completeness, known(of(instruction="submit_documents")), "all"),
    (intake.earlier, known(), "new"),
    (intake.earlier, known(_old()), "known_closed"),
    (intake.earlier, known(_old(open=True)), "known_open"),
    (intake.earlier, known(_old(refiled=True)), "refiled"),
    (intake.stores, known(), "one"),
    (intake.stores, known(of(store="")), "unknown"),
    (intake.stores, known(of(store="shop.example")), "unknown"),
    (intake.offer_matter, known(), "ours"),
    (intake.offer_matter, known(listing="foreign"), "foreign"),
    (intake.stock_matter, known(track="court"), "court"),
    (intake.stock_matter, known(track="ordinary"), "free"),
    (intake.record_count, known(account(records_in_180_days=2)), "low"),
    (intake.record_count, known(account(records_in_180_days=3)), "at_risk"),
    (intake.record_count, known(account(health_rating=199)), "at_risk"),
    (intake.record_count, known(account(health_rating=200)), "low"),
    (intake.record_count, known(account(records_in_180_days=5)), "account"),
    (right.complainant_reachable, known(), "address"),
    (right.complainant_reachable, known(of(email="")), "no_address"),
    (right.right_known, known(), "known"),
    (right.right_known, known(of(number="")), "unknown"),
    (right.right_known, known(of(right="")), "unknown"),
    (right.right_known, known(of(right="other")), "unknown"),
    (right.right_known, known(of(right="no such right")), "unknown"),
    (right.right_known, known(of(right="copyright", number="")), "known"),
    (right.territory, known(), "covers"),
    (right.territory, known(of(number="USD845,135 S", store="amazon.de")), "does_not_cover"),
    (right.territory, known(of(number="EP 1 234 567 B1", store="amazon.de")), "depends"),
    (right.territory, known(of(number="", right="trade_dress")), "unknown"),
    (right.territory, known(of(store="")), "unknown"),
    (
        right.territory,
        known(of(number="USD845,135 S;004048098-0004", store="amazon.de", right="design")),
        "covers",
    ),
    (right.list_needed, known(reach="depends"), "yes"),
    (right.list_needed, known(reach="covers"), "no"),
    (right.right_type, known(), "trademark"),
    (right.right_type, known(of(right="patent", number="USD845,135 S")), "design_patent"),
    (right.right_type, known(of(right="patent", number="US 10,123,456 B2")), "utility_patent"),
    (right.right_type, known(of(right="patent", number="")), "unknown"),
    (
        right.right_type,
        known(of(right="patent", number="USD845,135 S;US 10,123,456 B2")),
        "unknown",
    ),
    (right.right_type, known(of(right="design", number="004048098-0004")), "design_right"),
    (right.right_type, known(of(right="design", number="", store="amazon.de")), "design_right"),
    (right.right_type, known(of(right="design", number="", store="amazon.co.jp")), "design_patent"),
    (right.right_type, known(of(right="other")), "unknown"),
    (right.store_region, known(of(store="amazon.co.uk")), "eea_uk"),
    (right.store_region, known(of(store="amazon.fr")), "eea_uk"),
    (right.store_region, known(), "elsewhere"),
    (right.assessed, known(finding="INF"), "infringing"),
    (right.assessed, known(finding="INF", defect="status"), "infringing_but_defect"),
    (right.assessed, known(finding="NOT"), "not_infringing"),
    (right.assessed, known(finding="DISP"), "disputed"),
    (right.assessed, known(finding="UNK"), "disputed"),
    (right.assessed, known(finding="UNK", own="yes"), "own_right"),
    (right.assessed, known(finding="INF", own="yes"), "own_but_infringing"),
    (route.asked_in_vain, known(), "unknown"),
    (route.asked_in_vain, known(direct="yes"), "direct"),
    (route.asked_in_vain, known(account="closed"), "account"),
    (route.asked_in_vain, known(result="INF"), "infringing"),
    (route.asked_in_vain, known(result="OWN"), "disputed"),
    (route.stop_leaf, known(), "first"),
    (route.stop_leaf, known(direct="yes"), "direct"),
    (route.stop_leaf, known(account="closed"), "account"),
    (route.stop_leaf, known(repeated="yes"), "repeated"),
    (route.page_leaf, known(), "first"),
    (route.page_leaf, known(direct="yes"), "direct"),
    (route.page_leaf, known(account="closed"), "flagged"),
    (route.page_leaf, known(account(records_in_180_days=3)), "flagged"),
    (route.paper, known(paper="L02-P"), "claims"),
    (route.paper, known(paper="L02"), "facts"),
    (route.dispute, known(type="trademark", result="NOT", paper="L02"), "trademark"),
    (route.dispute, known(type="trademark", result="INF", paper="L02"), "infringing"),
    (route.dispute, known(type="x", result="NOT", paper="L02", direct="yes"), "direct"),
    (route.dispute, known(type="x", result="NOT", paper="L02-P", direct="yes"), "direct_claims"),
    (route.dispute, known(type="x", result="NOT", paper="L02", account="closed"), "account"),
    (route.money, known(of(number="")), "no_right"),
    (route.money, known(), "no_result"),
    (route.money, known(result="INF"), "infringing"),
    (route.money, known(result="DISP"), "disputed"),
    (route.licence_back, known(), "no_result"),
    (route.licence_back, known(result="INF"), "infringing"),
    (route.licence_back, known(result="NOT"), "disputed"),
    (route.lawyer_wrote, known(), "no"),
    (route.lawyer_wrote, known(Story().received("refuses", Kind.LAW_FIRM_LETTER)), "yes"),
    (route.writes_back, known(Story().sent("L02"), result="NOT"), "facts_sent"),
    (route.writes_back, known(Story().sent("L02")), "reason_asked"),
    (route.writes_back, known(Story().sent("L01"), result="NOT"), "reason_asked"),
    (tracks.seat, known(), "other_store"),
    (tracks.seat, known(of(store="amazon.de")), "unknown"),
    (tracks.us_store, known(), "us"),
    (tracks.us_store, known(of(store="amazon.de")), "other"),
    (tracks.us_store, known(of(store="")), "other"),
    (tracks.rejection, known(), "none_named"),
    (tracks.rejection, known(Story().amazon("rejected")), "none_named"),
    (tracks.rejection, known(Story().amazon("rejected", ["an invoice"])), "named"),
]


@pytest.mark.parametrize("nth", range(len(OUTCOMES)))
def test_the_rule_comes_to_this_outcome(nth: int) -> None:
    rule, state, outcome = OUTCOMES[nth]
    assert rule(state) == outcome, rule.__name__


@pytest.mark.parametrize(
    ("country", "outcome"), [("DE", "eu"), ("gb", "uk"), ("UK", "uk"), ("CN", "elsewhere")]
)
def test_the_seat_of_the_firm_decides_about_europe(country: str, outcome: str) -> None:
    story = replace(of(store="amazon.de"), profile=Profile(country=country))
    assert tracks.seat(known(story)) == outcome


def test_the_third_rejection_goes_to_counsel() -> None:
    twice = replace(known(), taken=(("LF-05", "rejected"), ("LF-25", "rejected")))
    assert tracks.rejection(twice) == "none_named"
    thrice = replace(twice, taken=(*twice.taken, ("LF-25", "rejected")))
    assert tracks.rejection(thrice) == "third"
    opened_by_one = replace(twice, case=Story(kind=Kind.AMAZON_REPLY).case())
    assert tracks.rejection(opened_by_one) == "third"


def _route(story: Story | None = None, **facts: str) -> str:
    return route.route(known(story, result="NOT", paper="L02", **facts))


def test_the_route_is_the_first_that_fits() -> None:
    assert _route() == "write"
    assert _route(of(email="")) == "no_address"
    assert _route(of(email=""), reached="yes") == "write"
    assert _route(within(60)) == "hard_clock"
    assert _route(insists="yes") == "insists"
    three = Story().sent("L01").after(days=3).sent("L03").after(days=5).sent("L04")
    assert _route(three) == "unanswered"
    assert _route(three.sent("L02")) == "write"
    assert _route(within(336).sent("L01").after(days=10)) == "unanswered"


def test_an_answer_that_is_not_dealt_with_goes_before_any_letter() -> None:
    story = Story().received("refuses")
    state = known(story, result="NOT", paper="L02")
    waiting = replace(state, pending=arrivals(story.case()))
    assert route.route(waiting) == "answered"


def test_what_a_rule_found_is_said_in_words() -> None:
    found = load().rules.decisions
    elsewhere = known(of(number="USD845,135 S", store="amazon.de"))
    for name, state, words in [
        ("territory", elsewhere, "does not reach amazon.de"),
        ("clock", known(within(72)), "2026-03-04 21:00 UTC"),
        ("completeness", known(), "platform_instruction"),
        ("earlier", known(_old()), "old"),
        ("record_count", known(account(records_in_180_days=4, health_rating=150)), "rating 150"),
        ("record_count", known(account(records_in_180_days=3)), "3 in 180 days"),
    ]:
        explain = found[name].explain
        assert explain is not None
        said = explain(state)
        assert said is not None
        assert words in said.en
    for name, state in [
        ("territory", known(of(store=""))),
        ("clock", known()),
        ("completeness", known(of(instruction="submit_documents"))),
        ("earlier", known()),
    ]:
        explain = found[name].explain
        assert explain is not None
        assert explain(state) is None


@pytest.mark.parametrize(
    ("name", "state", "raised"),
    [
        ("account_at_risk", known(account(records_in_180_days=3)), True),
        ("account_at_risk", known(), False),
        ("fifth_record", known(account(records_in_180_days=5)), True),
        ("fifth_record", known(account(records_in_180_days=4)), False),
        ("counterfeit_alleged", known(of(right="counterfeit")), True),
        ("counterfeit_alleged", known(), False),
        ("court_paper", known(Story(kind=Kind.COURT_ORDER_NOTICE)), True),
        ("court_paper", known(Story().received("", Kind.COURT_ORDER_NOTICE)), True),
        ("court_paper", known(), False),
        (
            "evaluation_of_many",
            known(
                of(
                    instruction="join_evaluation",
                    number="US 10,123,456 B2;US 10,123,457 B2",
                    right="utility_patent",
                )
            ),
            True,
        ),
        ("evaluation_of_many", known(of(instruction="join_evaluation")), False),
        ("counter_notice_from_abroad", known(counter_notice="yes"), True),
        ("counter_notice_from_abroad", known(), False),
        ("counter_notice_at_home", known(counter_notice="yes"), False),
        (
            "counter_notice_at_home",
            known(Story(profile=Profile(country="us")), counter_notice="yes"),
            True,
        ),
    ],
)
def test_the_banner_is_raised_only_there(name: str, state: Known, raised: bool) -> None:
    assert getattr(warnings, name)(state) is raised
