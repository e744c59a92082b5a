"""Notices, answers and other mails in the European languages, by labels of each own."""

from __future__ import annotations

import pytest

from tests.unit.extraction.mails import reading
from triage.domain.complaint import Kind, Outcome, RightType

ID, ASIN, OTHER = "17288301945", "B0CQ8N5TKW", "17000000001"
ADDRESS = "ip@owner.example"

NOTICES = {
    "de": (
        """Sehr geehrter Verkäufer,
wir haben eine Meldung eines Rechteinhabers erhalten und Ihr Angebot entfernt.""",
        """Rechteinhaber: {name}
E-Mail des Rechteinhabers: {mail}
Art der Rechtsverletzung: Markenrecht
Beschwerde-ID: {id}
Fallnummer: {case}""",
        "Kestrel Forge GmbH",
    ),
    "fr": (
        """Bonjour,
nous avons reçu un signalement d'un titulaire de droits et avons retiré votre offre.""",
        """Titulaire des droits : {name}
Adresse e-mail : {mail}
Type d'infraction : Marque
ID de réclamation : {id}
Numéro de dossier : {case}""",
        "Brumeval SARL",
    ),
    "it": (
        """Gentile venditore,
abbiamo ricevuto una segnalazione dal titolare dei diritti e abbiamo rimosso la sua offerta.""",
        """Titolare dei diritti: {name}
Indirizzo e-mail: {mail}
Tipo di violazione: Marchio
ID reclamo: {id}
Numero di caso: {case}""",
        "Officine Brezza S.r.l.",
    ),
    "es": (
        """Estimado vendedor:
hemos recibido una denuncia de un titular de derechos y hemos retirado su oferta.""",
        """Titular de los derechos: {name}
Correo electrónico: {mail}
Tipo de infracción: Marca
Número de reclamación: {id}
Caso de soporte: {case}""",
        "Textiles Alborada, S.L.",
    ),
    "pt": (
        """Olá, vendedor,
recebemos uma denúncia de um titular de direitos e removemos a sua oferta.""",
        """Titular dos direitos: {name}
E-mail do titular: {mail}
Tipo de violação: Marca
Número da reclamação: {id}
Caso de suporte: {case}""",
        "Serra Alta Ltda.",
    ),
    "nl": (
        """Beste verkoper,
wij hebben een melding van een rechthebbende ontvangen en uw aanbieding verwijderd.""",
        """Rechthebbende: {name}
E-mailadres: {mail}
Type inbreuk: Merk
Klachtnummer: {id}
Supportcase: {case}""",
        "Klinkaert B.V.",
    ),
    "pl": (
        """Szanowni Państwo,
otrzymaliśmy skargę od uprawnionego z praw własności intelektualnej i usunęliśmy Państwa ofertę.""",
        """Uprawniony: {name}
Adres e-mail: {mail}
Rodzaj naruszenia: Znak towarowy
Numer skargi: {id}
Numer sprawy: {case}""",
        "Brzoza Sp. z o.o.",
    ),
    "sv": (
        """Hej,
vi har mottagit ett klagomål från en rättighetsinnehavare och tagit bort er annons.""",
        """Rättighetsinnehavare: {name}
E-post: {mail}
Typ av intrång: Varumärke
Klagomåls-ID: {id}
Ärendenummer: {case}""",
        "Björklöv Textil AB",
    ),
    "tr": (
        """Sayın Satıcı,
bir hak sahibinden bildirim aldık ve listelemenizi kaldırdık.""",
        """Hak sahibi: {name}
E-posta: {mail}
İhlal türü: Marka
Şikayet numarası: {id}
Vaka numarası: {case}""",
        "Çınar Tekstil A.Ş.",
    ),
}


def _notice(code: str, *, block: str = "") -> str:
    opening, rows, name = NOTICES[code]
    filled = (block or rows).format(name=name, mail=ADDRESS, id=ID, case=OTHER)
    return f"{opening}\n\n{filled}\nASIN: {ASIN}\n"


@pytest.mark.parametrize("code", NOTICES)
def test_a_notice_with_labels_of_its_language(code: str) -> None:
    read = reading(_notice(code))
    assert (read.kind, read.language) == (Kind.AMAZON_NOTICE, code)
    (complaint,) = read.complaints
    who = complaint.complainant
    assert who.name is not None
    assert who.name.value == NOTICES[code][2]
    assert who.email is not None
    assert who.email.value == ADDRESS
    assert complaint.right_type is not None
    assert complaint.right_type.value == RightType.TRADEMARK
    assert [each.value for each in complaint.complaint_ids] == [ID]
    assert [each.value for each in complaint.asins] == [ASIN]


@pytest.mark.parametrize("code", NOTICES)
def test_an_english_block_under_a_translated_body(code: str) -> None:
    block = (
        "Rights owner name: {name}\nRights owner email: {mail}\nInfringement type: Patent\n"
        "Complaint ID: {id}\nCase ID: {case}"
    )
    (complaint,) = reading(_notice(code, block=block)).complaints
    assert complaint.complainant.name is not None
    assert complaint.complainant.name.value == NOTICES[code][2]
    assert complaint.right_type is not None
    assert complaint.right_type.value == RightType.PATENT
    assert [each.value for each in complaint.complaint_ids] == [ID]


