"""What a reply says, of a complainant or of Amazon, and the things that Amazon names as missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from triage.domain.complaint import Kind, Outcome
from triage.extraction.phrases import Hit, pairs
from triage.extraction.reason import find_reason
from triage.extraction.scan import Found, Scan
from triage.extraction.sentences import Sentence, sentences

_OF_OWNER = (
    Outcome.RETRACTS_IN_PART, Outcome.REFUSES, Outcome.RETRACTS, Outcome.OFFERS_LICENCE,
    Outcome.ASKS_MONEY, Outcome.ASKS_INFORMATION, Outcome.GIVES_REASON,
)  # fmt: skip
_OF_AMAZON = (
    Outcome.REINSTATED, Outcome.NEEDS_RETRACTION, Outcome.REJECTED, Outcome.ASKS_DOCUMENTS,
)  # fmt: skip
_REPLIES = frozenset({Kind.COMPLAINANT_REPLY, Kind.AMAZON_REPLY, Kind.RETRACTION})
_BULLET = re.compile(r"(?:^|\n)[ ]?(?:[*\-•–·—>]{1,2}|\(?\d{1,2}[.)、]|[a-h][.)]|[①-⑨])[ ]?(?=\S)")
_ASKS = frozenset({Outcome.REJECTED, Outcome.ASKS_DOCUMENTS})
_LONGEST = 400
_UNREAL_REACH = 36
_GLAD = (
    "happy to ",
    "glad to ",
    "agree to ",
    "agreed to ",
    "decided to ",
    "going to ",
    "amazon to ",
)
_PAIR_REACH = 48
_CONDITION_REACH = 90
_PAIRS = {
    Outcome.REFUSES: ("denials", "withdraw_verbs"),
    Outcome.REJECTED: ("denials", "reinstate_verbs"),
    Outcome.ASKS_INFORMATION: ("requests", "tell_verbs"),
    Outcome.NEEDS_RETRACTION: ("duties", "retract_verbs"),
    Outcome.RETRACTS: ("done", "withdraw_verbs"),
}
_DENIALS = frozenset({Outcome.REFUSES})
_SHORTEST = 6
_MONEY = re.compile(
    r"(?:usd|eur|gbp|chf|cad|aud|[$€£¥])[ ]?\d|"
    r"\d[ ]?(?:usd|eur|gbp|chf|[$€£]|dollars|euros?|pounds)\b"
)
_PARTING = re.compile(
    r"[,;] (?:and |or |as well as )?(?=(?:an?|the|your|proof|copy|copies|evidence|"
    r"photos?|pictures?) )"
    r"|[,;] and (?=\w)|; (?=\w)| and (?=(?:an?|the|your) )"
)
_LINE = re.compile(r"[^\n]+")
_LIST_TAIL = re.compile(r"(?:[;,.]|[;,]? (?:and|or|und|et|y|e))?[ ]*$")
_FACTS = frozenset({Outcome.REINSTATED, Outcome.RETRACTS})


def find_outcome(scan: Scan, kind: Kind) -> Found | None:
    """What the reply says; `other` where no rule knows it, None for mails that are no reply."""
    if kind not in _REPLIES:
        return None
    if kind is Kind.RETRACTION:
        return _retraction(scan)
    order = _OF_AMAZON if kind is Kind.AMAZON_REPLY else _OF_OWNER
    hits = {outcome: said(scan, outcome) for outcome in order}
    best = _decide(scan, hits, order)
    if best is None and kind is Kind.COMPLAINANT_REPLY:
        return _by_form(scan, kind)
    hit = hits[best] if best else None
    if best is None or hit is None:
        return Found(Outcome.OTHER.value, scan.start, _first_line(scan), "outcome: none known")
    return Found(best.value, hit.start, hit.end, f"outcome: {hit.phrase}")


def _by_form(scan: Scan, kind: Kind) -> Found:
    """What a reply says by its form, where no words tell: a no, a sum, a question, a reason."""
    no = _plain_no(scan)
    if no:
        return Found(Outcome.REFUSES.value, no.start, no.end, "outcome: a plain no")
    money = _MONEY.search(scan.key, scan.start, scan.end)
    if money:
        return Found(Outcome.ASKS_MONEY.value, *money.span(), "outcome: a sum of money")
    question = _question(scan)
    if question:
        span = question.start, question.end
        return Found(Outcome.ASKS_INFORMATION.value, *span, "outcome: a question")
    reason = find_reason(scan, kind)
    if reason:
        span = reason.start, reason.end
        return Found(Outcome.GIVES_REASON.value, *span, "outcome: a concrete reason")
    return Found(Outcome.OTHER.value, scan.start, _first_line(scan), "outcome: none known")


def _question(scan: Scan) -> Sentence | None:
    """The first sentence that begins with a question word and ends in a question mark."""
    for part in sentences(scan.text, scan.key, scan.start, scan.end):
        hit = scan.phrases("outcomes", "questions").first(scan.key, part.start, part.end)
        if hit and hit.start == part.start and scan.key[part.end - 1] == "?":
            return part
    return None


def _plain_no(scan: Scan) -> Hit | None:
    """A `No.` that opens one of the first sentences."""
    for part in sentences(scan.text, scan.key, scan.start, scan.end)[:3]:
        hit = scan.phrases("outcomes", "plain_no").first(scan.key, part.start, part.end)
        if hit and hit.start == part.start and scan.key[hit.end : hit.end + 1] in {".", ",", "!"}:
            return hit
    return None


def said(scan: Scan, outcome: Outcome, end: int | None = None) -> Hit | None:
    """The first words that tell an outcome as a fact, up to a place; None without any."""
    stop = scan.end if end is None else end
    hits = scan.phrases("outcomes", outcome.value).all(scan.key, scan.start, stop)
    if outcome in _FACTS:
        hits = [hit for hit in hits if not (unreal(scan, hit) or _on_terms(scan, hit))]
    if not hits:
        return next(_paired(scan, outcome, stop), None)
    return hits[0]


def _paired(scan: Scan, outcome: Outcome, stop: int) -> Iterator[Hit]:
    """A denial or request with its verb, as far as the language's file has them."""
    heads, verbs = _PAIRS.get(outcome, ("", ""))
    first, second = scan.phrases("outcomes", heads), scan.phrases("outcomes", verbs)
    for hit in pairs(first, second, scan.key, scan.start, stop, _PAIR_REACH):
        rest = scan.key[hit.end : min(stop, hit.end + _CONDITION_REACH)]
        clause = re.split(r"[.!?;\n]", rest)[0]
        if outcome in _FACTS and unreal(scan, hit):
            continue
        if outcome not in _DENIALS or not scan.phrases("outcomes", "conditions").first(clause):
            yield hit


