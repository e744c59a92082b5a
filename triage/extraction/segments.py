"""Which messages a paste holds, and which of them is the one to read.

Header lines, marks of forwarding, lines of attribution and quote marks part the messages. The
newest message counts; a short remark above a forwarded mail does not; of several pasted ones the
operator's own is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from triage.domain.mail import Address, Mail
from triage.extraction.dates import find_days
from triage.extraction.emails import find_addresses
from triage.extraction.lexicon import Lexicon
from triage.extraction.normal import Line, View, fold
from triage.extraction.scan import Envelope, clean

_HEADER = re.compile(r"[*_ ]{0,3}([^\W\d_][^:\n]{0,24}?)[*_ ]{0,3}: ?[*_]{0,2}")
_RULE = re.compile(r"[-_=*~# ]{4,}$")
_ATTRIBUTION = 160
_REMARK_LINES = 2


@dataclass(frozen=True)
class Segment:
    """One message of a paste: its place in the view, how it came there, its header lines."""

    start: int
    end: int
    origin: str
    """`top`, `forwarded`, `quoted` or `beside` (another message of the same rank)."""
    depth: int = 0
    envelope: Envelope = field(default_factory=Envelope)


def split(view: View, mail: Mail, lex: Lexicon) -> tuple[Segment, ...]:
    """The messages of a mail in the order in which they stand; at least one."""
    return _Splitter(view, mail, lex).segments()


class _Splitter:
    """Walks over the lines and starts a new message where a boundary stands."""

    def __init__(self, view: View, mail: Mail, lex: Lexicon) -> None:
        self._view = view
        self._lex = lex
        self._names = _header_names(lex)
        self._wrote = tuple(fold(words) for words in lex.list("segments", "wrote"))
        self._lines = view.lines
        self._mail = mail
        self._found: list[Segment] = []

    def segments(self) -> tuple[Segment, ...]:
        nth = self._past_headers()
        start = self._lines[nth].start if nth < len(self._lines) else len(self._view.text)
        depth = self._lines[nth].depth if nth < len(self._lines) else 0
        self._open(start, "top", depth, self._own_envelope(nth))
        while nth < len(self._lines):
            nth += self._step(nth)
        self._close(len(self._view.text))
        filled = tuple(segment for segment in self._found if segment.end > segment.start)
        return filled or tuple(self._found)

    def _past_headers(self) -> int:
        """The number of lines that the mail's own headers take."""
        if not self._mail.body_start:
            return self._block(0) if self._lines else 0
        body = self._view.position(self._mail.body_start)
        return sum(line.start < body for line in self._lines)

    def _step(self, nth: int) -> int:
        """Opens a message where one begins at this line; the number of lines that were taken."""
        line = self._lines[nth]
        block = self._block(nth)
        if block:
            end = self._lines[nth + block - 1].end
            self._open(end, "beside", line.depth, self._envelope(nth, block), line.start)
            return block
        mark = self._mark(line)
        if mark:
            self._open(line.end, mark, line.depth, self._attributed(line, mark), line.start)
        elif line.depth != self._found[-1].depth:
            between = self._between(nth)
            if between:
                return between
            self._change_depth(line)
        elif self._divides(nth):
            self._open(line.end, "beside", line.depth, Envelope(), line.start)
        return 1

    def _between(self, nth: int) -> int:
        """The number of lines of a short remark in quote marks inside a message; else 0."""
        current = self._found[-1]
        depth = current.depth
        if current.origin == "quoted" or self._lines[nth].depth < depth:
            return 0
        for count in range(1, _REMARK_LINES + 1):
            if nth + count >= len(self._lines):
                return 0
            if self._lines[nth + count].depth == depth:
                return count
        return 0

    def _change_depth(self, line: Line) -> None:
        """Deeper text is quoted; text at an earlier depth belongs to the message that quotes."""
        if line.depth > self._found[-1].depth:
            self._open(line.start, "quoted", line.depth, Envelope())
            return
        same = [s for s in self._found if s.depth <= line.depth]
        back = same[-1] if same else self._found[0]
        self._open(line.start, back.origin, line.depth, back.envelope)

    def _open(
        self, start: int, origin: str, depth: int, envelope: Envelope, since: int | None = None
    ) -> None:
        """Begins a message at `start`; the one before ends where the boundary begins (`since`)."""
        self._close(start if since is None else since)
        if self._found and not self._body(self._found[-1]):
            empty = self._found.pop()
            origin = empty.origin if empty.origin != "beside" else origin
            envelope = envelope if envelope.sender or envelope.subject else empty.envelope
        self._found.append(Segment(start, start, origin, depth, envelope))

    def _body(self, segment: Segment) -> str:
        return self._view.text[segment.start : segment.end].strip(" \n-_=*>|")

    def _close(self, end: int) -> None:
        if self._found:
            last = self._found[-1]
            self._found[-1] = replace(last, end=max(last.start, end))

    def _block(self, nth: int) -> int:
        """The number of header lines that begin at this line; 0 where it is no header block."""
        kinds: list[str] = []
        for line in self._lines[nth : nth + 9]:
            match = _HEADER.match(self._view.key, line.start, line.end)
            kind = self._names.get(match[1].strip()) if match else None
            if kind is None:
                break
            kinds.append(kind)
        known = set(kinds)
        return len(kinds) if len(known) > 1 and known & {"from", "subject"} else 0

    def _own_envelope(self, lines: int) -> Envelope:
        mail = self._mail
        read = self._envelope(0, lines) if lines else Envelope()
        return replace(
            read,
            sender=mail.sender or read.sender,
            to=" ".join(each.email for each in mail.to) or read.to,
            subject=mail.subject or read.subject,
            sent=mail.date or read.sent,
        )

    def _envelope(self, nth: int, count: int) -> Envelope:
        read = Envelope()
        for line in self._lines[nth : nth + count]:
            match = _HEADER.match(self._view.key, line.start, line.end)
            kind = self._names.get(match[1].strip()) if match else None
            if match and kind:
                read = self._with(read, kind, match.end(), line)
        return read

    def _with(self, read: Envelope, kind: str, start: int, line: Line) -> Envelope:
        words = clean(self._view.text[start : line.end])
        if kind == "from" and not read.sender:
            sender = self._address(start, line.end)
            return replace(read, sender=sender, sender_at=(start, line.end))
        if kind == "to":
            return replace(read, to=f"{read.to} {words}".strip())
        if kind == "date" and not read.sent:
            return replace(read, sent=self._moment(words, start, line.end))
        if kind == "subject" and not read.subject:
            return replace(read, subject=words, subject_at=(start, line.end))
        return read

    def _address(self, start: int, end: int) -> Address | None:
        found = find_addresses(self._view.text, start, end)
        address = found[0] if found else None
        name = self._view.text[start : address.start if address else end]
        name = clean(name.replace("mailto:", "")).strip(" <>\"'[](,;|")
        return Address(name=name, email=address.value if address else "")

    def _moment(self, words: str, start: int, end: int) -> datetime | None:
        try:
            moment = parsedate_to_datetime(words)
        except ValueError:
            days = find_days(self._view.key, self._lex, start, end, None)
            known = next((each for each in days if each.day), None)
            if not known or not known.day:
                return None
            clock = known.clock or datetime.min.time()
            return datetime.combine(known.day, clock, UTC)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def _mark(self, line: Line) -> str:
        if line.end - line.start > _ATTRIBUTION:
            return ""
        key = self._view.key
        words = key[line.start : line.end].strip()
        decorated = words[:2] in {"--", "__", "=="} or words.endswith(("--", ":"))
        if decorated and self._lex.phrases("segments", "forwarded").first(
            key, line.start, line.end
        ):
            return "forwarded"
        if decorated and self._lex.phrases("segments", "original").first(key, line.start, line.end):
            return "quoted"
        if self._attributes(words):
            return "quoted"
        return ""

    def _attributes(self, words: str) -> bool:
        """Whether the line says that somebody wrote what follows, at a date or from an address."""
        if not words.endswith(":") or not ("@" in words or any(c.isdigit() for c in words)):
            return False
        return words.endswith(self._wrote) or any(
            f" {verb.rstrip(': ')} " in words for verb in self._wrote
        )

    def _attributed(self, line: Line, mark: str) -> Envelope:
        if mark == "forwarded":
            return Envelope()
        found = find_addresses(self._view.text, line.start, line.end)
        if not found:
            return Envelope()
        sender = Address(name="", email=found[-1].value)
        return Envelope(sender=sender, sender_at=(line.start, line.end))

    def _divides(self, nth: int) -> bool:
        """Whether this line is a drawn rule above a greeting: the next message of a paste."""
        line = self._lines[nth]
        if not _RULE.match(self._view.key, line.start, line.end) or nth + 1 >= len(self._lines):
            return False
        return any(self._greets(each) for each in self._lines[nth + 1 : nth + 3])

    def _greets(self, line: Line) -> bool:
        hit = self._lex.phrases("segments", "greeting").first(
            self._view.key, line.start, min(line.end, line.start + 24)
        )
        return hit is not None and hit.start == line.start


def _header_names(lex: Lexicon) -> dict[str, str]:
    return {
        fold(word): kind
        for kind in ("to", "date", "subject", "from")
        for word in lex.list("headers", kind)
    }
