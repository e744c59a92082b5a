"""What moves a case: answers, corrections, evidence, confirmations, back and forth again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from triage import letters, tree
from triage.domain import events as ev
from triage.domain.complaint import FIELDS, MANY_VALUED
from triage.domain.letter import Slot, SlotKind
from triage.errors import TriageError, UnknownAnswer, UnknownField, WrongUse
from triage.workflow import evidence
from triage.workflow.corrections import check_correction
from triage.workflow.records import Records
from triage.workflow.steps import redo_target, undo_target
from triage.workflow.views import CaseView
from triage.workflow.worksheets import Row, filled, refuse_unproven, worksheet

_YES = frozenset({"yes", "y", "是"})


class Moves(Records):
    """Each move is one event, on the disk before the new view is given back."""

    def answer(self, case_id: str, question: str, answer: str) -> CaseView:
        """Answer a question of the tree, a fact that a letter asks for, or a gate.

        `question@ASIN` answers for one ASIN alone. Raises UnknownAnswer with those that exist.
        """
        case = self.case(case_id)
        if question in letters.gates():
            return self.confirm(case.id, question, answer)
        slot = letters.slots().get(question)
        if slot is not None:
            given = ev.FactGiven(slot=slot.id, value=checked_fact(slot, answer))
            return self.record(case.id, given)
        name, _, subject = question.partition("@")
        asked = tree.load().question(case, name)
        allowed = [choice.id for choice in asked.choices]
        if answer not in allowed:
            raise UnknownAnswer(question, answer, allowed)
        refuse_unproven(name, answer, case)
        return self.record(
            case.id,
            ev.Answered(question=name, answer=answer, meaning=asked.meaning, subject=subject),
        )

    def fill(self, case_id: str, sheet: str, rows: Sequence[Row]) -> CaseView:
        """Keep a worksheet; what follows from it for letters is kept with it. Raises WrongUse."""
        return self.record(self.case(case_id).id, *filled(worksheet(sheet), rows))

    def correct(self, case_id: str, field: str, values: tuple[str, ...]) -> CaseView:
        """Put a field right by hand; no values say that the mail is silent. Raises UnknownField."""
        if field not in FIELDS:
            raise UnknownField(field, FIELDS)
        kept = tuple(value.strip() for value in values if value.strip())
        if len(kept) > 1 and field not in MANY_VALUED:
            raise WrongUse(f"{field} holds one value, {len(kept)} were given.")
        check_correction(field, kept)
        return self.record(self.case(case_id).id, ev.FieldCorrected(field=field, values=kept))

    def tick(self, case_id: str, item: str, held: bool, file: Path | None = None) -> CaseView:
        """Tick an evidence item, with a copy of its file, or untick it.

        Raises WrongUse for an unknown item, TriageError for a file that cannot be used.
        """
        case = self.case(case_id)
        return self.record(case.id, evidence.event_for(self.log, case, item, held, file))

    def confirm(self, case_id: str, gate: str, typed: str) -> CaseView:
        """Record that the operator read a consequence and confirmed it with yes.

        Raises WrongUse for another word, with the consequence.
        """
        consequence = letters.gates().get(gate)
        if consequence is None:
            raise WrongUse(f"There is no confirmation {gate!r}.")
        if typed.strip().lower() not in _YES:
            raise WrongUse(f"{gate} is confirmed with the word yes.", consequence.en)
        return self.record(self.case(case_id).id, ev.GateConfirmed(gate=gate, typed=typed))

    def waive(self, case_id: str, letter: str, rule: str, note: str) -> CaseView:
        """Set a finding of the letter check aside, with the reason (which must be given)."""
        if not note.strip():
            raise WrongUse("A finding is set aside only with a note that says why.")
        waived = ev.FindingWaived(letter=letter, rule=rule, note=note.strip())
        return self.record(self.case(case_id).id, waived)

    def undo(self, case_id: str) -> CaseView:
        """Take the last step back. Raises TriageError when there is none."""
        return self._turn(case_id, back=True)

    def redo(self, case_id: str) -> CaseView:
        """Bring the last undone step back. Raises TriageError when there is none."""
        return self._turn(case_id, back=False)

    def snooze(self, case_id: str, until: date, reason: str) -> CaseView:
        """Put the next action off until a day, with the reason.

        Raises WrongUse for a day after the moment at which the mail's own clock runs out.
        """
        clock = self.case(case_id).complaint.deadline
        if clock is not None and clock.due is not None and until.isoformat() > clock.due[:10]:
            raise WrongUse(
                f"The clock of the mail runs out on {clock.due[:10]}; {until} is too late.",
                "Choose an earlier day, or put the deadline right with `triage correct`.",
            )
        return self.record(self.case(case_id).id, ev.Snoozed(until=until, reason=reason))

    def close(self, case_id: str, outcome: str, note: str = "") -> CaseView:
        """Close the case with its outcome."""
        return self.record(self.case(case_id).id, ev.Closed(outcome=outcome, note=note))

    def reopen(self, case_id: str, reason: str) -> CaseView:
        """Let a closed case move again."""
        return self.record(self.case(case_id).id, ev.Reopened(reason=reason))

    def note(self, case_id: str, text: str) -> CaseView:
        """Keep a remark with the case."""
        return self.record(self.case(case_id).id, ev.NoteAdded(text=text))

    def _turn(self, case_id: str, *, back: bool) -> CaseView:
        history = self.history(case_id)
        step = undo_target(history) if back else redo_target(history)
        if step is None:
            word = "undo" if back else "redo"
            raise TriageError(f"There is nothing to {word} in this case.")
        turned = ev.Undone(target=step.number) if back else ev.Redone(target=step.number)
        return self.record(self.case(case_id).id, turned)


def checked_fact(slot: Slot, value: str) -> str:
    """The value as a slot keeps it: a day as ISO date, a choice that exists, else the trimmed text.

    Raises WrongUse or UnknownAnswer when it does not fit.
    """
    value = value.strip()
    if slot.kind is SlotKind.CHOICE:
        allowed = [choice for choice, _ in slot.choices]
        if value not in allowed:
            raise UnknownAnswer(slot.id, value, allowed)
    if slot.kind is SlotKind.DAY and value:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError as problem:
            raise WrongUse(
                f"{value!r} is no day for {slot.id}.", "Write it as YYYY-MM-DD."
            ) from problem
    if not value:
        raise WrongUse(f"{slot.id} needs a value.", slot.ask.en)
    return value
