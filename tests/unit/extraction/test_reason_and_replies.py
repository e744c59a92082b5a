"""What of ours is said to infringe, and what an answer says."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import SENT, US, letter, notice, reading

OWNER = (
    f"From: Marta <marta@quill.example>\nTo: ops@fernwick.example\n{SENT}\nSubject: Re: Complaint"
)
FOX = "The cushion shows the same fox with one folded ear and the red scarf."


@pytest.mark.parametrize(
    "words",
    [
        f"The rights owner says that {FOX[0].lower()}{FOX[1:]}",
        f'What the rights owner said: "{FOX}"',
        f"Reason: {FOX}",
        f"Comments from the rights owner: {FOX}",
    ],
)
def test_concrete_reasons_of_a_notice(words: str) -> None:
    found = notice(rows=words).stated_reason
    assert found is not None
    assert "folded ear" in found.value


@pytest.mark.parametrize(
    "words",
    [
        "Your listing may infringe the intellectual property of others.",
        "The rights owner says that your product infringes its trademark.",
        "Reason: Trademark infringement",
        (
            "The owner of Patent No. 11,203,846 has reported that products "
            "offered by you infringe claim 1."
        ),
        "Where items are in our warehouses, the units stay in storage at your cost.",
    ],
)
def test_general_words_are_no_reason(words: str) -> None:
    found = notice(words)
    assert found.stated_reason is None
    assert not found.reason_is_stated


@pytest.mark.parametrize(
    "words",
    [
        FOX,
        "We ordered one and pages 40 to 96 are scans of our textbook, coffee stain included.",
        "Your hero image was shot in our own kitchen, you can even see my dog in the window.",
    ],
)
def test_concrete_reasons_of_a_letter(words: str) -> None:
    found = letter(f"\n\n{words}\n\nMarta Quill").stated_reason
    assert found is not None
    assert found.value in words


def test_a_list_of_findings_is_one_reason() -> None:
    rows = (
        'ASIN B0CV4T9QZ1: the bullet points contain the word "Tetherfin"\n'
        "ASIN B0CV4T9QZ2: the main image shows a dolphin logo"
    )
    body = (
        f"We noticed possible misuse of brand names:\n\n{rows}\n\nThese are "
        f"suspected intellectual property violations. Edit the title."
    )
    (found,) = reading(body, US).complaints
    assert found.stated_reason is not None
    assert "dolphin" in found.stated_reason.value


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("retracts", "We have withdrawn the complaint today."),
        ("retracts", "The report is gone, I deleted it in the portal."),
        ("retracts_in_part", "We withdraw the report only for B0CV4T9QZ1."),
        ("refuses", "No, we won't take it back."),
        ("refuses", "Our position remains unchanged."),
        ("refuses", "No. It is our fox."),
        ("gives_reason", f"Our complaint rests on this: {FOX[0].lower()}{FOX[1:]}"),
        ("gives_reason", f"Fair enough. {FOX.replace('The', 'Your')}"),
        ("asks_information", "Could you send us the invoice?"),
        ("asks_information", "Who printed these?"),
        ("asks_money", "We would accept a contribution of GBP 900."),
        ("asks_money", "For 500 EUR the matter ends."),
        ("asks_money", "Pay USD 900 as a lump sum. Otherwise we will not withdraw it."),
        ("offers_licence", "You may go on under a licence for 6 % of your turnover."),
        ("other", "I have passed it to a colleague."),
        ("other", "We will gladly withdraw it as soon as the word has gone."),
    ],
)
def test_outcome_of_a_complainants_reply(outcome: str, words: str) -> None:
    found = reading(f"Hello,\n\n{words}\n\nMarta", OWNER).reply
    assert found is not None
    assert found.outcome is not None
    assert found.outcome.value == outcome


@pytest.mark.parametrize(
    ("outcome", "words", "items"),
    [
        ("reinstated", "After reviewing your appeal we have reinstated it.", []),
        (
            "rejected",
            (
                "Your appeal: we were not able to reinstate it.\n\nPlease send:\n- an "
                "invoice\n- a licence"
            ),
            ["an invoice", "a licence"],
        ),
        (
            "rejected",
            (
                "Your appeal is insufficient. It lacks your postal address and the "
                "statement under penalty of perjury."
            ),
            ["your postal address", "the statement under penalty of perjury"],
        ),
        (
            "needs_retraction",
            ("Your appeal cannot help. Only the rights owner can resolve this."),
            [],
        ),
        (
            "asks_documents",
            ("Your appeal: we still need:\n\nan invoice of your supplier, and\na licence"),
            ["an invoice of your supplier", "a licence"],
        ),
        ("other", "Your message reached us and your appeal waits.", []),
    ],
)
def test_outcome_of_amazons_reply(outcome: str, words: str, items: list[str]) -> None:
    found = reading(
        f"Hello,\n\nThank you for your appeal. {words}", f"{US}\nSubject: Re: appeal"
    ).reply
    assert found is not None
    assert found.outcome is not None
    assert found.outcome.value == outcome
    assert [item.value for item in found.items] == items