def _on_terms(scan: Scan, hit: Hit) -> bool:
    """Whether the words go on with what is to happen first."""
    rest = scan.key[hit.start : min(scan.end, hit.end + _CONDITION_REACH)]
    clause = re.split(r"[.!?;\n]", rest)[0]
    return scan.phrases("outcomes", "terms").first(clause) is not None


def unreal(scan: Scan, hit: Hit) -> bool:
    """Whether the words before deny it, make it a condition, a wish or somebody's task."""
    before = scan.key[max(0, hit.start - _UNREAL_REACH) : hit.start]
    clause = re.split(r"[.!?:;\n]", before)[-1]
    task = clause.endswith(" to ") and not clause.endswith(_GLAD)
    return task or scan.phrases("outcomes", "unreal").first(clause) is not None


def _retraction(scan: Scan) -> Found:
    part = scan.first("outcomes", "retracts_in_part") or _in_part(scan)
    hit = part or scan.first("outcomes", "retracts") or scan.first("kinds", "retracts")
    value = Outcome.RETRACTS_IN_PART if part else Outcome.RETRACTS
    if hit is None:
        return Found(value.value, scan.start, _first_line(scan), "outcome: kind of mail")
    return Found(value.value, hit.start, hit.end, f"outcome: {hit.phrase}")


def _decide(
    scan: Scan, hits: dict[Outcome, Hit | None], order: tuple[Outcome, ...]
) -> Outcome | None:
    known = [outcome for outcome in order if hits[outcome] is not None]
    offered = _offered_first(hits)
    if offered:
        return offered
    if Outcome.RETRACTS in known and Outcome.REFUSES in known:
        hits[Outcome.RETRACTS_IN_PART] = hits[Outcome.RETRACTS]
        return Outcome.RETRACTS_IN_PART
    if Outcome.RETRACTS in known and Outcome.REFUSES not in known:
        part = _in_part(scan)
        if part and Outcome.RETRACTS_IN_PART not in known:
            hits[Outcome.RETRACTS_IN_PART] = part
            return Outcome.RETRACTS_IN_PART
    if Outcome.RETRACTS in known and _conditional(scan, hits[Outcome.RETRACTS]):
        known = [each for each in known if each is not Outcome.RETRACTS]
    if Outcome.REFUSES in known and Outcome.GIVES_REASON in known and not _firm(scan):
        return Outcome.GIVES_REASON
    return known[0] if known else None


