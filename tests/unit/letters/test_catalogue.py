"""The data files: every name in them leads somewhere, every text has both languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.unit.letters.cases import FACTS, case
from triage import letters
from triage.domain.letter import SlotKind
from triage.letters.catalogue import columns
from triage.letters.given import holds
from triage.letters.language import LANGUAGES, language
from triage.letters.template_check import check_template
from triage.resources import bundled

KINDS = letters.catalogue()
TEMPLATES = sorted(bundled("letter_templates").rglob("*.txt.j2"))


def test_there_is_a_template_for_each_letter_and_language_and_no_other() -> None:
    wanted = {f"{code}/{kind.id}.txt.j2" for kind in KINDS.values() for code in kind.languages}
    found = {
        f"{path.parent.name}/{path.name}" for path in TEMPLATES if not path.name.startswith("_")
    }
    assert found == wanted


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_bundled_template_is_sound(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    faults = check_template(path)
    if path.parent.name == "common":
        assert [fault.line for fault in faults] == [0]
    else:
        assert faults == ()


def test_every_slot_is_known_and_used() -> None:
    used = {use.slot for kind in KINDS.values() for use in kind.uses}
    assert used == set(letters.slots())


def test_every_condition_can_be_read() -> None:
    for kind in KINDS.values():
        for use in kind.uses:
            assert holds(use.condition, case()) in (True, False)


def test_every_gate_has_its_text_and_its_letter() -> None:
    assert {gate for kind in KINDS.values() for gate in kind.gates} == set(letters.gates())


def test_english_is_in_every_letter() -> None:
    assert all("en" in kind.languages for kind in KINDS.values())
    assert all(set(kind.languages) <= set(LANGUAGES) for kind in KINDS.values())


def test_every_text_for_the_operator_is_there_in_both_languages() -> None:
    texts = [kind.title for kind in KINDS.values()]
    texts += [words for slot in letters.slots().values() for words in (slot.ask, slot.why)]
    texts += list(letters.gates().values())
    texts += [words for rule in letters.rules().values() for words in (rule.reason, rule.fix)]
    assert all(words.en and words.zh for words in texts)
    assert all(words.in_language("zh-CN") != words.en for words in texts)


def test_rows_have_columns_and_choices_have_labels() -> None:
    for slot in letters.slots().values():
        assert bool(slot.columns) == (slot.kind is SlotKind.ROWS)
        assert bool(slot.choices) == (slot.kind is SlotKind.CHOICE)
        assert len(columns(slot.id)) == len(slot.columns)


def test_the_sample_facts_use_known_slots() -> None:
    assert set(FACTS) <= set(letters.slots())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_all_words(code: str) -> None:
    english, words = language("en"), language(code)
    assert set(words.rights) == set(english.rights)
    assert set(words.evidence) == set(english.evidence)
    assert set(words.words) == set(english.words)
    assert set(words.sheets) >= set(english.sheets) - {"exhibit"}


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        language("xx")


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = (
        "import sys, triage.letters; "
        "print([m for m in ('jinja2','babel','fpdf','docx','pypdfium2','merge3','holidays',"
        "'PIL','textual','peewee') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
