from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest

from tests.unit.intake.raw_mails import raw
from triage.domain.mail import Mail
from triage.errors import UnreadableMail
from triage.intake import Unreadable, archive, doors, read_bytes
from triage.intake.doors import read_each

POSTMARK = b"From a@x.example Tue Mar  3 10:00:00 2026\n"


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", compression) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return memory.getvalue()


def sources(data: bytes, name: str = "all.zip") -> list[str]:
    return [item.source for item in read_each(data, name)]


def reasons(data: bytes) -> list[str]:
    return [item.reason for item in read_each(data, "all.zip") if isinstance(item, Unreadable)]


def test_a_zip_gives_its_mails_by_name() -> None:
    data = zipped({"b/two.eml": raw("", "Two"), "a.txt": b"One", "b/three.html": b"<html>Three"})
    mails = list(read_bytes(data, "all.zip"))
    assert [(mail.source, mail.text[-5:].strip()) for mail in mails] == [
        ("all.zip/a.txt", "One"),
        ("all.zip/b/three.html", "Three"),
        ("all.zip/b/two.eml", "Two"),
    ]


def test_hidden_files_and_folders_are_passed_over() -> None:
    names = [".x.eml", "__MACOSX/a.eml", ".git/a.eml", "a.expected.json", "empty/"]
    assert sources(zipped({**dict.fromkeys(names, b"Hi"), "kept.txt": b"Hi"})) == [
        "all.zip/kept.txt"
    ]


@pytest.mark.parametrize(
    "name", ["../../etc/a.txt", "/a/./a.txt", "..\\a.txt", "a\n\x1b[31mb.txt", ".."]
)
def test_names_lead_nowhere(name: str) -> None:
    (source,) = sources(zipped({name: b"Hi"})) or ["all.zip/"]
    assert ".." not in source
    assert source.isprintable()


def test_names_of_old_windows_zips_are_read() -> None:
    data = zipped({"xxxx.txt": b"Hi"}).replace(b"xxxx", "投诉".encode("gb18030"))
    assert sources(data) == ["all.zip/投诉.txt"]


def test_names_in_utf8_are_read() -> None:
    assert sources(zipped({"投诉.txt": b"Hi"})) == ["all.zip/投诉.txt"]


def test_a_file_without_a_name_is_read() -> None:
    data = zipped({"x": b"Hi"}).replace(b"\x01\x00\x00\x00x", b"\x01\x00\x00\x00/")
    assert all(isinstance(item, Mail | Unreadable) for item in read_each(data, "all.zip"))


def test_one_broken_file_never_stops_the_rest() -> None:
    data = zipped({"a.png": b"\x89PNG\r\n\x1a\n", "b.txt": b"Hi", "c.txt": b""})
    mails = read_bytes(data, "all.zip")
    assert next(mails).text == "Hi"
    with pytest.raises(
        UnreadableMail, match=r"^2 of 3 mails could not be read; all.zip/a.png: This is"
    ):
        next(mails)


def test_a_zip_in_a_zip_is_not_opened() -> None:
    assert reasons(zipped({"in.zip": zipped({"a.txt": b"Hi"})})) == [
        "A zip inside a zip. Unpack the outer one first."
    ]


def test_an_empty_zip_is_said() -> None:
    assert reasons(zipped({})) == ["The zip holds no files. Put the mails into it."]


def test_an_office_document_is_named() -> None:
    document = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    assert reasons(document) == [
        "This is an Office document, not a mail. Paste the text of the mail."
    ]


def test_a_damaged_zip_is_said() -> None:
    data = zipped({"a.txt": b"Hello " * 99})
    assert reasons(data[:-30]) == ["The zip is damaged. Pack it again, or give the mails alone."]
    assert reasons(data[:40] + b"\xff\xff" + data[42:]) == [
        "This file in the zip is damaged. Pack it again."
    ]


def test_an_encrypted_file_is_said() -> None:
    data = bytearray(zipped({"a.txt": b"Hi"}))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + offset] |= 1
    assert reasons(bytes(data)) == ["This file in the zip is encrypted. Unpack it first."]


def test_an_unknown_compression_is_said() -> None:
    data = bytearray(zipped({"a.txt": b"Hi"}))
    for magic, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = data.index(magic) + offset
        data[start : start + 2] = struct.pack("<H", 98)
    assert reasons(bytes(data)) == [
        "This file is packed in a way that cannot be read. Unpack it first."
    ]


def test_a_bomb_is_not_unpacked() -> None:
    (reason,) = reasons(zipped({"a.txt": b"a" * (9 * 2**20)}))
    assert reason.startswith("This file unpacks to more than 200 times its size, as no mail does.")


def test_a_file_that_claims_to_be_small_is_read_no_further() -> None:
    data = zipped({"a.txt": b"a" * 2**20})
    lie = data.replace(struct.pack("<I", 2**20), struct.pack("<I", 10))
    assert reasons(lie) == ["This file in the zip is damaged. Pack it again."]


def test_bombs_cost_no_time() -> None:
    bombs = zipped({f"{nth}.txt": b"a" * (20 * 2**20) for nth in range(3)})
    start = time.process_time()
    assert len(reasons(bombs)) == 3
    assert time.process_time() - start < 0.05


def test_too_many_files_and_too_much_text_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({f"{nth}.txt": b"Hello" for nth in range(4)})
    monkeypatch.setattr(archive, "MAX_ZIP_BYTES", 12)
    assert sources(data) == ["all.zip/0.txt", "all.zip/1.txt", "all.zip/2.txt"]
    assert reasons(data) == [archive.ZIP_TOO_LARGE + " Split it into smaller zips."]
    monkeypatch.setattr(archive, "MAX_ZIP_BYTES", 20)
    monkeypatch.setattr(archive, "MAX_ZIP_ENTRIES", 4)
    assert reasons(data) == []
    monkeypatch.setattr(archive, "MAX_ZIP_ENTRIES", 3)
    assert reasons(data) == ["The zip holds more than 3 files. Split it."]


def test_a_mailbox_is_split_at_its_postmarks() -> None:
    one, two = raw("", "One\n>From here on\n>>From x\nFrom now 10:00 on\n\n"), raw("", "Two")
    mails = list(read_bytes(POSTMARK + one + POSTMARK + two, "in.mbox"))
    assert [mail.source for mail in mails] == ["in.mbox#1", "in.mbox#2"]
    assert mails[0].text.endswith("One\nFrom here on\n>From x\nFrom now 10:00 on")
    assert mails[1].text.endswith("Two")


def test_a_postmark_inside_a_text_is_text() -> None:
    data = POSTMARK + raw("", "He wrote\n" + POSTMARK.decode() + "Subject: x\n")
    assert len(list(read_bytes(data, "in.mbox"))) == 1


def test_a_mailbox_of_one_broken_mail_is_read() -> None:
    (mail,) = read_bytes(POSTMARK + b"From : a@x.example\nMIME-Version: 1.0\n\nHi", "in.mbox")
    assert mail.text.endswith("Hi")


def test_a_mailbox_without_end_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doors, "MAX_MAILS", 2)
    items = list(read_each((POSTMARK + raw("", "Hi\n\n")) * 3, "in.mbox"))
    assert [item.source for item in items] == ["in.mbox#1", "in.mbox#2", "in.mbox"]
    assert items[2] == Unreadable(
        source="in.mbox", reason="Mails beyond the first 2 were not read."
    )
