"""Cases and profiles to write letters from: invented parties, reserved domains."""

from __future__ import annotations

from datetime import UTC, datetime

from triage.domain.case import Case, Contact, Evidence
from triage.domain.complaint import Complainant, Complaint, Field, Kind, RightNumber
from triage.domain.events import MailRef
from triage.domain.letter import SlotKind
from triage.domain.profile import Profile, Store
from triage.letters.catalogue import catalogue, columns, slots

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
    "edit_stores": "amazon.com and amazon.ca",
    "page_checker": "the product manager compares every page with the trademark registers on the "
    "first Monday of each month and before every change",
    "complaint_rows": (
        "12345678901|B0TESTAS01|trademark 5123456|INF|the title used the word as a brand|"
        "2026-03-09: title changed, offer closed|closed|AT-13\n"
        "12345678902|B0TESTAS02|design 90/123|DISP|the handle has another shape|-|open|AT-07"
    ),
    "reviewed_by": "Keller & Moos, solicitors",
    "report_from": "2025-03-01",
    "report_to": "2026-03-15",
    "how_linked": "wrong_asin",
    "features": (
        "round lid|functional|the lid turns in a thread and must be round|AT-14\n"
        "white pack|common|white is the usual colour of such packs|AT-14\n"
        "green band|ours|our pack has no band|AT-06"
    ),
    "register_checked": "yes",
    "first_sold_where": "Germany",
    "first_sold_by": "Alder & Birch Europe BV",
    "consent_doc": "distribution agreement of 2 May 2025 with Alder & Birch Europe BV",
    "sister_right_checked": "yes",
    "material": (
        "B0TESTAS01|photograph of the lamp on a desk|image 2|https://www.amazon.com/dp/B0TESTAS01"
    ),
    "mistake_reason": (
        "The photograph was taken by Jonas Weil for our firm on 3 November 2025. We hold the "
        "original file with its date. He assigned all rights to us in writing. The claimant's "
        "own picture shows another lamp."
    ),
    "retraction_reason": "error",
    "product": "charging cable for desk lamps, two metres, own brand",
    "licence_territory": "the United States and Canada",
    "licence_term": "three years",
    "volume_range": "between one and five thousand pieces a year",
    "retraction_date": "2026-03-13",
    "retraction_from": "ip@alderbirch.example",
    "rejection_date": "2026-03-12",
    "requested": (
        "Invoices with the supplier's telephone number|the invoices now show it|AT-10\n"
        "Name of the person responsible|Mara Feld, Managing Director"
    ),
    "their_date": "2026-03-11",
    "their_ref": "AB/2026/17",
    "extension_to": "2026-04-01",
    "counsel_reviewing": "yes",
    "ask_authority": "yes",
    "decision_date": "2026-03-05",
    "eu_entity": "Lindwurm Handels GmbH, Berlin, HRB 99001",
    "grounds": "the page does not use the sign as a brand|AT-13\nno notice with a reason was sent",
    "counsel_question": "Should we answer the letter, and may we go on selling the cable?",
    "court_dates": "2026-03-30|answer to the complaint",
    "budget": "2,000 euros",
    "brand": "Ostrand",
    "supplier_name": "Nordlicht Vertrieb KG",
    "notices": (
        "2025-12-01|12345678800|trademark 5123456|retracted\n"
        "2026-03-05|12345678901|trademark 5123456|open"
    ),
    "signs": (
        "the first notice was retracted and a second one filed for the same ASIN|AT-02\n"
        "the register names another owner|AT-04\n"
        "our message to the address in the notice came back|AT-03"
    ),
    "questions_date": "2026-03-12",
    "answers": (
        "Who makes the cable?|it is made for us and carries our brand|AT-06\n"
        "Do you use our logo?|no, neither on the product nor on the page\n"
        "Since when is it on sale?"
    ),
}
ALL_EVIDENCE = tuple(f"AT-{n:02}" for n in range(1, 21))
GATES = frozenset(
    {"admission", "undertaking", "DG3", "DG4", "DG5", "DG6", "DG7", "W9", "apex-join"}
)

TONGUES = {
    "zh": " 充电线，自有品牌",
    "ja": " 充電ケーブル（自社）",
    "de": " Größenübersicht für Übergrößen",
    "emoji": " 👩‍🔧🔌",
}
_PLAIN_CELLS = frozenset({"proof", "paper", "asin", "url", "number", "id", "quantity", "complaint"})


