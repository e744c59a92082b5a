"""ASINs, numbers, IDs, types, stores, steps, masks: what counts as one and what does not."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import SENT, US, complaint, letter, notice, reading

REPORTED = "A rights owner reported your listing for patent infringement."


def _values(fields: tuple[object, ...]) -> list[str]:
    return [str(getattr(field, "value", field)) for field in fields]


@pytest.mark.parametrize(
    ("rows", "asins"),
    [
        ("ASIN: B0CV4T9QZ1, B0CV4T9QZ2", ["B0CV4T9QZ1", "B0CV4T9QZ2"]),
        ("ASIN: B0CV4T9QZ1B0CV4T9QZ2", ["B0CV4T9QZ1", "B0CV4T9QZ2"]),
        ("ASIN: b0cv4t9qz1", ["B0CV4T9QZ1"]),
        ("ASIN: B 0 C V 4 T 9 Q Z 1", ["B0CV4T9QZ1"]),
        ("ASIN: 1412775884", ["1412775884"]),
        ("ASIN: 1412775885", []),
        ("ASIN: BASEBALLS1", []),
        ("Parent ASIN: B0CV4T9QZ9\nASIN: B0CV4T9QZ1", ["B0CV4T9QZ1"]),
        ("ASIN: B0CV4T9QZ1\nSee https://www.amazon.com/dp/B0CV4T9QZ8", ["B0CV4T9QZ1"]),
        ("ASIN: B0CV4T9QZ1\nMail: x-B0CV4T9QZ7@oak.example", ["B0CV4T9QZ1"]),
        ("ASIN: B0CV4T9QZ1 (our own ASIN B0CV4T9QZ3)", ["B0CV4T9QZ1"]),
    ],
)
def test_asins(rows: str, asins: list[str]) -> None:
    body = f"{REPORTED}\n\n{rows}\nComplaint ID: 17350009911"
    assert _values(complaint(body, US).asins) == asins


def test_a_letter_may_name_the_offer_by_its_link_or_as_a_book() -> None:
    headers = f"From: a@b.example\nTo: ops@fernwick.example\n{SENT}"
    linked = "Your shop copies our photo: https://www.amazon.com/dp/B0CV4T9QZ8. Remove it."
    assert _values(complaint(linked, headers).asins) == ["B0CV4T9QZ8"]
    book = "You offer our textbook as ASIN 1412775884. That infringes our copyright. Remove it."
    assert _values(complaint(book, headers).asins) == ["1412775884"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Complaint ID: 17350009911", ["17350009911"]),
        ("Complaint ID: 17350009911Kind regards", ["17350009911"]),
        ("Report number WM-IP-448120", ["WM-IP-448120"]),
        ("Complaint IDs: 17350009911, 17350009912", ["17350009911", "17350009912"]),
        ("Case ID: 17350009913", []),
        ("Complaint ID: 17350******", []),
        ("Order ID 114-2233445-6677889", []),
        ("Complaint ID: 12.05.2026", []),
    ],
)
def test_complaint_ids(words: str, ids: list[str]) -> None:
    body = f"{REPORTED}\n\nASIN: B0CV4T9QZ1\n{words}"
    assert _values(complaint(body, US).complaint_ids) == ids


def test_a_reply_takes_its_id_from_subject_and_thread() -> None:
    headers = (
        "From: a@oak.example\nTo: ops@fernwick.example\nSubject: Re: 17350009911 - which part?"
    )
    assert _values(complaint("We will not withdraw it.", headers).complaint_ids) == ["17350009911"]
    quoted = (
        "We will not withdraw it.\n\nOn 2 May 2026 at 10:00 Fernwick wrote:\n"
        "> ASIN: B0CV4T9QZ1\n> Complaint ID: 17350009911\n> Dear team, please withdraw."
    )
    found = complaint(quoted, headers.replace("17350009911 - ", ""))
    assert _values(found.complaint_ids) == ["17350009911"]
    assert _values(found.asins) == ["B0CV4T9QZ1"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Our patent is US 10,123,456 B2.", ["US 10,123,456 B2"]),
        ("It is a utility patent, no 9,455,018.", ["9,455,018"]),
        ("Trademark Reg. Nos. 5,123,456 and 5,123,457 are ours.", ["5,123,456", "5,123,457"]),
        (
            "It is EUTM 017654321; our other mark EUTM 017654322 is not concerned.",
            ["EUTM 017654321"],
        ),
        ("Our marks EUTM 017654322 and EUTM 017654323 are not asserted.", []),
        ("We own several marks, among them Reg. No. 5,123,456.", []),
        ("Order 114-2233445-6677889 of 12.05.2026, invoice 20991.", []),
    ],
)
def test_right_numbers(words: str, numbers: list[str]) -> None:
    assert _values(letter(words).right_numbers) == numbers


def test_a_form_that_tells_its_office_is_kept_whatever_the_store() -> None:
    words = "The listing on amazon.com uses our mark, Int. Reg. No. 1234567."
    (number,) = letter(words).right_numbers
    assert (number.value, number.office, number.normal) == ("1234567", "WIPO", "IR1234567")
    (labelled,) = notice(
        rows="Trademark number: Int. Reg. No. 1234567\nMarketplace: US"
    ).right_numbers
    assert labelled.office == "WIPO"


def test_a_number_given_twice_counts_once() -> None:
    assert _values(notice("-- Trademark number 5218664", "Trademark: 5 218 664").right_numbers) == [
        "5218664"
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Infringement type: Counterfeit", "counterfeit"),
        ("Infringement type: Counterfeit without a test buy", "counterfeit"),
        ("Infringement type: Copyright Image", "copyright"),
        ("Infringement type: Design Right", "design"),
        ("Infringement type: Utility patent", "utility_patent"),
        ("Infringement type: Trade Dress", "trade_dress"),
        ("The products were reported as counterfeit and bear its trademark.", "counterfeit"),
        ("It was imported into the EEA without its consent: a parallel import.", "parallel_import"),
        ("It infringes EUTM 017654321.", "trademark"),
        ("It infringes its rights.", None),
    ],
)
def test_right_type(words: str, kind: str | None) -> None:
    lead = "A rights owner reported your listing."
    body = f"{lead}\n\nASIN: B0CV4T9QZ1\nComplaint ID: 17350009911\n{words}"
    found = complaint(body, US).right_type
    assert (found.value if found else None) == kind


@pytest.mark.parametrize(
    ("words", "store"),
    [
        ("It is offered on amazon.de.", "amazon.de"),
        ("It is offered on Amazon in Germany.", "amazon.de"),
        ("It is in the Canadian store.", "amazon.ca"),
        ("See https://www.amazon.fr/dp/B0CV4T9QZ1.", None),
        ("Amazon.com Services LLC", None),
        ("Regards,\nAmazon.com", None),
        ("Marketplace: UK", "amazon.co.uk"),
    ],
)
def test_marketplace(words: str, store: str | None) -> None:
    found = notice(rows=words).marketplace
    assert (found.value if found else None) == store


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("Please send us an invoice or contact the rights owner.", "submit_documents"),
        (
            "First, get in touch with the rights owner. Then send an invoice.",
            "contact_rights_owner",
        ),
        ("Settle it directly with Oak Foods Ltd please.", "contact_rights_owner"),
        ("How do I contact the rights owner?\nSend a licence.", "submit_documents"),
        ("Would you please contact the company?", "contact_rights_owner"),
        ("Take these words out of the title, then appeal.", "edit_listing"),
        ("You can object with a counter-notice.", "counter_notice"),
        ("Reply with your reasons or send us a counter-notice.", "counter_notice"),
        ("Sign the agreement to join the Patent Evaluation Express.", "join_evaluation"),
        ("No action is required.", "wait"),
        ("Do not send invoices.", None),
        ("What can I send?", "submit_documents"),
    ],
)
def test_instruction(words: str, step: str | None) -> None:
    found = notice(words).platform_instruction
    assert (found.value if found else None) == step


@pytest.mark.parametrize(
    ("rows", "masks"),
    [
        ("Rights owner email: ***@oak.example", ["***@oak.example"]),
        ("Rights owner email: [email hidden]", ["[email hidden]"]),
        ("Rights owner name: XXXXXXX", ["XXXXXXX"]),
        ("Rights owner name: ${rightsOwner}", ["${rightsOwner}"]),
        ("Trademark number: 5,XXX,XXX", ["5,XXX,XXX"]),
        ("Title: xxxxxxxxx", []),
        ("--------------------", []),
    ],
)
def test_masks(rows: str, masks: list[str]) -> None:
    block = f"ASIN: B0CV4T9QZ1\nComplaint ID: 17350009911\n{rows}"
    body = f"Hello *****,\n\n{REPORTED}\n\n{block}"
    assert _values(reading(body, US).masked) == masks


def test_two_owners_come_out_apart() -> None:
    body = (
        "Two rights owners reported your listings. Please send us licences.\n\n"
        "Rights owner name: Oak Ltd\nRights owner email: a@oak.example\nASIN: B0CV4T9QZ1\n"
        "Infringement type: Trademark\nComplaint ID: 17350009911\n\n"
        "Rights owner name: Elm Inc.\nRights owner email: b@elm.example\nASIN: B0CV4T9QZ2\n"
        "Infringement type: Copyright\nComplaint ID: 17350009912\n"
    )
    one, two = reading(body, US).complaints
    assert [_values(c.asins) for c in (one, two)] == [["B0CV4T9QZ1"], ["B0CV4T9QZ2"]]
    assert [c.right_type.value for c in (one, two) if c.right_type] == ["trademark", "copyright"]
    assert two.platform_instruction is not None


def test_bracketed_types_part_a_list() -> None:
    body = (
        "Rights owners reported you.\n\nB0CV4T9QZ1 (Counterfeit), B0CV4T9QZ2 (Patent)\n\n"
        "Infringement of intellectual property is not allowed."
    )
    assert len(reading(body, US).complaints) == 2


def test_two_types_are_a_conflict_that_is_told() -> None:
    found = reading(
        "A rights owner reported you.\n\nASIN: B0CV4T9QZ1\nInfringement type: Trademark\n"
        "Infringement type: Copyright\nComplaint ID: 17350009911",
        US,
    )
    assert found.complaints[0].right_type is not None
    assert found.complaints[0].right_type.status == "conflicting"
    assert any(warning.startswith("right_type") for warning in found.warnings)
