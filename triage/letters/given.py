"""The facts that the operator gave for a letter: which are asked, which are there, as values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from triage.domain.case import Case
from triage.domain.complaint import Complaint, RightType
from triage.domain.letter import Slot, SlotKind
from triage.letters.catalogue import LetterKind, Use, columns, slots
from triage.letters.language import Language
from triage.letters.text import many_lines, one_line

Row = dict[str, str]
Given = str | tuple[Row, ...]

_GROUPS: Mapping[str, frozenset[RightType]] = {
    "patent": frozenset({RightType.UTILITY_PATENT, RightType.PATENT}),
    "design": frozenset({RightType.DESIGN}),
}


def right_type(case: Case) -> RightType | None:
    """The kind of right as the case has it now; an unknown word counts as `other`."""
    return right_type_of(case.complaint)


def right_type_of(complaint: Complaint) -> RightType | None:
    """The kind of right that a complaint names, None when it names none."""
    stated = complaint.right_type
    if stated is None:
        return None
    return RightType(stated.value) if stated.value in set(RightType) else RightType.OTHER


def asked(kind: LetterKind, case: Case) -> tuple[Use, ...]:
    """The slots that this letter uses in this case, required ones first."""
    return tuple(use for use in kind.uses if holds(use.condition, case))


def missing(kind: LetterKind, case: Case, derived: frozenset[str]) -> tuple[Slot, ...]:
    """What still has to be asked; `derived` names what follows from the case already.

    A value that is there but incomplete comes back as the proposal of its slot.
    """
    open_slots = []
    for use in asked(kind, case):
        if use.required and use.slot not in derived and not is_given(use.slot, case):
            slot = slots()[use.slot]
            open_slots.append(slot.model_copy(update={"proposal": case.facts.get(use.slot, "")}))
    return tuple(open_slots)


def is_given(slot: str, case: Case) -> bool:
    """Whether the case holds a whole value for a slot."""
    raw = case.facts.get(slot, "")
    kind = slots()[slot].kind
    if kind is SlotKind.DAY:
        return _day(raw) is not None
    if kind is SlotKind.CHOICE:
        return raw in {value for value, _ in slots()[slot].choices}
    if kind is SlotKind.ROWS:
        return _rows_are_whole(slot, raw, case)
    return bool(one_line(raw))


def values(kind: LetterKind, case: Case, words: Language, united_states: bool) -> dict[str, Given]:
    """All slots of a letter as its template sees them; one that is not asked here is empty."""
    uses = set(asked(kind, case))
    return {
        use.slot: _value(use.slot, case, words, united_states) if use in uses else ""
        for use in kind.uses
    }


def _value(slot: str, case: Case, words: Language, united_states: bool) -> Given:
    raw = case.facts.get(slot, "")
    kind = slots()[slot].kind
    if kind is SlotKind.ROWS:
        return tuple(_told(row, words, united_states) for row in shown_rows(slot, case))
    if not is_given(slot, case):
        return ""
    if kind is SlotKind.DAY:
        return _in_words(raw, words, united_states)
    return many_lines(raw) if kind is SlotKind.TEXT else one_line(raw)


def rows(slot: str, raw: str) -> tuple[Row, ...]:
    """The rows of a fact: one a line, cells divided by `|`, missing cells empty."""
    names = [column.name for column in columns(slot)]
    found = []
    for line in many_lines(raw).splitlines():
        cells = [cell.strip() for cell in line.split("|", len(names) - 1)]
        cells += [""] * (len(names) - len(cells))
        found.append(dict(zip(names, cells, strict=True)))
    return tuple(found)


def shown_rows(slot: str, case: Case) -> tuple[Row, ...]:
    """The rows that the case can show: those whose proof is held or that name none."""
    return tuple(row for row in rows(slot, case.facts.get(slot, "")) if _is_proven(row, case))


def unproven_rows(kind: LetterKind, case: Case) -> tuple[Row, ...]:
    """The rows that are left out of a letter because their proof is not on the checklist."""
    return tuple(
        row
        for use in asked(kind, case)
        if slots()[use.slot].kind is SlotKind.ROWS
        for row in rows(use.slot, case.facts.get(use.slot, ""))
        if not _is_proven(row, case)
    )


def covers_sales(case: Case) -> bool:
    """Whether the invoices add up to at least the units sold, as far as both are plain numbers."""
    bought = [row["quantity"] for row in shown_rows("invoices", case)]
    sold = case.facts.get("units_sold", "").strip()
    if not sold.isdecimal() or not bought or not all(cell.isdecimal() for cell in bought):
        return False
    return sum(map(int, bought)) >= int(sold)


def _is_proven(row: Row, case: Case) -> bool:
    proof = row.get("proof", "")
    return not proof or proof in case.evidence


def _rows_are_whole(slot: str, raw: str, case: Case) -> bool:
    cells = ((column, row[column.name]) for row in rows(slot, raw) for column in columns(slot))
    whole = all(column.accepts(cell) for column, cell in cells)
    return whole and bool(shown_rows(slot, case))


def _told(row: Row, words: Language, united_states: bool) -> Row:
    return {
        name: _in_words(cell, words, united_states) if "date" in name else cell
        for name, cell in row.items()
    }


def _in_words(raw: str, words: Language, united_states: bool) -> str:
    day = _day(raw)
    return words.day(day, united_states) if day else one_line(raw)


def _day(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw.strip())
    except ValueError:
        return None


def holds(condition: str, case: Case) -> bool:
    """Whether a condition of the catalogue is met: "" always, a group of rights, `slot=value`."""
    if not condition:
        return True
    if condition == "numbered":
        return bool(case.complaint.right_numbers)
    if "=" in condition:
        slot, _, wanted = condition.partition("=")
        return case.facts.get(slot, "") == wanted
    return right_type(case) in _GROUPS[condition]
