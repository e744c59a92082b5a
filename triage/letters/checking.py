"""The check of a letter: every rule with its reason and its fix, and what was set aside."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType

from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.domain.letter import Finding, Severity
from triage.domain.profile import Profile
from triage.letters import rules_counter, rules_facts, rules_form, rules_rows, rules_words
from triage.letters.catalogue import catalogue
from triage.letters.inspection import Hit, Letter
from triage.letters.language import language as language_of

_RULES = (
    *rules_facts.RULES,
    *rules_rows.RULES,
    *rules_words.RULES,
    *rules_form.RULES,
    *rules_counter.RULES,
)


class Rule(Value):
    """What a rule says when it trips; `{found}` in a text is what tripped it."""

    severity: Severity
    reason: Words
    fix: Words


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id."""
    path = Path(__file__).resolve().parent / "rules.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType({name: Rule.model_validate(e) for name, e in entries.items()})


def check(
    body: str,
    subject: str,
    letter: str,
    case: Case,
    profile: Profile,
    *,
    now: datetime,
    language: str = "en",
    to: tuple[str, ...] = (),
    cc: tuple[str, ...] = (),
    stale: bool = False,
    notice_text: str = "",
    written_at: datetime | None = None,
) -> tuple[Finding, ...]:
    """All findings on a letter, in order of their place; those that were waived carry the note.

    `letter` is an id of the catalogue; `written_at` is when the text was last changed (UTC), for
    its age. Raises KeyError for an unknown letter or language.
    """
    under_check = Letter(
        body=body,
        subject=subject,
        kind=catalogue()[letter],
        case=case,
        profile=profile,
        words=language_of(language),
        now=now,
        to=to,
        cc=cc,
        stale=stale,
        notice_text=notice_text,
        written_at=written_at,
    )
    hits = dict.fromkeys(hit for rule in _RULES for hit in rule(under_check))
    ordered = sorted(hits, key=lambda hit: (hit.start, hit.end))
    return tuple(_finding(hit, letter, case, len(body)) for hit in ordered)


def _finding(hit: Hit, letter: str, case: Case, length: int) -> Finding:
    rule = rules()[hit.rule]
    return Finding(
        rule=hit.rule,
        severity=rule.severity,
        start=min(hit.start, length),
        end=min(hit.end, length),
        reason=_told(rule.reason, hit.found),
        fix=_told(rule.fix, hit.found),
        waived=case.waived.get(f"{letter}/{hit.rule}", ""),
    )


def _told(words: Words, found: str) -> Words:
    return Words(en=words.en.replace("{found}", found), zh=words.zh.replace("{found}", found))
