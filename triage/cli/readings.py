"""How a reading looks: the JSON of the public contract, and a table for a person."""

from __future__ import annotations

from collections.abc import Iterator

from triage.domain.complaint import FIELDS, Complaint, Field, Reading, Status, field_values
from triage.extraction import Explanation

NOT_STATED = "not stated"


def as_json(reading: Reading) -> str:
    """One line of JSON, in the shape and order of the public contract."""
    return reading.model_dump_json()


def as_text(reading: Reading) -> str:
    """A table of what was found, each value with the rule that found it."""
    lines = [
        f"source                     {reading.source}",
        f"kind                       {reading.kind} ({reading.language})",
    ]
    for number, complaint in enumerate(reading.complaints, 1):
        if len(reading.complaints) > 1:
            lines.append(f"complaint {number}")
        lines.extend(complaint_lines(complaint))
    if reading.reply is not None:
        outcome = reading.reply.outcome
        lines.append(_line("reply", outcome.value if outcome else NOT_STATED))
        lines.extend(_line("  asks for", item.value) for item in reading.reply.items)
    lines.extend(_line("masked", field.value) for field in reading.masked)
    lines.extend(_line("warning", warning) for warning in reading.warnings)
    return "\n".join(lines)


def complaint_lines(complaint: Complaint) -> Iterator[str]:
    """Each field on a line of its own, "not stated" where the mail is silent."""
    for name in FIELDS:
        values = field_values(complaint, name)
        if not values:
            yield _line(name, NOT_STATED)
        for nth, field in enumerate(values):
            yield _line(name if nth == 0 else "", f"{one_line(field.value)}{_mark(field)}")


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """The explanation as indented lines."""
    yield from explanation.lines()


def one_line(value: str) -> str:
    """The value on one line."""
    return " ".join(value.split())


def _line(label: str, value: str) -> str:
    return f"{label:<26} {value}"


def _mark(field: Field) -> str:
    state = "" if field.status is Status.FOUND else f"{field.status}, "
    due = getattr(field, "due", None)
    ends = f", due {due}" if due else ""
    return f"   [{state}{field.start}-{field.end}, {field.rule}{ends}]"
