"""Who a letter goes to: the mailbox printed in the notice, else the table, else the Appeal button.

No address is ever made up, and none of Amazon's or of ours is taken for the complainant's.
Source: the rule for recipients in the notes on Amazon's own process, section 2.
"""

from __future__ import annotations

import re

from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.domain.complaint import Kind
from triage.domain.marketplace import (
    MAILBOXES,
    MARKETPLACES,
    is_amazon_address,
    is_relay_address,
)
from triage.domain.profile import Profile
from triage.letters import given
from triage.letters.catalogue import Addressee, LetterKind
from triage.letters.text import mail_address

_DIRECT = frozenset({Kind.RIGHTS_OWNER_EMAIL, Kind.LAW_FIRM_LETTER, Kind.COURT_ORDER_NOTICE})
_SHOPS = "|".join(sorted((re.escape(m.domain) for m in MARKETPLACES), key=len, reverse=True))
_PRINTED = re.compile(
    rf"(notice-dispute|patent-evaluation|copyright|notice-retraction)@({_SHOPS})", re.IGNORECASE
)


class Recipients(Value):
    """Bare addresses, and where they come from."""

    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    note: Words | None = None


def is_direct(case: Case) -> bool:
    """Whether the complaint reached us without Amazon, who is then not put in copy."""
    return case.kind in _DIRECT


def amazon_in_copy(kind: LetterKind, case: Case) -> bool:
    """Whether Amazon gets a copy: the letter allows it and the complaint came through Amazon."""
    withheld = bool(kind.cc_unless) and given.holds(kind.cc_unless, case)
    return kind.cc == "amazon" and not is_direct(case) and not withheld


def complainant_address(case: Case, profile: Profile) -> str:
    """Where the complainant can be written to, "" when the notice gives no usable address."""
    stated = case.complaint.complainant.email
    address = mail_address(stated.value) if stated else ""
    amazon = is_amazon_address(address) and not is_relay_address(address)
    if amazon or address.lower() in profile.own_addresses:
        return ""
    return address


def printed_mailboxes(notice_text: str) -> tuple[str, ...]:
    """Amazon's mailboxes that the notice prints, in order, also where text is glued to them."""
    found = (f"{local}@{shop}".lower() for local, shop in _PRINTED.findall(notice_text))
    return tuple(dict.fromkeys(found))


def retraction_mailbox(notice_text: str) -> str:
    """The mailbox for the owner's own retraction, as the notice prints it; "" when it does not."""
    printed = printed_mailboxes(notice_text)
    wanted = ("notice-retraction@", "notice-dispute@")
    found = (box for local in wanted for box in printed if box.startswith(local))
    return next(found, "")


def recipients(kind: LetterKind, case: Case, profile: Profile, notice_text: str) -> Recipients:
    """To, copy and origin of the addresses for one letter of a case."""
    if kind.to in (Addressee.COMPLAINANT, Addressee.LAWYER):
        return _to_complainant(kind, case, profile, notice_text)
    if kind.to in (Addressee.AMAZON, Addressee.EVALUATION):
        return _to_amazon(kind, case, profile, notice_text)
    return Recipients(note=_OWN_CONTACTS)


def _to_complainant(kind: LetterKind, case: Case, profile: Profile, notice_text: str) -> Recipients:
    address = complainant_address(case, profile)
    copy, note = ("", None)
    if amazon_in_copy(kind, case):
        copy, note = _mailbox(kind, case, notice_text)
    return Recipients(
        to=(address,) if address else (),
        cc=(copy,) if copy else (),
        note=note if address else _NO_ADDRESS,
    )


def _to_amazon(kind: LetterKind, case: Case, profile: Profile, notice_text: str) -> Recipients:
    mailbox, note = _mailbox(kind, case, notice_text)
    address = complainant_address(case, profile) if kind.cc == "complainant" else ""
    return Recipients(to=(mailbox,) if mailbox else (), cc=(address,) if address else (), note=note)


def _mailbox(kind: LetterKind, case: Case, notice_text: str) -> tuple[str, Words]:
    printed = printed_mailboxes(notice_text)
    wanted = (box for local in kind.mailboxes for box in printed if box.startswith(f"{local}@"))
    found = next(wanted, "")
    return (found, _PRINTED_NOTE) if found else _from_table(kind, case)


def _from_table(kind: LetterKind, case: Case) -> tuple[str, Words]:
    stated = case.complaint.marketplace
    for box in MAILBOXES:
        local, _, domain = box.address.partition("@")
        if local == kind.mailboxes[-1] and stated and domain == stated.value:
            return box.address, _table_note(box.grade)
    return "", _INVITATION_NOTE if kind.to is Addressee.EVALUATION else _APPEAL_NOTE


def _table_note(grade: str) -> Words:
    return Words(
        en=f"Amazon's mailbox is taken from our table (grade {grade}), not from the notice. "
        "The Appeal button in Account Health is the surer way.",
        zh=f"亚马逊邮箱取自内置表（等级 {grade}），并非通知所载。账户状况中的申诉按钮更可靠。",
    )


_PRINTED_NOTE = Words(
    en="Amazon's mailbox is the one printed in the notice.", zh="亚马逊邮箱为通知中所载。"
)
_APPEAL_NOTE = Words(
    en="The notice prints no mailbox of Amazon's: use the Appeal button of the record in "
    "Account Health and paste the text there.",
    zh="通知未载亚马逊邮箱：请在账户状况的相应记录中点击申诉按钮并粘贴本文。",
)
_INVITATION_NOTE = Words(
    en="The notice prints no patent-evaluation mailbox: answer the mail that invited you.",
    zh="通知未载专利评估邮箱：请直接回复邀请邮件。",
)
_NO_ADDRESS = Words(
    en="The notice gives no address of the complainant. Look it up in the register or at its "
    "law firm, and correct the field; if there is none, write to Amazon.",
    zh="通知未载投诉人邮箱。请在登记簿或其律师处查找并更正该字段；若无，请致函亚马逊。",
)
_OWN_CONTACTS = Words(
    en="Choose the address from your own contacts.", zh="请从您自己的联系人中选择地址。"
)
