"""Mails that come in after the notice: kept, matched to their case, filed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from triage.domain import events as ev
from triage.domain.case import Case
from triage.domain.complaint import COMPLAINT_KINDS, Kind, field_values
from triage.errors import TriageError
from triage.workflow.reading import Read, read
from triage.workflow.views import Filed

if TYPE_CHECKING:
    from triage.workflow.records import Records

_CANDIDATE_ID = re.compile(r"(?<![\w-])\d{7,12}(?![\w-])")
_CANDIDATE_ASIN = re.compile(r"(?<![A-Za-z0-9])(?:B[0-9A-Z]{9}|\d{9}[\dX])(?![A-Za-z0-9])")
_MOST_CANDIDATES = 50
"""A reply names a handful of numbers; more is a list of something else."""


def keep(records: Records, found: Read, raw: bytes | str) -> ev.MailRef:
    """Keep a mail in the log and return the reference that events hold.

    `raw` is the mail as it came; of a file that holds several, the decoded text of this one.
    """
    mail = found.mail
    content = raw if isinstance(raw, bytes) else raw.encode("utf-8", "replace")
    known = records.keep_mail(content, mail.text)
    return ev.MailRef(
        digest=known,
        source=mail.source,
        subject=mail.subject,
        sender=mail.sender.email if mail.sender else "",
        date=mail.date,
        message_id=mail.message_id,
    )


def bounce(records: Records, letter: str, data: bytes | str, source: str) -> ev.LetterBounced:
    """The event of a letter that came back, with its mail kept."""
    found = next(read(data, source, records.profile().own_addresses))
    return ev.LetterBounced(letter=letter, mail=keep(records, found, data))


def file_replies(
    records: Records, data: bytes | str, source: str, case_id: str | None
) -> tuple[Filed, ...]:
    """File each mail of the data with its case.

    Raises TriageError when a mail is a new complaint, or fits no case or several.
    """
    found = tuple(read(data, source, records.profile().own_addresses))
    alone = len(found) == 1
    return tuple(_file(records, one, data if alone else one.mail.text, case_id) for one in found)


def _file(records: Records, found: Read, raw: bytes | str, case_id: str | None) -> Filed:
    if case_id is not None:
        case, matched = records.case(case_id), "named by the operator"
    else:
        case, matched = _match(records, found)
    reference = keep(records, found, raw)
    reading = found.reading
    letter = _bounced_letter(case, found)
    event: ev.Event = (
        ev.LetterBounced(letter=letter, mail=reference)
        if letter
        else ev.ReplyReceived(mail=reference, kind=reading.kind, reply=reading.reply)
    )
    records.record(case.id, event)
    outcome = reading.reply.outcome if reading.reply else None
    return Filed(
        case_id=case.id,
        kind=reading.kind.value,
        outcome=outcome.value if outcome else "",
        matched_by=matched,
    )


def _match(records: Records, found: Read) -> tuple[Case, str]:
    for matched, cases in _clues(records, found):
        if len(cases) == 1:
            return records.case(next(iter(cases))), matched
        if cases:
            raise TriageError(
                f"The reply fits several cases by its {matched}: {', '.join(sorted(cases))}.",
                "Name the case with --case.",
            )
    if found.reading.kind in COMPLAINT_KINDS:
        raise TriageError(
            "This mail is a new complaint, not a reply.", "Open a case with `triage open`."
        )
    raise TriageError(
        "No case fits this mail: no complaint ID, ASIN, thread or sender of it is known.",
        "Name the case with --case.",
    )


def _clues(records: Records, found: Read) -> Iterator[tuple[str, set[str]]]:
    """Ways to find the case, the surest first, each with the cases that it finds."""
    log, mail, text = records.log, found.mail, found.reading.text
    ids = [
        field.value
        for complaint in found.reading.complaints
        for field in field_values(complaint, "complaint_ids")
    ]
    numbers = [*ids, *_CANDIDATE_ID.findall(text)][:_MOST_CANDIDATES]
    yield "complaint ID", {one.case_id for n in numbers for one in log.find_by(complaint_id=n)}
    yield "thread", {one.case_id for r in mail.references for one in log.find_by(message_id=r)}
    asins = _CANDIDATE_ASIN.findall(text)[:_MOST_CANDIDATES]
    yield "ASIN", {one.case_id for asin in asins for one in log.find_by(asin=asin)}
    senders = [*mail.delivery_failed, *((mail.sender.email,) if mail.sender else ())]
    yield "sender", {one.case_id for s in senders for one in log.find_by(email=s)}


def _bounced_letter(case: Case, found: Read) -> str:
    if found.reading.kind is not Kind.BOUNCE:
        return ""
    failed = {address.lower() for address in found.mail.delivery_failed}
    sent = [contact for contact in case.contacts if contact.bounced_at is None]
    hit = [c for c in sent if failed & {address.lower() for address in c.to}]
    last = (hit or sent)[-1:] if not failed or hit else []
    return last[0].letter if last else ""
