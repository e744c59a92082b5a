"""Why a field was read so, and where was looked for one that the mail does not state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from triage.domain.base import Value
from triage.domain.complaint import FIELDS, Complaint, Field, field_values
from triage.domain.mail import Mail
from triage.extraction.reader import Examined, examine
from triage.extraction.scan import Scan, clean

_SNIPPET = 60
_MOST_LABELS = 8

_LABELS: Mapping[str, tuple[str, ...]] = {
    "complainant.name": ("name", "company", "contact"),
    "complainant.email": ("email", "contact"),
    "complainant.representative": ("representative",),
    "asins": ("asin",),
    "right_type": ("right_type",),
    "right_numbers": ("number", "trademark_number", "patent_number", "design_number"),
    "complaint_ids": ("complaint_id",),
    "marketplace": ("marketplace",),
    "stated_reason": ("reason",),
    "platform_instruction": (),
    "deadline": ("deadline",),
}
"""The labels of the language files that each field is looked for behind."""

_BESIDE: Mapping[str, str] = {
    "complainant.name": "the contact block, the sender's line and the signature",
    "complainant.email": "the contact block, the sender's line and the signature",
    "complainant.representative": "words of acting for somebody, and signatures of law firms",
    "asins": "the whole message, without links and other products",
    "right_type": "the subject and the words of the message",
    "right_numbers": "numbers that name their office or stand behind words of a right",
    "complaint_ids": "",
    "marketplace": "names of stores in the words, not in addresses and links",
    "stated_reason": "sentences that say what of ours infringes; boilerplate does not count",
    "platform_instruction": "words by which a platform asks for something",
    "deadline": "periods and dates that run against the seller",
}
"""Where each field is looked for beside labels."""


class Proof(Value):
    """One value: the rule that read it, its span in the text, the printed words."""

    value: str
    rule: str
    start: int
    end: int
    printed: str
    status: str


class Trace(Value):
    """One field: its values, or where was looked in vain and the labels that stood there empty."""

    field: str
    proofs: tuple[Proof, ...]
    labels: tuple[str, ...] = ()
    beside: str = ""
    empty_labels: tuple[str, ...] = ()


class Explanation(Value):
    """Why one mail was read as it was; spans count in the text of its reading.

    `message` is the stretch that was read; other messages of the same paste were left aside.
    """

    source: str
    kind: str
    kind_rule: str
    message: tuple[int, int]
    languages: tuple[str, ...]
    complaints: tuple[tuple[Trace, ...], ...]
    warnings: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """The explanation for a person, line by line."""
        start, end = self.message
        yield f"why {self.kind}: {self.kind_rule}; read {start}-{end}, {', '.join(self.languages)}"
        for traces in self.complaints:
            for trace in traces:
                yield from _lines(trace)
        yield from (f"note: {warning}" for warning in self.warnings)


def explain(mail: Mail, own: frozenset[str] = frozenset()) -> Explanation:
    """Which rule read which field where; for what is missing, where it looked."""
    found = examine(mail, own)
    complaints = found.reading.complaints or (Complaint(),)
    return Explanation(
        source=mail.source,
        kind=found.reading.kind.value,
        kind_rule=found.verdict.rule,
        message=found.scan.view.origin(found.scan.start, found.scan.end),
        languages=found.scan.lex.languages,
        complaints=tuple(_traces(found, complaint) for complaint in complaints),
        warnings=found.reading.warnings,
    )


def _traces(found: Examined, complaint: Complaint) -> tuple[Trace, ...]:
    return tuple(_trace(found, name, field_values(complaint, name)) for name in FIELDS)


def _trace(found: Examined, name: str, values: tuple[Field, ...]) -> Trace:
    text = found.reading.text
    if values:
        return Trace(field=name, proofs=tuple(_proof(text, field) for field in values))
    return Trace(
        field=name,
        proofs=(),
        labels=_labels(found.scan, name),
        beside=_BESIDE[name],
        empty_labels=tuple(
            item.words for item in found.scan.labelled(*_LABELS[name]) if item.empty
        ),
    )


def _proof(text: str, field: Field) -> Proof:
    printed = clean(text[field.start : field.end])
    return Proof(
        value=field.value,
        rule=field.rule,
        start=field.start,
        end=field.end,
        printed=printed if len(printed) <= _SNIPPET else f"{printed[:_SNIPPET]}…",
        status=field.status.value,
    )


def _labels(scan: Scan, name: str) -> tuple[str, ...]:
    known = (word for label in _LABELS[name] for word in scan.lex.list("labels", label))
    return tuple(dict.fromkeys(known))[:_MOST_LABELS]


def _lines(trace: Trace) -> Iterator[str]:
    for proof in trace.proofs:
        status = "" if proof.status == "found" else f" [{proof.status}]"
        yield (
            f"{trace.field}: {clean(proof.value)}{status} <- rule {proof.rule!r} "
            f"at {proof.start}-{proof.end}: {proof.printed!r}"
        )
    if trace.proofs:
        return
    looked = [f"labels such as {', '.join(trace.labels)}"] if trace.labels else []
    looked += [trace.beside] if trace.beside else []
    empty = f"; empty behind {', '.join(trace.empty_labels)}" if trace.empty_labels else ""
    yield f"{trace.field}: not stated; looked at {'; '.join(looked)}{empty}"
