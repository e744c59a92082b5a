"""The commands beside the main path: log, rights, walk, lint, tree, profile, papers."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_whole_job import NOTICE, open_case, shown, walk_to
from triage.cli.entry import COMMANDS
from triage.cli.summaries import SUMMARIES


def test_every_command_has_its_line_and_its_help(cli: Call) -> None:
    assert set(SUMMARIES) == set(COMMANDS)
    listed = cli("--help").out
    for name in COMMANDS:
        assert name in listed
        assert cli(name, "--help").status == 0


def test_version(cli: Call) -> None:
    assert cli("--version").out.startswith("triage, version ")


def test_the_log_goes_out_and_in_again(cli: Call, tmp_path: Path) -> None:
    case = open_case(cli)
    assert cli("verify").status == 0
    for form in ("jsonl", "csv", "zip"):
        out = tmp_path / f"log.{form}"
        assert cli("export", "--out", out).status == 0
        assert cli("export", "--out", out).status == 1
        assert cli("export", "--out", out, "--overwrite").status == 0
        other = tmp_path / f"other-{form}"
        assert cli("--home", other, "import", out).status == 0
        there = cli("--home", other, "show", case, "--json")
        assert there.json()["facts"] == shown(cli, case)["facts"]
        assert (
            cli("--home", other, "verify", "--json").json()["head"]
            == cli("verify", "--json").json()["head"]
        )
    assert cli("export", "--out", tmp_path / "log.doc").status == 2
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) > 1
    assert zipfile.is_zipfile(tmp_path / "log.zip")


def test_a_case_is_deleted_and_the_log_stays_sound(cli: Call) -> None:
    case = open_case(cli)
    assert cli("delete", case, "--reason", "asked for", "--yes").status == 0
    assert cli("show", case).status == 2
    assert cli("verify").status == 0


def test_backup_and_calendar(cli: Call, tmp_path: Path) -> None:
    open_case(cli)
    assert cli("backup", "--out", tmp_path / "copy.sqlite3").status == 0
    assert (tmp_path / "copy.sqlite3").stat().st_size > 0
    assert cli("calendar", "--out", tmp_path / "due.ics").status == 0
    assert (tmp_path / "due.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_a_case_is_put_off_and_closed(cli: Call) -> None:
    case = open_case(cli)
    assert [row["case_id"] for row in cli("cases", "--due", "--json").json()] == [case]
    assert cli("snooze", case, "2999-01-01", "--reason", "holiday").status == 0
    assert cli("cases", "--due", "--json").json() == []
    assert cli("close", case, "reinstated").status == 0
    assert shown(cli, case)["status"] == "closed"


def test_search_finds_any_word(cli: Call) -> None:
    case = open_case(cli)
    for words in ("Lumora", "16914539521", "B0TR1AGE01", "policy warning"):
        assert [row["case_id"] for row in cli("cases", "--search", words, "--json").json()] == [
            case
        ]
    assert cli("cases", "--search", "nowhere", "--json").json() == []


def test_walk_is_the_same_dialogue_line_by_line(cli: Call, known: None, tmp_path: Path) -> None:
    case = open_case(cli)
    question = shown(cli, case)["question"]
    typed = f"nonsense\nhelp\n1\nback\nredo\nback\n{question['answers'][-1]['id']}\nshow\nquit\n"
    result = cli("walk", case, "--out", tmp_path / "drafts", stdin=typed.encode())
    assert result.status == 0, result.err
    assert question["text"] in result.out
    assert "has no answer 'nonsense'" in result.out


def test_walk_drafts_and_records(cli: Call, known: None, tmp_path: Path) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    out = tmp_path / "drafts"
    result = cli("walk", case, "--out", out, stdin=b"draft\nsent L01\n")
    assert result.status == 0, result.err
    assert (out / f"{case}-L01-en.eml").is_file()
    assert [contact["letter"] for contact in shown(cli, case)["contacts"]] == ["L01"]


def test_a_letter_is_checked_against_its_case(cli: Call, known: None, tmp_path: Path) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    assert cli("draft", case, "--letter", "L01", "--out", tmp_path).status == 0
    eml = tmp_path / f"{case}-L01-en.eml"
    assert cli("lint", eml, "--case", case).status == 0
    spoiled = tmp_path / f"{case}-L01-en-spoiled.eml"
    spoiled.write_bytes(eml.read_bytes().replace(b"B0TR1AGE01", b"B0WR0NG001"))
    result = cli("lint", spoiled, "--case", case, "--letter", "L01", "--json")
    assert result.status == 1
    assert any("asin" in one["rule"].lower() for one in result.json())
    assert cli("lint", eml).status == 2


def test_a_template_is_checked(cli: Call, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    bad = folder / "L01.txt.j2"
    bad.write_text("Subject: x\n\n{{ no_such_fact }\n", encoding="utf-8")
    assert cli("lint", "--template", bad).status == 1
    assert cli("lint", "--template", tmp_path / "none.txt.j2").status == 1


@pytest.mark.parametrize("form", ["text", "mermaid", "svg"])
def test_the_tree_is_drawn(cli: Call, form: str) -> None:
    case = open_case(cli)
    plain = cli("tree", "--format", form)
    marked = cli("tree", "--format", form, "--case", case)
    assert plain.status == marked.status == 0
    assert "C1" in plain.out
    assert plain.out != marked.out


def test_the_profile_is_asked_once_and_checked(cli: Call) -> None:
    assert cli("profile", "entity=Nordlicht", "stores.amazon.de.name=Nord").status == 0
    kept = cli("profile", "--json").json()
    assert kept["entity"] == "Nordlicht"
    assert kept["stores.amazon.de.name"] == "Nord"
    for wrong in (
        "shoe=1",
        "email=nobody",
        "stores.amazon.moon.name=x",
        "entity",
        "cadence.second_after_bd=x",
    ):
        assert cli("profile", wrong).status == 2, wrong
    assert cli("profile", "--json").json() == kept


def test_rights_are_kept_and_set_against_a_complaint(cli: Call, tmp_path: Path) -> None:
    case = open_case(cli)
    add = cli(
        "rights",
        "add",
        "id=tm1",
        "type=trademark",
        "number_raw=5,111,222",
        "territory=US",
        "filing=2015-01-01",
        "products=B0TR1AGE01",
        "--json",
    )
    assert add.status == 0, add.err
    listed = cli("rights", "list", "--json").json()
    assert [right["id"] for right in listed["rights"]] == ["tm1"]
    assert cli("correct", case, "marketplace=amazon.com").status == 0
    found = cli("rights", "check", "--case", case, "--earliest", "2019-05-05", "--json").json()
    assert found[0]["fits"] is True
    launch = cli("rights", "check", "--store", "amazon.de", "--json").json()
    assert launch[0]["covered_by"] == []
    out = tmp_path / "rights.csv"
    assert cli("rights", "export", "--out", out).status == 0
    assert cli("rights", "export", "--out", out).status == 1
    assert cli("rights", "remove", "tm1").status == 0
    assert cli("rights", "remove", "tm1").status == 2
    assert cli("rights", "import", out).status == 0
    assert cli("rights", "list", "--json").json()["rights"] == listed["rights"]
    assert cli("rights", "check").status == 2


def test_a_pack_has_a_manifest(cli: Call, known: None, tmp_path: Path) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    assert cli("sent", case, "L01").status == 0
    assert cli("pack", case, "--out", tmp_path).status == 0
    with zipfile.ZipFile(tmp_path / f"{case}-pack.zip") as pack:
        assert "manifest.json" in pack.namelist()
        json.loads(pack.read("manifest.json"))
    assert cli("sheet", case, "AT-02", "--out", tmp_path).status == 0
    assert cli("document", case, "L03", "--out", tmp_path).status == 0
    assert list(tmp_path.glob("*.pdf"))
    assert list(tmp_path.glob("*.docx"))


def test_a_reply_finds_its_case(cli: Call, known: None) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    assert cli("sent", case, "L01").status == 0
    reply = (
        b"From: Legal <legal@lumora.example>\nSubject: Re: Amazon complaint 16914539521\n\n"
        b"Hello,\n\nWe have looked at your listing again. We will withdraw our complaint "
        b"16914539521 today.\n\nLumora Labs Inc.\n"
    )
    result = cli("received", "-", "--json", stdin=reply)
    assert result.status == 0, result.err
    assert result.json()["case_id"] == case
    assert shown(cli, case)["replies"]
    lost = cli("received", "-", stdin=b"From: x@y.example\nSubject: Hi\n\nSee you on Friday.\n")
    assert lost.status == 1
    assert "--case" in lost.err


def test_a_bounce_counts_as_an_attempt(cli: Call, known: None) -> None:
    case = open_case(cli)
    walk_to(cli, case, "L01")
    bounce = b"From: mailer-daemon@mx.example\nSubject: Undelivered\n\nUser unknown.\n"
    assert cli("bounced", case, "L01", "-", stdin=bounce).status == 2
    assert cli("sent", case, "L01").status == 0
    assert cli("bounced", case, "L01", "-", stdin=bounce).status == 0
    view = shown(cli, case)
    assert view["contacts"][0]["bounced_at"]
    assert "AT-03" in view["evidence"]


def test_hostile_words_stay_words(cli: Call, known: None, tmp_path: Path) -> None:
    nasty = NOTICE.replace(b"Lumora Labs Inc.", b"[@click=app.quit]{{ 7*191 }} Inc.").replace(
        b"Clip-on", b"\x1b[31mClip-on"
    )
    case = open_case(cli, nasty)
    shown_text = cli("show", case)
    assert "\x1b" not in shown_text.out
    walk_to(cli, case, "L01")
    assert cli("draft", case, "--letter", "L01", "--out", tmp_path).status == 0
    text = (tmp_path / f"{case}-L01-en.txt").read_text("utf-8")
    assert "1337" not in text


def test_a_folder_of_mails_is_read_and_the_broken_one_named(
    cli: Call, tmp_path: Path, sample: Callable[[str], Path]
) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.eml").write_bytes(
            NOTICE.replace(b"16914539521", b"169145395%02d" % number)
        )
    (folder / "broken.eml").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    result = cli("parse", folder, "--json")
    assert result.status == 1
    assert len(result.out.strip().splitlines()) == 30
    assert result.err.count("broken.eml") == 1
    opened = cli("open", folder)
    assert opened.status == 1
    assert len(set(opened.out.split())) == 30
    assert "31 files: 1 not opened, 30 opened." in opened.err


def test_opening_many_counts_for_whoever_watches(
    cli: Call, sample: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for nth, slug in enumerate(("copyright-image", "not-a-complaint-authenticity")):
        (folder / f"{nth}.eml").write_bytes(sample(slug).read_bytes())
    unwatched = cli("open", folder)
    assert " of 2: " not in unwatched.err
    monkeypatch.setattr("triage.cli.console.is_watched", lambda: True)
    watched = cli("open", folder)
    assert watched.out == unwatched.out
    lines = [line.split(": ")[0] for line in watched.err.splitlines()]
    assert lines == ["1 of 2", "2 of 2", "2 files"]
