"""What sort of message this is: who writes, to whom, and what for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from triage.domain.complaint import Kind, Outcome
from triage.domain.mail import Mail
from triage.domain.marketplace import is_relay_address
from triage.extraction.emails import is_amazon
from triage.extraction.replies import said
from triage.extraction.scan import Scan
from triage.extraction.voices import LEAD, Voices

_MACHINE = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)\b|delivery (?:sub)?system"
)


_ENOUGH = 2
_ANSWERED = (Outcome.REJECTED, Outcome.NEEDS_RETRACTION, Outcome.ASKS_DOCUMENTS)


@dataclass(frozen=True)
class Verdict:
    """A kind, the rule that decided, and where the deciding words stand (0, 0 for headers)."""

    kind: Kind
    rule: str
    start: int = 0
    end: int = 0


def kind_of(scan: Scan) -> Verdict:
    """The kind of the chosen message. What nothing speaks for is no complaint."""
    return _Judge(scan).verdict()


class _Judge(Voices):
    """Asks who speaks, then what for; each answer is computed once."""

    def verdict(self) -> Verdict:
        for rule in (self._machine, self._by_amazon, self._by_platform, self._by_others):
            verdict = rule()
            if verdict:
                return verdict
        return Verdict(Kind.NOT_A_COMPLAINT, "kind: nothing speaks for a complaint")

    def _at(self, kind: Kind, key: str, section: str = "kinds") -> Verdict:
        hit = self._scan.first(section, key)
        words = f": {hit.phrase}" if hit else ""
        return Verdict(kind, f"kind: {key}{words}", hit.start if hit else 0, hit.end if hit else 0)

    # -- machines

    def _machine(self) -> Verdict | None:
        mail: Mail = self._scan.mail
        if mail.delivery_failed:
            return Verdict(Kind.BOUNCE, "kind: delivery report")
        if _MACHINE.search(self._address) or _MACHINE.search(self._sender_name):
            return self._at(Kind.BOUNCE, "bounce")
        if self._lead("bounce") >= 2 and not self._labelled:
            return self._at(Kind.BOUNCE, "bounce")
        return self._automatic(mail)

    def _automatic(self, mail: Mail) -> Verdict | None:
        words = self._lead("automatic")
        notice = self._labelled or self._lead("amazon_notice") >= 2
        if notice or self._withdrawn(self._scan.end):
            return None
        if mail.automatic and not self._from_amazon:
            return self._at(Kind.AUTOMATIC_REPLY, "automatic")
        if words >= 2 or (words and self._subject_hit("automatic")):
            return self._at(Kind.AUTOMATIC_REPLY, "automatic")
        short = self._scan.end - self._scan.start < LEAD
        return self._at(Kind.AUTOMATIC_REPLY, "automatic") if words and short else None

    # -- who speaks

    # -- Amazon

    def _by_amazon(self) -> Verdict | None:
        claims = self._amazon_named and self._address and not self._from_amazon
        if claims and (self._count("agency") or self._count("lawyer_sure")):
            return None
        posing = claims and is_amazon(self._address) and not is_relay_address(self._address)
        tricks = self._count("scam") + self._count("fraud") + bool(posing and not self._labelled)
        if claims and tricks and not self._is_platform:
            return self._at(Kind.NOT_A_COMPLAINT, "scam")
        if not self._from_amazon and not (claims and self._labelled and not self._is_platform):
            return None
        if self._is_platform:
            return None
        return self._amazon_kind()

    def _amazon_kind(self) -> Verdict:
        if self._lead("own_report") and not self._labelled:
            return self._at(Kind.NOT_A_COMPLAINT, "own_report")
        if self._lead("invitation") or self._address.startswith("patent-evaluation"):
            return self._at(Kind.AMAZON_NOTICE, "invitation")
        if self._by_court:
            return self._at(Kind.COURT_ORDER_NOTICE, "court_order")
        restored = said(self._scan, Outcome.REINSTATED) and self._withdrawn(self._scan.end)
        if self._answers or (restored and not self._labelled_type):
            return self._at(Kind.AMAZON_REPLY, "amazon_reply")
        if self._withdrawn(min(self._scan.end, self._scan.start + LEAD)) and not (
            self._refused or self._labelled_type
        ):
            return self._at(Kind.RETRACTION, "retracts")
        return self._complaint_or_not()

    @cached_property
    def _by_court(self) -> bool:
        """Whether a court made Amazon act; a court's order among useful papers does not say so."""
        court = self._lead("court_order") or self._lead("court")
        if self._labelled_type:
            return False
        told = self._count("court_effects") or self._scan.language != "en"
        return bool(court and told)

    @cached_property
    def _answers(self) -> bool:
        """Whether Amazon answers an appeal: at its head, or by its result, it speaks of one."""
        scan = self._scan
        stop = min(scan.end, scan.start + LEAD)
        results = sum(
            said(scan, outcome, stop) is not None
            for outcome in (Outcome.REINSTATED, Outcome.REJECTED, Outcome.NEEDS_RETRACTION)
        )
        answer = 2 * self._lead("amazon_reply") + results + self._is_reply
        notice = self._lead("amazon_notice")
        if self._labelled and notice and not self._is_reply and not results:
            return False
        return answer >= 2 and answer > notice

    def _complaint_or_not(self) -> Verdict:
        notice = self._count("amazon_notice")
        infringement = self._count("infringement")
        strong = 2 * self._labelled + notice
        if self._lead("buyer") and not self._owner_named:
            return self._at(Kind.NOT_A_COMPLAINT, "buyer")
        if self._count("other_policy") > strong and infringement < 2 and not self._labelled_type:
            return self._at(Kind.NOT_A_COMPLAINT, "other_policy")
        if infringement and (strong or self._labelled_type or not self._count("other_policy")):
            return self._at(Kind.AMAZON_NOTICE, "amazon_notice")
        return self._on_a_complaint() or self._at(Kind.NOT_A_COMPLAINT, "other_policy")

    def _on_a_complaint(self) -> Verdict | None:
        """What Amazon writes about a complaint in words of its own: an answer, or else a notice."""
        scan = self._scan
        about = scan.first("labels", "complaint_id") or scan.phrases(
            "labels", "complaint_id"
        ).first(scan.key, *scan.envelope.subject_at)
        if not about or self._count("other_policy") >= _ENOUGH:
            return None
        if any(said(scan, outcome) for outcome in _ANSWERED):
            return self._at(Kind.AMAZON_REPLY, "amazon_reply")
        return self._at(Kind.AMAZON_NOTICE, "amazon_notice") if self._owner_named else None

    # -- other platforms

    def _by_platform(self) -> Verdict | None:
        if not self._is_platform:
            return None
        infringement = self._count("infringement") + self._count("platform_notice")
        told = self._count("infringement") and not self._count("other_policy")
        if infringement >= _ENOUGH or told or self._labelled_type:
            return self._at(Kind.OTHER_PLATFORM_NOTICE, "platform_notice")
        return self._at(Kind.NOT_A_COMPLAINT, "other_policy")

    # -- everybody else

    def _by_others(self) -> Verdict | None:
        if self._address and self._address in self._scan.own:
            return Verdict(Kind.NOT_A_COMPLAINT, "kind: sent by ourselves")
        retracts = self._retracts
        if self._to_amazon and not retracts:
            return self._at(Kind.NOT_A_COMPLAINT, "seller_voice")
        if self._fraud:
            return self._at(Kind.NOT_A_COMPLAINT, "scam")
        if self._sellers_own and not retracts:
            return self._at(Kind.NOT_A_COMPLAINT, "seller_voice")
        if self._to_amazon or (retracts and self._formal):
            return self._at(Kind.RETRACTION, "retracts")
        return self._chat() or self._answer() or self._direct()

    def _chat(self) -> Verdict | None:
        """Talk of a forum or of trade, in which no complaint is made."""
        if self._labelled:
            return None
        if self._count("forum") >= _ENOUGH:
            return self._at(Kind.NOT_A_COMPLAINT, "forum")
        if self._count("commerce") >= _ENOUGH and not self._accuses:
            return self._at(Kind.NOT_A_COMPLAINT, "commerce")
        return None

    def _answer(self) -> Verdict | None:
        """What an owner answers us; a retraction that does not speak to us is one for Amazon."""
        if self._replies:
            return self._at(Kind.COMPLAINANT_REPLY, "reply")
        if not self._retracts:
            return None
        told_us = self._scan.first("reason", "you") is not None
        kind = Kind.COMPLAINANT_REPLY if told_us else Kind.RETRACTION
        return self._at(kind, "retracts")

    @cached_property
    def _replies(self) -> bool:
        answers = self._answers_us
        outcome = any(
            self._scan.first("outcomes", name)
            for name in (
                "retracts",
                "refuses",
                "asks_money",
                "offers_licence",
                "gives_reason",
                "asks_information",
            )
        )
        if self._count("lawyer_voice") >= 2 and self._count("accuses") >= 2 and not answers:
            return False
        return self._is_reply or answers >= 2 or (answers > 0 and outcome) or self._rests

    def _direct(self) -> Verdict | None:
        if self._count("court_order") and (self._lead("service") or self._count("court_order") > 2):
            return self._at(Kind.COURT_ORDER_NOTICE, "court_order")
        if self._third_party:
            return self._at(Kind.OTHER_PLATFORM_NOTICE, "platform_notice")
        lawyer, claims = self._count("lawyer_voice"), self._claims
        if claims and self._count("agency") and not self._firm_signs:
            return self._at(Kind.RIGHTS_OWNER_EMAIL, "agency")
        acts_for_other = self._lawyer_acts or self._for_client
        if claims and (self._count("lawyer_sure") or acts_for_other):
            return self._at(Kind.LAW_FIRM_LETTER, "lawyer_sure")
        acts = lawyer or self._scan.first("parties", "client")
        if claims and (lawyer >= 2 or (acts and self._firm_signs)):
            return self._at(Kind.LAW_FIRM_LETTER, "lawyer_voice")
        if self._lead("buyer") and not self._count("owner_voice"):
            return self._at(Kind.NOT_A_COMPLAINT, "buyer")
        if claims >= 2 or (claims and self._first_person):
            return self._at(Kind.RIGHTS_OWNER_EMAIL, "owner_voice")
        return None
