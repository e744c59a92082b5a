"""Bundled tables are read once and kept, and read anew when the file changes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from triage.resources import bundled, tables


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "words.toml"
    path.write_text('[a]\nb = ["c"]\n', "utf-8")
    return path


def kept(file: Path) -> Path:
    return file.parent / "__pycache__" / "words.toml.json"


def test_tables_are_kept_and_used_again(file: Path) -> None:
    assert tables(file) == {"a": {"b": ["c"]}}
    kept(file).write_text(kept(file).read_text().replace('"c"', '"kept"'))
    assert tables(file) == {"a": {"b": ["kept"]}}
    assert [path.name for path in kept(file).parent.iterdir()] == ["words.toml.json"]


def test_a_changed_file_is_read_anew(file: Path) -> None:
    tables(file)
    file.write_text('[a]\nb = ["longer"]\n', "utf-8")
    assert tables(file) == {"a": {"b": ["longer"]}}


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"of": OF, "tables": []}', '{"of": OF}'])
def test_damage_is_read_anew(file: Path, damage: str) -> None:
    tables(file)
    seal = file.stat()
    kept(file).write_text(damage.replace("OF", f"[{seal.st_mtime_ns}, {seal.st_size}]"))
    assert tables(file) == {"a": {"b": ["c"]}}


def test_nothing_is_kept_where_python_keeps_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert tables(file) == {"a": {"b": ["c"]}}
    assert not kept(file).exists()


def test_a_place_that_cannot_be_written_goes_without(file: Path) -> None:
    (file.parent / "__pycache__").write_text("in the way")
    assert tables(file) == {"a": {"b": ["c"]}}
    assert sorted(one.name for one in file.parent.iterdir()) == ["__pycache__", "words.toml"]


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no_such_folder is missing"):
        bundled("no_such_folder")
