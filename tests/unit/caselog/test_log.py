"""What is appended is there, in order, and nobody's step is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.caselog.making import DIGEST, NOON, RAW, TEXT, add, open_case, opened, summary
from triage.caselog import Log, open_log
from triage.domain.events import Answered, NoteAdded
from triage.errors import Conflict, LogDamaged, UnknownCase, WrongUse


def test_the_history_is_what_was_appended(log: Log) -> None:
    first = open_case(log)
    more = add(log, "TR-1", [NoteAdded(text="a"), NoteAdded(text="b")], after=1)
    assert log.history("TR-1") == first + more
    assert [record.number for record in first + more] == [1, 2, 3]
    assert more[0].actor == "kim"


def test_the_history_outlives_the_process_that_wrote_it(place: Path | str) -> None:
    with open_log(place) as log:
        written = open_case(log)
    with open_log(place) as log:
        assert log.history("TR-1") == written


def test_a_step_on_a_case_that_moved_meanwhile_is_refused(log: Log) -> None:
    open_case(log)
    add(log, "TR-1", [NoteAdded(text="theirs")], after=1)
    with pytest.raises(Conflict, match="TR-1"):
        add(log, "TR-1", [NoteAdded(text="mine")], after=1, complainant="Mine")
    assert len(log.history("TR-1")) == 2
    assert log.summaries()[0].complainant == "Birchwood Tools GmbH"


def test_a_case_cannot_be_opened_twice_under_one_id(log: Log) -> None:
    open_case(log)
    with pytest.raises(Conflict):
        open_case(log)


def test_without_events_only_the_list_changes(log: Log) -> None:
    open_case(log)
    assert add(log, "TR-1", [], after=1, node="C2") == ()
    assert log.summaries()[0].node == "C2"
    assert len(log.history("TR-1")) == 1


def test_without_a_summary_the_list_stays(log: Log) -> None:
    open_case(log)
    note = Answered(question="Q1", answer="yes")
    log.append("TR-1", [note], actor="kim", at=NOON, after=1, summary=None)
    assert log.summaries()[0].number_of_events == 1
    assert len(log.history("TR-1")) == 2


def test_a_case_that_is_not_listed_has_its_history_all_the_same(log: Log) -> None:
    log.append("TR-9", [opened()], actor="kim", at=NOON, after=0, summary=None)
    assert log.exists("TR-9")
    assert log.summaries() == ()


def test_a_time_without_its_zone_is_refused(log: Log) -> None:
    with pytest.raises(WrongUse, match="zone"):
        log.append(
            "TR-1", [opened()], actor="kim", at=datetime(2026, 3, 4), after=0, summary=summary()
        )
    assert not log.exists("TR-1")


def test_a_case_is_found_by_the_beginning_of_its_id(log: Log) -> None:
    open_case(log, "TR-12")
    open_case(log, "TR-34")
    assert log.resolve("TR-1") == "TR-12"
    assert log.resolve("tr-3") == "TR-34"
    assert log.resolve("TR-34") == "TR-34"
    with pytest.raises(UnknownCase, match="TR-12, TR-34"):
        log.resolve("TR-")
    for nothing in ("", "TR-9", "TR%", "_R-12"):
        with pytest.raises(UnknownCase, match="no case"):
            log.resolve(nothing)


def test_an_id_that_begins_another_is_found_itself(log: Log) -> None:
    open_case(log, "TR-1")
    open_case(log, "TR-12")
    assert log.resolve("TR-1") == "TR-1"


def test_an_unknown_case_has_no_history(log: Log) -> None:
    assert not log.exists("TR-1")
    with pytest.raises(UnknownCase):
        log.history("TR-1")


def test_a_mail_comes_back_as_it_was_put(log: Log) -> None:
    log.put_mail(DIGEST, RAW, TEXT + "\x00\ud800 \U0001f600")
    log.put_mail(DIGEST, RAW, "another reading")
    mail = log.mail(DIGEST)
    assert (mail.raw, mail.text) == (RAW, TEXT + "\x00? \U0001f600")


def test_a_file_comes_back_as_it_was_put_and_may_be_a_mail_too(log: Log) -> None:
    log.put_file(DIGEST, RAW)
    assert log.file(DIGEST) == RAW
    assert log.mail(DIGEST).text == ""
    log.put_mail(DIGEST, RAW, TEXT)
    assert log.mail(DIGEST).text == TEXT


def test_content_under_a_wrong_digest_is_refused(log: Log) -> None:
    with pytest.raises(WrongUse, match="SHA-256"):
        log.put_mail(DIGEST, b"other", TEXT)


def test_a_missing_content_is_named(log: Log) -> None:
    with pytest.raises(LogDamaged, match=DIGEST[:12]):
        log.file(DIGEST)
