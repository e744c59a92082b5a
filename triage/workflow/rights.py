"""The register of our own rights: a table in the home folder, and what follows from it."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from triage.domain.case import Case
from triage.domain.clearance import StoreClearance, clearance
from triage.domain.complaint import RightType
from triage.domain.marketplace import Marketplace, by_domain
from triage.domain.own_right import (
    Alert,
    Asserted,
    CounterEvidence,
    OwnRight,
    alerts,
    counter_evidence,
)
from triage.domain.right_number import identify
from triage.errors import TriageError, WrongUse
from triage.workflow.home import Home
from triage.workflow.viewing import first_value

_FILE = "rights.csv"
_COLUMNS = tuple(OwnRight.model_fields)
_LISTS = frozenset({"territory", "products", "licensees"})


def load_rights(home: Home) -> tuple[OwnRight, ...]:
    """The register as stored. Raises TriageError when the file is damaged."""
    path = home.folder / _FILE
    try:
        return rights_from_csv(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()


def save_rights(home: Home, rights: tuple[OwnRight, ...]) -> None:
    """Store the register in one step."""
    home.write(home.folder / _FILE, rights_as_csv(rights).encode("utf-8"))


def rights_as_csv(rights: tuple[OwnRight, ...]) -> str:
    """The register as CSV; cells that a spreadsheet would run as a formula are defused."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for right in rights:
        values = right.model_dump(mode="json")
        table.writerow([_cell(values[column]) for column in _COLUMNS])
    return out.getvalue()


def rights_from_csv(text: str) -> tuple[OwnRight, ...]:
    """The rights of a CSV table. Raises TriageError that names the line and what is wrong."""
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    unknown = set(table.fieldnames or ()) - set(_COLUMNS)
    if unknown or not {"id", "type"} <= set(table.fieldnames or ()):
        raise TriageError(
            f"The table has columns that a right has not, or lacks id or type: "
            f"{', '.join(sorted(unknown)) or 'id, type'}.",
            f"Columns: {', '.join(_COLUMNS)}.",
        )
    return tuple(_right(number, row) for number, row in enumerate(table, 2))


def add_right(rights: tuple[OwnRight, ...], given: dict[str, str]) -> tuple[OwnRight, ...]:
    """The register with one right added or, by its id, changed.

    Number form, office and territory follow from the printed number where it tells them. Raises
    WrongUse for a field or value that does not exist.
    """
    unknown = set(given) - set(_COLUMNS)
    if unknown:
        raise WrongUse(f"A right has no field {min(unknown)!r}.", f"Fields: {', '.join(_COLUMNS)}.")
    known = next((right for right in rights if right.id == given.get("id")), None)
    values = known.model_dump(mode="json") if known else {}
    values |= {key: _parsed(key, value) for key, value in given.items()}
    values.setdefault("id", str(values.get("number_raw") or f"R{len(rights) + 1}"))
    right = _completed(_checked(values))
    return (*(one for one in rights if one.id != right.id), right)


def due_alerts(rights: tuple[OwnRight, ...], today: date) -> tuple[Alert, ...]:
    """What is due for our rights, the most urgent first."""
    return alerts(rights, today)


def against_case(
    rights: tuple[OwnRight, ...], case: Case, earliest: date | None, today: date
) -> tuple[CounterEvidence, ...]:
    """For each right of ours whether it answers this complaint, with the reason.

    `earliest` is the earliest date of the asserted right when it is known. Raises TriageError when
    the case has no right type or no store.
    """
    kind = first_value(case.complaint, "right_type")
    store = by_domain(first_value(case.complaint, "marketplace"))
    if not kind or store is None:
        raise TriageError(
            f"{case.id} has no right type or no store.", "Put it right with `triage correct`."
        )
    asserted = Asserted(
        right=RightType(kind),
        store=store,
        earliest=earliest,
        asins=tuple(field.value for field in case.complaint.asins),
    )
    return tuple(counter_evidence(right, asserted, today) for right in rights)


def in_point(rights: tuple[OwnRight, ...], case: Case, today: date) -> tuple[str, ...]:
    """The rights that may answer this complaint, as the tree shows them: number and territory."""
    try:
        found = against_case(rights, case, None, today)
    except TriageError:
        return ()
    by_id = {right.id: right for right in rights}
    return tuple(
        f"{by_id[one.right_id].label} ({', '.join(by_id[one.right_id].territory) or '?'})"
        for one in found
        if one.fits is not False
    )


def clear(
    rights: tuple[OwnRight, ...], stores: tuple[Marketplace, ...], today: date
) -> tuple[StoreClearance, ...]:
    """Before a launch: which store our rights cover, what is missing, how long it takes."""
    return clearance(rights, stores, today)


def _completed(right: OwnRight) -> OwnRight:
    form = identify(right.number_raw, right=right.type) if right.number_raw else None
    if form is None:
        return right
    territory = right.territory or ((form.territory,) if form.territory else ())
    return right.model_copy(
        update={
            "number_norm": right.number_norm or form.normal,
            "office": right.office or form.office,
            "territory": territory,
        }
    )


def _right(line: int, row: dict[str, str]) -> OwnRight:
    values = {key: _parsed(key, value) for key, value in row.items() if key and value}
    try:
        return _completed(_checked(values))
    except WrongUse as problem:
        raise TriageError(f"Line {line} of the table: {problem.message}", problem.remedy) from None


def _checked(values: dict[str, object]) -> OwnRight:
    try:
        return OwnRight.model_validate(values)
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WrongUse(f"{place}: {first['msg']}.") from problem


def _parsed(key: str, value: str) -> object:
    value = value.removeprefix("'").strip()
    if key in _LISTS:
        return tuple(part.strip() for part in value.replace(",", ";").split(";") if part.strip())
    return value or None if key.endswith(("_on", "_date", "fee", "expiry")) else value


def _cell(value: object) -> str:
    if isinstance(value, list):
        text = "; ".join(str(part) for part in value)
    else:
        text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def read_table(path: Path) -> tuple[OwnRight, ...]:
    """The rights of a CSV file. Raises TriageError when it cannot be read."""
    try:
        return rights_from_csv(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as problem:
        raise TriageError(f"{path} cannot be read as a table: {problem}.") from problem
