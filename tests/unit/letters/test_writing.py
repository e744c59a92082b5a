from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest

from tests.unit.letters.cases import FACTS, NOW, PROFILE, case, complaint
from triage import letters
from triage.domain.letter import Draft
from triage.errors import TriageError, WouldOverwrite

HOSTILE = "Alder\r\nBcc: spy@evil.example\r\n\r\n{{ 7*7 }} [@click=app.quit] \x1b[31mred"


def draft(**more: object) -> Draft:
    state = letters.state(
        "L02",
        case(complaint(name="Größe & Söhne 株式会社 😀"), facts=FACTS),
        PROFILE,
        NOW,
        notice_text="notice-dispute@amazon.com",
    )
    assert state.draft is not None
    return state.draft.model_copy(update=more)


def read(path: Path) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def body_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content


def test_the_mail_is_a_draft_with_what_the_contract_names(tmp_path: Path) -> None:
    made = draft()
    message = read(letters.write(made, "2026-0001", tmp_path, {})[0])
    assert message["To"] == "ip@alderbirch.example"
    assert message["Cc"] == "notice-dispute@amazon.com"
    assert message["Subject"] == made.subject
    assert message["X-Unsent"] == "1"
    assert {"Bcc", "Date", "Message-ID", "From"}.isdisjoint(message.keys())
    assert message.get_content_charset() == "utf-8"
    assert body_of(message).replace("\r\n", "\n") == made.body


def test_the_text_for_the_form_does_not_repeat_the_subject(tmp_path: Path) -> None:
    made = draft()
    text = letters.write(made, "2026-0001", tmp_path, {})[1].read_text(encoding="utf-8")
    assert text == made.body
    assert made.subject not in text


def test_attachments_come_along_in_order(tmp_path: Path) -> None:
    picture, paper = tmp_path / "a.png", tmp_path / "b.txt"
    picture.write_bytes(b"\x89PNG")
    paper.write_text("text")
    out = tmp_path / "out"
    files = letters.write(draft(), "1", out, {"AT-06_front.png": picture, "log.txt": paper})
    parts = list(read(files[0]).iter_attachments())
    assert [part.get_filename() for part in parts] == ["AT-06_front.png", "log.txt"]
    assert [part.get_content_type() for part in parts] == ["image/png", "application/octet-stream"]
    assert parts[0].get_content() == b"\x89PNG"


def test_equal_drafts_give_equal_bytes(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG")
    first = letters.write(draft(), "1", tmp_path / "x", {"a.png": picture})
    second = letters.write(draft(), "1", tmp_path / "y", {"a.png": picture})
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_no_header_can_be_smuggled_in(tmp_path: Path) -> None:
    made = draft(
        subject=f"Re: {HOSTILE}",
        to=(HOSTILE, "a@b.example\nBcc: x@y.example"),
        cc=("ok@b.example",),
    )
    message = read(letters.write(made, "1", tmp_path, {})[0])
    assert message["To"] is None
    assert message["Cc"] == "ok@b.example"
    assert message["Bcc"] is None
    assert "\x1b" not in str(message["Subject"])


def test_a_hostile_case_id_stays_in_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for path in letters.write(draft(letter="../L02"), "../../案", out, {}):
        assert path.parent == out
        assert path.exists()


def test_nothing_is_written_when_one_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "1-L02-en.txt").write_text("mine")
    with pytest.raises(WouldOverwrite, match=r"1-L02-en\.txt"):
        letters.write(draft(), "1", tmp_path, {})
    assert [path.name for path in tmp_path.iterdir()] == ["1-L02-en.txt"]


def test_a_missing_attachment_is_named(tmp_path: Path) -> None:
    with pytest.raises(TriageError, match=r"photo\.png"):
        letters.write(draft(), "1", tmp_path, {"photo.png": tmp_path / "gone.png"})


def test_a_failed_write_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        letters.write(draft(), "1", tmp_path, {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", letters.catalogue()["L01"].languages)
@pytest.mark.parametrize("letter", ["L01", "L02", "L04"])
def test_subjects_of_all_languages_come_back_whole(letter: str, code: str, tmp_path: Path) -> None:
    about = case(facts={**FACTS, "earlier_dates": "6 March 2026"})
    state = letters.state(letter, about, PROFILE, NOW, language=code)
    assert state.draft is not None
    message = read(letters.write(state.draft, "1", tmp_path, {})[0])
    assert message["Subject"] == state.draft.subject
    assert body_of(message).replace("\r\n", "\n") == state.draft.body
    raw = (tmp_path / f"1-{letter}-{code}.eml").read_bytes()
    assert raw.isascii()
    assert max(map(len, raw.splitlines())) <= 998