def in_tongue(facts: dict[str, str], words: str) -> dict[str, str]:
    """The same facts with words of another script in every free text."""
    return {slot: _with_words(slot, value, words) for slot, value in facts.items()}


def _with_words(slot: str, value: str, words: str) -> str:
    kind = slots()[slot].kind
    if kind is SlotKind.ROWS:
        return "\n".join(_row_with_words(slot, row, words) for row in value.splitlines())
    free = kind in (SlotKind.LINE, SlotKind.TEXT) and slot not in ("units_sold", "claim_no")
    return f"{value}{words}" if free and not value.endswith(".example") else value


def _row_with_words(slot: str, row: str, words: str) -> str:
    cells = row.split("|")
    names = columns(slot)
    return "|".join(
        cell if name.allowed or name.name in _PLAIN_CELLS or "date" in name.name else cell + words
        for name, cell in zip(names, cells, strict=False)
    )


RIGHTS = {
    "L02-P": "utility_patent",
    "L08-UP": "utility_patent",
    "L08-DP": "design",
    "L08-DR": "design",
    "L08-CR": "copyright",
    "L09": "copyright",
    "L08-CF": "counterfeit",
    "L14": "utility_patent",
    "L08-PI": "parallel_import",
    "L08-TD": "trade_dress",
}
"""The right that a letter is about; a trademark where nothing is named."""

SMALLEST_FACTS = {
    **FACTS,
    "facts": "The product carries our own brand",
    "missing_elements": "a spring-loaded hinge|a plain pin",
    "elements": "a base plate|a steel plate|yes\na spring-loaded hinge|a plain pin|no",
    "views": "outline of the front|Fig. 1|oval, not rectangular",
    "diffs": "the outline is an oval",
    "root_cause": "No trademark search was made before the title was written on 2 February 2026.",
    "actions": "2026-03-09|closed the offer",
    "controls": "product manager|searches every word of a title|before it goes online",
    "complaint_rows": "12345678901|B0TESTAS01|trademark|INF|no search|2026-03-09: closed|-",
    "features": "round lid|functional|the lid turns in a thread",
    "invoices": "NL-2317|2026-02-20|250|B0TESTAS01",
    "notices": "2026-03-05|12345678901|trademark|open\n2026-02-05|12345678902|trademark|open",
    "signs": "the register names another owner",
    "requested": "Name of the person responsible|Mara Feld",
    "answers": "Who makes the cable?",
    "grounds": "the page does not use the sign as a brand",
    "sent_date": "2026-03-10",
    "earlier_dates": "6 March 2026",
    "right_no": "5123456",
}
_USES = [use for kind in catalogue().values() for use in kind.uses]
for _slot in {use.slot for use in _USES} - {use.slot for use in _USES if use.required}:
    SMALLEST_FACTS.pop(_slot, None)
SMALLEST_FACTS |= {
    "page_before": "Alder & Birch charging cable",
    "page_after": "Charging cable",
    "edit_date": "2026-03-08",
}


def fullest(letter: str, facts: dict[str, str] | None = None) -> Case:
    """A case that has everything that a letter can say."""
    return case(
        complaint(right=RIGHTS.get(letter, "trademark"), representative="Moos & Keller LLP"),
        facts=FACTS if facts is None else facts,
        held=ALL_EVIDENCE,
        contacts=(contact("L01", 6), contact("L02", 9), contact("L05", 12, to=())),
        gates=GATES,
    )


def smallest(letter: str, facts: dict[str, str] | None = None) -> Case:
    """A case that has only what a letter cannot do without."""
    right = RIGHTS.get(letter, "")
    about = complaint(right=right, name="", ids=(), numbers=(), asins=(), marketplace="")
    if letter == "L09":
        about = complaint(right=right, numbers=(), name="")
    return case(about, facts=SMALLEST_FACTS if facts is None else facts, gates=GATES)


SIGNING_PROFILE = SMALL_PROFILE.model_copy(
    update={"address": "Musterweg 4, 10115 Berlin", "phone": "+49 30 5550100", "country": "DE"}
)
"""What the counter-notification and the internal complaint need besides."""
