"""What sort of message this is: who writes, to whom, and what for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from triage.domain.complaint import Kind, Outcome
from triage.domain.mail import Mail
from triage.domain.marketplace import is_amazon_address, is_relay_address
from triage.extraction.emails import is_amazon
from triage.extraction.normal import fold
from triage.extraction.replies import said, unreal
from triage.extraction.scan import Scan
from triage.extraction.sentences import sentences

_MACHINE = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)\b|delivery (?:sub)?system"
)
_REPLY_SUBJECT = re.compile(
    r"^\W*(?:\[[^\]]{1,40}\] ?)?(?:re|aw|antw|sv|odp|ynt|r|res|rv|rif|vs|yanit|回复|回覆|答复|答覆|返信|antwort)\s?(?:\[\d+\])?\s?[:：]",
    re.IGNORECASE,
)
_AMAZON_TO = re.compile(r"@(?:[\w-]+\.)*amazon\.", re.IGNORECASE)
_ASIN = re.compile(r"(?<![0-9A-Za-z])B0[0-9A-Z]{8}")
_AMAZON_NAMES = ("amazon", "アマゾン", "亚马逊")
_ROWS = 3
_LEAD = 700
_SIGNED = 260
_SIGNING = 4
_SIGNATURE = re.compile(
    r"(?:the |your )?(?:amazon(?:\.[a-z.]{2,6})?|seller performance|account health|notice)"
    r"(?: [a-z&]+){0,4}"
)
_REPLY_LEAD = 320
_SIGNATURE_LINES = 6
_LINE = 70
_MOST_SENTENCES = 60
_NOTICE_LABELS = ("complaint_id", "right_type", "number")


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


class _Judge:
    """Asks who speaks, then what for; each answer is computed once."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        sender = scan.envelope.sender
        self._address = sender.email.lower() if sender else ""
        self._sender_name = sender.name.lower() if sender else ""

    def verdict(self) -> Verdict:
        for rule in (self._machine, self._by_amazon, self._by_platform, self._by_others):
            verdict = rule()
            if verdict:
                return verdict
        return Verdict(Kind.NOT_A_COMPLAINT, "kind: nothing speaks for a complaint")

    def _count(self, key: str) -> int:
        return self._counts.get(key) or self._counts.setdefault(key, self._scan.count("kinds", key))

    @cached_property
    def _counts(self) -> dict[str, int]:
        return {}

    def _at(self, kind: Kind, key: str, section: str = "kinds") -> Verdict:
        hit = self._scan.first(section, key)
        words = f": {hit.phrase}" if hit else ""
        return Verdict(kind, f"kind: {key}{words}", hit.start if hit else 0, hit.end if hit else 0)

    def _lead(self, key: str) -> int:
        """How many of these words stand in the subject or at the head of the message."""
        scan = self._scan
        stop = min(scan.end, scan.start + _LEAD)
        words = scan.phrases("kinds", key).count(scan.key, scan.start, stop)
        start, end = scan.envelope.subject_at
        return words + (scan.phrases("kinds", key).count(scan.key, start, end) if end else 0)

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
        short = self._scan.end - self._scan.start < _LEAD
        return self._at(Kind.AUTOMATIC_REPLY, "automatic") if words and short else None

    def _subject_hit(self, key: str) -> bool:
        start, end = self._scan.envelope.subject_at
        return bool(end) and self._scan.phrases("kinds", key).count(self._scan.key, start, end) > 0

    # -- who speaks

    @cached_property
    def _from_amazon(self) -> bool:
        if self._address:
            return is_amazon_address(self._address) and not is_relay_address(self._address)
        return self._amazon_speaks

    @cached_property
    def _amazon_speaks(self) -> bool:
        """Whether the words are Amazon's own, where no header tells."""
        if self._to_amazon:
            return False
        if self._amazon_signs and self._ours_speaks < 3:
            return True
        if self._count("lawyer_voice") >= 2:
            return False
        voice = self._count("amazon_voice") + self._count("amazon_notice")
        if self._labelled and not self._count("lawyer_voice"):
            return voice >= 1 and self._ours_speaks < 3
        return self._count("amazon_notice") + self._count("amazon_reply") >= 1 and (
            voice >= 2 and voice > self._ours_speaks
        )

    @cached_property
    def _amazon_named(self) -> bool:
        """Whether the words are Amazon's and say so; other platforms speak alike."""
        return self._amazon_speaks and any(name in self._scan.key for name in _AMAZON_NAMES)

    @cached_property
    def _amazon_signs(self) -> bool:
        """Whether Amazon's name stands on one of the last lines, where a sender signs."""
        scan = self._scan
        lines = scan.key[max(scan.start, scan.end - _SIGNED) : scan.end].rstrip().split("\n")
        return any(_SIGNATURE.fullmatch(line.strip(" *-_")) for line in lines[1:][-_SIGNING:])

    @cached_property
    def _ours_speaks(self) -> int:
        return self._count("owner_voice") + self._count("seller_voice")

    @cached_property
    def _labelled(self) -> bool:
        """Whether the mail has the labelled block of a notice."""
        names = {i.name for i in self._scan.items if i.strong and not i.empty}
        return len(names & set(_NOTICE_LABELS)) + ("asin" in names) >= 2

    @cached_property
    def _to_amazon(self) -> bool:
        scan = self._scan
        if _AMAZON_TO.search(scan.envelope.to):
            return True
        stop = min(scan.end, scan.start + 120)
        return scan.phrases("kinds", "to_amazon").first(scan.key, scan.start, stop) is not None

    @cached_property
    def _is_reply(self) -> bool:
        subject = self._scan.envelope.subject
        return bool(_REPLY_SUBJECT.match(subject)) or (
            bool(self._scan.mail.references) and self._lead("reply") > 0
        )

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
        if self._withdrawn(min(self._scan.end, self._scan.start + _LEAD)) and not (
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
    def _refused(self) -> bool:
        return self._scan.first("outcomes", "rejected") is not None

    @cached_property
    def _answers(self) -> bool:
        """Whether Amazon answers an appeal: its words speak of one at the head, or of its result."""
        scan = self._scan
        stop = min(scan.end, scan.start + _LEAD)
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
        return self._at(Kind.NOT_A_COMPLAINT, "other_policy")

    @cached_property
    def _owner_named(self) -> bool:
        return self._scan.first("kinds", "owner_word") is not None

    @cached_property
    def _labelled_type(self) -> bool:
        from triage.extraction.right_type import type_of

        return any(
            type_of(self._scan, item.start, item.end)
            for item in self._scan.labelled("right_type")
            if not item.empty
        )

    # -- other platforms

    @cached_property
    def _is_platform(self) -> bool:
        """Whether another platform speaks: by its address or name, or at the mail's foot."""
        scan = self._scan
        platforms = scan.phrases("parties", "platform")
        if scan.envelope.sender and scan.envelope.sender_at[1]:
            if platforms.first(scan.key, *scan.envelope.sender_at):
                return True
        host = self._address.rpartition("@")[2].replace("-", " ").replace(".", " ")
        if host and platforms.first(host):
            return True
        if self._address and not is_amazon_address(self._address):
            return False
        foot = max(scan.start, scan.end - 260)
        head = min(scan.end, scan.start + 160)
        named = platforms.first(scan.key, foot, scan.end) or platforms.first(
            scan.key, scan.start, head
        )
        return named is not None and not self._count("seller_voice") >= 2

    def _by_platform(self) -> Verdict | None:
        if not self._is_platform:
            return None
        infringement = self._count("infringement") + self._count("platform_notice")
        if infringement >= 2 or self._labelled_type:
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
        chat = self._count("forum") >= 2 or (self._count("commerce") >= 2 and not self._accuses)
        if chat and not self._labelled:
            return self._at(Kind.NOT_A_COMPLAINT, "forum" if self._count("forum") else "commerce")
        if self._replies:
            return self._at(Kind.COMPLAINANT_REPLY, "reply")
        if retracts:
            told_us = self._scan.first("reason", "you") is not None
            kind = Kind.COMPLAINANT_REPLY if told_us else Kind.RETRACTION
            return self._at(kind, "retracts")
        return self._direct()

    def _withdrawn(self, end: int) -> bool:
        """Whether words up to a place, or the subject, tell a retraction as a fact."""
        scan = self._scan
        words = scan.phrases("kinds", "retracts")
        spans = ((scan.start, end), scan.envelope.subject_at)
        return any(not unreal(scan, hit) for span in spans for hit in words.all(scan.key, *span))

    @cached_property
    def _retracts(self) -> bool:
        if self._to_amazon and self._count("retracts_own") + self._subject_hit("retracts_own"):
            return True
        return self._withdrawn(self._scan.end) and self._scan.first("outcomes", "refuses") is None

    @cached_property
    def _formal(self) -> bool:
        """Whether the retraction is a declaration of its own: its title says so, and no `Re:`."""
        return self._subject_hit("retraction_title") and not self._is_reply

    @cached_property
    def _sellers_own(self) -> bool:
        return self._count("seller_voice") >= 2 and self._count("seller_voice") > (
            self._count("owner_voice") + 2 * self._count("lawyer_voice")
        )

    @cached_property
    def _fraud(self) -> bool:
        """Money or passwords asked for, and no infringement of ours named."""
        if self._count("fraud"):
            return True
        scam = self._count("scam")
        if scam >= 2 and not (self._count("accuses") >= 2 or self._count("lawyer_voice")):
            return True
        return scam >= 1 and self._count("accuses") == 0 and not self._is_reply

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

    @cached_property
    def _answers_us(self) -> int:
        """How many words at the very head (of a `Re:` mail: anywhere) speak of what we wrote."""
        scan = self._scan
        if self._is_reply:
            return self._lead("reply")
        stop = min(scan.end, scan.start + _REPLY_LEAD)
        return scan.phrases("kinds", "reply").count(scan.key, scan.start, stop)

    @cached_property
    def _rests(self) -> bool:
        """Whether the words speak of a complaint already made: ours to answer, not a new one."""
        return self._count("earlier") > 0 and not self._count("accuses")

    def _direct(self) -> Verdict | None:
        if self._count("court_order") and (self._lead("service") or self._count("court_order") > 2):
            return self._at(Kind.COURT_ORDER_NOTICE, "court_order")
        if self._third_party:
            return self._at(Kind.OTHER_PLATFORM_NOTICE, "platform_notice")
        lawyer, claims = self._count("lawyer_voice"), self._claims
        if claims and self._count("agency") and not self._firm_signs:
            return self._at(Kind.RIGHTS_OWNER_EMAIL, "agency")
        if claims and self._count("lawyer_sure"):
            return self._at(Kind.LAW_FIRM_LETTER, "lawyer_sure")
        acts = lawyer or self._scan.first("parties", "client")
        if claims and (lawyer >= 2 or (acts and self._firm_signs)):
            return self._at(Kind.LAW_FIRM_LETTER, "lawyer_voice")
        if self._lead("buyer") and not self._count("owner_voice"):
            return self._at(Kind.NOT_A_COMPLAINT, "buyer")
        if claims >= 2 or (claims and self._first_person):
            return self._at(Kind.RIGHTS_OWNER_EMAIL, "owner_voice")
        return None

    @cached_property
    def _third_party(self) -> bool:
        """Whether somebody reports what an owner told: a notice of a platform that has no name."""
        told = self._scan.labelled("name", "title", "complaint_id", "right_type")
        rows = {item.name for item in told if item.strong and not item.empty}
        spoken = self._count("owner_voice") or self._count("lawyer_voice")
        if self._owner_named and len(rows) >= _ROWS and not spoken:
            return True
        return self._owner_named and len(rows) >= 2 and not self._first_person

    @cached_property
    def _first_person(self) -> bool:
        """Whether the owner or its agent speaks for itself."""
        return self._count("owner_voice") > 0 or self._count("lawyer_voice") > 0 or self._sides > 0

    @cached_property
    def _accuses(self) -> bool:
        return self._count("accuses") > 0 or self._sides > 0

    @cached_property
    def _sides(self) -> int:
        """How many sentences set something of ours against something of the writer's."""
        scan = self._scan
        sides = [scan.phrases("reason", key) for key in ("ours", "owner_words", "uses")]
        parts = sentences(scan.text, scan.key, scan.start, scan.end)[:_MOST_SENTENCES]
        return sum(
            all(words.first(scan.key, part.start, part.end) for words in sides) for part in parts
        )

    @cached_property
    def _claims(self) -> int:
        """How much speaks for an accusation: its words, rights, an item of ours."""
        items = any(True for _ in _ASIN.finditer(self._scan.text, self._scan.start, self._scan.end))
        return self._count("accuses") + self._count("infringement") + items + self._sides

    @cached_property
    def _firm_signs(self) -> bool:
        """Whether a law firm's name stands at the head or foot of the message, or sends it."""
        scan, law = self._scan, self._scan.phrases("parties", "law")
        if self._sender_name and law.first(fold(self._sender_name)):
            return True
        lines = [
            line.strip() for line in scan.key[scan.start : scan.end].split("\n") if line.strip()
        ]
        edges = [*lines[:2], *lines[-_SIGNATURE_LINES:]]
        return any(len(line) < _LINE and line[-1] != "." and law.first(line) for line in edges)
