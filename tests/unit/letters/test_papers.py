"""Sheets, files of evidence, the paper for counsel, the pack of a case."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from tests.unit.letters.cases import (
    ALL_EVIDENCE,
    FACTS,
    GATES,
    NOW,
    PROFILE,
    SMALL_PROFILE,
    case,
    complaint,
    contact,
)
from triage import letters
from triage.domain.case import Case, Evidence, Reply
from triage.domain.complaint import Kind
from triage.domain.events import MailRef
from triage.domain.letter import Draft
from triage.errors import TriageError, WouldOverwrite, WrongUse
from triage.letters.printing import png_of

IMAGES_ONLY = "Attach files in jpeg, jpg, pjpeg, gif, png or tiff format. No links."


def reply(kind: Kind, day: int) -> Reply:
    moment = datetime(2026, 3, day, 12, 0, tzinfo=UTC)
    return Reply(
        number=5, at=moment, mail=MailRef(digest="1" * 64, source=""), kind=kind, reply=None
    )


def full_case() -> Case:
    return case(
        facts=FACTS,
        gates=GATES,
        contacts=(
            contact("L01", 6),
            contact("L03", 9, bounced_at=datetime(2026, 3, 9, 11, 0, tzinfo=UTC)),
            contact("L03", 10),
            contact("L04", 12, cc=("notice-dispute@amazon.com",)),
        ),
        replies=(reply(Kind.AUTOMATIC_REPLY, 10), reply(Kind.COMPLAINANT_REPLY, 13)),
    )


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_range() for page in document)


def test_a_case_tells_which_sheets_it_can_make() -> None:
    assert letters.sheets(full_case()) == ("AT-02", "AT-07", "AT-08", "table")
    assert letters.sheets(case()) == ()


@pytest.mark.parametrize("item", ["AT-02", "AT-07", "AT-08", "table"])
@pytest.mark.parametrize("code", ["en", "zh", "ja"])
def test_a_sheet_comes_as_pdf_and_png(item: str, code: str, tmp_path: Path) -> None:
    paths = letters.write_sheet(item, full_case(), PROFILE, NOW, tmp_path, language=code)
    assert [path.suffix for path in paths] == [".pdf", ".png"]
    assert "B0TESTAS01" in text_of(paths[0].read_bytes())
    with Image.open(paths[1]) as picture:
        assert picture.size[0] > 1000


def test_the_contact_log_tells_what_became_of_each_message(tmp_path: Path) -> None:
    text = text_of(
        letters.write_sheet("AT-02", full_case(), PROFILE, NOW, tmp_path)[0].read_bytes()
    )
    for told in ("no reply", "undeliverable", "automatic reply only", "reply received", "UTC"):
        assert told in text.replace("\r\n", " ")


def test_a_sheet_of_a_silent_case_says_what_is_not_stated(tmp_path: Path) -> None:
    silent = case(
        complaint(name="", asins=(), numbers=(), ids=(), marketplace=""),
        facts={"elements": "铰链 ヒンジ Größe 😀👩‍🔧|x|no"},
    )
    paths = letters.write_sheet("AT-08", silent, SMALL_PROFILE, NOW, tmp_path)
    assert paths[0].name == "AT-08_2026-0001_claim-chart.pdf"
    text = text_of(paths[0].read_bytes())
    assert text.count("not stated in the notice") == 5
    assert "铰链 ヒンジ Größe [grinning face]" in text


def test_equal_sheets_give_equal_bytes(tmp_path: Path) -> None:
    first = letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path / "a")
    second = letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path / "b")
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_pictures_stand_side_by_side(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs.png", tmp_path / "ours.png"
    Image.new("RGB", (40, 30), "white").save(theirs)
    Image.new("RGB", (30, 40), "black").save(ours)
    paths = letters.write_sheet(
        "AT-07", full_case(), PROFILE, NOW, tmp_path / "out", pictures=((theirs, ours),) * 3
    )
    assert len(paths) == 3
    assert png_of(paths[0].read_bytes())[0] == paths[1].read_bytes()


def test_a_picture_that_is_none_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_text("no picture")
    with pytest.raises(TriageError, match=r"broken\.png"):
        letters.write_sheet(
            "AT-07", full_case(), PROFILE, NOW, tmp_path, pictures=((broken, broken),)
        )


def test_a_sheet_without_facts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="AT-08"):
        letters.write_sheet("AT-08", case(), PROFILE, NOW, tmp_path)
    with pytest.raises(WrongUse, match="AT-99"):
        letters.write_sheet("AT-99", full_case(), PROFILE, NOW, tmp_path)


def test_a_sheet_is_not_replaced_silently(tmp_path: Path) -> None:
    letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path)
    with pytest.raises(WouldOverwrite):
        letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path)
    letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path, overwrite=True)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("IMG 0012 (copy).JPG", "AT-06_B0TESTAS01_IMG-0012-copy.jpg"),
        ("発票.pdf", "AT-06_B0TESTAS01_file.pdf"),
        ("../../x.y_z.png", "AT-06_B0TESTAS01_x-y-z.png"),
        ("no-suffix", "AT-06_B0TESTAS01_no-suffix"),
        ("AT-10_B0TESTAS01_invoice.pdf", "AT-10_B0TESTAS01_invoice.pdf"),
    ],
)
def test_evidence_files_are_renamed(file: str, name: str) -> None:
    assert letters.exhibit_name("AT-06", "B0TESTAS01", file) == name


@pytest.mark.parametrize(
    ("notice", "taken"),
    [("", True), (IMAGES_ONLY, False), ("png or pdf", True), ("Complaint ID: 1", True)],
)
def test_what_a_notice_takes(notice: str, taken: bool) -> None:
    assert letters.accepts_pdf(notice) is taken


def with_file(item: str, file: str, **more: object) -> Case:
    held = Evidence.model_validate({"item": item, "file": file, **more})
    return case(facts=FACTS, evidence={item: held})


def problems(about: Case, folder: Path, notice: str = "") -> list[str]:
    found = letters.file_problems(about, folder, date(2026, 3, 16), notice)
    assert all(problem.fix.en and problem.reason.zh for problem in found)
    return [problem.reason.en for problem in found]


def test_problems_of_evidence_files(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    (tmp_path / "a.exe").write_bytes(b"x")
    (tmp_path / "a.pdf").write_bytes(b"x")
    with (tmp_path / "big.png").open("wb") as big:
        big.truncate(11 * 1024 * 1024)
    assert problems(with_file("AT-06", "a.png"), tmp_path) == []
    assert problems(with_file("AT-06", ""), tmp_path) == []
    assert "not there" in problems(with_file("AT-06", "gone.png"), tmp_path)[0]
    assert "10 MB" in problems(with_file("AT-06", "big.png"), tmp_path)[0]
    assert "images and PDF" in problems(with_file("AT-06", "a.exe"), tmp_path)[0]
    assert problems(with_file("AT-06", "a.pdf"), tmp_path) == []
    assert "images only" in problems(with_file("AT-06", "a.pdf"), tmp_path, IMAGES_ONLY)[0]


def test_invoices_age(tmp_path: Path) -> None:
    old, young = date(2025, 3, 15), date(2025, 3, 16)
    assert "365 days" in problems(with_file("AT-10", "", dated=old), tmp_path)[0]
    assert problems(with_file("AT-10", "", dated=young), tmp_path) == []
    imported = case(
        complaint(right="parallel_import"),
        evidence={"AT-10": Evidence(item="AT-10", dated=young)},
    )
    assert "180 days" in problems(imported, tmp_path)[0]


def a_draft(**files: str) -> Draft:
    held = {item: Evidence(item=item, file=files.get(item, "")) for item in ALL_EVIDENCE}
    about = case(facts=FACTS, gates=GATES, evidence=held)
    made = letters.state("L02", about, PROFILE, NOW).draft
    assert made is not None
    return made


def test_attachments_are_the_files_of_the_cited_exhibits(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"x")
    draft = a_draft(**{"AT-06": "photo.png", "AT-20": "settlement.pdf"})
    assert letters.attachments(draft, tmp_path, tmp_path / "made") == {
        "photo.png": tmp_path / "photo.png"
    }


def test_where_pdf_is_refused_its_pages_go_out_as_pictures(tmp_path: Path) -> None:
    pdf = letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path)[0]
    draft = a_draft(**{"AT-06": pdf.name})
    kept = letters.attachments(draft, tmp_path, tmp_path / "made")
    turned = letters.attachments(draft, tmp_path, tmp_path / "made", IMAGES_ONLY)
    assert list(kept) == [pdf.name]
    assert list(turned) == [f"{pdf.stem}-1.png"]
    with Image.open(turned[f"{pdf.stem}-1.png"]) as picture:
        assert picture.format == "PNG"


@pytest.mark.parametrize("name", ["gone.pdf", "broken.pdf"])
def test_a_pdf_that_cannot_be_turned_is_an_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_text("no pdf")
    with pytest.raises(TriageError):
        letters.attachments(a_draft(**{"AT-06": name}), tmp_path, tmp_path, IMAGES_ONLY)


def test_the_paper_for_counsel(tmp_path: Path) -> None:
    about = full_case()
    draft = letters.state("L17", about, PROFILE, NOW).draft
    assert draft is not None
    path = letters.write_docx(draft, about.id, tmp_path)
    assert path.name == "2026-0001-L17-en.docx"
    document = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert FACTS["counsel_question"] in text
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert "1. Parties" in headings
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "ip@alderbirch.example" in cells
    with pytest.raises(WouldOverwrite):
        letters.write_docx(draft, about.id, tmp_path)
    letters.write_docx(draft, about.id, tmp_path, overwrite=True)


def test_the_pack_proves_what_is_in_it(tmp_path: Path) -> None:
    exhibit = tmp_path / "photo.png"
    exhibit.write_bytes(b"picture")
    draft = a_draft()
    path = letters.write_pack("2026-0001", [draft], {"AT-06_x.png": exhibit}, tmp_path)
    with zipfile.ZipFile(path) as pack:
        names = set(pack.namelist())
        manifest = json.loads(pack.read("manifest.json"))
        sums = {n: hashlib.sha256(pack.read(n)).hexdigest() for n in names - {"manifest.json"}}
        index = pack.read("index.txt").decode()
    assert names >= {"letters/2026-0001-L02-en.eml", "exhibits/AT-06_x.png", "index.txt"}
    assert manifest == {"case": "2026-0001", "sha256": sums}
    assert draft.subject in index
    assert "AT-06 Photographs of the product" in index


def test_a_pack_is_repeatable_and_not_replaced(tmp_path: Path) -> None:
    first = letters.write_pack("1", [a_draft()], {}, tmp_path).read_bytes()
    with pytest.raises(WouldOverwrite):
        letters.write_pack("1", [a_draft()], {}, tmp_path)
    again = letters.write_pack("1", [a_draft()], {}, tmp_path, overwrite=True)
    assert again.read_bytes() == first
    with pytest.raises(TriageError, match="gone"):
        letters.write_pack("2", [], {"gone.png": tmp_path / "gone.png"}, tmp_path)


def test_a_page_is_a_picture(tmp_path: Path) -> None:
    pdf = letters.write_sheet("AT-08", full_case(), PROFILE, NOW, tmp_path)[0].read_bytes()
    assert Image.open(io.BytesIO(png_of(pdf)[0])).format == "PNG"
