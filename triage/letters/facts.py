"""The names that a template may use, and their values for one letter of one case.

Everything that came from outside is made plain here, once, before a template sees it.
"""

from __future__ import annotations

from datetime import UTC, datetime

from triage.domain.business_days import add_business_days
from triage.domain.case import Case, Contact
from triage.domain.complaint import Complaint, Field, Kind, RightType
from triage.domain.marketplace import EU_STATES, by_domain
from triage.domain.profile import Profile, Store
from triage.letters import given
from triage.letters.catalogue import Addressee, LetterKind, catalogue
from triage.letters.language import Language
from triage.letters.recipients import (
    amazon_in_copy,
    complainant_address,
    is_direct,
    retraction_mailbox,
)
from triage.letters.text import many_lines, one_line

_UNITED_STATES = "amazon.com"
_MOST_IN_A_LINE = 3

_OF_A_MARK = (RightType.COUNTERFEIT, RightType.PARALLEL_IMPORT)
_WITHOUT_NUMBER = (RightType.COPYRIGHT, RightType.TRADE_DRESS)

Facts = dict[str, object]


def facts(
    kind: LetterKind,
    case: Case,
    profile: Profile,
    now: datetime,
    words: Language,
    notice_text: str = "",
) -> Facts:
    """All names for the templates of one letter; only what is known, "" or "not stated" else."""
    united_states = is_united_states(case, profile)
    return {
        **_of_us(case, profile),
        **_of_complaint(case.complaint, words, united_states),
        **_of_time(case, profile, now, words, united_states),
        **_of_contacts(case, words, united_states),
        **given.values(kind, case, words, united_states),
        **_derived(kind, case, words, united_states),
        "covers_sales": given.covers_sales(case),
        "to_amazon": kind.to in (Addressee.AMAZON, Addressee.EVALUATION),
        "case_id": one_line(case.id),
        "direct": is_direct(case),
        "owner_address": complainant_address(case, profile),
        "amazon_in_copy": amazon_in_copy(kind, case),
        "united_states": united_states,
        "us_firm": profile.country.upper() == "US",
        "eu_firm": profile.country.upper() in EU_STATES,
        "retraction_mailbox": retraction_mailbox(notice_text),
    }


def derived(kind: LetterKind, case: Case) -> frozenset[str]:
    """The slots of a letter that follow from the case already and are not asked."""
    found = {
        "earlier_dates": bool(contacts_with(case, Addressee.COMPLAINANT)),
        "sent_date": bool(contacts_with(case, Addressee.AMAZON)),
        "right_no": bool(case.complaint.right_numbers),
    }
    return frozenset(use.slot for use in kind.uses if found.get(use.slot))


def marketplace(case: Case, profile: Profile) -> str:
    """The store of the case: the one that the mail names, else our only one, else ""."""
    stated = case.complaint.marketplace
    return one_line(stated.value) if stated else profile.store("").marketplace


def is_united_states(case: Case, profile: Profile) -> bool:
    """Whether the case is of the store in the United States."""
    return marketplace(case, profile) == _UNITED_STATES


def contacts_with(case: Case, addressee: Addressee) -> tuple[Contact, ...]:
    """The letters that went out to one addressee, oldest first."""
    kinds = catalogue()
    sent = (c for c in case.contacts if c.letter in kinds and kinds[c.letter].to is addressee)
    return tuple(sorted(sent, key=lambda contact: contact.at))


def _of_us(case: Case, profile: Profile) -> Facts:
    shop = marketplace(case, profile)
    store: Store = profile.store(shop)
    return {
        "entity": one_line(profile.entity),
        "signer_name": one_line(profile.signer_name),
        "signer_title": one_line(profile.signer_title),
        "email": one_line(store.email or profile.email),
        "phone": one_line(profile.phone),
        "address": one_line(profile.address),
        "signature": many_lines(profile.signature),
        "store_name": one_line(store.name),
        "seller_id": one_line(store.seller_id),
        "marketplace": shop,
    }


def _of_complaint(complaint: Complaint, words: Language, united_states: bool) -> Facts:
    asins = _all(complaint.asins)
    listed = words.asin_one.format(words.joined(asins, _MOST_IN_A_LINE)) if asins else ""
    return {
        "word": words.template_words,
        "not_stated": words.not_stated,
        "number_not_stated": words.number_not_stated,
        "complaint_ids": _all(complaint.complaint_ids),
        "asin_list": asins,
        "asins": words.joined(asins) if asins else "",
        "asin_ref": listed or words.asin_none,
        "listing": words.listing_named.format(listed) if listed else words.listing_unnamed,
        "owner": _first(complaint.complainant.name),
        "owner_or_role": _first(complaint.complainant.name) or words.any_owner,
        "representative": _first(complaint.complainant.representative),
        "deadline": _first(complaint.deadline),
        "stated_reason": _first(complaint.stated_reason),
        **_of_right(complaint, words, united_states),
    }


