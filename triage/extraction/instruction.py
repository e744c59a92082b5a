"""What the platform tells the seller to do first."""

from __future__ import annotations

from triage.domain.complaint import Instruction, Kind
from triage.extraction.phrases import Hit
from triage.extraction.scan import Found, Scan

_PLATFORMS = frozenset({Kind.AMAZON_NOTICE, Kind.COURT_ORDER_NOTICE, Kind.OTHER_PLATFORM_NOTICE})
_ABSOLUTE = (Instruction.JOIN_EVALUATION,)


def find_instruction(scan: Scan, kind: Kind) -> Found | None:
    """The first step in the order of the text; None for letters from owners and lawyers."""
    if kind not in _PLATFORMS:
        return None
    steps = [(hit, step) for step in Instruction for hit in scan.all("instructions", step.value)]
    steps = [(hit, step) for hit, step in steps if not _negated(scan, hit)]
    if not steps:
        return None
    for step in _ABSOLUTE:
        first = [hit for hit, each in steps if each is step]
        if first:
            return _found(first[0], step)
    hit, step = min(steps, key=lambda pair: (pair[0].start, -pair[0].end))
    return _found(hit, step)


def _found(hit: Hit, step: Instruction) -> Found:
    return Found(step.value, hit.start, hit.end, f"instruction: {hit.phrase}")


def _negated(scan: Scan, hit: Hit) -> bool:
    """Whether the step is one that need not or must not be taken."""
    before = scan.key[max(scan.start, hit.start - 32) : hit.start]
    negations = scan.lex.folded("instructions", "negated")
    return any(word in before for word in negations) and hit.phrase not in scan.lex.list(
        "instructions", "wait"
    )
