"""One question of the tree: why it is asked, what the mail suggests, its answers, its sources."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from triage.domain.position import Proposal, Question
from triage.tui.base import beside
from triage.tui.cells import hanging, line, plain
from triage.tui.widgets.lists import Items
from triage.tui.words import N_, _, said

_INDENT = 3


class QuestionView(Vertical):
    """Shows a question; the suggested answer is marked as such and never taken by itself."""

    DEFAULT_CSS = beside(__file__)
    HELP = N_(
        "One question at a time. Press the number of an answer, or move to it and press Enter.\n"
        "“suggested” marks what follows from the mail; it is yours to decide. u takes a step back."
    )

    class Answered(Message):
        """An answer was chosen."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question, self.answer = question, answer

    class Prove(Message):
        """The user wants to see where the suggestion comes from."""

        def __init__(self, start: int, end: int) -> None:
            super().__init__()
            self.span = (start, end)

    def __init__(self, question: Question, proof: str, *, numbered: bool = True) -> None:
        super().__init__()
        self.question = question
        self.numbered = numbered
        """Whether its answers are given by their numbers; one question on the screen has this."""
        self._proof = proof

    def compose(self) -> ComposeResult:
        """Why, suggestion, answers, sources."""
        question = self.question
        yield Static(plain(said(question.why)), classes="why", markup=False)
        if question.guidance:
            yield Static(Content(_("Guidance without a source: yours to judge.")), classes="quiet")
        if question.proposal:
            yield from self._suggestion(question.proposal)
        yield Items(id="choices")
        if question.sources:
            yield Static(plain(_sources(question)), classes="quiet", markup=False)

    def on_resize(self) -> None:
        """List the answers, folded to the width; none is marked beforehand."""
        width = self.size.width - 5
        rows = [
            (choice.id, self._choice(nth, width))
            for nth, choice in enumerate(self.question.choices)
        ]
        self.query_one(Items).fill(rows)

    def choose(self, number: int) -> None:
        """Give the answer with this number, counted from 1; other numbers do nothing."""
        if 1 <= number <= len(self.question.choices):
            answer = self.question.choices[number - 1].id
            self.post_message(self.Answered(self.question.id, answer))

    @on(Items.OptionSelected)
    def _selected(self, event: Items.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Answered(self.question.id, event.option_id or ""))

    @on(Button.Pressed)
    def _prove(self, event: Button.Pressed) -> None:
        event.stop()
        if proposal := self.question.proposal:
            self.post_message(self.Prove(proposal.start, proposal.end))

    def _suggestion(self, proposal: Proposal) -> ComposeResult:
        label = next(
            (said(one.label) for one in self.question.choices if one.id == proposal.answer),
            proposal.answer,
        )
        parts = [Content.styled(_("The mail suggests: "), "bold"), plain(label), Content("\n")]
        parts.append(plain(said(proposal.reason)))
        if self._proof:
            parts.append(plain(f"\n“{line(self._proof)[:200]}”", "italic"))
        yield Static(Content("").join(parts), classes="suggestion", markup=False)
        if self._proof:
            yield Button(Content(_("Show in the mail")), id="prove")

    def _choice(self, nth: int, width: int) -> Content:
        choice, question = self.question.choices[nth], self.question
        marks = []
        if question.proposal and question.proposal.answer == choice.id:
            marks.append(_("suggested"))
        if question.given == choice.id:
            marks.append(_("your earlier answer"))
        mark = f"  ({', '.join(marks)})" if marks else ""
        return Content.assemble(
            (f"{nth + 1}  " if self.numbered else "-  ", "bold $text-accent"),
            plain(hanging(said(choice.label), width, _INDENT), "bold"),
            (mark, "$text-accent"),
            plain("\n" + " " * _INDENT),
            plain(hanging(said(choice.follows), width, _INDENT), "dim"),
        )


def _sources(question: Question) -> str:
    lines = [
        _("{ref} (grade {grade}, checked {day})").format(
            ref=source.ref, grade=source.grade, day=source.checked
        )
        for source in question.sources
    ]
    return _("Sources: ") + " · ".join(lines)
