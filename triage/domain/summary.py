"""One line of the list of cases: what the log keeps beside the events to find a case quickly."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from triage.domain.base import Value, Words
from triage.domain.complaint import Kind


class CaseSummary(Value):
    """A case as the lists show it. It follows from the events and can always be made anew.

    All times are UTC. "" and None mean "not stated". `due_at` None on an open case means that the
    next action has no clock and may be done now; a case that waits has the moment it waits for.
    """

    case_id: str
    opened_at: datetime
    changed_at: datetime
    kind: Kind
    complainant: str = ""
    owner_key: str = ""
    """The complainant as `owner_key` writes it: the cases of one owner share it."""
    email: str = ""
    asins: tuple[str, ...] = ()
    complaint_ids: tuple[str, ...] = ()
    right_type: str = ""
    right_numbers: tuple[str, ...] = ()
    marketplace: str = ""
    node: str = ""
    title: Words = Words(en="", zh="")
    action: Words = Words(en="", zh="")
    """What is to be done next."""
    due_at: datetime | None = None
    snoozed_until: date | None = None
    outcome: str | None = None
    """Set while the case is closed."""
    message_ids: tuple[str, ...] = ()
    """The Message-IDs of the mails of the case, to which replies refer."""
    number_of_events: int = 0


def owner_key(name: str, email: str = "") -> str:
    """The same text for all spellings of one owner: its letters and digits, folded.

    A complainant without a name is known by its address; "" when there is neither.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return " ".join(words) or email.strip().casefold()
