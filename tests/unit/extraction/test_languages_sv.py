"""Swedish mails: a notice with its block, and an owner's letter with a period."""

from __future__ import annotations

from tests.unit.extraction.mails import complaint, reading
from triage.domain.complaint import Kind, Outcome

_NOTICE = """Hej!

Vi har mottagit ett klagomål från en rättighetsinnehavare. Annonsen har tagits bort.
Vänligen skicka in en faktura från leverantören.

Rättighetsinnehavare: Björklöv Textil AB
E-post: ratt@bjorklov.example
Intrångstyp: Varumärke
ASIN: B0CV4T9QZ1
Klagomåls-ID: 17288190045"""


def test_the_block_of_a_swedish_notice_is_read() -> None:
    found = complaint(_NOTICE, "From: notice-dispute@amazon.se\nTo: ops@fernwick.example")
    assert [each.value for each in found.complaint_ids] == ["17288190045"]
    assert [each.value for each in found.asins] == ["B0CV4T9QZ1"]


def test_an_owners_letter_sets_a_period() -> None:
    body = (
        "Hej,\n\nEr annons B0CV4T9QZ1 gör intrång i vårt varumärke BJÖRKLÖV. "
        "Ta bort annonsen inom sju dagar, annars anmäler vi er till Amazon.\n\nAnna Ek"
    )
    found = reading(body, "From: anna@bjorklov.example\nTo: ops@fernwick.example")
    assert found.kind is Kind.RIGHTS_OWNER_EMAIL
    deadline = found.complaints[0].deadline
    assert deadline is not None
    assert deadline.value == "inom sju dagar"


def test_a_complaint_that_is_taken_back_is_a_retraction() -> None:
    body = "Tack för ditt mejl. Vi har återkallat anmälan hos Amazon.\n\nMed vänlig hälsning"
    found = reading(body, "From: ratt@bjorklov.example\nSubject: Sv: anmälan")
    assert found.reply is not None
    assert found.reply.outcome is not None
    assert found.reply.outcome.value == Outcome.RETRACTS.value
