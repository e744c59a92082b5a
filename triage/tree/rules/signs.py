"""The signs of a bad-faith complaint that a case itself shows (amazon-process, section 10)."""

from __future__ import annotations

from triage.domain.base import Words
from triage.tree.known import Known

ENOUGH_SIGNS = 3
"""How many signs a report of misuse needs."""

_FREE_MAIL = frozenset(
    """
    126.com 163.com aol.com foxmail.com gmail.com gmx.com gmx.de hotmail.com icloud.com mail.com
    outlook.com proton.me protonmail.com qq.com web.de yahoo.com
    """.split()  # noqa: SIM905 - a list of words reads better in lines
)

_FREE = Words(en="a free-mail sender", zh="使用免费邮箱")
_BOUNCED = Words(en="an address that bounced", zh="邮箱退信")
_EARLY_MONEY = Words(en="money asked before the right was named", zh="未指明权利即要求付款")
_REFILED = Words(en="a complaint withdrawn and filed again", zh="撤诉后再次投诉")
_OTHER_OWNER = Words(en="an owner in the register who differs", zh="登记权利人不符")


def signs_of(known: Known) -> tuple[Words, ...]:
    """The signs that the case shows; others only the operator can see."""
    email = known.case.complaint.complainant.email
    domain = email.value.rpartition("@")[2].lower() if email else ""
    answers = set(known.taken)
    checks = (
        (domain in _FREE_MAIL, _FREE),
        (any(contact.bounced_at for contact in known.case.contacts), _BOUNCED),
        (("G1", "no_right") in answers, _EARLY_MONEY),
        (known.fact("refiled") == "yes", _REFILED),
        (("D3", "not_shown") in answers, _OTHER_OWNER),
    )
    return tuple(words for shown, words in checks if shown)
