"""What the thread of a mail adds: its subject, and the older messages that a reply carries."""

from __future__ import annotations

from dataclasses import replace

from triage.domain.complaint import Complaint, Kind
from triage.extraction.asins import find_asins
from triage.extraction.choice import Choice
from triage.extraction.complaint_ids import find_complaint_ids, find_reply_ids
from triage.extraction.labels import find_items
from triage.extraction.right_type import find_right_types
from triage.extraction.scan import Scan

LABELLED = "right type: label"
"""The rule of a type that a label gives: the only one that counts outside complaints."""
_ANSWERS = frozenset({Kind.AMAZON_REPLY, Kind.COMPLAINANT_REPLY, Kind.RETRACTION})


def thread_of(scan: Scan, kind: Kind, choice: Choice) -> list[Scan]:
    """The subject, and for replies the older messages: they say which case the mail belongs to."""
    spans = [scan.envelope.subject_at] if scan.envelope.subject_at[1] else []
    if kind in _ANSWERS:
        spans += [(other.start, other.end) for other in choice.others]
    return [
        replace(scan, start=start, end=end, items=find_items(scan.view, scan.lex, start, end))
        for start, end in spans
        if not scan.start <= start < scan.end
    ]


def with_thread(complaints: tuple[Complaint, ...], thread: list[Scan]) -> tuple[Complaint, ...]:
    """What the message leaves out of ASINs, complaint IDs and type, as its thread says it."""
    if len(complaints) != 1:
        return complaints
    complaint = complaints[0]
    for part in thread:
        labelled = [each for each in find_right_types(part) if each.rule == LABELLED]
        complaint = complaint.model_copy(
            update={
                "asins": complaint.asins or tuple(map(part.proof, find_asins(part))),
                "complaint_ids": complaint.complaint_ids
                or tuple(map(part.proof, find_complaint_ids(part))),
                "right_type": complaint.right_type
                or (part.proof(labelled[0]) if labelled else None),
            }
        )
    return (complaint,)


def with_likely_id(complaints: tuple[Complaint, ...], scans: list[Scan]) -> tuple[Complaint, ...]:
    """An owner's answer with the number that its thread is about, where no label gives one."""
    if len(complaints) != 1 or complaints[0].complaint_ids:
        return complaints
    for part in scans:
        likely = find_reply_ids(part)
        if likely:
            ids = tuple(map(part.proof, likely))
            return (complaints[0].model_copy(update={"complaint_ids": ids}),)
    return complaints
