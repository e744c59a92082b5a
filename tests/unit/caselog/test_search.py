"""Every text is found, in any language, by any of its words."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.caselog.making import NOON, add, open_case, opened, summary
from triage.caselog import Log, texts
from triage.domain.complaint import Kind
from triage.domain.events import (
    Answered,
    Closed,
    DraftEdited,
    EvidenceSet,
    FactGiven,
    FieldCorrected,
    FindingWaived,
    LetterSent,
    MailRef,
    NoteAdded,
    Reopened,
    ReplyReceived,
    Snoozed,
)


def found(log: Log, words: str) -> list[str]:
    return [case.case_id for case in log.search(words)]


def mail_in(log: Log, case_id: str, text: str) -> None:
    raw = text.encode()
    digest = sha256(raw).hexdigest()
    log.put_mail(digest, raw, text)
    told = summary(case_id)
    log.append(case_id, [opened(digest)], actor="kim", at=NOON, after=0, summary=told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Your listing infringes the mark BIRCHWOOD.", "infring birch"),
        ("Ihr Angebot verletzt unsere Markenrechte für Sägen.", "markenre säg"),
        ("Ihr Angebot verletzt unsere Markenrechte für Sägen.", "SAGEN"),
        ("La ficha infringe la marca señalada", "senalada"),
        ("您的商品涉嫌侵犯商标权，已被移除。", "商标"),
        ("您的商品涉嫌侵犯商标权，已被移除。", "嫌"),
        ("您的商品涉嫌侵犯商标权，已被移除。", "侵犯商标权"),
        ("お客様の商品は意匠権を侵害しています", "意匠権"),
        ("お客様の商品は意匠権を侵害しています", "して"),
        ("상표권을 침해하는 상품입니다", "표권"),
        ("สินค้าของคุณละเมิดเครื่องหมายการค้า", "ละเมิด"),
        ("Ваш товар нарушает товарный знак", "ТОВАР знак"),
        ("ＡＳＩＮ：Ｂ０ＦＵＬＬＷＩＤ", "b0fullwid"),
        ("the iPhone壳 is accused", "iphone壳"),
        ("您的商\n标被移除", "商标"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen zerowidth"),
        ("write to legal@oak.example today", "legal@oak.example"),
        ('a quote " and a star * and (NEAR) AND OR', '" near'),
    ],
)
def test_a_mail_is_found_by_its_words(log: Log, text: str, words: str) -> None:
    mail_in(log, "TR-1", text)
    mail_in(log, "TR-2", "nothing of the kind 无关")
    assert found(log, words) == ["TR-1"]


@pytest.mark.parametrize(
    "words", ["infringer", "商权", "zz", "oak elm", "标 商品x", "您商", "%", "_", '"', ""]
)
def test_other_words_find_nothing(log: Log, words: str) -> None:
    mail_in(log, "TR-1", "This infringes. 您的商标 oak")
    assert found(log, words) == []


@pytest.mark.parametrize(
    "words",
    ["TR-1", "Birchwood", "claims@birch", "B0TESTAA11", "b0te", "10203040506", "D901,234",
     "usd901234", "901234", "amazon.de", "2@x.example"],
)  # fmt: skip
def test_a_case_is_found_by_what_it_is_known_by(log: Log, words: str) -> None:
    open_case(log, message_ids=("<2@x.example>",))
    assert found(log, words) == ["TR-1"]


@pytest.mark.parametrize(
    "event",
    [
        NoteAdded(text="about walnut"),
        FactGiven(slot="root_cause", value="walnut"),
        FieldCorrected(field="asins", values=("x", "walnut")),
        DraftEdited(letter="L01", language="en", subject="Walnut", body="", base=""),
        DraftEdited(letter="L01", language="en", subject="", body="a walnut", base=""),
        LetterSent(letter="L01", at=NOON, to=("walnut@oak.example",)),
        EvidenceSet(item="AT-01", held=True, file="walnut.pdf"),
        FindingWaived(letter="L01", rule="x", note="walnut"),
        Snoozed(until=NOON.date(), reason="walnut holidays"),
        Closed(outcome="given_up", note="walnut"),
        Reopened(reason="walnut"),
        ReplyReceived(
            mail=MailRef(digest="0" * 64, source="reply.eml", subject="Re: walnut"),
            kind=Kind.COMPLAINANT_REPLY,
        ),
    ],
)
def test_what_people_wrote_into_a_case_is_found(log: Log, event: NoteAdded) -> None:
    open_case(log)
    add(log, "TR-1", [Answered(question="Q", answer="yes"), event], after=1)
    assert found(log, "waln") == ["TR-1"]


def test_words_of_different_texts_of_one_case_find_it(log: Log) -> None:
    for case_id in ("TR-1", "TR-2", "TR-3", "TR-4"):
        mail_in(log, case_id, f"mail of {case_id} 商标")
    add(log, "TR-2", [NoteAdded(text="oak"), NoteAdded(text="elm")], after=1)
    add(log, "TR-4", [NoteAdded(text="elm and oak")], after=1)
    add(log, "TR-3", [NoteAdded(text="oak")], after=1)
    assert found(log, "elm 商标 oak") == ["TR-4", "TR-2"]
    assert [case.case_id for case in log.search("elm oak", limit=1)] == ["TR-4"]


def test_a_case_is_found_by_its_old_and_its_new_name(log: Log) -> None:
    open_case(log)
    add(log, "TR-1", [], after=1, complainant="Alder Ltd", owner_key="alder ltd")
    assert found(log, "alder") == found(log, "birchwood") == ["TR-1"]


def test_the_same_words_again_cost_nothing(log: Log) -> None:
    open_case(log)
    before = log._store.rows("SELECT words FROM document")
    add(log, "TR-1", [NoteAdded(text="Birchwood tools LISTING")], after=1)
    assert log._store.rows("SELECT words FROM document") == before


@given(st.text())
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    words = texts.words_of(text)
    assert len(set(words)) == len(words)
    for looked_for in texts.wanted(text.replace("\n", " ").replace("\r", " ")):
        assert looked_for.word in words


@given(st.text())
def test_any_words_can_be_searched(typed: str) -> None:
    for looked_for in texts.wanted(typed):
        assert looked_for.word.isalnum() or not looked_for.word.isascii()
        assert not set(looked_for.word) & set('"%_* ')
