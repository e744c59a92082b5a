"""Who complains: the owner, the address, whoever acts for it."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import SENT, US, complaint, letter, notice
from triage.domain.complaint import Complaint

Found = tuple[str | None, str | None, str | None]


def party(found: Complaint) -> Found:
    """Owner, address and representative."""
    who = found.complainant
    name, email, agent = (
        field.value if field else None for field in (who.name, who.email, who.representative)
    )
    return name, email, agent


OAK = "Oakhanger Foods Ltd"
MAIL = "tm@oakhanger.example"
FIRM = "Ridley Marsh Solicitors"


@pytest.mark.parametrize(
    ("words", "rows", "expected"),
    [
        ("", f"Rights owner name: {OAK}\nRights owner email: {MAIL}", (OAK, MAIL, None)),
        ("", f"Reported by: {FIRM} on behalf of {OAK}", (OAK, None, FIRM)),
        ("", f"Rights owner: {OAK}\nRepresented by: {FIRM}\nEmail: {MAIL}", (OAK, MAIL, FIRM)),
        (f"These are the rights owner's contact details:\n{OAK}\n{MAIL}", "", (OAK, MAIL, None)),
        (f"You can find it here:\n\n-- {OAK}\n-- {MAIL}", "", (OAK, MAIL, None)),
        (f"Write to:\n\n{OAK}\n4 Mill Lane\nLeeds\n{MAIL}", "", (OAK, MAIL, None)),
        (f"Write to:\n\n{OAK}\nc/o {FIRM}\n{MAIL}", "", (OAK, MAIL, FIRM)),
        (f"– {OAK}, 4 Mill Lane, Leeds, {MAIL}", "", (OAK, MAIL, None)),
        (f"The report came from {OAK} ({MAIL}).", "", (OAK, MAIL, None)),
        (f"It was lodged by {FIRM} for {OAK} and is about a mark.", "", (OAK, None, FIRM)),
        (f"{OAK} told us that you use its mark.", "", (OAK, None, None)),
        (
            (f"Its lawyers are {FIRM} ({MAIL}). {OAK} claims that you use its mark."),
            "",
            (OAK, MAIL, FIRM),
        ),
        ("", "Rights owner name: AmazonBasics\nRights owner email: notice@amazon.com", (None,) * 3),
        ("", "Rights owner email: ops@fernwick.example", (None,) * 3),
        ("", "Rights owner email: ***@oakhanger.example", (None,) * 3),
    ],
)
def test_party_of_a_notice(words: str, rows: str, expected: Found) -> None:
    assert party(notice(words, rows)) == expected


def test_glued_lines() -> None:
    found = complaint(
        "We removed your listing.These are the rights owner’s contact details:"
        f"Oakhanger Foods LLC{MAIL}You can learn more.ASIN: B0CV4T9QZ1"
        "Infringement type: TrademarkComplaint ID: 17350009911",
        US,
    )
    assert party(found) == ("Oakhanger Foods LLC", MAIL, None)


@pytest.mark.parametrize(
    ("words", "sender", "expected"),
    [
        (f"\n\nKind regards\nMarta Quill\n{OAK}", f"Marta <{MAIL}>", (OAK, MAIL, None)),
        (f"We are {OAK}, makers of jam.", MAIL, (OAK, MAIL, None)),
        (f"My name is Marta and I work for {OAK} in Leeds.", MAIL, (OAK, MAIL, None)),
        (
            (f"We act for {OAK} in this matter.\n\nYours faithfully\n{FIRM}"),
            "p@ridley.example",
            (OAK, "p@ridley.example", FIRM),
        ),
        (
            f"{OAK} has instructed us.\n\nYours faithfully\n{FIRM}",
            "p@ridley.example",
            (OAK, "p@ridley.example", FIRM),
        ),
        (f"Our client: {OAK}\n\n{FIRM}", "p@ridley.example", (OAK, "p@ridley.example", FIRM)),
    ],
)
def test_writer_of_a_letter(words: str, sender: str, expected: Found) -> None:
    assert party(letter(words, sender=sender)) == expected


def test_a_relay_is_nobodys_address() -> None:
    found = letter(f"Write to {MAIL}.\n\n{OAK}", sender="x1@marketplace.amazon.com")
    assert party(found) == (OAK, MAIL, None)


def test_the_client_may_stand_in_the_subject_alone() -> None:
    found = letter(
        f"Yours faithfully\n{FIRM}", sender="p@ridley.example", subject=f"Our client: {OAK}"
    )
    assert party(found)[0] == OAK


def test_the_plaintiff_of_a_court_case_is_the_owner() -> None:
    found = complaint(
        f"We received a temporary restraining order in {OAK} v. Doe. Funds are on hold.\n\n"
        "Talk to the lawyers of the plaintiff: Orr Hale LLP, post@orrhale.example.",
        f"{US}\n{SENT}",
    )
    assert party(found) == (OAK, "post@orrhale.example", "Orr Hale LLP")
