"""What goes out comes in again as the same log; what was changed on the way does not come in."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.caselog.making import DIGEST, NOON, RAW, add, open_case
from triage.caselog import Log, open_log
from triage.caselog.exporting import defused
from triage.domain.events import Answered, EvidenceSet, NoteAdded
from triage.errors import Conflict, LogDamaged, LogProblem, WouldOverwrite

PAPER = sha256(b"19").hexdigest()
FORMATS = ("jsonl", "csv", "zip")


def export(log: Log, path: Path) -> Path:
    {"jsonl": log.export_jsonl, "csv": log.export_csv, "zip": log.export_zip}[path.suffix[1:]](path)
    return path


@pytest.fixture
def full(log: Log) -> Log:
    """A log with three cases, one of them deleted, a mail and a file."""
    log.put_file(DIGEST, RAW)
    open_case(log, "TR-1", complainant='=HYPERLINK("http://x.example")', due_at=NOON)
    elm = "待定 “Ulme”\n, Ltd"
    open_case(log, "TR-2", complainant=elm)
    open_case(log, "TR-3", complainant="Gone")
    log.put_file(PAPER, b"19")
    add(log, "TR-2", [
        NoteAdded(text='a "note" \\ with \u2028 \x7f \x00 \U0001f600 商标 😀'),
        Answered(question="Q1", answer="yes"),
        EvidenceSet(item="AT-01", held=True, file="a.pdf",
                    digest=PAPER),
    ], after=1, complainant=elm)  # fmt: skip
    log.delete_case("TR-3", actor="kim", at=NOON, reason="asked")
    return log


@pytest.fixture
def other(new_place: Callable[[], Path | str]) -> Iterator[Log]:
    """Another log, empty."""
    with open_log(new_place()) as opened:
        yield opened


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_import_makes_the_same_log(full: Log, other: Log, tmp_path: Path, suffix: str) -> None:
    path = export(full, tmp_path / f"log.{suffix}")
    assert path.stat().st_mode & 0o777 == 0o600
    assert other.import_(path) == 7
    report = other.verify()
    assert report == full.verify()
    assert report.ok, report.fault
    assert other.summaries() == full.summaries()
    assert other.history("TR-2") == full.history("TR-2")
    assert other.mail(DIGEST) == full.mail(DIGEST)
    for words in ("商标", "ulme", "b0testaa11", "infringes", "gone"):
        assert other.search(words) == full.search(words)
    assert not other.exists("TR-3")
    again = export(other, tmp_path / f"again.{suffix}")
    if suffix != "zip":
        assert again.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_empty_log_goes_out_and_in(log: Log, other: Log, tmp_path: Path, suffix: str) -> None:
    assert other.import_(export(log, tmp_path / f"log.{suffix}")) == 0


def test_a_later_export_adds_what_is_new(full: Log, other: Log, tmp_path: Path) -> None:
    early = export(full, tmp_path / "early.jsonl")
    other.import_(early)
    add(full, "TR-1", [NoteAdded(text="later")], after=1)
    full.delete_case("TR-2", actor="kim", at=NOON, reason="asked")
    assert other.import_(export(full, tmp_path / "late.jsonl")) == 2
    assert other.verify() == full.verify()
    assert other.search("商标") == ()
    assert [case.case_id for case in other.search("later")] == ["TR-1"]
    assert other.import_(early) == 0
    assert other.verify() == full.verify()


@pytest.mark.parametrize("more", [0, 9])
def test_an_export_of_another_log_is_refused(
    full: Log, other: Log, tmp_path: Path, more: int
) -> None:
    open_case(other, "TR-9")
    add(other, "TR-9", [NoteAdded(text="x")] * more, after=1)
    before = other.verify()
    with pytest.raises(Conflict, match="different cases"):
        other.import_(export(full, tmp_path / "log.jsonl"))
    assert other.verify() == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda text: text.replace('"answer":"yes"', '"answer":"no"'), "event 3 of the case TR-2"),
        (lambda text: "\n".join(text.split("\n")[:-2]), "its end"),
        (lambda text: text.replace('"raw":"MTk="', '"raw":"MTg="'), PAPER[:12]),
        (lambda text: text.replace('"seq":5', '"seq":6'), "event 3 of the case TR-2"),
    ],
)
def test_a_changed_export_is_refused_and_the_place_named(
    full: Log, other: Log, tmp_path: Path, change: Callable[[str], str], named: str
) -> None:
    path = export(full, tmp_path / "log.jsonl")
    text = path.read_text("utf-8")
    assert change(text) != text
    path.write_text(change(text), "utf-8")
    with pytest.raises(LogDamaged, match=named):
        other.import_(path)
    assert other.verify().entries == 0
    assert other.summaries() == ()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"{}", b'{"record":"case"}', b"a,b\n1,2\n", b"\xff\xfe\x00", b"PK\x03\x04junk",
     b"record\nnothing\n"],
)  # fmt: skip
def test_what_is_no_export_is_refused(embedded: Log, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(LogProblem, match="no export"):
        embedded.import_(path)


def test_a_zip_without_the_lines_is_refused(embedded: Log, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as bundle:
        bundle.writestr("other.txt", "x")
    with pytest.raises(LogProblem, match="no export"):
        embedded.import_(tmp_path / "a.zip")


def test_two_exports_in_one_file_are_refused(full: Log, other: Log, tmp_path: Path) -> None:
    path = export(full, tmp_path / "log.jsonl")
    path.write_bytes(path.read_bytes() * 2)
    with pytest.raises(LogProblem, match="no export"):
        other.import_(path)


def test_an_event_of_a_newer_triage_is_refused(embedded: Log, home: Path, tmp_path: Path) -> None:
    open_case(embedded)
    path = export(embedded, tmp_path / "log.jsonl")
    lines = path.read_text("utf-8").splitlines()
    entry = json.loads(lines[-1])
    entry["event"] = {"type": "unheard_of"}
    resealed = _resealed(entry)
    lines[-1] = json.dumps(resealed)
    lines[0] = json.dumps({**json.loads(lines[0]), "head": resealed["hash"]})
    path.write_text("\n".join(lines), "utf-8")
    with open_log(home / "other") as other, pytest.raises(LogProblem, match="does not know"):
        other.import_(path)


def _resealed(entry: dict[str, str | int]) -> dict[str, str | int]:
    from triage.caselog import chain

    payload = json.dumps(entry["event"], separators=(",", ":"))
    seal = chain.seal_of(str(entry["salt"]), str(entry["at"]), str(entry["actor"]), payload)
    digest = chain.hash_of(chain.BEGINNING, 1, str(entry["case"]), 1, seal)
    return {**entry, "seal": seal, "hash": digest}


def test_a_missing_file_is_named(embedded: Log, tmp_path: Path) -> None:
    with pytest.raises(LogProblem, match=r"none\.jsonl cannot be read"):
        embedded.import_(tmp_path / "none.jsonl")


def test_an_export_never_goes_over_a_file(embedded: Log, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("mine")
    with pytest.raises(WouldOverwrite, match=r"log\.csv"):
        embedded.export_csv(path)
    assert path.read_text() == "mine"


def test_an_export_that_fails_leaves_nothing(embedded: Log, tmp_path: Path) -> None:
    with pytest.raises(LogProblem, match="cannot be written"):
        embedded.export_csv(tmp_path / "no folder" / "log.csv")
    assert list(tmp_path.glob("*no*")) == []


def test_a_spreadsheet_runs_nothing_of_the_table(full: Log, tmp_path: Path) -> None:
    path = export(full, tmp_path / "log.csv")
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    assert rows[2][rows[0].index("complainant")] == '\'=HYPERLINK("http://x.example")'
    assert all(cell[:1] not in set("=+-@\t\r") or not cell for row in rows for cell in row)


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    safe = defused(cell)
    assert not safe.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert safe.endswith(cell)


def test_the_zip_has_a_table_of_the_cases(full: Log, tmp_path: Path) -> None:
    with zipfile.ZipFile(export(full, tmp_path / "log.zip")) as bundle:
        table = bundle.read("cases.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["case"] for row in rows] == ["TR-1", "TR-2"]
    assert rows[0]["due"] == NOON.isoformat()
    assert rows[0]["asins"] == "B0TESTAA11"
