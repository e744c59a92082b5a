"""Each rule with a text that trips it and one that does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.letters.cases import (
    FACTS,
    NOW,
    PROFILE,
    SMALL_PROFILE,
    case,
    complaint,
    contact,
)
from triage import letters
from triage.domain.case import Case
from triage.domain.complaint import Kind
from triage.domain.letter import Finding
from triage.domain.profile import Profile

HEAD = (
    "Complaint ID: 12345678901\nASIN(s): B0TESTAS01\nInfringement type: Trademark\n"
    "IP asserted: 5123456\nRights owner: Alder & Birch Inc.\nStore name: Lindwurm Home\n"
    "Seller ID: A1B2C3D4E5F6G7\nStore/marketplace: amazon.com\n\n"
)
RESERVATION = (
    "Nothing in this letter is an admission of infringement or a waiver of any right or defence."
)


def found(
    body: str,
    letter: str = "L01",
    about: Case | None = None,
    profile: Profile = PROFILE,
    subject: str = "Subject",
    **more: object,
) -> set[str]:
    return {finding.rule for finding in all_found(body, letter, about, profile, subject, **more)}


def all_found(
    body: str,
    letter: str = "L01",
    about: Case | None = None,
    profile: Profile = PROFILE,
    subject: str = "Subject",
    **more: object,
) -> tuple[Finding, ...]:
    return letters.check(
        body,
        subject,
        letter,
        about or case(),
        profile,
        **{"now": NOW, **more},  # type: ignore[arg-type]
    )


COUNTER_CASE = case(complaint(right="copyright"), facts=FACTS)
COUNTER = letters.state(
    "L09",
    case(
        complaint(right="copyright"),
        facts=FACTS,
        gates=frozenset({"DG3", "DG4", "DG5", "DG6", "DG7", "W9"}),
    ),
    PROFILE,
    NOW,
)
assert COUNTER.draft is not None
SWORN = COUNTER.draft.body

TRIPPING = [
    ("unfilled", "L01", "Dear {name},", "Dear Alder,"),
    ("unfilled", "L01", "{{ asin }}", "B0TESTAS01"),
    ("unfilled", "L01", "[YOUR NAME]", "[see below]"),
    ("unfilled", "L01", "the date is TBD", "the date is known"),
    ("wrong-asin", "L01", "our ASIN B0FOREIGN1", "our ASIN B0TESTAS01"),
    ("wrong-complaint-id", "L01", "complaint 99999999999", "complaint 12345678901"),
    ("wrong-right-number", "L01", "the trademark 7,654,321", "the trademark 5123456"),
    ("wrong-right-number", "L01", "the patent US 7654321", "on 2026-03-05, at 10:15"),
    ("foreign-address", "L01", "write to x@foreign.example", "write to office@lindwurm.example"),
    ("admission", "L02", "we apologise for this", "we regret the delay"),
    ("admission", "L01", "we infringed the mark", "we saw the mark"),
    ("denial", "L06", "Amazon's mistake", "our check was missing"),
    ("red-word", "L02", "this is fraud", "this appears mistaken"),
    ("threat", "L02", "or we take legal action", "or we write to Amazon"),
    ("threat", "L02", "we will inform the press", "a French press for coffee"),
    ("certainty", "L02", "it is clearly different", "it is different"),
    ("link", "L02", "see https://photos.example/1", "see Exhibit"),
    (
        "future-corrective",
        "L06",
        "2. Done\nWe will close it.\n3. Next\n",
        "2. Done\nClosed.\n3. N\n",
    ),
    ("exhibit-missing", "L02", "as Exhibit 2 shows", "as Exhibit 2 shows\nExhibit 2: Photo"),
    ("exhibit-idle", "L02", "Exhibit 2: Photo", "as Exhibit 2 shows\nExhibit 2: Photo"),
    ("dmca-word", "L08-CR", "under the DMCA", "under our licence"),
    ("reservation-missing", "L02", "text", RESERVATION),
    ("marking-missing", "L11", "Dear", "Confidential settlement communication - Fed. R. Evid. 408"),
    ("head-missing", "L08-TM", "no head", HEAD),
    ("language-mark", "L01", "Sehr geehrte Damen und Herren,", "Dear Sir or Madam,"),
    ("foreign-script", "L01", "我们的充电线没有商标", "our cable 充电 has none"),
    ("too-short", "L01", "short", "word " * 150),
    ("too-long", "L01", "word " * 221, "word " * 220),
]


@pytest.mark.parametrize(("rule", "letter", "bad", "good"), TRIPPING)
def test_a_rule_trips_and_does_not(rule: str, letter: str, bad: str, good: str) -> None:
    assert rule in found(bad, letter)
    assert rule not in found(good, letter)


IN_OTHER_LANGUAGES = [
    ("admission", "L02", "de", "Es tut uns leid."),
    ("admission", "L02", "fr", "Nous reconnaissons le fait."),
    ("admission", "L02", "it", "Ci scusiamo."),
    ("admission", "L02", "es", "Lo sentimos."),
    ("admission", "L02", "ja", "誠に申し訳ございません。"),
    ("admission", "L02", "zh", "我们深表歉意并道歉。"),
    ("threat", "L02", "de", "Sonst rufen wir die Polizei."),
    ("threat", "L02", "fr", "Nous irons devant les tribunaux."),
    ("threat", "L02", "it", "Adiremo le vie legali."),
    ("threat", "L02", "es", "Emprenderemos acciones legales."),
    ("threat", "L02", "ja", "法的措置を取ります。"),
    ("threat", "L02", "zh", "否则将起诉。"),
    ("red-word", "L02", "de", "Das ist Betrug."),
    ("red-word", "L02", "zh", "这是欺诈。"),
    ("denial", "L06", "ja", "侵害していません。"),
    ("certainty", "L02", "zh", "显然不同。"),
    ("future-corrective", "L06", "de", "2. Getan\nWir werden es schließen.\n3. Weiter"),
]


@pytest.mark.parametrize(("rule", "letter", "code", "text"), IN_OTHER_LANGUAGES)
def test_wording_is_checked_in_the_language_of_the_letter(
    rule: str, letter: str, code: str, text: str
) -> None:
    assert rule in found(text, letter, language=code)
    assert rule not in found(text, letter, language="en" if code != "en" else "de")


def test_every_rule_is_tested_somewhere() -> None:
    from pathlib import Path

    text = "".join(p.read_text(encoding="utf-8") for p in Path(__file__).parent.glob("test_*.py"))
    assert [rule for rule in letters.rules() if f'"{rule}"' not in text] == []


def test_a_finding_says_where_why_and_what_to_do() -> None:
    finding = next(f for f in all_found("abc B0FOREIGN1 def") if f.rule == "wrong-asin")
    assert (finding.start, finding.end) == (4, 14)
    assert "B0FOREIGN1" in finding.reason.en
    assert "B0FOREIGN1" in finding.reason.zh
    assert finding.fix.en
    assert finding.waived == ""


def test_a_waiver_is_shown_with_its_note() -> None:
    about = case(waived={"L01/wrong-asin": "parent ASIN, named on purpose"})
    findings = all_found("B0FOREIGN1", about=about)
    notes = {f.rule: f.waived for f in findings}
    assert notes["wrong-asin"] == "parent ASIN, named on purpose"
    assert notes["too-short"] == ""


def test_names_in_the_notice_are_no_red_words() -> None:
    about = case(complaint(name="Troll Toys Police Ltd"))
    body = "Troll Toys Police Ltd has written"
    assert found(body, "L02", about).isdisjoint({"red-word", "threat"})
    assert {"red-word", "threat"} <= found(body, "L02")


def test_braces_that_came_with_a_fact_are_data() -> None:
    about = case(complaint(name="{{ 7*7 }} Ltd"))
    assert "unfilled" not in found("Dear {{ 7*7 }} Ltd,", about=about)


def test_chinese_and_japanese_are_counted_by_signs() -> None:
    assert "too-long" in found("字" * 380, language="zh")
    assert "too-long" not in found("字" * 370, language="zh")


def test_head_tables_exhibits_and_signature_are_not_counted() -> None:
    body = (
        "Dear Amazon Team,\n\n"
        + HEAD
        + "a | b c d e\n" * 100
        + "word " * 80
        + "\nKind regards,\n"
        + "x " * 500
    )
    assert {"too-long", "too-short"}.isdisjoint(found(body, "L08-NS"))


@pytest.mark.parametrize(
    ("letter", "to", "cc", "bad"),
    [
        ("L02", ("notice-retraction@amazon.com",), (), True),
        ("L02", ("notice-dispute@amazon.com",), (), True),
        ("L02", ("x@marketplace.amazon.de",), (), False),
        ("L02", ("ip@alderbirch.example",), ("notice-dispute@amazon.com",), False),
        ("L08-TM", ("ip@alderbirch.example",), (), True),
        ("L08-TM", ("notice-dispute@amazon.com",), (), False),
        ("L11", ("ip@alderbirch.example",), ("notice-dispute@amazon.com",), True),
    ],
)
def test_wrong_addressee(letter: str, to: tuple[str, ...], cc: tuple[str, ...], bad: bool) -> None:
    assert ("wrong-addressee" in found("text", letter, to=to, cc=cc)) is bad


def test_a_direct_complaint_is_not_shown_to_amazon() -> None:
    direct = case(kind=Kind.RIGHTS_OWNER_EMAIL)
    assert "wrong-addressee" in found("text", "L01", direct, cc=("notice-dispute@amazon.com",))


def test_an_escalation_needs_a_contact_on_record() -> None:
    assert "no-contact" in found(HEAD, "L05")
    assert "no-contact" not in found(HEAD, "L05", case(contacts=(contact("L01", 6),)))
    assert "no-contact" not in found(HEAD, "L05", case(complaint(email="")))


def test_amazon_needs_the_store() -> None:
    assert "store-unknown" in found(HEAD, "L05", profile=SMALL_PROFILE)
    assert "store-unknown" not in found(HEAD, "L05")


def test_facts_that_are_left_out_are_reported() -> None:
    assert "fact-unproven" in found("text", "L02", case(facts=FACTS))
    assert "fact-unproven" not in found("text", "L02", case(facts={"facts": "one fact"}))


def test_a_claim_chart_has_an_absent_element() -> None:
    all_there = case(facts={"elements": "a base|a base|yes"})
    assert "nothing-absent" in found(HEAD, "L08-UP", all_there)
    assert "nothing-absent" not in found(HEAD, "L08-UP", case(facts={"elements": "a|b|no"}))


@pytest.mark.parametrize(
    ("letter", "day", "bad"),
    [
        ("L08-CF", "2025-03-16", False),
        ("L08-CF", "2025-03-15", True),
        ("L08-CF", "2026-03-17", True),
        ("L08-CF", "last spring", True),
        ("L08-PI", "2025-09-17", False),
        ("L08-PI", "2025-09-16", True),
    ],
)
def test_invoices_have_an_age(letter: str, day: str, bad: bool) -> None:
    about = case(facts={"invoices": f"NL-1|{day}|10|B0TESTAS01"})
    assert ("invoice-age" in found(HEAD, letter, about)) is bad


def test_invoices_cover_the_sales() -> None:
    few = case(facts={"invoices": "NL-1|2026-01-02|10|B0TESTAS01", "units_sold": "11"})
    enough = case(facts={"invoices": "NL-1|2026-01-02|10|B0TESTAS01", "units_sold": "10"})
    unclear = case(facts={"invoices": "NL-1|2026-01-02|10|B0TESTAS01", "units_sold": "about ten"})
    assert "invoice-quantity" in found(HEAD, "L08-CF", few)
    assert "invoice-quantity" not in found(HEAD, "L08-CF", enough)
    assert "invoice-quantity" not in found(HEAD, "L08-CF", unclear)


def test_one_notice_needs_three_signs() -> None:
    notice = "2026-03-05|12345678901|trademark|open"
    two = case(
        facts={"notices": notice, "signs": "one|AT-02\ntwo|AT-03\nthree"},
        evidence=held("AT-02", "AT-03"),
    )
    three = case(
        facts={"notices": notice, "signs": "one|AT-02\ntwo|AT-03\nthree|AT-04"},
        evidence=held("AT-02", "AT-03", "AT-04"),
    )
    several = case(facts={"notices": f"{notice}\n{notice}", "signs": "one"})
    assert "few-signs" in found(HEAD, "L19", two)
    assert "few-signs" not in found(HEAD, "L19", three)
    assert "few-signs" not in found(HEAD, "L19", several)


def held(*items: str) -> dict[str, object]:
    return {item: {"item": item} for item in items}


def test_a_plan_for_the_account_names_every_asin() -> None:
    two = case(complaint(asins=("B0TESTAS01", "B0TESTAS02")))
    assert "asin-left-out" in found(f"{HEAD}about B0TESTAS01", "L06-A", two)
    assert "asin-left-out" not in found(f"{HEAD}B0TESTAS01, B0TESTAS02", "L06-A", two)


def test_a_subject_is_needed() -> None:
    assert "subject-missing" in found("text", subject=" ")
    assert "subject-missing" not in found("text")


def test_old_and_stale_texts() -> None:
    opened = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)
    assert "stale" in found("text", stale=True)
    assert "old-text" in found("text", written_at=NOW - timedelta(days=61))
    assert "old-text" not in found("text", written_at=NOW - timedelta(days=60))
    assert "older-than-case" in found("text", written_at=opened - timedelta(hours=1))
    assert {"stale", "old-text", "older-than-case"}.isdisjoint(found("text", written_at=opened))


def test_settlement_marks_outside_the_united_states() -> None:
    german = case(complaint(marketplace="amazon.de"), facts={"sell_off": "yes"})
    assert "marking-missing" in found("Dear", "L07", german)
    assert "marking-missing" not in found("Without prejudice\n\nDear", "L07", german)
    talks = case(facts={"settlement_talks": "yes"})
    assert "marking-missing" in found("Dear", "L15", talks)
    assert "marking-missing" not in found("Dear", "L15")


COUNTER_RULES = [
    ("E1", "/s/ Mara Feld", "Mara Feld"),
    ("E2", "photograph of the lamp on a desk", "something"),
    ("E3", "https://www.amazon.com/dp/B0TESTAS01", "our page"),
    ("E4", "penalty of perjury", "penalty"),
    ("E5", "+49 30 5550100", "by request"),
    ("E6", "any judicial district in which the service provider may be found", "some district"),
    ("E7", "accept service of process", "accept letters"),
    ("W1", "12345678901", "of March"),
    ("W2", "3. Statement", "3. Statement, subject to review"),
    ("W3", "3. Statement", "3. Statement. We have removed it, sorry."),
    ("W7", "3. Statement", "3. Statement on the trademark"),
]


def test_the_counter_notification_has_all_elements() -> None:
    assert found(SWORN, "L09", COUNTER_CASE) == set()


@pytest.mark.parametrize(("rule", "there", "instead"), COUNTER_RULES)
def test_an_element_is_missed(rule: str, there: str, instead: str) -> None:
    assert there in SWORN
    assert rule in found(SWORN.replace(there, instead), "L09", COUNTER_CASE)


def test_the_consent_of_a_seller_in_the_united_states() -> None:
    at_home = PROFILE.model_copy(update={"country": "US"})
    assert "E6" in found(SWORN, "L09", COUNTER_CASE, at_home)
    consent = "the judicial district in which the address is located"
    assert "E6" not in found(f"{SWORN}\n{consent}", "L09", COUNTER_CASE, at_home)


def test_the_reason_has_three_to_eight_sentences() -> None:
    short = case(complaint(right="copyright"), facts={**FACTS, "mistake_reason": "It is ours."})
    assert "W5" in found(SWORN, "L09", short)
    assert "W5" not in found(SWORN, "L09", COUNTER_CASE)


def test_a_notice_without_id_and_owner_cannot_be_routed() -> None:
    silent = case(complaint(right="copyright", name="", ids=()), facts=FACTS)
    assert "W1" in found(SWORN, "L09", silent)


def test_counter_rules_are_for_the_counter_notification_alone() -> None:
    assert not {rule for rule in found("text", "L01") if rule[0] in "EW"}