def _offered_first(hits: dict[Outcome, Hit | None]) -> Outcome | None:
    """A payment or licence that is offered before the refusal for the case that it fails."""
    refusal = hits.get(Outcome.REFUSES)
    for outcome in (Outcome.OFFERS_LICENCE, Outcome.ASKS_MONEY):
        offer = hits.get(outcome)
        if refusal and offer and offer.start < refusal.start:
            return outcome
    return None


def _conditional(scan: Scan, hit: Hit | None) -> bool:
    """Whether the retraction is only promised for something in return."""
    offers = scan.first("outcomes", "offers_licence") or scan.first("outcomes", "asks_money")
    return hit is not None and offers is not None


def _firm(scan: Scan) -> bool:
    return scan.first("outcomes", "refuses") is not None


def _in_part(scan: Scan) -> Hit | None:
    return scan.first("kinds", "retracts_part") if scan.first("kinds", "retracts") else None


def _first_line(scan: Scan) -> int:
    stop = scan.key.find("\n", scan.start, scan.end)
    return scan.end if stop < 0 else stop


def find_missing(scan: Scan, kind: Kind, outcome: Found | None) -> tuple[Found, ...]:
    """The items that Amazon names as missing: a list's rows, else the words of the sentence."""
    if kind is not Kind.AMAZON_REPLY or outcome is None or Outcome(outcome.value) not in _ASKS:
        return ()
    return tuple(_rows(scan) or _plain_rows(scan) or _named(scan))


def _rows(scan: Scan) -> list[Found]:
    """Rows with bullets or numbers behind a sentence that asks for something."""
    asked = scan.first("outcomes", "items")
    place = asked.start if asked else scan.start
    marks = [
        mark
        for mark in _BULLET.finditer(scan.key, place, scan.end)
        if not scan.text[mark.start() : mark.end()].strip(" \n(.)").isupper()
    ]
    found = []
    for nth, mark in enumerate(marks):
        limit = marks[nth + 1].start() if nth + 1 < len(marks) else scan.end
        end = _row_end(scan, mark.end(), limit)
        if 3 < end - mark.end() < _LONGEST:
            found.append(scan.found(mark.end(), end, "item: row of a list"))
    return found


def _row_end(scan: Scan, start: int, limit: int) -> int:
    """A row ends at the next row, at an empty line, or where a wrapped line does not go on."""
    end = limit
    blank = scan.key.find("\n\n", start, limit)
    if blank >= 0:
        end = blank
    parts = sentences(scan.text, scan.key, start, end)
    stop = parts[0].end if parts and "\n" in scan.text[start:end] else end
    while stop > start and scan.text[stop - 1] in " \n;,.、。；":
        stop -= 1
    return stop


def _plain_rows(scan: Scan) -> list[Found]:
    """Lines without bullets behind a colon, each an item: `we still need:` and then the lines."""
    for hit in scan.all("outcomes", "items"):
        line = scan.key.find("\n", hit.end, scan.end)
        if line < 0 or scan.key[hit.end : line].rstrip()[-1:] not in {":", "："}:
            continue
        start = line + 1 + scan.key.startswith("\n\n", line)
        stop = scan.key.find("\n\n", start, scan.end)
        found = []
        for match in _LINE.finditer(scan.key, start, scan.end if stop < 0 else stop):
            end = match.start() + len(_LIST_TAIL.sub("", match.group()))
            if end - match.start() > _SHORTEST:
                found.append(scan.found(match.start(), end, "item: line of a list"))
        if found:
            return found
    return []


def _named(scan: Scan) -> list[Found]:
    """What one sentence asks for, where there is no list."""
    for hit in scan.all("outcomes", "items"):
        part = _part_of(scan, hit)
        start = hit.end
        while start < part.end and scan.text[start] in " :,：":
            start += 1
        end = part.end
        while end > start and scan.text[end - 1] in " .;。":
            end -= 1
        if _SHORTEST < end - start < _LONGEST:
            return list(_listed(scan, start, end))
    return []


def _listed(scan: Scan, start: int, end: int) -> Iterator[Found]:
    """The things of a sentence, where commas and an article or the like part them."""
    for match in _PARTING.finditer(scan.key, start, end):
        if match.start() - start > _SHORTEST:
            yield scan.found(start, match.start(), "item: sentence")
            start = match.end()
    if end - start > _SHORTEST:
        yield scan.found(start, end, "item: sentence")


def _part_of(scan: Scan, hit: Hit) -> Sentence:
    parts = sentences(scan.text, scan.key, hit.end, scan.end)
    return parts[0] if parts else Sentence(hit.end, hit.end)
