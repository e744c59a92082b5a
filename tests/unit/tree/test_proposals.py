"""What the mail says about a question: proposed with reason and place, never taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.flows.cases import Story, complaint
from tests.unit.tree.test_rules import account, known, of
from triage.domain.complaint import Kind
from triage.tree import AccountHistory
from triage.tree.known import Known
from triage.tree.rules import proposals


def _with_facts(story: Story, **facts: str) -> Known:
    state = known(story)
    return replace(state, case=state.case.model_copy(update={"facts": facts}))


def test_a_sender_on_the_list_is_proposed_as_genuine() -> None:
    said = proposals.genuine(known(Story(sender="Amazon <notice@amazon.co.uk>")))
    assert said is not None
    assert said.answer == "genuine"
    assert "amazon.co.uk" in said.reason.en


@pytest.mark.parametrize("sender", ["notice@amazon.example", "a@amazon.com.example"])
def test_a_sender_that_only_looks_like_one_is_not(sender: str) -> None:
    said = proposals.genuine(known(Story(sender=sender)))
    assert said is not None
    assert said.answer == "unsure"


def test_without_a_sender_nothing_is_proposed() -> None:
    assert proposals.genuine(known(Story(sender=""))) is None
    assert (
        proposals.genuine(known(Story(kind=Kind.RIGHTS_OWNER_EMAIL, sender="a@b.example"))) is None
    )


def test_the_stated_reason_is_shown_where_it_stands() -> None:
    said = proposals.reason_stated(known())
    assert said is not None
    assert (said.answer, said.start) == ("yes", 7)
    assert said.end > said.start


@pytest.mark.parametrize(
    ("mail", "answer"),
    [
        ({"reason": ""}, "type_and_number_only"),
        ({"reason": "", "number": ""}, "no"),
        ({"reason": "", "number": "", "right": ""}, "no"),
        ({"number": ""}, "no"),
        ({"number": "", "right": "copyright"}, "yes"),
        ({"right": ""}, "no"),
    ],
)
def test_all_three_parts_make_a_reason(mail: dict[str, str], answer: str) -> None:
    said = proposals.reason_stated(known(of(**mail)))
    assert said is not None
    assert said.answer == answer


def test_a_right_that_ends_at_the_border_is_doubtful() -> None:
    said = proposals.register_look(known(of(number="USD845,135 S", store="amazon.de")))
    assert said is not None
    assert said.answer == "in_doubt"


@pytest.mark.parametrize(
    ("status", "look", "state"),
    [
        ("registered", "in_order", "in_force"),
        ("opposition pending", "in_order", "in_force"),
        ("application filed", "in_doubt", "pending"),
        ("expired", "in_doubt", "ended"),
    ],
)
def test_the_status_of_the_register_is_read(status: str, look: str, state: str) -> None:
    noted = _with_facts(Story(), register_status=status)
    first, second = proposals.register_look(noted), proposals.register_state(noted)
    assert first is not None
    assert second is not None
    assert (first.answer, second.answer) == (look, state)


def test_an_application_number_is_pending() -> None:
    said = proposals.register_state(known(of(number="97/123,456")))
    assert said is not None
    assert said.answer == "pending"


def test_a_term_that_ran_out_is_computed_and_names_the_register() -> None:
    old = of(number="USD345,678 S", right="design")
    dated = _with_facts(old, right_filed="1992-01-10", right_registered="1994-04-05")
    said = proposals.register_state(dated)
    assert said is not None
    assert said.answer == "ended"
    assert "2008-04-05" in said.reason.en
    assert "verify" in said.reason.en
    young = _with_facts(old, right_filed="2020-01-10", right_registered="2021-04-05")
    assert proposals.register_state(young) is None
    assert proposals.register_state(_with_facts(old, right_filed="soon")) is None


def test_a_mark_that_lapsed_has_no_last_day_to_name() -> None:
    dated = _with_facts(Story(), right_registered="1990-01-10", right_fees_done="0")
    said = proposals.register_state(dated)
    assert said is None or "None" not in said.reason.en


def test_rights_without_a_register_need_no_number() -> None:
    work = known(of(right="copyright", number=""))
    first, second = proposals.register_look(work), proposals.register_state(work)
    assert first is not None
    assert second is not None
    assert (first.answer, second.answer) == ("in_order", "unregistered")


def test_several_numbers_or_an_unknown_one_say_nothing() -> None:
    for story in (of(number="Reg. No. 5,123,456;Reg. No. 5,123,457"), of(number="no number")):
        assert proposals.register_look(known(story)) is None
        assert proposals.register_state(known(story)) is None


def test_own_rights_of_the_register_are_proposed() -> None:
    owner = Story(history=AccountHistory(own_rights=("UK00003123456",)))
    said = proposals.own_right(known(owner))
    assert said is not None
    assert "UK00003123456" in said.reason.en
    assert proposals.own_right(known()) is None


def test_a_flagged_account_is_proposed_to_stop_for_all() -> None:
    said = proposals.stop(known(account(records_in_180_days=3)))
    assert said is not None
    assert said.answer == "stop_repeated"
    assert proposals.stop(known()) is None


def test_three_signs_of_bad_faith_are_counted_with_their_names() -> None:
    story = Story(complaint=complaint(email="claims@qq.com")).sent("L01").bounced()
    two = known(story)
    assert proposals.signs(two) is None
    said = proposals.signs(replace(two, facts={"refiled": "yes"}))
    assert said is not None
    assert "free-mail" in said.reason.en
    assert "bounced" in said.reason.en
    assert "filed again" in said.reason.en


def test_signs_are_seen_on_the_path_too() -> None:
    nameless = replace(
        known(of(email="")),
        facts={"refiled": "yes"},
        taken=(("D3", "not_shown"), ("G1", "no_right")),
    )
    said = proposals.signs(nameless)
    assert said is not None
    assert "register" in said.reason.en
    assert "money" in said.reason.en
