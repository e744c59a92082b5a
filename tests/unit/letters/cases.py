"""Cases and profiles to write letters from: invented parties, reserved domains."""

from __future__ import annotations

from datetime import UTC, datetime

from triage.domain.case import Case, Contact, Evidence
from triage.domain.complaint import Complainant, Complaint, Field, Kind, RightNumber
from triage.domain.events import MailRef
from triage.domain.profile import Profile, Store

NOW = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)

PROFILE = Profile(
    entity="Lindwurm Handels GmbH",
    signer_name="Mara Feld",
    signer_title="Managing Director",
    email="office@lindwurm.example",
    phone="+49 30 5550100",
    address="Musterweg 4, 10115 Berlin, Germany",
    country="DE",
    stores=(Store(marketplace="amazon.com", name="Lindwurm Home", seller_id="A1B2C3D4E5F6G7"),),
)
SMALL_PROFILE = Profile(
    entity="Lindwurm Handels GmbH", signer_name="Mara Feld", email="office@lindwurm.example"
)


def field(value: str) -> Field:
    return Field(value=value, start=0, end=0, rule="test")


def complaint(
    *,
    name: str = "Alder & Birch Inc.",
    email: str = "ip@alderbirch.example",
    representative: str = "",
    asins: tuple[str, ...] = ("B0TESTAS01",),
    right: str = "trademark",
    numbers: tuple[str, ...] = ("5123456",),
    office: str = "US",
    ids: tuple[str, ...] = ("12345678901",),
    marketplace: str = "amazon.com",
    reason: str = "",
) -> Complaint:
    def maybe(value: str) -> Field | None:
        return field(value) if value else None

    return Complaint(
        complainant=Complainant(
            name=maybe(name), email=maybe(email), representative=maybe(representative)
        ),
        asins=tuple(map(field, asins)),
        right_type=maybe(right),
        right_numbers=tuple(
            RightNumber(value=n, start=0, end=0, rule="test", office=office, territory=office)
            for n in numbers
        ),
        complaint_ids=tuple(map(field, ids)),
        marketplace=maybe(marketplace),
        stated_reason=maybe(reason),
        reason_is_stated=bool(reason),
    )


SILENT = Complaint(complainant=Complainant(email=field("ip@alderbirch.example")))
"""A complaint that states nothing but an address."""


def case(
    about: Complaint | None = None,
    *,
    kind: Kind = Kind.AMAZON_NOTICE,
    facts: dict[str, str] | None = None,
    held: tuple[str, ...] = (),
    contacts: tuple[Contact, ...] = (),
    **more: object,
) -> Case:
    opened = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)
    return Case.model_validate(
        {
            "id": "2026-0001",
            "opened_at": opened,
            "changed_at": opened,
            "last_number": 1,
            "mail": MailRef(digest="0" * 64, source="notice.eml", date=opened),
            "kind": kind,
            "language": "en",
            "complaint": about or complaint(),
            "facts": facts or {},
            "evidence": {item: Evidence(item=item) for item in held},
            "contacts": contacts,
            **more,
        }
    )


def contact(letter: str, day: int, **more: object) -> Contact:
    return Contact.model_validate(
        {
            "letter": letter,
            "at": datetime(2026, 3, day, 10, 15, tzinfo=UTC),
            "to": ("ip@alderbirch.example",),
            "cc": (),
            "channel": "email",
            **more,
        }
    )


FACTS = {
    "offer_paused": "yes",
    "defence": "DF-06",
    "facts": (
        "The product is our own charging cable, sold under our own brand|AT-06\n"
        "The title says: charging cable, compatible with Alder & Birch lamp model L2\n"
        "No logo of Alder & Birch appears on the product, the pack or the page|AT-13"
    ),
    "redesign_offer": "we add the words not made by Alder & Birch to the title",
    "claim_no": "1",
    "missing_elements": "a spring-loaded hinge|a plain pin without a spring|AT-06",
    "elements": (
        "a base plate|a base plate of steel|yes\n"
        "a spring-loaded hinge|a plain pin without a spring|no|AT-06\n"
        "a lid that closes by itself|a lid that is closed by hand|no"
    ),
    "views": (
        "outline of the front|Fig. 1|oval, not rectangular\n"
        "handle|Fig. 3|two separate grips instead of one bow|AT-07"
    ),
    "diffs": (
        "the outline is an oval and not a rectangle|AT-07\n"
        "the handle consists of two grips and not of one bow"
    ),
    "prior_art": "catalogue of Ostrand Lamps with the same base|2019-05-02|AT-14",
    "register_status": "expired",
    "extract_date": "2026-03-10",
    "new_fact": "we have sent you photographs of the product",
    "removal_date": "2026-03-09",
    "root_cause": (
        "Our listing checklist had no trademark search. On 2 February 2026 the product manager "
        "wrote the title from the supplier's catalogue, which used the protected word, and the "
        "title went online without a second person reading it."
    ),
    "actions": (
        "2026-03-09|closed the offer, took the word out of title, bullets, search terms|AT-13\n"
        "2026-03-10|checked all 214 listings of the catalogue for the word; two more were changed\n"
        "2026-03-11|moved the remaining stock to quarantine|AT-18"
    ),
    "controls": (
        "product manager|searches every word of a new title in the trademark registers|"
        "before a listing is created|AT-17\n"
        "managing director|reads and signs the search sheet|before the listing goes online\n"
        "quality officer|checks 20 listings against the registers|on the first Monday of the month"
    ),
    "refunded": "no customer asked for a refund",
    "scope": "the lamp sold under ASIN B0TESTAS01, in the store amazon.com",
    "sell_off": "yes",
    "use_kind": "compatible",
    "reg_class": "class 11, lamps",
    "page_before": "Alder & Birch charging cable",
    "page_after": "Charging cable, compatible with Alder & Birch lamp model L2",
    "edit_date": "2026-03-08",
    "maker": "Ostrand Lamps AB, Malmö",
    "supplier": "Nordlicht Vertrieb KG, Hafenstr. 9, 20457 Hamburg, +49 40 5550111",
    "invoices": "NL-2201|2026-01-12|400|B0TESTAS01\nNL-2317|2026-02-20|250|B0TESTAS01",
    "units_sold": "512",
    "work": "the second picture of the listing, the lamp on a desk",
    "work_origin": "own",
    "author": "Jonas Weil, photographer, for Lindwurm Handels GmbH",
    "created": "2025-11-03",
}
ALL_EVIDENCE = tuple(f"AT-{n:02}" for n in range(1, 21))
GATES = frozenset({"admission", "undertaking"})
