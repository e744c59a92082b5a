from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.unit.intake.raw_mails import raw
from triage.domain.mail import Mail
from triage.intake import Unreadable, read_path


def test_a_folder_is_read_by_name_with_all_its_folders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.eml", "a.eml", "b/d.eml", ".hidden/e.eml", ".f.eml", "a.expected.json"):
        (tmp_path / name).write_bytes(raw("", name))
    items = list(read_path(tmp_path))
    assert [Path(item.source).name for item in items] == ["a.eml", "d.eml", "c.eml"]
    assert all(isinstance(item, Mail) for item in items)


def test_one_broken_mail_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "b.txt").write_text("Hello")
    broken, mail = read_path(tmp_path)
    assert isinstance(broken, Unreadable)
    assert broken.source == str(tmp_path / "a.png")
    assert broken.reason.startswith("This is a picture (PNG), not a mail.")
    assert isinstance(mail, Mail)


def test_a_file_is_read_even_when_a_folder_would_pass_it_over(tmp_path: Path) -> None:
    file = tmp_path / ".hidden.eml"
    file.write_bytes(raw("", "Hello"))
    (mail,) = read_path(file)
    assert mail.source == str(file)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    (missing,) = read_path(tmp_path / "none.eml")
    assert isinstance(missing, Unreadable)
    assert missing.reason == "It cannot be opened: No such file or directory."


def test_a_folder_that_may_not_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (closed,) = read_path(tmp_path)
    assert closed == Unreadable(
        source=str(tmp_path), reason="It cannot be opened: Permission denied."
    )


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_links_in_circles_and_pipes_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text("Hello")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert [Path(item.source).name for item in read_path(tmp_path)] == ["a.txt", "b.txt"]
