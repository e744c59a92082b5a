"""Everything that happened to a case, the newest first."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from triage.domain import events as ev
from triage.domain.case import silenced_numbers
from triage.tui.base import beside
from triage.tui.cells import line
from triage.tui.clocks import local
from triage.tui.labels import EVENTS, FIELDS, named
from triage.tui.look import Look
from triage.tui.widgets.lists import Items
from triage.tui.words import N_, _


class History(Vertical):
    """The events of the log; what was taken back is struck through and says so."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_("Everything that happened, the newest first. Nothing is ever erased from the log.")

    def compose(self) -> ComposeResult:
        """The list."""
        yield Items(id="events")

    def show(self, look: Look) -> None:
        """Show the events up to this moment."""
        silenced = silenced_numbers(look.history)
        rows = [
            (str(record.number), _row(record, record.number in silenced))
            for record in reversed(look.history)
        ]
        self.query_one(Items).fill(rows, keep=False)


def _row(record: ev.Recorded, silenced: bool) -> Content:
    word = _(EVENTS.get(record.event.type, record.event.type))
    detail = line(_detail(record.event))
    text = f"{word}: {detail}" if detail else word
    note = f"  ({_('taken back')})" if silenced else ""
    return Content.assemble(
        (f"{local(record.at)}  ", "$text-muted"),
        (line(text), "strike dim" if silenced else ""),
        note,
    )


def _detail(event: ev.Event) -> str:
    match event:
        case ev.CaseOpened() | ev.NoticeRepeated():
            return event.mail.subject or event.mail.source
        case ev.FieldCorrected():
            return f"{_(FIELDS[event.field])} = {', '.join(event.values) or _('not stated')}"
        case ev.Answered():
            where = f" ({event.subject})" if event.subject else ""
            return f"{event.question}{where} = {event.answer}"
        case ev.FactGiven():
            return f"{event.slot} = {event.value}"
        case ev.EvidenceSet():
            return f"{event.item} {'[x]' if event.held else '[ ]'} {event.file}"
        case ev.ReplyReceived():
            outcome = event.reply.outcome.value if event.reply and event.reply.outcome else ""
            return " · ".join(part for part in (named(event.kind.value), named(outcome)) if part)
    return _short_detail(event)


def _short_detail(event: ev.Event) -> str:
    match event:
        case ev.LetterSent():
            return f"{event.letter} → {', '.join(event.to) or event.channel} ({local(event.at)})"
        case ev.DraftEdited() | ev.LetterDrafted() | ev.LetterBounced():
            return event.letter
        case ev.Snoozed():
            return f"{event.until.isoformat()} {event.reason}"
        case ev.FindingWaived():
            return f"{event.letter} {event.rule}: {event.note}"
        case ev.Undone() | ev.Redone():
            return f"#{event.target}"
    texts = (getattr(event, name, "") for name in ("outcome", "note", "text", "gate", "reason"))
    return " ".join(text for text in texts if text)
