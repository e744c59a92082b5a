from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.letters.cases import (
    ALL_EVIDENCE,
    FACTS,
    GATES,
    NOW,
    PROFILE,
    SILENT,
    SMALL_PROFILE,
    case,
    complaint,
    contact,
)
from triage import letters
from triage.domain.case import Edit
from triage.domain.complaint import Complaint, Kind
from triage.domain.profile import Profile
from triage.errors import WouldOverwrite, WrongUse

NOTICE = "If you disagree, write to notice-dispute@amazon.comPlease do not reply."


def test_first_contact_needs_nothing_but_the_signature() -> None:
    state = letters.state("L01", case(SILENT), SMALL_PROFILE, NOW)
    assert state.draft is not None
    assert state.draft.to == ("ip@alderbirch.example",)
    assert "23 March 2026" in state.draft.body


def test_an_empty_profile_is_asked_for_the_signature() -> None:
    state = letters.state("L01", case(), Profile(), NOW)
    assert state.draft is None
    assert state.missing_profile == ("entity", "signer_name", "email")


def test_the_mailbox_printed_in_the_notice_wins() -> None:
    state = letters.state("L01", case(), PROFILE, NOW, notice_text=NOTICE)
    assert state.draft is not None
    assert state.draft.cc == ("notice-dispute@amazon.com",)
    assert state.draft.address_note is not None
    assert "printed in the notice" in state.draft.address_note.en


def test_without_a_printed_mailbox_the_table_is_shown_with_its_grade() -> None:
    draft = letters.state("L05", case(), PROFILE, NOW).draft
    assert draft is not None
    assert draft.to == ("notice-dispute@amazon.com",)
    assert draft.address_note is not None
    assert "grade C" in draft.address_note.en


def test_no_mailbox_is_made_up() -> None:
    swedish = case(complaint(marketplace="amazon.se"))
    draft = letters.state("L05", swedish, PROFILE, NOW).draft
    assert draft is not None
    assert draft.to == ()
    assert draft.address_note is not None
    assert "Appeal button" in draft.address_note.en


def test_amazon_is_not_in_copy_of_a_direct_complaint() -> None:
    direct = case(kind=Kind.RIGHTS_OWNER_EMAIL)
    draft = letters.state("L01", direct, PROFILE, NOW, notice_text=NOTICE).draft
    assert draft is not None
    assert draft.cc == ()
    assert "Amazon receives a copy" not in draft.body


def test_missing_facts_are_asked_in_order() -> None:
    state = letters.state("L06", case(gates=GATES), PROFILE, NOW)
    assert state.draft is None
    assert [slot.id for slot in state.missing] == [
        "removal_date",
        "root_cause",
        "actions",
        "controls",
    ]


def test_an_admission_waits_for_its_gate() -> None:
    state = letters.state("L06", case(facts=FACTS), PROFILE, NOW)
    assert (state.gate, state.draft) == ("admission", None)
    assert state.gate_text is not None


def test_a_fact_whose_proof_is_not_held_is_left_out_and_reported() -> None:
    draft = letters.state("L02", case(facts=FACTS), PROFILE, NOW).draft
    assert draft is not None
    assert "No logo" not in draft.body
    assert {finding.rule for finding in draft.findings} == {"fact-unproven"}


def test_exhibits_are_numbered_in_the_order_of_citation() -> None:
    draft = letters.state("L02", case(facts=FACTS, held=ALL_EVIDENCE), PROFILE, NOW).draft
    assert draft is not None
    assert [(e.number, e.item) for e in draft.exhibits] == [(1, "AT-06"), (2, "AT-13")]
    assert draft.findings == ()


def test_chasers_name_the_earlier_days() -> None:
    sent = case(contacts=(contact("L01", 6), contact("L03", 11)))
    draft = letters.state("L04", sent, PROFILE, NOW).draft
    assert draft is not None
    assert "We wrote to you on March 6, 2026 and March 11, 2026" in draft.body


def test_an_edit_takes_clean_changes_of_facts() -> None:
    first = letters.state("L01", case(), PROFILE, NOW).draft
    assert first is not None
    edit = Edit(
        subject="Our question",
        body=first.body.replace("We take the intellectual", "Our firm takes the intellectual"),
        base=first.body,
    )
    moved = case(complaint(ids=("99988877766",)), edits={"L01-en": edit})
    draft = letters.state("L01", moved, PROFILE, NOW).draft
    assert draft is not None
    assert draft.edited
    assert not draft.stale
    assert draft.subject == "Our question"
    assert "99988877766" in draft.body
    assert "Our firm takes" in draft.body


