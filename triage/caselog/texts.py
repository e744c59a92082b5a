"""What can be searched: the words that people wrote, made comparable. Pure: no database.

A text becomes folded words with one space between them. In scripts that write without spaces
every character is a word of its own, so that any piece of such a text is found as a phrase.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from triage.domain import events as ev
from triage.domain.base import Value
from triage.domain.summary import CaseSummary

_SPACELESS = re.compile(
    "(["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u1100-\u11ff\uac00-\ud7a3"  # Hangul: endings grow on to the word
    "\u3040-\u30ff\u31f0-\u31ff"  # Kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "])"
)
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")  # accents, soft hyphens
_GAP = re.compile(r"[\W_]+")

_WRITTEN: dict[type[Value], tuple[str, ...]] = {
    ev.FieldCorrected: ("values",),
    ev.FactGiven: ("value",),
    ev.DraftEdited: ("subject", "body"),
    ev.LetterSent: ("to", "cc"),
    ev.EvidenceSet: ("file", "note"),
    ev.FindingWaived: ("note",),
    ev.Snoozed: ("reason",),
    ev.Closed: ("note",),
    ev.Reopened: ("reason",),
    ev.NoteAdded: ("text",),
}

_FILING = (ev.CaseOpened, ev.NoticeRepeated, ev.LetterBounced, ev.ReplyReceived)


def folded(text: str) -> str:
    """The words of a text as the index keeps them."""
    bare = _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return _GAP.sub(" ", _SPACELESS.sub(r" \1 ", unicodedata.normalize("NFKC", bare))).strip()


def phrases(words: str) -> tuple[str, ...]:
    """What a search looks for: each word that was typed, as the words that the index keeps."""
    return tuple(dict.fromkeys(filter(None, map(folded, words.split()))))


def open_ended(phrase: str) -> bool:
    """Whether a phrase may go on behind its end, as a word does that is still being typed."""
    last = phrase.rsplit(" ", 1)[-1]
    return len(last) > 1


def is_silent(event: ev.Event) -> bool:
    """Whether an event holds only words of ours and needs nothing kept."""
    return not isinstance(event, _FILING) and type(event) not in _WRITTEN


def written(event: ev.Event) -> str:
    """The words of people in an event, "" when it holds only words of ours."""
    found: list[str] = []
    for name in _WRITTEN.get(type(event), ()):
        value = getattr(event, name)
        found.extend(value if isinstance(value, tuple) else (value,))
    mail = mail_of(event)
    if mail is not None:
        found.extend((mail.subject, mail.sender, mail.message_id, mail.source))
    return "\n".join(filter(None, found))


def mail_of(event: ev.Event) -> ev.MailRef | None:
    """The mail that an event files."""
    return event.mail if isinstance(event, _FILING) else None


def digests(event: ev.Event) -> tuple[str, ...]:
    """The digests of the mail and of the file that an event needs kept."""
    mail = mail_of(event)
    file = event.digest if isinstance(event, ev.EvidenceSet) else ""
    return tuple(filter(None, (mail.digest if mail else "", file)))


def card(summary: CaseSummary) -> str:
    """The words by which a case is known, numbers also without what stands between the digits."""
    printed = (
        summary.case_id,
        summary.complainant,
        summary.email,
        summary.marketplace,
        *summary.message_ids,
        *_squeezed((*summary.asins, *summary.complaint_ids, *summary.right_numbers)),
    )
    return folded("\n".join(printed))


def _squeezed(numbers: Iterable[str]) -> Iterable[str]:
    for number in numbers:
        yield number
        yield "".join(filter(str.isalnum, number))
        yield "".join(filter(str.isdigit, number))
