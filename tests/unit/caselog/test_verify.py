"""A changed, removed or reordered event is found and named; what was deleted is gone for good."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.unit.caselog.making import DIGEST, NOON, RAW, add, open_case, opened, summary
from triage.caselog import Log, chain, open_log, records, verify
from triage.caselog.location import located
from triage.caselog.store import Cell, Store
from triage.domain.events import NoteAdded
from triage.errors import Conflict, UnknownCase

Tamper = Callable[..., None]


@pytest.fixture
def tamper(log: Log, place: Path | str) -> Tamper:
    """Changes the database behind the back of the log."""

    def change(sql: str, *cells: Cell) -> None:
        with closing(Store(located(place))) as store, store.writing():
            store.run(sql, *cells)

    for case_id in ("TR-1", "TR-2"):
        open_case(log, case_id)
        add(log, case_id, [NoteAdded(text="a"), NoteAdded(text="b")], after=1)
    return change


def fault(log: Log) -> str:
    report = log.verify()
    assert report.ok == (report.fault == "")
    return report.fault


def test_an_empty_log_is_sound(log: Log) -> None:
    report = log.verify()
    assert (report.ok, report.entries, report.head) == (True, 0, "0" * 64)
    assert log.head_hash() == report.head


def test_an_untouched_log_is_sound(log: Log, tamper: Tamper) -> None:
    report = log.verify()
    assert report.ok
    assert (report.entries, report.cases, report.erased, report.contents) == (6, 2, 0, 1)
    assert report.head == log.head_hash()


@pytest.mark.parametrize(
    ("sql", "named"),
    [
        ("UPDATE log_entry SET payload = replace(payload, 'b', 'c') WHERE seq = 3",
         "event 3 of the case TR-1 (entry 3) was changed"),
        ("UPDATE log_entry SET actor = 'eve' WHERE seq = 4", "event 1 of the case TR-2 (entry 4)"),
        ("UPDATE log_entry SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 4", "TR-2"),
        ("UPDATE log_entry SET case_id = 'TR-3' WHERE seq = 6", "event 3 of the case TR-3"),
        ("DELETE FROM log_entry WHERE seq = 2",
         "entry 2 is missing, before event 3 of the case TR-1 (entry 3): event 2 of the case TR-1"),
        ("DELETE FROM log_entry WHERE seq = 3", "event 3 of the case TR-1"),
        ("DELETE FROM log_entry WHERE seq = 6", "5 of 6 are there: event 3 of the case TR-2"),
        ("UPDATE log_entry SET payload = '' WHERE seq = 2", "TR-1 are empty"),
        ("UPDATE log_head SET seq = 0, hash = ''", "6 of 0"),
        ("UPDATE content SET raw = seal", "was changed"),
        ("UPDATE content SET text = raw, raw = text || text", "was changed"),
        ("UPDATE content SET seal = ''", "was changed"),
        ("DELETE FROM content", f"{DIGEST[:12]}… of the case TR-1 is missing"),
    ],
)  # fmt: skip
def test_what_was_done_behind_its_back_is_named(
    log: Log, tamper: Tamper, place: Path | str, sql: str, named: str
) -> None:
    if isinstance(place, str):
        sql = sql.replace("raw = seal", "raw = seal::bytea")
    tamper(sql)
    assert named in fault(log)


def test_reordered_events_are_named(log: Log, tamper: Tamper) -> None:
    for before, after in ((2, 99), (3, 2), (99, 3)):
        tamper("UPDATE log_entry SET seq = ? WHERE seq = ?", after, before)
    assert "event 3 of the case TR-1 (entry 2) is not the one" in fault(log)


def test_exchanged_numbers_are_named(log: Log, tamper: Tamper) -> None:
    for before, after in ((2, 99), (3, 2), (99, 3)):
        tamper(
            "UPDATE log_entry SET number = ? WHERE case_id = 'TR-1' AND number = ?", after, before
        )
    assert "TR-1 (entry 2)" in fault(log)


def test_a_removed_end_that_no_list_counts_is_still_found(log: Log, tamper: Tamper) -> None:
    tamper("DELETE FROM log_entry WHERE seq = 6")
    tamper("DELETE FROM case_summary")
    assert fault(log) == "the last entries are missing: 5 of 6 are there"


def test_a_log_that_was_written_anew_does_not_hold_the_noted_hash(
    log: Log, new_place: Callable[[], Path | str]
) -> None:
    open_case(log)
    noted = log.head_hash()
    add(log, "TR-1", [NoteAdded(text="a")], after=1)
    assert log.verify(known=noted).ok
    with open_log(new_place()) as other:
        open_case(other)
        assert "not in the log" in other.verify(known=noted).fault


def test_a_broken_numbering_inside_a_sound_chain_is_named(log: Log, tamper: Tamper) -> None:
    content = (chain.moment(NOON), "eve", '{"type":"note_added","text":"x"}')
    forged = chain.entry(7, "TR-2", 9, content, log.head_hash())
    tamper("INSERT INTO log_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", *forged)
    tamper("UPDATE log_head SET seq = 7, hash = ?", forged.hash)
    assert fault(log) == "event 9 of the case TR-2 (entry 7) does not follow event 3 of its case"


def test_a_long_log_is_read_in_pieces(
    log: Log, tamper: Tamper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = log.verify()
    log.export_jsonl(tmp_path / "whole.jsonl")
    monkeypatch.setattr(verify, "_BATCH", 2)
    monkeypatch.setattr(records, "_BATCH", 1)
    assert log.verify() == report
    log.export_jsonl(tmp_path / "pieces.jsonl")
    assert (tmp_path / "pieces.jsonl").read_text() == (tmp_path / "whole.jsonl").read_text()


def test_a_deleted_case_is_gone_and_the_chain_holds(log: Log, tamper: Tamper) -> None:
    before = log.head_hash()
    log.delete_case("TR-1", actor="kim", at=NOON, reason="asked by the person")
    report = log.verify(known=before)
    assert report.ok, report.fault
    assert (report.entries, report.erased, report.contents) == (7, 3, 1)
    assert not log.exists("TR-1")
    assert [case.case_id for case in log.search("birchwood")] == ["TR-2"]
    assert [case.case_id for case in log.find_by(asin="B0TESTAA11")] == ["TR-2"]
    with pytest.raises(UnknownCase):
        log.history("TR-1")
    with pytest.raises(UnknownCase):
        log.delete_case("TR-1", actor="kim", at=NOON, reason="again")
    with pytest.raises(Conflict):
        add(log, "TR-1", [NoteAdded(text="x")], after=3)


def test_a_deleted_case_can_be_opened_again_and_deleted_again(
    log: Log, new_place: Callable[[], Path | str], tmp_path: Path
) -> None:
    with open_log(new_place()) as copy:
        open_case(log, complainant="Quincetree")
        log.export_jsonl(tmp_path / "1.jsonl")
        copy.import_(tmp_path / "1.jsonl")
        log.delete_case("TR-1", actor="kim", at=NOON, reason="by mistake")
        again = open_case(log) + add(log, "TR-1", [NoteAdded(text="again")], after=1)
        assert [record.number for record in log.history("TR-1")] == [1, 2]
        log.export_jsonl(tmp_path / "2.jsonl")
        copy.import_(tmp_path / "2.jsonl")
        for one in (log, copy):
            assert one.history("TR-1") == again
            assert one.resolve("TR") == "TR-1"
            assert one.verify().ok, one.verify().fault
            assert len(one.search("again infringes")) == 1
            assert one.search("quincetree") == ()
        log.delete_case("TR-1", actor="kim", at=NOON, reason="asked")
        log.export_jsonl(tmp_path / "3.jsonl")
        copy.import_(tmp_path / "3.jsonl")
        for one in (log, copy):
            assert not one.exists("TR-1")
            report = one.verify()
            assert (report.ok, report.entries, report.erased) == (True, 5, 3)
            assert one.search("infringes") == one.summaries() == ()


def test_the_last_case_of_a_mail_takes_the_mail_with_it(log: Log, tamper: Tamper) -> None:
    for case_id in ("TR-1", "TR-2"):
        assert log.mail(DIGEST).raw == RAW
        log.delete_case(case_id, actor="kim", at=NOON, reason="asked")
    assert log.verify().contents == 0
    assert log.verify().ok


def test_a_deletion_without_its_tombstone_is_a_fault(log: Log, tamper: Tamper) -> None:
    log.delete_case("TR-1", actor="kim", at=NOON, reason="asked")
    tamper("UPDATE log_entry SET at = '', actor = '', payload = '', salt = '' WHERE seq = 7")
    assert fault(log) == "the events of the case TR-1 are empty, but it was never deleted"


def test_a_case_without_a_row_in_the_list_can_be_deleted(log: Log) -> None:
    log.append("TR-9", [opened()], actor="kim", at=NOON, after=0, summary=None)
    log.delete_case("TR-9", actor="kim", at=NOON, reason="asked")
    assert log.verify().ok


def test_nothing_of_a_deleted_case_stays_in_the_files(home: Path) -> None:
    with open_log(home) as log:
        open_case(log)
        open_case(log, "TR-2", complainant="Alder", owner_key="alder", email="")
        secret = summary().model_copy(update={"complainant": "Quincetree"})
        log.append("TR-1", [NoteAdded(text="Quincetree")], actor="q", at=NOON, after=1,
                   summary=secret)  # fmt: skip
        log.delete_case("TR-1", actor="kim", at=NOON, reason="asked")
        stored = b"".join(path.read_bytes() for path in home.iterdir())
    assert b"alder" in stored
    assert b"quincetree" not in stored.lower()