def test_a_conflict_keeps_the_operators_text_and_says_so() -> None:
    first = letters.state("L01", case(), PROFILE, NOW).draft
    assert first is not None
    edit = Edit(
        subject=first.subject,
        body=first.body.replace("your complaint 12345678901", "a complaint"),
        base=first.body,
    )
    moved = case(complaint(ids=("99988877766",)), edits={"L01-en": edit})
    draft = letters.state("L01", moved, PROFILE, NOW).draft
    assert draft is not None
    assert draft.stale
    assert draft.body == edit.body
    assert "99988877766" in draft.base
    assert "stale" in {finding.rule for finding in draft.findings}


def test_unknown_letters_and_languages_are_wrong_use() -> None:
    with pytest.raises(WrongUse, match="L99"):
        letters.state("L99", case(), PROFILE, NOW)
    with pytest.raises(WrongUse, match="'xx'"):
        letters.state("L01", case(), PROFILE, NOW, language="xx")


def test_written_files_are_not_replaced_silently(tmp_path: Path) -> None:
    draft = letters.state("L01", case(), PROFILE, NOW).draft
    assert draft is not None
    paths = letters.write(draft, "2026-0001", tmp_path, {})
    assert [path.name for path in paths] == ["2026-0001-L01-en.eml", "2026-0001-L01-en.txt"]
    with pytest.raises(WouldOverwrite):
        letters.write(draft, "2026-0001", tmp_path, {})
    letters.write(draft, "2026-0001", tmp_path, {}, overwrite=True)


def test_an_edit_without_new_facts_is_shown_as_it_is() -> None:
    first = letters.state("L01", case(), PROFILE, NOW).draft
    assert first is not None
    edit = Edit(subject="Mine", body="My own words.\n", base=first.body)
    draft = letters.state("L01", case(edits={"L01-en": edit}), PROFILE, NOW).draft
    assert draft is not None
    assert (draft.body, draft.stale, draft.edited) == ("My own words.\n", False, True)


def test_no_address_of_ours_or_of_amazon_is_the_complainant() -> None:
    for address in ("office@lindwurm.example", "notice-dispute@amazon.com", "masked", ""):
        draft = letters.state("L01", case(complaint(email=address)), PROFILE, NOW).draft
        assert draft is not None
        assert draft.to == ()
        assert draft.address_note is not None
        assert "no address" in draft.address_note.en


def test_a_brand_that_writes_through_the_relay_is_answered_there() -> None:
    relay = case(complaint(email="abc@marketplace.amazon.de"), kind=Kind.RIGHTS_OWNER_EMAIL)
    draft = letters.state("L01", relay, PROFILE, NOW).draft
    assert draft is not None
    assert draft.to == ("abc@marketplace.amazon.de",)


def test_a_retraction_goes_to_the_mailbox_for_retractions() -> None:
    about = case(facts={"retraction_reason": "error"})
    notice = "notice-dispute@amazon.com or notice-retraction@amazon.com"
    draft = letters.state("L10", about, PROFILE, NOW, notice_text=notice).draft
    assert draft is not None
    assert "to notice-retraction@amazon.com or through Brand Registry" in draft.body
    assert draft.to == ("ip@alderbirch.example",)


def test_a_demand_for_money_is_not_shown_to_amazon() -> None:
    about = case(SILENT, facts={"money_asked": "yes"})
    draft = letters.state("L02-R", about, PROFILE, NOW, notice_text=NOTICE).draft
    assert draft is not None
    assert draft.cc == ()


def test_letters_to_others_leave_the_address_open() -> None:
    about = case(facts={"counsel_question": "May we go on selling?"})
    draft = letters.state("L17", about, PROFILE, NOW).draft
    assert draft is not None
    assert draft.to == ()
    assert draft.address_note is not None


def test_the_counter_notification_has_gates_that_facts_alone_open() -> None:
    trademark = case(facts=FACTS, gates=GATES | {"DG1"})
    assert letters.state("L09", trademark, PROFILE, NOW).gate == "DG1"
    german = case(complaint(right="copyright", marketplace="amazon.de"), facts=FACTS, gates=GATES)
    assert letters.state("L09", german, PROFILE, NOW).gate == "DG2"
    assert letters.state("L09", german, PROFILE, NOW, notice_text="under the DMCA").gate == ""
    american = case(complaint(right="copyright"), facts=FACTS)
    assert letters.state("L09", american, PROFILE, NOW).gate == "DG3"


def test_only_a_firm_in_the_union_files_the_internal_complaint() -> None:
    abroad = PROFILE.model_copy(update={"country": "CN"})
    assert letters.state("L16", case(facts=FACTS), abroad, NOW).gate == "eu-firm"
    assert letters.state("L16", case(facts=FACTS), PROFILE, NOW).gate == ""


