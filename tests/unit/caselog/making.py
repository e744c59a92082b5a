"""Cases to test with: invented parties, reserved domains."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from triage.caselog import Log
from triage.domain.complaint import Complaint, Kind
from triage.domain.events import CaseOpened, Event, MailRef, Recorded
from triage.domain.summary import CaseSummary, owner_key

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
RAW = b"From: claims@birchwood.example\n\nYour listing B0TESTAA11 infringes our mark.\n"
DIGEST = sha256(RAW).hexdigest()
TEXT = RAW.decode()


def opened(digest: str = DIGEST) -> CaseOpened:
    mail = MailRef(digest=digest, source="notice.eml", subject="Notice", message_id="<1@x.example>")
    return CaseOpened(mail=mail, kind=Kind.AMAZON_NOTICE, language="en", complaint=Complaint())


def summary(case_id: str = "TR-1", /, **changes: object) -> CaseSummary:
    base = CaseSummary(
        case_id=case_id,
        opened_at=NOON,
        changed_at=NOON,
        kind=Kind.AMAZON_NOTICE,
        complainant="Birchwood Tools GmbH",
        owner_key=owner_key("Birchwood Tools GmbH"),
        email="claims@birchwood.example",
        asins=("B0TESTAA11",),
        complaint_ids=("10203040506",),
        right_type="trademark",
        right_numbers=("US D901,234",),
        marketplace="amazon.de",
        number_of_events=1,
    )
    return base.model_copy(update=changes)


def open_case(log: Log, case_id: str = "TR-1", /, **changes: object) -> tuple[Recorded, ...]:
    """A new case with its first event."""
    log.put_mail(DIGEST, RAW, TEXT)
    return add(log, case_id, [opened()], after=0, **changes)


def add(
    log: Log, case_id: str, events: Sequence[Event], *, after: int, **changes: object
) -> tuple[Recorded, ...]:
    """More events of a case, a minute each."""
    told = summary(case_id, **{"number_of_events": after + len(events), **changes})
    at = NOON + timedelta(minutes=after)
    return log.append(case_id, events, actor="kim", at=at, after=after, summary=told)
