"""Amazon's stores: domain, identifier, language, country, and who may write in their name.

Sources: https://developer-docs.amazon.com/sp-api/docs/marketplace-ids (identifiers and countries).
"""

from __future__ import annotations

from triage.domain.base import Value, Words

_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU_STATES = frozenset(_EU.split())
"""The member states of the European Union, ISO 3166."""


class Marketplace(Value):
    """One store; `code` is Amazon's (`UK`), `country` that of ISO 3166 (`GB`)."""

    code: str
    domain: str
    marketplace_id: str
    language: str
    country: str
    name: Words
    locale: str

    @property
    def in_eu(self) -> bool:
        """Whether the store's country is a member of the European Union."""
        return self.country in EU_STATES


def _store(
    code: str, domain: str, marketplace_id: str, locale: str, en: str, zh: str
) -> Marketplace:
    language, country = locale.split("_")
    return Marketplace(
        code=code,
        domain=domain,
        marketplace_id=marketplace_id,
        language=language,
        country=country,
        name=Words(en=en, zh=zh),
        locale=locale,
    )


MARKETPLACES = (
    _store("US", "amazon.com", "ATVPDKIKX0DER", "en_US", "United States", "美国站"),
    _store("CA", "amazon.ca", "A2EUQ1WTGCTBG2", "en_CA", "Canada", "加拿大站"),
    _store("MX", "amazon.com.mx", "A1AM78C64UM0Y8", "es_MX", "Mexico", "墨西哥站"),
    _store("BR", "amazon.com.br", "A2Q3Y263D00KWC", "pt_BR", "Brazil", "巴西站"),
    _store("UK", "amazon.co.uk", "A1F83G8C2ARO7P", "en_GB", "United Kingdom", "英国站"),
    _store("IE", "amazon.ie", "A28R8C7NBKEWEA", "en_IE", "Ireland", "爱尔兰站"),
    _store("DE", "amazon.de", "A1PA6795UKMFR9", "de_DE", "Germany", "德国站"),
    _store("FR", "amazon.fr", "A13V1IB3VIYZZH", "fr_FR", "France", "法国站"),
    _store("IT", "amazon.it", "APJ6JRA9NG5V4", "it_IT", "Italy", "意大利站"),
    _store("ES", "amazon.es", "A1RKKUPIHCS9HS", "es_ES", "Spain", "西班牙站"),
    _store("NL", "amazon.nl", "A1805IZSGTT6HS", "nl_NL", "Netherlands", "荷兰站"),
    _store("BE", "amazon.com.be", "AMEN7PMS3EDWL", "nl_BE", "Belgium", "比利时站"),
    _store("SE", "amazon.se", "A2NODRKZP88ZB9", "sv_SE", "Sweden", "瑞典站"),
    _store("PL", "amazon.pl", "A1C3SOZRARQ6R3", "pl_PL", "Poland", "波兰站"),
    _store("TR", "amazon.com.tr", "A33AVAJ2PDY3EV", "tr_TR", "Türkiye", "土耳其站"),
    _store("EG", "amazon.eg", "ARBP9OOSHTCHU", "ar_EG", "Egypt", "埃及站"),
    _store("SA", "amazon.sa", "A17E79C6D8DWNP", "ar_SA", "Saudi Arabia", "沙特站"),
    _store("AE", "amazon.ae", "A2VIGQ35RCS4UG", "en_AE", "United Arab Emirates", "阿联酋站"),
    _store("ZA", "amazon.co.za", "AE08WJ6YKNBMC", "en_ZA", "South Africa", "南非站"),
    _store("IN", "amazon.in", "A21TJRUUN4KGV", "en_IN", "India", "印度站"),
    _store("SG", "amazon.sg", "A19VAU5U5O7RUS", "en_SG", "Singapore", "新加坡站"),
    _store("AU", "amazon.com.au", "A39IBJ37TRP1C6", "en_AU", "Australia", "澳大利亚站"),
    _store("JP", "amazon.co.jp", "A1VC38T7YXB528", "ja_JP", "Japan", "日本站"),
)
"""Every store, in the order in which they are shown."""