def test_incomplete_rows_come_back_as_a_proposal() -> None:
    state = letters.state("L02", case(facts={"defence": "DF-06", "facts": "|AT-06"}), PROFILE, NOW)
    assert [(slot.id, slot.proposal) for slot in state.missing] == [("facts", "|AT-06")]


def test_what_is_no_day_and_no_choice_is_asked_again() -> None:
    facts = {**FACTS, "removal_date": "last Monday"}
    state = letters.state("L06", case(facts=facts, gates=GATES), PROFILE, NOW)
    assert [slot.id for slot in state.missing] == ["removal_date"]
    wrong = letters.state("L02", case(facts={**FACTS, "defence": "DF-99"}), PROFILE, NOW)
    assert [slot.id for slot in wrong.missing] == ["defence"]


def test_conditional_facts_are_asked_after_their_choice() -> None:
    other = {"register_status": "other_owner", "extract_date": "2026-03-10"}
    state = letters.state("L02-R", case(facts=other), PROFILE, NOW)
    assert [slot.id for slot in state.missing] == ["register_owner"]


def test_optional_facts_are_offered() -> None:
    state = letters.state("L01", case(facts={"offer_paused": "yes"}), PROFILE, NOW)
    assert [(slot.id, slot.proposal) for slot in state.optional] == [("offer_paused", "yes")]


def test_the_language_follows_the_notice_and_the_profile() -> None:
    french = case(language="fr")
    assert letters.state("L01", french, PROFILE, NOW).language == "fr"
    assert letters.state("L01", case(language="pl"), PROFILE, NOW).language == "en"
    german = PROFILE.model_copy(update={"letter_language": "de"})
    assert letters.state("L05", french, german, NOW).language == "de"
    assert letters.state("L14", french, german, NOW).language == "en"
    assert letters.state("L01", french, PROFILE, NOW, language="zh-CN").language == "zh"


def test_two_hundred_ids_are_listed_and_not_counted() -> None:
    ids = tuple(str(12345670000 + nth) for nth in range(200))
    asins = tuple(f"B0TEST{nth:04}" for nth in range(200))
    many = case(complaint(ids=ids, asins=asins))
    draft = letters.state("L01", many, PROFILE, NOW).draft
    assert draft is not None
    assert all(text in draft.body for text in (*ids, *asins))
    assert len(draft.subject) < 160
    assert {finding.rule for finding in draft.findings} == set()


def test_an_old_edit_and_one_that_facts_overtook_are_told() -> None:
    first = letters.state("L01", case(), PROFILE, NOW).draft
    assert first is not None
    text = first.body

    def rules(about: Complaint, at: datetime) -> set[str]:
        edit = Edit(subject="x", body=f"{text}\nMine.\n", base=text, at=at)
        changed = case(about, edits={"L01-en": edit}, changed_at=NOW)
        draft = letters.state("L01", changed, PROFILE, NOW).draft
        assert draft is not None
        return {finding.rule for finding in draft.findings}

    moved = complaint(ids=("99988877766",))
    yesterday, long_ago = NOW - timedelta(days=1), NOW - timedelta(days=61)
    assert rules(complaint(), yesterday).isdisjoint({"old-text", "older-than-case"})
    assert "older-than-case" in rules(moved, yesterday)
    assert "old-text" in rules(complaint(), long_ago)


@pytest.mark.parametrize(
    ("right", "numbers", "told"),
    [
        ("trademark", ("5123456",), "based on the trademark 5123456"),
        ("trademark", (), "based on the trademark (number not stated in the notice)"),
        ("counterfeit", ("5123456",), "based on the trademark 5123456"),
        ("counterfeit", (), "on amazon.com."),
        ("copyright", (), "based on the copyright."),
        ("trade_dress", (), "based on the trade dress."),
        ("design", ("D900123",), "based on the design patent D900123"),
        ("something new", (), "on amazon.com."),
        ("", (), "on amazon.com."),
    ],
)
def test_a_right_is_named_as_what_it_is(right: str, numbers: tuple[str, ...], told: str) -> None:
    about = case(complaint(right=right, numbers=numbers), facts=FACTS)
    draft = letters.state("L02", about, PROFILE, NOW).draft
    assert draft is not None
    assert told in draft.body.partition("The facts are these")[0]


def test_an_evaluation_is_answered_where_it_was_offered() -> None:
    about = case(complaint(right="utility_patent", marketplace=""), gates=GATES)
    draft = letters.state("L14", about, PROFILE, NOW).draft
    assert draft is not None
    assert (draft.to, draft.channel) == ((), "email")
    assert draft.address_note is not None
    assert "mail that invited you" in draft.address_note.en
