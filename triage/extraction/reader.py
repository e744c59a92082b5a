"""From a mail to a reading: languages, messages, kind, then one rule module a field."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from triage.domain.complaint import (
    COMPLAINT_KINDS,
    Complainant,
    Complaint,
    Deadline,
    Field,
    Kind,
    Outcome,
    Reading,
    ReplyReading,
    RightType,
    Status,
)
from triage.domain.mail import Mail
from triage.extraction import owners
from triage.extraction.asins import find_asins
from triage.extraction.choice import Choice, choose
from triage.extraction.complainant import find_party
from triage.extraction.complaint_ids import find_complaint_ids
from triage.extraction.deadline import find_deadlines
from triage.extraction.detect import Languages, detect
from triage.extraction.instruction import find_instruction
from triage.extraction.kinds import Verdict, kind_of
from triage.extraction.labels import find_items
from triage.extraction.lexicon import Lexicon, known_languages, lexicon
from triage.extraction.marketplace import find_marketplaces
from triage.extraction.masks import find_masks
from triage.extraction.normal import View
from triage.extraction.parties import Party
from triage.extraction.reason import find_reason
from triage.extraction.remarks import without_remarks
from triage.extraction.replies import find_missing, find_outcome
from triage.extraction.right_numbers import find_right_numbers
from triage.extraction.right_type import find_right_types, type_by_number
from triage.extraction.scan import Found, Scan
from triage.extraction.segments import split
from triage.extraction.threads import thread_of, with_likely_id, with_thread
from triage.extraction.writers import find_writer

LONGEST = 400_000
"""How many characters of a mail are read: the longest threads of sellers have a tenth of it."""

_SILENT = frozenset({Kind.NOT_A_COMPLAINT, Kind.BOUNCE, Kind.AUTOMATIC_REPLY})
_SIGNED = re.compile(r"\n(?:the )?amazon(?:\.[a-z.]{2,6})?(?: [a-z]+){0,4}$")
_WRITTEN = frozenset(
    {
        Kind.RIGHTS_OWNER_EMAIL,
        Kind.LAW_FIRM_LETTER,
        Kind.COMPLAINANT_REPLY,
    }
)


@dataclass(frozen=True)
class Examined:
    """A reading with what led to it, for those who ask why."""

    reading: Reading
    verdict: Verdict
    scan: Scan
    choice: Choice


def examine(mail: Mail, own: frozenset[str]) -> Examined:
    """Reads one mail; the same mail gives the same result."""
    view = View.of(mail.text[:LONGEST])
    lex = lexicon_of(detect(view.text))
    choice = choose(split(view, mail, lex), view, lex, own)
    scan = _scan(mail, view, lex, own, choice)
    verdict = kind_of(scan)
    reading = _reading(scan, verdict.kind, choice)
    return Examined(reading, verdict, scan, choice)


def lexicon_of(languages: Languages) -> Lexicon:
    """The words of all languages that a text has a share of, and English, which Amazon mixes in."""
    known = known_languages()
    present = [code for code in languages.present if code in known and code != languages.main]
    main = [languages.main] if languages.main in known else []
    others = [code for code in dict.fromkeys(("en", *present)) if code not in main]
    return lexicon(("shared", *others, *main))


def _cut(mail: Mail) -> tuple[str, ...]:
    if len(mail.text) <= LONGEST:
        return ()
    return (f"Only the first {LONGEST:,} of {len(mail.text):,} characters were read.",)


def _scan(mail: Mail, view: View, lex: Lexicon, own: frozenset[str], choice: Choice) -> Scan:
    part = choice.segment
    every = find_items(view, lex, part.start, part.end)
    start, end = without_remarks(view.text, part.start, part.end, every)
    items = tuple(item for item in every if start <= item.at < end)
    language = detect(view.text[start:end]).main
    return Scan(mail, view, lex, own, start, end, part.envelope, language, items)


def _reading(scan: Scan, kind: Kind, choice: Choice) -> Reading:
    silent = kind in _SILENT
    outcome = find_outcome(scan, kind)
    said = Outcome(outcome.value) if outcome else None
    complaints, warnings = ((), ()) if silent else _complaints(scan, kind, said)
    thread = thread_of(scan, kind, choice)
    complaints = with_thread(complaints, thread)
    if kind is Kind.COMPLAINANT_REPLY:
        complaints = with_likely_id(complaints, [*thread, scan])
    items = find_missing(scan, kind, outcome)
    reply = (
        ReplyReading(outcome=scan.proof(outcome), items=tuple(map(scan.proof, items)))
        if outcome
        else None
    )
    masked = () if silent else find_masks(scan)
    return Reading(
        source=scan.mail.source,
        language=scan.language,
        kind=kind,
        is_ip_complaint=kind in COMPLAINT_KINDS,
        text=scan.mail.text,
        complaints=complaints,
        reply=reply,
        masked=tuple(map(scan.proof, masked)),
        warnings=(*scan.mail.warnings, *_cut(scan.mail), *choice.warnings, *warnings),
    )


def _complaints(
    scan: Scan, kind: Kind, said: Outcome | None
) -> tuple[tuple[Complaint, ...], tuple[str, ...]]:
    parts = owners.blocks(scan) if kind in COMPLAINT_KINDS else ()
    if parts:
        whole, _ = _complaint(scan, kind, said)
        read = [_complaint(part, kind, said) for part in parts]
        filled = tuple(_filled(complaint, whole) for complaint, _ in read)
        return filled, tuple(dict.fromkeys(w for _, told in read for w in told))
    complaint, warnings = _complaint(scan, kind, said)
    return _by_type(scan, complaint), warnings


def _filled(part: Complaint, whole: Complaint) -> Complaint:
    """What the mail says once for all owners is said for each."""
    return part.model_copy(
        update={
            name: getattr(whole, name)
            for name in ("platform_instruction", "deadline", "marketplace")
            if getattr(part, name) is None
        }
    )


def _by_type(scan: Scan, complaint: Complaint) -> tuple[Complaint, ...]:
    groups = owners.by_bracket(scan, find_asins(scan))
    if len(groups) < 2:
        return (complaint,)
    return tuple(
        complaint.model_copy(
            update={
                "right_type": scan.proof(kind),
                "asins": tuple(map(scan.proof, asins)),
            }
        )
        for kind, asins in groups.values()
    )


def _complaint(scan: Scan, kind: Kind, said: Outcome | None) -> tuple[Complaint, tuple[str, ...]]:
    party = _party(scan, kind)
    asins, ids = find_asins(scan), find_complaint_ids(scan)
    types, stores = find_right_types(scan), find_marketplaces(scan)
    explains = kind in COMPLAINT_KINDS or said is Outcome.GIVES_REASON
    reason = find_reason(scan, kind) if explains else None
    settled = said in {Outcome.REINSTATED, Outcome.RETRACTS}
    deadlines = () if settled else find_deadlines(scan, kind)
    taken = [(each.start, each.end) for each in (*asins, *ids)]
    right = RightType(types[0].value) if types else None
    numbers = find_right_numbers(scan, right, stores[0].value if stores else "", taken)
    if not types and kind in COMPLAINT_KINDS:
        types = type_by_number(scan, numbers)
    complaint = Complaint(
        complainant=_complainant(scan, party),
        asins=tuple(map(scan.proof, asins)),
        right_type=_one(scan, types),
        right_numbers=numbers,
        complaint_ids=tuple(map(scan.proof, ids)),
        marketplace=_one(scan, stores),
        stated_reason=scan.proof(reason) if reason else None,
        reason_is_stated=reason is not None,
        platform_instruction=_maybe(scan, _instruction(scan, kind)),
        deadline=_deadline(deadlines),
    )
    return complaint, _conflicts(right_type=types, marketplace=stores, deadline=deadlines)


def _instruction(scan: Scan, kind: Kind) -> Found | None:
    """The platform's first step; a court order that lawyers serve holds none."""
    served = kind is Kind.COURT_ORDER_NOTICE and not _from_platform(scan)
    return None if served else find_instruction(scan, kind)


