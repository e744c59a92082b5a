"""Turkish mails: a notice with its block, and an answer to an appeal."""

from __future__ import annotations

from tests.unit.extraction.mails import complaint, reading
from triage.domain.complaint import Kind, Outcome

_NOTICE = """Merhaba,

Bir hak sahibinden, ürününüzün tescilli bir tasarımı ihlal ettiğine dair bildirim aldık.
Lütfen doğrudan hak sahibiyle iletişime geçin.

Hak sahibi: Kırlangıç Mobilya Ltd. Şti.
E-posta: hak@kirlangic.example
İhlal türü: Tasarım
ASIN: B0CV4T9QZ1
Şikâyet no: 17288190044"""

_LETTER = """Sayın Muhatap,

Müvekkilimiz Kırlangıç Mobilya Ltd. Şti. adına ihtar ederiz: B0CV4T9QZ1 ASIN numaralı ürününüz
müvekkilimizin tescilli markasını ihlal etmektedir. Satışı en geç 9 Haziran 2026 tarihine kadar
durdurmanızı talep ediyoruz.

Saygılarımızla,
Av. Nehir Saka
Saka Hukuk Bürosu"""


def test_the_block_of_a_turkish_notice_is_read() -> None:
    found = complaint(_NOTICE, "From: notice-dispute@amazon.com.tr\nTo: ops@fernwick.example")
    assert found.complainant.name is not None
    assert found.complainant.name.value == "Kırlangıç Mobilya Ltd. Şti."
    assert [each.value for each in found.complaint_ids] == ["17288190044"]
    assert [each.value for each in found.asins] == ["B0CV4T9QZ1"]


def test_a_date_before_its_postposition_is_the_deadline() -> None:
    found = reading(_LETTER, "From: nehir@saka.example\nTo: ops@fernwick.example")
    assert found.kind is Kind.LAW_FIRM_LETTER
    deadline = found.complaints[0].deadline
    assert deadline is not None
    assert deadline.due == "2026-06-09"


def test_a_firm_no_is_a_refusal() -> None:
    body = "Mesajınız için teşekkürler. Şikâyetimizi geri çekmeyeceğiz.\n\nSaygılarımızla"
    found = reading(body, "From: hak@kirlangic.example\nSubject: Ynt: talep")
    assert found.reply is not None
    assert found.reply.outcome is not None
    assert found.reply.outcome.value == Outcome.REFUSES.value