LOCALES = {store.domain: store.locale for store in MARKETPLACES}
"""The locale of each store by its domain."""

AMAZON_DOMAINS = frozenset(store.domain for store in MARKETPLACES)
"""The only domains that Amazon's mail may come from: a list, never a pattern."""

_BY_DOMAIN = {store.domain: store for store in MARKETPLACES}
_BY_CODE = {store.code: store for store in MARKETPLACES} | {
    store.country: store for store in MARKETPLACES
}


def by_domain(domain: str) -> Marketplace | None:
    """The store of `amazon.de`, `www.amazon.de` or `Amazon.de`; None when there is none."""
    return _BY_DOMAIN.get(domain.strip().lower().removeprefix("www."))


def by_code(code: str) -> Marketplace | None:
    """The store of Amazon's or ISO's country code (`UK` and `GB` are one); None when unknown."""
    return _BY_CODE.get(code.strip().upper())


def is_amazon_address(email: str) -> bool:
    """Whether the address belongs to a domain of Amazon's list, or to a part of one.

    True for `seller-performance@amazon.com` and for relays such as `x@marketplace.amazon.de`.
    """
    return _amazon_domain(email) != ""


def is_relay_address(email: str) -> bool:
    """Whether a buyer or brand, not Amazon, wrote through Amazon's buyer-seller messages."""
    domain = _amazon_domain(email)
    return domain != "" and _host(email) == f"marketplace.{domain}"


def _amazon_domain(email: str) -> str:
    host = _host(email)
    parts = host.split(".")
    tails = (".".join(parts[nth:]) for nth in range(len(parts)))
    return next((tail for tail in tails if tail in AMAZON_DOMAINS), "")


def _host(email: str) -> str:
    mailbox, _, host = email.strip().strip("<>").rpartition("@")
    return host.lower().rstrip(".") if mailbox else ""


class Mailbox(Value):
    """A mailbox of Amazon's that notices printed; the grade says how sure it is."""

    address: str
    purpose: Words
    grade: str


_DISPUTE = Words(en="Disputes and further papers", zh="申诉及补充材料")

MAILBOXES = (
    Mailbox(address="notice-dispute@amazon.com", purpose=_DISPUTE, grade="C"),
    Mailbox(address="notice-dispute@amazon.co.uk", purpose=_DISPUTE, grade="C"),
    Mailbox(address="notice-dispute@amazon.de", purpose=_DISPUTE, grade="B"),
    Mailbox(address="notice-dispute@amazon.fr", purpose=_DISPUTE, grade="C"),
    Mailbox(address="notice-dispute@amazon.co.jp", purpose=_DISPUTE, grade="C"),
    Mailbox(
        address="notice-retraction@amazon.com",
        purpose=Words(en="Retractions by the rights owner itself", zh="权利人本人撤回投诉"),
        grade="C",
    ),
    Mailbox(
        address="patent-evaluation@amazon.com",
        purpose=Words(en="APEX agreement and APEX retraction", zh="APEX 专利评估协议及其撤回"),
        grade="C",
    ),
    Mailbox(
        address="copyright@amazon.com",
        purpose=Words(
            en="Copyright agent (DMCA), seen in 2015", zh="版权代理人（DMCA），2015 年所见"
        ),
        grade="C",
    ),
)
"""The mailboxes that were seen in notices. What the notice in hand prints beats this table."""

_DISPUTE_BY_DOMAIN = {
    box.address.partition("@")[2]: (box.address, box.grade)
    for box in MAILBOXES
    if box.address.startswith("notice-dispute@")
}


def dispute_mailbox(domain: str, *, unseen: bool = False) -> tuple[str, str] | None:
    """The store's mailbox for disputes and its grade; None when no notice was seen to print one.

    With `unseen` the same pattern is applied to the other stores, graded U: only to be shown to the
    operator as a guess, never used silently.
    """
    store = by_domain(domain)
    if store is None:
        return None
    guess = (f"notice-dispute@{store.domain}", "U") if unseen else None
    return _DISPUTE_BY_DOMAIN.get(store.domain, guess)
