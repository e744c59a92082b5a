"""What can be searched: the words that people wrote, made comparable. Pure: no database.

A text becomes the set of its words, without differences of case, width and accents. Where a script
writes without spaces, the words are its single characters and its pairs of neighbours, so that any
piece of such a text can be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from triage.domain import events as ev
from triage.domain.base import Value
from triage.domain.summary import CaseSummary

_SPACELESS = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u1100-\u11ff\uac00-\ud7a3"  # Hangul: endings grow on to the word
    "\u3040-\u30ff\u31f0-\u31ff"  # Kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")  # accents, soft hyphens
_WRAP = re.compile(rf"(?<=[{_SPACELESS}])[ \t]*\r?\n[ \t]*(?=[{_SPACELESS}])")
_WORD = re.compile(rf"([{_SPACELESS}]+)|[^\W_{_SPACELESS}]+")

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


class Wanted(NamedTuple):
    """A word that is looked for; `open` when it may go on behind its end."""

    word: str
    open: bool


def words_of(text: str) -> tuple[str, ...]:
    """The different words of a text, in the order of their first use."""
    found: dict[str, None] = {}
    for match in _WORD.finditer(_WRAP.sub("", _comparable(text))):
        run = match[1]
        found.update(dict.fromkeys(_pieces(run) if run else (match[0],)))
    return tuple(found)


def wanted(typed: str) -> tuple[Wanted, ...]:
    """What a search looks for: everything that was typed, in any order and any text of a case."""
    found: dict[Wanted, None] = {}
    for match in _WORD.finditer(_comparable(typed)):
        if match[1]:
            pieces = _pairs(match[1]) or (match[1],)
            found.update(dict.fromkeys(Wanted(piece, open=False) for piece in pieces))
        else:
            found[Wanted(match[0], open=len(match[0]) > 1)] = None
    return tuple(found)


def _comparable(text: str) -> str:
    bare = _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return unicodedata.normalize("NFKC", bare)


def _pieces(run: str) -> tuple[str, ...]:
    return (*run, *_pairs(run))


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(run[at : at + 2] for at in range(len(run) - 1))


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
    return "\n".join(printed)


def _squeezed(numbers: Iterable[str]) -> Iterable[str]:
    for number in numbers:
        yield number
        yield "".join(filter(str.isalnum, number))
        yield "".join(filter(str.isdigit, number))