ANSWERS = [
    ("de", "vielen Dank für Ihre Nachricht. Wir halten an unserer Beschwerde fest.", "refuses"),
    ("de", "vielen Dank für Ihr Schreiben. Wir haben die Beschwerde zurückgezogen.", "retracts"),
    ("fr", "merci pour votre message. Nous maintenons notre plainte.", "refuses"),
    ("fr", "merci pour votre message. Nous avons retiré notre plainte, déposée par erreur.",
     "retracts"),
    ("it", "grazie per la sua mail. Non ritireremo la segnalazione.", "refuses"),
    ("it", "grazie per la sua mail. Abbiamo ritirato il reclamo, presentato per errore.",
     "retracts"),
    ("es", "gracias por su mensaje. No vamos a retirar la denuncia.", "refuses"),
    ("es", "gracias por su mensaje. Hemos retirado la reclamación; fue un error.", "retracts"),
    ("pt", "agradecemos a sua mensagem. Não vamos retirar a denúncia.", "refuses"),
    ("pt", "agradecemos a sua mensagem. Já retiramos a denúncia, foi um engano.", "retracts"),
    ("nl", "dank voor uw bericht. Wij zullen de klacht niet intrekken.", "refuses"),
    ("nl", "dank voor uw bericht. Wij hebben de klacht ingetrokken, het was een vergissing.",
     "retracts"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "words", "outcome"), ANSWERS)
def test_answers_of_owners(code: str, words: str, outcome: str) -> None:
    read = reading(words, f"From: {ADDRESS}\nTo: ops@fernwick.example\nSubject: Re: {code}")
    assert read.kind is Kind.COMPLAINANT_REPLY
    assert read.reply is not None
    assert read.reply.outcome is not None
    assert read.reply.outcome.value == Outcome(outcome)


PERIODS = [
    ("de", "binnen sieben Werktagen", "Bitte senden Sie uns {} eine Rechnung."),
    ("fr", "sous 72 heures", "Veuillez nous envoyer une facture {}."),
    ("it", "entro 14 giorni", "La preghiamo di inviare una fattura {}."),
    ("es", "en un plazo de diez días hábiles", "Envíenos una factura {}."),
    ("pt", "no prazo de 5 dias úteis", "Envie uma nota fiscal {}."),
    ("nl", "binnen twee weken", "Stuur ons {} een factuur."),
    ("it", "entro il 3 luglio 2026", "La preghiamo di inviare una fattura {}."),
    ("es", "antes del 5 de mayo de 2026", "Envíenos una factura {}."),
    ("pt", "até 8 de maio de 2026", "Envie uma nota fiscal {}."),
    ("nl", "uiterlijk op 30 april 2026", "Stuur ons {} een factuur."),
]


@pytest.mark.parametrize(("code", "period", "sentence"), PERIODS)
def test_a_period_is_a_deadline_and_the_age_of_an_invoice_is_none(
    code: str, period: str, sentence: str
) -> None:
    (complaint,) = reading(f"{_notice(code)}\n{sentence.format(period)}\n").complaints
    assert complaint.deadline is not None
    assert complaint.deadline.value in period


@pytest.mark.parametrize(
    "words",
    [
        "ho comprato questa lampada da voi. È originale? Altrimenti voglio il rimborso.",
        "compré este perfume en su tienda. ¿Me pueden decir si es original? Quiero un reembolso.",
        "comprei esta garrafa na vossa loja. É original? Quero o meu dinheiro de volta.",
        "ik heb deze lamp bij u gekocht. Is dit origineel? Ik wil mijn geld terug.",
    ],
)
def test_buyers_do_not_complain_of_a_right(words: str) -> None:
    headers = "From: buyer@home.example\nTo: ops@fernwick.example\nSubject: ?"
    assert reading(words, headers).kind is Kind.NOT_A_COMPLAINT


@pytest.mark.parametrize(
    ("kind", "sender", "words"),
    [
        (Kind.BOUNCE, "postmaster@mx.example", "No se ha podido entregar su mensaje."),
        (Kind.BOUNCE, "postmaster@mx.example", "Impossibile recapitare il messaggio."),
        (Kind.AUTOMATIC_REPLY, ADDRESS, "Risposta automatica: sono in ferie fino al 20 agosto."),
        (Kind.AUTOMATIC_REPLY, ADDRESS, "Respuesta automática: estoy de vacaciones."),
        (Kind.AUTOMATIC_REPLY, ADDRESS, "Automatisch antwoord: ik ben op vakantie."),
        (Kind.AUTOMATIC_REPLY, ADDRESS, "Resposta automática: estou de férias até dia 20."),
    ],
)
def test_machines_write_in_every_language(kind: Kind, sender: str, words: str) -> None:
    headers = f"From: {sender}\nTo: ops@fernwick.example\nSubject: {words[:24]}"
    assert reading(words, headers).kind is kind


def test_a_store_is_named_by_its_country() -> None:
    body = _notice("es").replace("su oferta", "su oferta de la tienda francesa de Amazon")
    (complaint,) = reading(body).complaints
    assert complaint.marketplace is not None
    assert complaint.marketplace.value == "amazon.fr"
