"""What the platform tells the seller to do first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.domain.complaint import Instruction, Kind
from triage.extraction.parties import behind
from triage.extraction.phrases import Hit, pairs
from triage.extraction.scan import Found, Scan

_PLATFORMS = frozenset({Kind.AMAZON_NOTICE, Kind.COURT_ORDER_NOTICE, Kind.OTHER_PLATFORM_NOTICE})
_AT_COURT = frozenset({Instruction.CONTACT_RIGHTS_OWNER, Instruction.WAIT})
_ABSOLUTE = (Instruction.JOIN_EVALUATION,)
_PAIRED = (Instruction.CONTACT_RIGHTS_OWNER, Instruction.SUBMIT_DOCUMENTS, Instruction.EDIT_LISTING)
_REACH = 80
_MOST_VERBS = 200
_STOP = re.compile(r"[.!?;] |\n\n|[.!?]\n|[。！？]")
_NEGATION_REACH = 32


def find_instruction(scan: Scan, kind: Kind) -> Found | None:
    """The first step in the order of the text; None for letters from owners and lawyers."""
    if kind not in _PLATFORMS:
        return None
    steps = [(hit, step) for step in Instruction for hit in scan.all("instructions", step.value)]
    steps += [(hit, step) for step in _PAIRED for hit in _pairs(scan, step)]
    steps = [(hit, step) for hit, step in steps if not (_negated(scan, hit) or _asked(scan, hit))]
    headings = scan.all("instructions", "submit_documents_asked")
    steps += [(hit, Instruction.SUBMIT_DOCUMENTS) for hit in headings]
    if kind is Kind.COURT_ORDER_NOTICE:
        steps = [(hit, step) for hit, step in steps if step in _AT_COURT]
    if not steps:
        return _papers(scan) if kind is Kind.AMAZON_NOTICE else None
    for step in _ABSOLUTE:
        first = [hit for hit, each in steps if each is step]
        if first:
            return _found(first[0], step)
    hit, step = min(steps, key=lambda pair: (pair[0].start, -pair[0].end))
    if step is Instruction.SUBMIT_DOCUMENTS:
        hit, step = _counter_notice(scan, hit, steps) or (hit, step)
    return _found(hit, step)


def _papers(scan: Scan) -> Found | None:
    """Documents that a platform names without asking for them in so many words."""
    for hit in scan.all("instructions", "submit_documents_things"):
        if not (_negated(scan, hit) or _asked(scan, hit)):
            return _found(hit, Instruction.SUBMIT_DOCUMENTS)
    return None


def _counter_notice(
    scan: Scan, hit: Hit, steps: list[tuple[Hit, Instruction]]
) -> tuple[Hit, Instruction] | None:
    """The counter-notice that the same sentence names: it says more than documents do."""
    stop = _STOP.search(scan.key, hit.start, scan.end)
    end = stop.start() if stop else scan.end
    named = [each for each in steps if each[1] is Instruction.COUNTER_NOTICE]
    return next((each for each in named if hit.start <= each[0].start < end), None)


def _found(hit: Hit, step: Instruction) -> Found:
    return Found(step.value, hit.start, hit.end, f"instruction: {hit.phrase}")


def _pairs(scan: Scan, step: Instruction) -> Iterator[Hit]:
    """A verb with one of its objects behind it in the same clause: `send … an invoice`."""
    verbs = scan.phrases("instructions", f"{step.value}_verbs")
    things = scan.phrases("instructions", f"{step.value}_things")
    yield from pairs(verbs, things, scan.key, scan.start, scan.end, _REACH)
    if step is Instruction.CONTACT_RIGHTS_OWNER:
        for verb in verbs.all(scan.key, scan.start, scan.end)[:_MOST_VERBS]:
            named = behind(scan, verb)
            if named:
                yield Hit(verb.start, named.end, f"{verb.phrase} … a name")


def _asked(scan: Scan, hit: Hit) -> bool:
    """Whether the words stand in a question: a heading, not a step."""
    stop = re.compile(r"[.!?\n]").search(scan.key, hit.end, scan.end)
    if stop is None or stop.group() != "?":
        return False
    before = re.split(r"[.!?\n]", scan.key[max(scan.start, hit.start - _REACH) : hit.end])[-1]
    return scan.phrases("outcomes", "requests").first(before) is None


def _negated(scan: Scan, hit: Hit) -> bool:
    """Whether the step is one that need not or must not be taken."""
    before = scan.key[max(scan.start, hit.start - _NEGATION_REACH) : hit.start]
    before = re.split(r"[.!?:;\n]", before)[-1]
    negations = scan.lex.folded("instructions", "negated")
    return any(word in before for word in negations) and hit.phrase not in scan.lex.list(
        "instructions", "wait"
    )
