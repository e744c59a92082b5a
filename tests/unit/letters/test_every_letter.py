"""Every letter in every language, with the smallest and the fullest set of facts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.unit.letters.cases import (
    FACTS,
    NOW,
    PROFILE,
    SIGNING_PROFILE,
    SMALLEST_FACTS,
    TONGUES,
    fullest,
    in_tongue,
    smallest,
)
from triage import letters
from triage.domain.case import Case
from triage.domain.letter import Draft, Severity
from triage.letters import given
from triage.letters.facts import derived

SNAPSHOTS = Path(__file__).parent / "snapshots"
NOTICE = "Write to notice-dispute@amazon.comDo not reply. patent-evaluation@amazon.com"
SIZES = ("smallest", "fullest")
EVERY = [(kind.id, code) for kind in letters.catalogue().values() for code in kind.languages]


def draft_of(letter: str, code: str, size: str, facts: dict[str, str]) -> Draft:
    case = fullest(letter, facts) if size == "fullest" else smallest(letter, facts)
    profile = PROFILE if size == "fullest" else SIGNING_PROFILE
    state = letters.state(letter, case, profile, NOW, language=code, notice_text=NOTICE)
    assert state.draft is not None, (state.missing, state.missing_profile, state.gate)
    return state.draft


def errors_of(draft: Draft) -> list[tuple[str, str]]:
    return [(f.rule, f.reason.en) for f in draft.findings if f.severity is Severity.ERROR]


def says_free_text(letter: str, facts: dict[str, str]) -> bool:
    case = fullest(letter)
    uses = {use.slot for use in given.asked(letters.catalogue()[letter], case)}
    known = given_already(letter, case)
    return any(facts.get(slot) != FACTS.get(slot) for slot in uses - known)


def given_already(letter: str, case: Case) -> frozenset[str]:
    return derived(letters.catalogue()[letter], case)


def test_the_catalogue_is_not_empty() -> None:
    assert len(letters.catalogue()) >= 34


@pytest.mark.parametrize(("letter", "code"), EVERY)
@pytest.mark.parametrize("size", SIZES)
def test_a_letter_passes_its_own_check(letter: str, code: str, size: str) -> None:
    draft = draft_of(letter, code, size, FACTS if size == "fullest" else SMALLEST_FACTS)
    assert errors_of(draft) == []
    assert draft.subject
    assert "\n" not in draft.subject


@pytest.mark.parametrize(("letter", "code"), EVERY)
@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("size", SIZES)
def test_facts_in_other_scripts_come_out_whole(
    letter: str, code: str, tongue: str, size: str
) -> None:
    facts = in_tongue(FACTS if size == "fullest" else SMALLEST_FACTS, TONGUES[tongue])
    draft = draft_of(letter, code, size, facts)
    assert [found for found in errors_of(draft) if found[0] != "too-long"] == []
    if size == "fullest" and says_free_text(letter, facts):
        assert TONGUES[tongue].strip() in f"{draft.subject}\n{draft.body}"


@pytest.mark.parametrize(("letter", "code"), EVERY)
@pytest.mark.parametrize("size", SIZES)
def test_a_letter_reads_as_in_its_snapshot(letter: str, code: str, size: str) -> None:
    draft = draft_of(letter, code, size, FACTS if size == "fullest" else SMALLEST_FACTS)
    text = (
        f"To: {', '.join(draft.to) or '-'}\nCc: {', '.join(draft.cc) or '-'}\n"
        f"Channel: {draft.channel}\nSubject: {draft.subject}\n\n{draft.body}"
    )
    path = SNAPSHOTS / code / f"{letter}-{size}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_no_snapshot_is_left_over() -> None:
    wanted = {f"{code}/{letter}-{size}.txt" for letter, code in EVERY for size in SIZES}
    found = {path.relative_to(SNAPSHOTS).as_posix() for path in SNAPSHOTS.rglob("*.txt")}
    assert found == wanted
