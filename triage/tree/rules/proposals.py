"""What the mail says about a question: proposed with its reason and its place, never taken."""

from __future__ import annotations

from datetime import date
from email.utils import parseaddr

from triage.domain.base import Words
from triage.domain.complaint import Field, Kind, RightType
from triage.domain.marketplace import is_amazon_address
from triage.domain.position import Proposal
from triage.domain.right_number import NumberForm, identify
from triage.domain.status_words import MEANING, Treatment, treatment
from triage.domain.terms import Dates, term_of
from triage.domain.validity import TermState
from triage.tree.known import Known
from triage.tree.registry import proposer
from triage.tree.rules.intake import at_risk
from triage.tree.rules.right import right_known, territory
from triage.tree.rules.signs import ENOUGH_SIGNS, signs_of

_STATES = {
    Treatment.IN_FORCE: "in_force",
    Treatment.OPPOSED: "in_force",
    Treatment.PENDING: "pending",
    Treatment.LAPSED: "ended",
}
_ENDED = frozenset({TermState.LAPSED, TermState.EXPIRED})
_NO_REGISTER = frozenset({RightType.COPYRIGHT, RightType.TRADE_DRESS})


@proposer("genuine", "unsure")
def genuine(known: Known) -> Proposal | None:
    """Stage A2: what the sender's domain says; the record must be looked at by hand."""
    sender = parseaddr(known.case.mail.sender)[1]
    from_amazon = known.case.kind in (Kind.AMAZON_NOTICE, Kind.AMAZON_REPLY)
    if not sender or not from_amazon:
        return None
    domain = sender.rpartition("@")[2]
    if is_amazon_address(sender):
        return Proposal(
            answer="genuine",
            reason=Words(
                en=f"The sender's domain {domain} is on the list of Amazon's domains. Check that "
                "the record shows in Account Health.",
                zh=f"发件域名 {domain} 在亚马逊域名清单内。请核对账户状况中是否有该记录。",
            ),
        )
    return Proposal(
        answer="unsure",
        reason=Words(
            en=f"The sender's domain {domain} is not on the list of Amazon's domains; a forwarded "
            "mail shows who forwarded it. Look into Account Health by hand.",
            zh=f"发件域名 {domain} 不在亚马逊域名清单内；转发邮件显示的是转发人。"
            "请手动查看账户状况。",
        ),
    )


@proposer("yes", "type_and_number_only", "no")
def reason_stated(known: Known) -> Proposal:
    """Stage C1: three parts must be known; the mail shows which of them it has."""
    complaint = known.case.complaint
    identified = right_known(known) == "known"
    if complaint.reason_is_stated and identified:
        return _of_field("yes", _ALL_THREE, complaint.stated_reason)
    if identified:
        return _of_field("type_and_number_only", _NO_ELEMENT, complaint.right_type)
    if complaint.reason_is_stated:
        return _of_field("no", _NO_NUMBER, complaint.stated_reason)
    return _of_field("no", _NOT_IDENTIFIED, complaint.right_type)


@proposer("in_order", "in_doubt")
def register_look(known: Known) -> Proposal | None:
    """Stage D0: what number, store and the noted status of the register say."""
    if territory(known) == "does_not_cover":
        return Proposal(answer="in_doubt", reason=_ELSEWHERE)
    state = _state(known)
    if state is not None:
        answer = "in_order" if state[0] == "in_force" else "in_doubt"
        return Proposal(answer=answer, reason=state[1])
    numbers = known.case.complaint.right_numbers
    if known.right in _NO_REGISTER and not numbers:
        return Proposal(answer="in_order", reason=_NO_NUMBER_NEEDED)
    return None


@proposer("in_force", "pending", "ended", "unregistered")
def register_state(known: Known) -> Proposal | None:
    """Stage D2: the noted status, the computed term, or an application by its number."""
    state = _state(known)
    if state is not None:
        return Proposal(answer=state[0], reason=state[1])
    if known.right in _NO_REGISTER and not known.case.complaint.right_numbers:
        return Proposal(answer="unregistered", reason=_NO_NUMBER_NEEDED)
    return None


