"""The home folder: private, whole, and clear when it is damaged."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from triage.domain.profile import Cadence, Profile, Store
from triage.errors import TriageError
from triage.workflow.home import Home
from triage.workflow.place import home_folder


def test_the_folder_is_the_chosen_one_or_the_named_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home_folder(tmp_path) == tmp_path
    monkeypatch.setenv("TRIAGE_HOME", str(tmp_path / "named"))
    assert home_folder() == tmp_path / "named"
    monkeypatch.delenv("TRIAGE_HOME")
    assert home_folder().name == "triage"


def test_a_profile_comes_back_as_it_was(tmp_path: Path) -> None:
    home = Home(tmp_path / "deep" / "home")
    assert home.load_profile() == Profile()
    kept = Profile(
        entity="深圳示例有限公司",
        address="Line one\nLine two",
        stores=(Store(marketplace="amazon.de", seller_id="A1B2C3D4E5F6G7"),),
        cadence=Cadence(second_after_bd=4),
    )
    home.save_profile(kept)
    assert home.load_profile() == kept
    file = home.folder / "profile.toml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    assert [path.name for path in home.folder.iterdir()] == ["profile.toml"]


@pytest.mark.parametrize("damage", [b"entity = ", b"entity = 3", b"unknown = 'x'", b"\xff\xfe"])
def test_a_damaged_profile_is_a_sentence(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "profile.toml").write_bytes(damage)
    with pytest.raises(TriageError, match="cannot be read"):
        Home(tmp_path).load_profile()


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    with pytest.raises(TriageError, match="cannot be written"):
        Home(tmp_path / "home").save_profile(Profile(entity="x"))
