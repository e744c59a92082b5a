"""What a hand-made value of a field may be."""

from __future__ import annotations

from triage.domain.asin import is_asin
from triage.domain.complaint import Instruction, RightType
from triage.errors import WrongUse

_CLOSED_LISTS: dict[str, tuple[str, ...]] = {
    "right_type": tuple(RightType),
    "platform_instruction": tuple(Instruction),
}


def check_correction(field: str, values: tuple[str, ...]) -> None:
    """Raise WrongUse when a hand-made value cannot be one of its field."""
    for value in values:
        allowed = _CLOSED_LISTS.get(field)
        if allowed is not None and value not in allowed:
            raise WrongUse(f"{value!r} is no {field}.", f"Values: {', '.join(allowed)}.")
        if field == "asins" and not is_asin(value):
            raise WrongUse(
                f"{value!r} is no ASIN.", "An ASIN is B and nine letters or digits, or an ISBN-10."
            )
        if field == "complainant.email":
            _check_email(value)


def _check_email(value: str) -> None:
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError as problem:
        raise WrongUse(f"{value!r} is no mail address: {problem}") from problem
