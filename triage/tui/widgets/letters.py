"""The letters of a case: which there are, their text to edit, what the check says."""

from __future__ import annotations

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Button, Input, Static, TextArea

from triage.domain.letter import Draft, Finding, LetterState, Severity
from triage.tui.base import beside
from triage.tui.cells import plain
from triage.tui.look import Look
from triage.tui.widgets.draft import DraftArea
from triage.tui.widgets.lists import Items
from triage.tui.widgets.step import readiness
from triage.tui.words import N_, _, said

_PAUSE = 0.7
"""Seconds without a key after which the text is kept and checked again."""


class Text(NamedTuple):
    """A draft as it stands in the editor."""

    letter: str
    language: str
    subject: str
    body: str


class Letters(Vertical):
    """One letter at a time, its draft beside its remarks."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_(
        "The letters that this step asks for. Nothing is ever sent from here: export or copy,\n"
        "send it yourself, then mark it as sent, and the clock for the answer starts."
    )

    class Edited(Message):
        """The text was changed and is to be kept."""

        def __init__(self, text: Text) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._states: tuple[LetterState, ...] = ()
        self._shown: Draft | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """List, head, subject, text, remarks, buttons."""
        yield Items(id="letters")
        yield Static("", id="head", markup=False)
        with Horizontal(id="subjectline"):
            yield Static(Content(_("Subject")), id="subjectlabel")
            yield Input(id="subject", compact=True)
        yield DraftArea(id="draft")
        yield Items(id="findings")
        with Horizontal(id="buttons"):
            for title, action in (
                (_("Export"), "export"), (_("Copy"), "copy"), (_("Sent"), "sent"),
                (_("$EDITOR"), "editor"), (_("Read"), "reading"), (_("Language"), "tongue"),
            ):  # fmt: skip
                yield Button(Content(title), action=f"screen.{action}")

    def show(self, look: Look) -> None:
        """Show the letters of this moment; a text that is being typed is left alone."""
        self._states = look.view.letters
        rows = [
            (state.letter, plain(f"{state.letter}  {said(state.title)}: {readiness(state)}"))
            for state in self._states
        ]
        listed = self.query_one("#letters", Items)
        listed.fill(rows)
        if listed.highlighted is None:
            listed.action_first()
        self._show_draft()

    @property
    def state(self) -> LetterState | None:
        """The marked letter, None when the case asks for none."""
        chosen = self.query_one("#letters", Items).chosen
        return next((state for state in self._states if state.letter == chosen), None)

    @property
    def finding(self) -> Finding | None:
        """The marked remark, None when none is."""
        chosen = self.query_one("#findings", Items).chosen
        return self._shown.findings[int(chosen)] if chosen and self._shown else None

    @property
    def pending(self) -> Text | None:
        """What was typed and is not kept yet."""
        if self._shown is None:
            return None
        text = self._text(self._shown)
        changed = text.subject != self._shown.subject or text.body != self._shown.body
        return text if changed else None

    def replace(self, body: str) -> None:
        """Put another text into the editor, as `$EDITOR` left it."""
        self.query_one(DraftArea).text = body
        self._keep()

    def flush(self) -> None:
        """Keep at once what was typed."""
        self._keep()

    def _show_draft(self) -> None:
        state = self.state
        draft = state.draft if state else None
        for selector in ("#subjectline", "#draft"):
            self.query_one(selector).display = draft is not None
        self.query_one("#head", Static).update(_head(state))
        self._show_findings(draft)
        if draft is None:
            self._shown = None
            return
        same = self._shown is not None and _key(self._shown) == _key(draft)
        if not (same and self._typed_on(draft)):
            self._load(draft)
        self._shown = draft
        self.query_one(DraftArea).mark(tuple(one for one in draft.findings if not one.waived))

    def _typed_on(self, draft: Draft) -> bool:
        """Whether the editor holds more than the draft that was shown before, or this very text."""
        return self.pending is not None or self._text(draft).body == draft.body

    def _load(self, draft: Draft) -> None:
        area, subject = self.query_one(DraftArea), self.query_one("#subject", Input)
        if area.text != draft.body:
            area.text = draft.body
        if subject.value != draft.subject:
            subject.value = draft.subject

    def _show_findings(self, draft: Draft | None) -> None:
        listed = self.query_one("#findings", Items)
        found = draft.findings if draft else ()
        listed.fill([(str(nth), _remark(one)) for nth, one in enumerate(found)])
        listed.display = bool(found)

    def _text(self, draft: Draft) -> Text:
        body = self.query_one(DraftArea).text
        return Text(draft.letter, draft.language, self.query_one("#subject", Input).value, body)

    def _keep(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if (text := self.pending) is not None and self._shown is not None:
            self._shown = self._shown.model_copy(
                update={"subject": text.subject, "body": text.body}
            )
            self.post_message(self.Edited(text))

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self, event: Message) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._keep)

    @on(Items.OptionHighlighted, "#letters")
    def _other(self, event: Items.OptionHighlighted) -> None:
        event.stop()
        if self._shown is None or event.option_id != self._shown.letter:
            self._keep()
            self._show_draft()

    @on(Items.OptionSelected, "#letters")
    def _into(self, event: Items.OptionSelected) -> None:
        event.stop()
        if self._shown is not None:
            self.query_one(DraftArea).focus()

    @on(Items.OptionSelected, "#findings")
    def _remarked(self, event: Items.OptionSelected) -> None:
        event.stop()
        if self._shown is not None:
            finding = self._shown.findings[event.option_index]
            self.query_one(DraftArea).go_to(finding)

    @on(DraftArea.Left)
    def _left(self, event: DraftArea.Left) -> None:
        event.stop()
        self._keep()
        self.query_one("#letters").focus()


def _key(draft: Draft) -> tuple[str, str]:
    return draft.letter, draft.language


def _head(state: LetterState | None) -> Content:
    if state is None:
        return Content.styled(_("No letter is asked for at this step."), "dim")
    if state.draft is None:
        parts = [f"{_('This letter')} {readiness(state)}"]
        if state.gate_text:
            parts.append(said(state.gate_text))
        return plain("\n".join([*parts, _("The next step (n) asks for it.")]))
    draft = state.draft
    lines = [f"{_('To')}: {', '.join(draft.to) or _('appeal form of the marketplace')}"]
    if draft.cc:
        lines.append(f"{_('Cc')}: {', '.join(draft.cc)}")
    if draft.address_note:
        lines.append(said(draft.address_note))
    lines += [
        f"{_('Exhibit')} {one.number}: {one.item} {one.title} {one.file}" for one in draft.exhibits
    ]
    if draft.stale:
        lines.append(_("▲ The facts changed after you edited this text. d shows the differences."))
    elif draft.edited:
        lines.append(_("✎ This is your own text."))
    return plain("\n".join(lines))


def _remark(finding: Finding) -> Content:
    sign, style = (
        ("■", "$text-error") if finding.severity is Severity.ERROR else ("▲", "$text-warning")
    )
    if finding.waived:
        return plain(f"- {said(finding.reason)} ({_('set aside')}: {finding.waived})", "dim")
    return Content.assemble(
        plain(f"{sign} {finding.rule} ", style),
        plain(f"{said(finding.reason)} "),
        plain(said(finding.fix), "dim"),
    )