def _of_right(complaint: Complaint, words: Language, united_states: bool) -> Facts:
    """The right as letters name it: goods reported as false or imported rest on the trademark."""
    numbers = _all(complaint.right_numbers)
    stated = given.right_type_of(complaint)
    asserted = RightType.TRADEMARK if numbers and stated in _OF_A_MARK else stated
    name = words.right(asserted, united_states)
    label = words.right(stated, united_states)
    unnamed = asserted is None or asserted in (*_OF_A_MARK, RightType.OTHER)
    number = words.joined(numbers) if numbers else words.number_not_stated
    if not numbers and asserted in _WITHOUT_NUMBER:
        number = ""
    return {
        "right": name,
        "right_label": label[:1].upper() + label[1:] if stated else words.not_stated,
        "right_type": stated.value if stated else "",
        "right_numbers": numbers,
        "right_ref": f"{words.any_right if unnamed else name} {number}".strip(),
        "asserts_right": bool(numbers) or not unnamed,
        "office": next((n.territory or n.office or "" for n in complaint.right_numbers), ""),
    }


def _of_time(
    case: Case, profile: Profile, now: datetime, words: Language, united_states: bool
) -> Facts:
    noticed = case.mail.date or case.opened_at
    notice_day = words.day(noticed.astimezone(UTC).date(), united_states)
    store = by_domain(marketplace(case, profile))
    reply_by = add_business_days(
        now.astimezone(UTC).date(), profile.cadence.reply_by_bd, store.country if store else ""
    )
    ids = _all(case.complaint.complaint_ids)
    return {
        "notice_date": notice_day,
        "today": words.day(now.astimezone(UTC).date(), united_states),
        "reply_by": words.day(reply_by, united_states),
        "complaint_ref": (
            words.complaint_named.format(words.joined(ids, _MOST_IN_A_LINE))
            if ids
            else words.complaint_dated.format(notice_day)
        ),
    }


def _of_contacts(case: Case, words: Language, united_states: bool) -> Facts:
    sent = contacts_with(case, Addressee.COMPLAINANT)
    days = dict.fromkeys(
        words.day(contact.at.astimezone(UTC).date(), united_states) for contact in sent
    )
    return {
        "contacts": tuple(
            contact_row(c, sent[nth + 1 :], case, words) for nth, c in enumerate(sent)
        ),
        "earlier_days": words.joined(tuple(days)) if days else "",
        "asked_for_reason": any(contact.letter == "L01" for contact in sent),
        "told_of_removal": any(contact.letter == "L07" for contact in sent),
        "asked_to_retract": any(contact.letter in {"L02", "L02-P"} for contact in sent),
        "silent_since": next(iter(days), ""),
    }


def contact_row(
    contact: Contact, later: tuple[Contact, ...], case: Case, words: Language
) -> dict[str, str]:
    """One row of the contact log; what came in before the next message counts as its answer."""
    until = later[0].at if later else None
    answers = [r for r in case.replies if r.at >= contact.at and (until is None or r.at < until)]
    moments = {
        "bounced": contact.bounced_at,
        "answered": next((r.at for r in answers if r.kind is Kind.COMPLAINANT_REPLY), None),
        "automatic": next((r.at for r in answers if r.kind is Kind.AUTOMATIC_REPLY), None),
    }
    told = {name: _clock(at) for name, at in moments.items() if at}
    result, moment = next(iter(told.items()), ("silent", ""))
    return {
        "time": _clock(contact.at),
        "channel": one_line(contact.channel),
        "to": one_line(words.comma.join(contact.to)),
        "cc": one_line(words.comma.join(contact.cc)),
        "answered": told.get("answered", ""),
        "result": words.sheets[result].format(moment),
    }


def _derived(kind: LetterKind, case: Case, words: Language, united_states: bool) -> Facts:
    to_amazon = contacts_with(case, Addressee.AMAZON)
    values: Facts = {
        "earlier_dates": _of_contacts(case, words, united_states)["earlier_days"],
        "sent_date": words.day(to_amazon[-1].at.astimezone(UTC).date(), united_states)
        if to_amazon
        else "",
        "right_no": words.joined(_all(case.complaint.right_numbers) or ("",)),
    }
    return {slot: values[slot] for slot in derived(kind, case)}


def _clock(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _all(fields: tuple[Field, ...]) -> tuple[str, ...]:
    return tuple(one_line(field.value) for field in fields)


def _first(field: Field | None) -> str:
    return one_line(field.value) if field else ""
