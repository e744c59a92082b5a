"""The register of our own rights: kept, read back, defused, and plain about what is wrong."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain.complaint import RightType
from triage.domain.own_right import OwnRight
from triage.errors import TriageError, WrongUse
from triage.workflow import rights as register
from triage.workflow.home import Home


def test_a_right_is_completed_from_its_number() -> None:
    held = register.add_right((), {"type": "trademark", "number_raw": "017867542"})
    assert (held[0].office, held[0].territory) == ("EUIPO", ("EU",))
    assert held[0].id == "017867542"


def test_a_right_is_changed_by_its_id() -> None:
    held = register.add_right((), {"id": "tm", "type": "trademark", "territory": "DE; FR"})
    held = register.add_right(held, {"id": "tm", "filing": "2020-01-31"})
    assert len(held) == 1
    assert held[0].filing == date(2020, 1, 31)
    assert held[0].territory == ("DE", "FR")


@pytest.mark.parametrize(
    "given_fields", [{"type": "trademark", "shape": "round"}, {"type": "patentish"}, {}]
)
def test_what_a_right_has_not_is_refused(given_fields: dict[str, str]) -> None:
    with pytest.raises(WrongUse):
        register.add_right((), given_fields)


def test_the_register_is_kept(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert register.load_rights(home) == ()
    held = register.add_right((), {"id": "d1", "type": "design", "products": "B0TR1AGE01"})
    register.save_rights(home, held)
    assert register.load_rights(home) == held


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ("id,type,shape\n1,design,round\n", "shape"),
        ("id\n1\n", "type"),
        ("id,type\n1,design\n2,nonsense\n", "Line 3"),
    ],
)
def test_a_bad_table_is_a_sentence(table: str, word: str) -> None:
    with pytest.raises(TriageError, match=word):
        register.rights_from_csv(table)


def test_a_table_that_is_no_text_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TriageError, match="cannot be read"):
        register.read_table(tmp_path / "x.csv")


words = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=20).map(
    lambda text: text.strip() or "x"
)


@given(name=words, note=words)
def test_no_cell_becomes_a_formula_and_all_come_back(name: str, note: str) -> None:
    right = OwnRight(
        id="r1", type=RightType.TRADEMARK, owner_legal_name=name.lstrip("'"), note=note.lstrip("'")
    )
    table = register.rights_as_csv((right,))
    assert register.rights_from_csv(table) == (right,)
    (_columns, cells) = csv.reader(io.StringIO(table, newline=""))
    for cell in cells:
        assert not cell.startswith(("=", "+", "-", "@"))
