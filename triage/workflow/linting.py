"""Checking a letter from a file against its case, and a template by itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from triage import intake, letters
from triage.domain.letter import Finding
from triage.errors import TriageError, WrongUse
from triage.letters import TemplateFault

if TYPE_CHECKING:
    from triage.workflow.desk import Desk


def check_letter(
    desk: Desk, case_id: str, data: bytes, source: str, letter: str | None
) -> tuple[Finding, ...]:
    """The findings for a letter in a file; which letter it is shows in the name or is given."""
    mail = next(intake.read_bytes(data, source))
    case = desk.case(case_id)
    return letters.check(
        mail.text[mail.body_start :],
        mail.subject,
        letter or _letter_of(source),
        case,
        desk.profile(),
        now=desk.clock(),
        language=_language_of(source),
        to=tuple(address.email for address in mail.to),
        cc=tuple(address.email for address in mail.cc),
        notice_text=desk.mail_text(case.id),
    )


def check_template(path: Path) -> tuple[TemplateFault, ...]:
    """What is wrong with a letter template. Raises TriageError when it cannot be read."""
    try:
        return letters.check_template(path)
    except OSError as problem:
        raise TriageError(
            f"{path} cannot be read: {problem.strerror}.", "Check the name of the file."
        ) from problem


def _letter_of(source: str) -> str:
    known = sorted(letters.catalogue(), key=len, reverse=True)
    name = Path(source).stem
    for letter in known:
        if re.search(rf"(?:^|-){re.escape(letter)}(?:-|$)", name):
            return letter
    raise WrongUse(
        f"Which letter {source} is does not show in its name.", "Name it with --letter ID."
    )


def _language_of(source: str) -> str:
    """The language that `…-LL.eml` names, English where the name tells none."""
    found = re.search(r"-([a-z]{2})$", Path(source).stem)
    return found.group(1) if found else "en"
