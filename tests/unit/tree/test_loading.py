"""Reading the data files: every fault with its file, both languages, one reading for all."""

from __future__ import annotations

import pytest

from tests.unit.tree.broken import added, changed, shipped
from triage.errors import TreeProblem
from triage.tree import load
from triage.tree.loading import build


def _faults(texts: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(TreeProblem) as problem:
        build(texts)
    return problem.value.faults


def test_the_tree_is_read_once() -> None:
    assert load() is load()


def test_a_file_that_is_no_toml_is_named() -> None:
    assert any("c_reason.toml" in one for one in _faults(added("c_reason", "[C1")))


def test_a_node_with_an_unknown_field_is_named() -> None:
    found = _faults(changed("c_reason", 'propose = "reason_stated"', 'suggest = "reason_stated"'))
    assert any("c_reason.toml: C1" in one for one in found)


def test_a_node_of_an_unknown_kind_is_named() -> None:
    found = _faults(changed("c_reason", 'kind = "question"', 'kind = "riddle"'))
    assert any("C1" in one for one in found)


def test_a_node_that_is_there_twice_is_named() -> None:
    texts = shipped()
    twice = texts["c_reason"].split("\n[C1]\n")[1].split("\n[C2-who]")[0]
    found = _faults({**texts, "d_right": f"{texts['d_right']}\n[C1]\n{twice}"})
    assert "d_right.toml: C1 is there twice" in found


def test_a_library_with_an_unknown_field_is_named() -> None:
    found = _faults(changed("letters", 'L01 = { to = "complainant"', 'L01 = { to = "nobody"'))
    assert any(one.startswith("library: letters.L01.to") for one in found)


def test_an_answer_of_its_own_goes_before_that_of_the_table() -> None:
    tree = load()
    assert tree.nodes["LF-10"].answers["gives_reason"].next == "F1"
    assert tree.nodes["LF-10"].answers["reinstated"].next == "Z1"


_IDS = """
A1 A2 A3 A4 A5 A6 B1 B2 B3 B4 B5 C1 C2 C3 C4 D1 D2 D3 D4 D5
E0 E-NS E-OWN E-TM E-CF E-CR E-UP E-DP E-DR E-TD E-PI E-UNK
F1 F2 F3 F4 G1 G2 G3 G4 H1 H2 H3 H4 H6 H7 H8 H9
DG1 DG2 DG3 DG4 DG5 DG6 DG7 Z1
"""


def test_all_ids_of_the_decision_tree_are_there() -> None:
    leaves = {f"LF-{nth:02}" for nth in range(1, 27)}
    assert leaves | set(_IDS.split()) <= set(load().nodes)
