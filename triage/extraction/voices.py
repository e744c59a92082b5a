"""Who speaks in a message, to whom, and in what voice: what its kind is judged by."""

from __future__ import annotations

import re
from functools import cached_property

from triage.domain.marketplace import is_amazon_address, is_relay_address
from triage.extraction.names import resembles
from triage.extraction.normal import fold
from triage.extraction.parties import behind
from triage.extraction.replies import unreal
from triage.extraction.scan import Scan
from triage.extraction.sentences import sentences

_REPLY_SUBJECT = re.compile(
    r"^\W*(?:\[[^\]]{1,40}\] ?)?(?:re|aw|antw|sv|odp|ynt|r|res|rv|rif|vs|yanit|回复|回覆|答复|"
    r"答覆|返信|antwort)\s?(?:\[\d+\])?\s?[:：]",
    re.IGNORECASE,
)
_AMAZON_TO = re.compile(r"@(?:[\w-]+\.)*amazon\.", re.IGNORECASE)
_ASIN = re.compile(r"(?<![0-9A-Za-z])B0[0-9A-Z]{8}")
_AMAZON_NAMES = ("amazon", "アマゾン", "亚马逊")
_ROWS = 3
LEAD = 700
"""How many characters count as the head of a message."""
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
_BEFORE = 48
_NOTICE_LABELS = ("complaint_id", "right_type", "number")


class Voices:
    """What the words and headers of one message say of its writer; each answer is computed once."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        sender = scan.envelope.sender
        self._address = sender.email.lower() if sender else ""
        self._sender_name = sender.name.lower() if sender else ""

    def _count(self, key: str) -> int:
        return self._counts.get(key) or self._counts.setdefault(key, self._scan.count("kinds", key))

    @cached_property
    def _counts(self) -> dict[str, int]:
        return {}

    def _lead(self, key: str) -> int:
        """How many of these words stand in the subject or at the head of the message."""
        scan = self._scan
        stop = min(scan.end, scan.start + LEAD)
        words = scan.phrases("kinds", key).count(scan.key, scan.start, stop)
        start, end = scan.envelope.subject_at
        return words + (scan.phrases("kinds", key).count(scan.key, start, end) if end else 0)

    def _subject_hit(self, key: str) -> bool:
        start, end = self._scan.envelope.subject_at
        return bool(end) and self._scan.phrases("kinds", key).count(self._scan.key, start, end) > 0

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
        scan = self._scan
        subject = scan.envelope.subject or scan.text[scan.start : scan.start + 80]
        return bool(_REPLY_SUBJECT.match(subject)) or (
            bool(self._scan.mail.references) and self._lead("reply") > 0
        )

    @cached_property
    def _refused(self) -> bool:
        return self._scan.first("outcomes", "rejected") is not None

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

    @cached_property
    def _is_platform(self) -> bool:
        """Whether another platform speaks: by its address or name, or at the mail's foot."""
        scan = self._scan
        platforms = scan.phrases("parties", "platform")
        if scan.envelope.sender_at[1] and platforms.first(scan.key, *scan.envelope.sender_at):
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
    def _for_client(self) -> bool:
        """Whether the head of the message names a client that the writer's address is not of."""
        scan, domain = self._scan, self._address.rpartition("@")[2]
        stop = min(scan.end, scan.start + LEAD)
        clients = (
            behind(scan, hit)
            for hit in scan.phrases("parties", "client").all(scan.key, scan.start, stop)
        )
        return any(found and not resembles(found.value, domain) for found in clients)

    @cached_property
    def _lawyer_acts(self) -> bool:
        """Whether a law firm's name stands right before the words for its client."""
        scan, law = self._scan, self._scan.phrases("parties", "law")
        return any(
            law.first(scan.key, max(scan.start, hit.start - _BEFORE), hit.start)
            for hit in scan.all("parties", "client")
        )

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