def _party(scan: Scan, kind: Kind) -> Party:
    if kind in _WRITTEN or (kind is Kind.RETRACTION and not _from_platform(scan)):
        return find_writer(scan, kind)
    written = scan.envelope.sender is not None or scan.count("kinds", "lawyer_voice") > 1
    served = written or scan.count("kinds", "service") > 0
    if kind is Kind.COURT_ORDER_NOTICE and served and not _from_platform(scan):
        return find_writer(scan, Kind.LAW_FIRM_LETTER)
    return find_party(scan)


def _from_platform(scan: Scan) -> bool:
    sender = scan.envelope.sender
    if sender and sender.email:
        return "amazon" in sender.email.lower()
    signed = _SIGNED.search(scan.key[scan.start : scan.end].rstrip()) is not None
    headed = signed or any(item.strong for item in scan.labelled("contact", "complaint_id"))
    return headed or scan.count("kinds", "amazon_voice") > 1


def _complainant(scan: Scan, party: Party) -> Complainant:
    return Complainant(
        name=_maybe(scan, party.name),
        email=_maybe(scan, party.email),
        representative=_maybe(scan, party.representative),
    )


def _maybe(scan: Scan, found: Found | None) -> Field | None:
    return scan.proof(found) if found else None


def _one(scan: Scan, found: tuple[Found, ...]) -> Field | None:
    """The first value; marked when the mail gives others for the same field."""
    if not found:
        return None
    status = Status.CONFLICTING if len(found) > 1 else found[0].status
    return scan.proof(replace(found[0], status=status))


def _deadline(found: tuple[Deadline, ...]) -> Deadline | None:
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    return found[0].model_copy(update={"status": Status.CONFLICTING})


def _conflicts(**fields: tuple[Found, ...] | tuple[Deadline, ...]) -> tuple[str, ...]:
    return tuple(
        f"{name}: the mail says "
        + " and ".join(f"{each.value!r} ({each.start}-{each.end})" for each in found)
        for name, found in fields.items()
        if len(found) > 1
    )