@proposer("own_right")
def own_right(known: Known) -> Proposal | None:
    """Stage E0: own rights of the register that fit this complaint."""
    rights = "; ".join(known.history.own_rights)
    if not rights:
        return None
    words = Words(en=f"Own rights in the register: {rights}.", zh=f"自有权利登记：{rights}。")
    return Proposal(answer="own_right", reason=words)


@proposer("stop_repeated")
def stop(known: Known) -> Proposal | None:
    """Stage F1: a flagged account needs one plan for all."""
    return Proposal(answer="stop_repeated", reason=_FLAGGED) if at_risk(known) else None


@proposer("yes")
def signs(known: Known) -> Proposal | None:
    """Stage G4: the signs of bad faith that the case itself shows."""
    found = signs_of(known)
    if len(found) < ENOUGH_SIGNS:
        return None
    en, zh = "; ".join(one.en for one in found), "；".join(one.zh for one in found)
    return Proposal(answer="yes", reason=Words(en=f"The case shows: {en}.", zh=f"案件显示：{zh}。"))


def _state(known: Known) -> tuple[str, Words] | None:
    """The status of the right as an answer of D2, with its reason."""
    noted = treatment(known.case.facts.get("register_status", ""))
    if noted in _STATES:
        return _STATES[noted], MEANING[noted]
    forms = [
        form
        for number in known.case.complaint.right_numbers
        if (form := identify(number.value, right=known.right))
    ]
    if not forms:
        return None
    if all(form.granted is False for form in forms):
        return "pending", _APPLICATION
    return _computed(known, forms[0]) if len(forms) == 1 else None


def _computed(known: Known, form: NumberForm) -> tuple[str, Words] | None:
    dates = Dates(filing=_day(known, "right_filed"), registration=_day(known, "right_registered"))
    term = term_of(form, dates, known.now.date())
    if term is None or term.state not in _ENDED:
        return None
    end = f" ({term.expires})" if term.expires else ""
    register = term.register_name
    words = Words(
        en=f"By its dates the right has ended{end}. Computed; verify in the register: {register}.",
        zh=f"按日期推算该权利已终止{end}。系统推算，请在登记簿核实：{register}。",
    )
    return "ended", words


def _day(known: Known, slot: str) -> date | None:
    try:
        return date.fromisoformat(known.case.facts.get(slot, ""))
    except ValueError:
        return None


def _of_field(answer: str, reason: Words, proof: Field | None) -> Proposal:
    start, end = (proof.start, proof.end) if proof else (0, 0)
    return Proposal(answer=answer, reason=reason, start=start, end=end)


_ALL_THREE = Words(
    en="The mail names the right and says what of ours infringes.",
    zh="邮件写明了权利，并指出我方何处侵权。",
)
_NO_NUMBER = Words(
    en="The mail says what of ours infringes but gives no number of the right. Where it names the "
    "mark or the work itself beyond doubt, answer yes.",
    zh="邮件指出我方何处侵权，但未提供权利号码。若已明确写出商标或作品本身，可选“是”。",
)
_NO_ELEMENT = Words(
    en="The mail names the right but not what of ours infringes.",
    zh="邮件写明了权利，但未指出我方何处侵权。",
)
_NOT_IDENTIFIED = Words(en="The mail does not identify the right.", zh="邮件未写明具体权利。")
_ELSEWHERE = Words(
    en="By its number the right does not reach this store.",
    zh="按号码判断，该权利不覆盖此站点。",
)
_NO_NUMBER_NEEDED = Words(
    en="This right needs no registration.",
    zh="此类权利无需登记。",
)
_APPLICATION = Words(
    en="The number is one of an application, not of a granted right.",
    zh="该号码为申请号，并非已授权的权利。",
)
_FLAGGED = Words(
    en="The account has at least three records in 180 days, or a health rating below 200.",
    zh="账户 180 天内至少三起记录，或健康评分低于 200。",
)
