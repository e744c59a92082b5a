"""Which message of a paste is the one to read: the newest, past remarks and the operator's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from triage.extraction.lexicon import Lexicon
from triage.extraction.normal import View
from triage.extraction.segments import Segment

_REMARK_LENGTH = 400
_SUBSTANCE = 25
_WORD = 2
_CJK_WEIGHT = 3
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Choice:
    """The message to read, those around it, and what the operator is to know of the choice."""

    segment: Segment
    others: tuple[Segment, ...]
    warnings: tuple[str, ...]


def choose(segments: tuple[Segment, ...], view: View, lex: Lexicon, own: frozenset[str]) -> Choice:
    """The message that counts. A mail of one message gives it without a warning."""
    weighed = _Weigher(view, lex, own)
    answer = segments[0] if weighed.short_answer(segments) else None
    filled = [s for s in segments if s is answer or weighed.length(s) >= _SUBSTANCE]
    filled = filled or list(segments)
    chosen = _chosen(filled, weighed)
    others = tuple(each for each in segments if each != chosen)
    told = [each for each in filled if each != chosen]
    return Choice(chosen, others, _warnings(chosen, told, segments))


def _chosen(filled: list[Segment], weighed: _Weigher) -> Segment:
    first = filled[0]
    rest = filled[1:]
    if not rest:
        return first
    if weighed.remark(first, rest):
        return _chosen(rest, weighed)
    if all(each.origin == "quoted" or each.depth > first.depth for each in rest):
        return first
    if first.origin == "quoted":
        plain = [each for each in rest if each.depth < first.depth]
        if plain:
            return _chosen(plain, weighed)
    beside = [each for each in filled if each.origin != "quoted"] or filled
    foreign = [each for each in beside if not weighed.ours(each)] or beside
    dated = [each for each in foreign if each.envelope.sent]
    if len(dated) > 1:
        return max(dated, key=lambda each: each.envelope.sent or _EARLIEST)
    return foreign[0]


class _Weigher:
    """What the words of a message say of its rank."""

    def __init__(self, view: View, lex: Lexicon, own: frozenset[str]) -> None:
        self._view, self._lex, self._own = view, lex, own

    def length(self, segment: Segment) -> int:
        """How much there is to read, a Chinese or Japanese character counting threefold."""
        words = self._view.text[segment.start : segment.end].strip(" \n-_=*>|")
        return sum(_CJK_WEIGHT if each >= "\u2e80" else 1 for each in words[: _REMARK_LENGTH * 9])

    def short_answer(self, segments: tuple[Segment, ...]) -> bool:
        """Whether a few words of a known sender stand above the message that they answer."""
        first, *rest = segments
        quoted = bool(rest) and rest[0].origin == "quoted"
        return quoted and first.envelope.sender is not None and self.length(first) > _WORD

    def remark(self, segment: Segment, rest: list[Segment]) -> bool:
        """Whether this is the operator's word above a mail that was passed on."""
        if rest[0].origin == "quoted" and not self._sent_by_us(segment):
            return self.length(segment) < _REMARK_LENGTH and self._says(
                "segments", "remark", segment
            )
        if self.length(segment) > _REMARK_LENGTH * 2:
            return False
        if self._answers(segment, rest[0]):
            return False
        if rest[0].origin == "forwarded":
            return not self._says("labels", "complaint_id", segment)
        if self._sent_by_us(segment) and not self.appeals(segment):
            return True
        return self.length(segment) < _REMARK_LENGTH and not self._speaks(segment)

    def _answers(self, segment: Segment, older: Segment) -> bool:
        """Whether the message goes to the writer of the one below it."""
        sender = older.envelope.sender
        if sender is None or not sender.email:
            return False
        return sender.email.lower() in segment.envelope.to.lower()

    def ours(self, segment: Segment) -> bool:
        """Whether the operator wrote this message."""
        return self._sent_by_us(segment) or (not segment.envelope.sender and self.appeals(segment))

    def appeals(self, segment: Segment) -> bool:
        """Whether the words are a seller's to Amazon or to an owner."""
        phrases = self._lex.phrases("kinds", "seller_voice")
        return phrases.count(self._view.key, segment.start, segment.end) >= 2

    def _sent_by_us(self, segment: Segment) -> bool:
        sender = segment.envelope.sender
        return sender is not None and sender.email.lower() in self._own

    def _says(self, section: str, key: str, segment: Segment) -> bool:
        phrases = self._lex.phrases(section, key)
        return phrases.first(self._view.key, segment.start, segment.end) is not None

    def _speaks(self, segment: Segment) -> bool:
        """Whether a message of its own stands here, not a word about another one."""
        return any(
            self._says("kinds", voice, segment)
            for voice in ("amazon_notice", "owner_voice", "lawyer_voice", "reply", "amazon_reply")
        )


def _warnings(chosen: Segment, told: list[Segment], every: tuple[Segment, ...]) -> tuple[str, ...]:
    if not told:
        return ()
    count = len(told) + 1
    if chosen.origin == "forwarded":
        return (
            f"{count} messages found; the forwarded one was read, the remark above it was not.",
        )
    if chosen == every[0]:
        return (f"{count} messages found; the newest, at the top, was read.",)
    nth = every.index(chosen) + 1
    return (f"{count} messages found; number {nth} from the top was read.",)
