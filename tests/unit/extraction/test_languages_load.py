"""Every language file holds what the rules need, and a fault in one is named."""

from __future__ import annotations

import pytest

from triage.extraction.detect import detect
from triage.extraction.lexicon import (
    LanguageFileProblem,
    checked,
    known_languages,
    language_file,
    lexicon,
)

TWELVE = ("de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh")
NEEDED = {
    "labels": ("asin", "right_type", "complaint_id", "name", "email", "contact", "reason", "end"),
    "types": ("trademark", "counterfeit", "copyright", "utility_patent", "design", "patent"),
    "prose": ("trademark", "counterfeit", "copyright", "design", "patent"),
    "kinds": ("amazon_notice", "amazon_reply", "owner_voice", "lawyer_voice", "retracts",
              "reply", "bounce", "automatic", "scam", "buyer", "infringement"),
    "outcomes": ("retracts", "refuses", "asks_information", "asks_money", "offers_licence",
                 "reinstated", "rejected", "needs_retraction", "items"),
    "instructions": ("contact_rights_owner", "submit_documents", "edit_listing", "wait"),
    "deadlines": ("ignored", "against"),
    "units": ("hour", "day", "business_day", "week", "month"),
    "reason": ("ours", "uses", "concrete", "says", "boilerplate"),
    "numbers_not": ("cited",),
}  # fmt: skip
GREETINGS = {
    "de": "Sehr geehrte Damen und Herren, wir haben Ihr Angebot nicht entfernt, und das ist gut.",
    "en": "We have removed your listing, and this is what you can do with it.",
    "es": "Hemos recibido una denuncia que afirma que su producto no es de nuestra marca.",
    "fr": "Nous avons retiré votre offre, et vous êtes priés de répondre dans les dix jours.",
    "it": "Abbiamo rimosso la sua offerta, che non è conforme alla nostra politica.",
    "ja": "お客様の出品を停止いたしました。",
    "nl": "Wij hebben uw aanbieding verwijderd en vragen u deze niet opnieuw te plaatsen.",
    "pl": "Nie możemy przywrócić oferty, ponieważ prawa zostały naruszone przez Państwa.",
    "pt": "Recebemos uma denúncia e não podemos manter o seu anúncio, você pode recorrer.",
    "sv": "Vi har tagit bort er produkt och ni kan inte sälja den för att det är intrång.",
    "tr": "Bu ürün için bir bildirim aldık ve lütfen daha fazla bilgi olarak gönderin.",
    "zh": "我们移除了您的商品。",
}


def test_all_twelve_languages_have_a_file() -> None:
    assert known_languages() == TWELVE


@pytest.mark.parametrize("code", TWELVE)
def test_a_language_has_words_for_every_rule_that_needs_them(code: str) -> None:
    tables = language_file(code)
    missing = [
        f"[{section}] {key}"
        for section, keys in NEEDED.items()
        for key in keys
        if not tables.get(section, {}).get(key)
    ]
    assert missing == []


@pytest.mark.parametrize("code", [c for c in TWELVE if c not in {"ja", "zh"}])
def test_a_language_names_all_months(code: str) -> None:
    assert set(language_file(code)["months"]) == {str(month) for month in range(1, 13)}


@pytest.mark.parametrize(("code", "words"), GREETINGS.items())
def test_a_text_is_known_by_its_commonest_words(code: str, words: str) -> None:
    assert detect(words).main == code


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ({"colours": {"red": ["rot"]}}, "no rule reads the table [colours]"),
        ({"labels": {"asinn": ["asin"]}}, "no rule reads asinn in [labels]"),
        ({"labels": {"asin": "asin"}}, "[labels] asin is to be a list of words"),
        ({"labels": {"asin": [" … "]}}, "[labels] asin holds an empty phrase"),
    ],
)
def test_a_fault_in_a_language_file_is_named(tables: dict[str, object], told: str) -> None:
    with pytest.raises(LanguageFileProblem) as problem:
        checked(tables, "xx")
    assert told in str(problem.value)
    assert "xx.toml" in str(problem.value)


def test_words_that_no_file_knows_are_rare_ones() -> None:
    words = lexicon(("shared", "en", "it"))
    assert words.rare("it", "il reclamo del titolare dei diritti") == 0
    assert words.rare("it", "paralume a petali sovrapposti") > 1
    assert words.rare("pt", "abajur de petalas sobrepostas") == 0
    assert words.rare("ja", "花弁状のカバー") == 0
