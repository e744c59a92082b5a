"""Contacts and their dates, as the branches of time need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.flows.cases import START, Story, complaint, found
from tests.unit.tree.test_rules import known
from triage.domain.cadence import ContactProfile
from triage.domain.complaint import Deadline
from triage.domain.profile import Cadence, Profile
from triage.tree.contacts import Contacts


def _contacts(story: Story, **facts: str) -> Contacts:
    return Contacts(known(story, **facts))


def _due(words: str) -> Story:
    deadline = Deadline(value="x", start=0, end=1, rule="test", due=words)
    return Story(complaint=complaint().model_copy(update={"deadline": deadline}))


def test_a_bare_date_ends_with_its_day() -> None:
    assert _contacts(_due("2026-03-09")).deadline == datetime(2026, 3, 9, 23, 59, tzinfo=UTC)


def test_a_moment_without_a_zone_is_utc_and_one_with_a_zone_is_kept() -> None:
    assert _contacts(_due("2026-03-09T12:00:00")).deadline == datetime(2026, 3, 9, 12, tzinfo=UTC)
    berlin = _contacts(_due("2026-03-09T12:00:00+01:00")).deadline
    assert berlin == datetime(2026, 3, 9, 11, tzinfo=UTC)


def test_a_deadline_in_words_alone_runs_no_clock() -> None:
    words = Deadline(value="soon", start=0, end=4, rule="test")
    story = Story(complaint=complaint().model_copy(update={"deadline": words}))
    assert _contacts(story).deadline is None
    assert _contacts(story).filing() is None


def test_the_profile_is_fixed_by_the_first_letter() -> None:
    story = Story(complaint=complaint(deadline=START + timedelta(days=12)))
    assert _contacts(story).profile is ContactProfile.MEDIUM
    assert _contacts(story.after(days=10)).profile is ContactProfile.EMERGENCY
    assert _contacts(story.sent("L01").after(days=10)).profile is ContactProfile.MEDIUM


def test_an_evaluation_has_three_weeks_and_a_decision_after_two() -> None:
    contacts = _contacts(Story(), clock="apex")
    assert contacts.profile is ContactProfile.APEX
    assert contacts.deadline == START + timedelta(days=21)
    assert contacts.filing() == START + timedelta(days=14)


def test_a_case_without_a_date_of_its_own_counts_from_its_opening() -> None:
    state = known(Story(), clock="apex")
    undated = state.case.mail.model_copy(update={"date": None})
    case = state.case.model_copy(update={"mail": undated})
    assert Contacts(replace(state, case=case)).notice_at == START


def test_the_operator_sets_the_spacing() -> None:
    cadence = Cadence(second_after_bd=1, third_after_bd=2, escalate_after_bd=4, amazon_reply_bd=3)
    story = Story(profile=Profile(cadence=cadence)).sent("L01")
    contacts = _contacts(story)
    assert contacts.next_chaser(("L01", "L03", "L04")) == ("L03", START + timedelta(days=1))
    assert _contacts(story.sent("L05")).next_nudge(("L05",)) == START + timedelta(days=3)


def test_fewer_mails_may_be_allowed() -> None:
    story = Story(profile=Profile(cadence=Cadence(most_unanswered=1))).sent("L01")
    contacts = _contacts(story)
    assert contacts.next_chaser(("L01", "L03", "L04")) is None
    assert contacts.used_up()
    assert contacts.silence() is not None


def test_holidays_of_the_complainants_country_are_no_business_days() -> None:
    new_year = datetime(2025, 12, 30, 9, 0, tzinfo=UTC)
    story = replace(Story(), now=new_year).sent("L01")
    state = known(story)
    german = state.case.model_copy(update={"facts": {"complainant_country": "DE"}})
    plain = Contacts(state).next_chaser(("L01", "L03"))
    theirs = Contacts(replace(state, case=german)).next_chaser(("L01", "L03"))
    assert plain == ("L03", datetime(2026, 1, 2, 9, 0, tzinfo=UTC))
    assert theirs == ("L03", datetime(2026, 1, 5, 9, 0, tzinfo=UTC))


def test_the_day_of_the_reply_counts_from_its_letter() -> None:
    assert _contacts(Story()).reply_day("L02-R") is None
    assert _contacts(Story().sent("L02-R")).reply_day("L02-R") == START + timedelta(days=7)


def test_nothing_is_nudged_before_it_was_filed() -> None:
    contacts = _contacts(Story())
    assert contacts.next_nudge(("L05",)) is None
    assert contacts.filings() == ()


def test_a_letter_of_another_kind_is_no_attempt() -> None:
    story = Story().sent("L17", "L05", "no-such-letter")
    assert _contacts(story).attempts() == ()
    assert found("x").rule == "test"
