from __future__ import annotations

import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.errors import TriageError, WrongUse
from triage.tui.doorkeeper import ATTEMPTS, WINDOW, Doorkeeper, check_address, cookie_name
from triage.tui.serve import command, greeting, serve


def start(host: str = "127.0.0.1", port: int = 0, password: str | None = None) -> list[str]:
    said: list[str] = []
    serve(None, None, host=host, port=port, expose=False, password=password, tell=said.append)
    return said


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_this_machine_needs_no_password(host: str) -> None:
    check_address(host, expose=False, password=None)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example", ""])  # noqa: S104
def test_other_machines_need_both_words(host: str) -> None:
    for expose, password in ((False, None), (False, "long enough"), (True, None), (True, "")):
        with pytest.raises(WrongUse, match="--password"):
            check_address(host, expose=expose, password=password)
    check_address(host, expose=True, password="long enough")


def test_a_refused_address_is_never_opened() -> None:
    with pytest.raises(WrongUse, match=r"0\.0\.0\.0 can be reached from other machines"):
        start(host="0.0.0.0")  # noqa: S104


def test_a_missing_extra_names_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "triage.tui.door", raising=False)
    monkeypatch.delattr("triage.tui.door", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.app_service", None)
    with pytest.raises(TriageError, match=r"pip install 'triage-ip\[serve\]'"):
        start()


def test_a_port_in_use_is_said_in_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(TriageError, match=f"Port {port} is already in use"):
            start(port=port)


def test_an_address_of_another_machine_cannot_be_opened() -> None:
    with pytest.raises(TriageError, match=r"192\.0\.2\.7 port 0 cannot be opened"):
        serve(None, None, host="192.0.2.7", port=0, expose=True, password="p", tell=print)


def test_a_name_that_does_not_exist_cannot_be_opened() -> None:
    with pytest.raises(TriageError, match=r"no\.invalid port 0 cannot be opened"):
        serve(None, None, host="no.invalid", port=0, expose=True, password="p", tell=print)


@pytest.mark.skipif(sys.platform == "win32", reason="quotes of a POSIX shell")
@given(name=st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1))
def test_the_shell_hands_the_folder_on_letter_by_letter(name: str) -> None:
    words = shlex.split(command(Path("/homes", name)))
    assert words[0] == "exec"
    assert words[1:] == [sys.executable, "-P", "-m", "triage", "--home", str(Path("/homes", name))]


@pytest.mark.skipif(sys.platform == "win32", reason="quotes of a POSIX shell")
def test_a_real_shell_runs_nothing_of_a_folders_name(tmp_path: Path) -> None:
    line = command(tmp_path / "a'b $(touch gone) `touch gone`; touch gone").replace(
        shlex.quote(sys.executable), "printf %s'\\n'", 1
    )
    said = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, check=True)
    assert (
        said.stdout.decode().splitlines()[-1].endswith("a'b $(touch gone) `touch gone`; touch gone")
    )
    assert list(tmp_path.iterdir()) == []


def test_windows_gets_its_own_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert command(Path("/homes/my cases")).endswith('-P -m triage --home "/homes/my cases"')


@pytest.mark.parametrize("seconds", [0.0, 0.3], ids=["at once", "later"])
def test_ctrl_c_ends_without_a_fault(seconds: float, tmp_path: Path) -> None:
    said: list[str] = []

    def tell(line: str) -> None:
        said.append(line)
        if len(said) == 1:
            threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGINT)).start()

    serve(tmp_path, None, host="127.0.0.1", port=0, expose=False, password=None, tell=tell)
    assert "?token=" in said[0]
    assert said[-1] == "The browser door is closed."


def test_the_link_is_told_on_this_machine() -> None:
    keeper = Doorkeeper.of("::1", expose=False, password=None)
    lines = greeting("::1", 8765, keeper)
    assert lines[0] == f"triage is open at http://[::1]:8765/?token={keeper.token}"
    assert not any("Warning" in line for line in lines)


def test_an_exposed_door_warns_and_tells_no_link() -> None:
    keeper = Doorkeeper.of("192.0.2.7", expose=True, password="long enough")
    lines = greeting("192.0.2.7", 8765, keeper)
    assert lines[0] == "triage is open at http://192.0.2.7:8765/"
    assert "nothing on the way is encrypted" in lines[-1]
    assert keeper.token not in " ".join(lines)
    assert "long enough" not in " ".join(lines)


def test_every_door_has_a_key_of_its_own_that_no_repr_shows() -> None:
    one, other = Doorkeeper(None), Doorkeeper(None)
    assert one.token != other.token
    assert len(one.token) >= 43
    assert one.token not in repr(one)
    assert "long enough" not in repr(Doorkeeper(None, "long enough"))


@pytest.mark.parametrize(
    ("host", "known"),
    [
        ("127.0.0.1:8765", True),
        ("LOCALHOST:1", True),
        ("[::1]:8765", True),
        ("127.0.0.1", True),
        ("rebound.example:8765", False),
        ("127.0.0.1.rebound.example", False),
        ("127.0.0.1:port", False),
        ("[::1", False),
        ("", False),
    ],
)
def test_only_the_names_of_this_machine_are_known(host: str, known: bool) -> None:
    assert Doorkeeper.of("127.0.0.1", expose=False, password=None).knows_host(host) is known


def test_behind_a_proxy_any_name_is_known() -> None:
    keeper = Doorkeeper.of("127.0.0.1", expose=True, password="long enough")
    assert keeper.knows_host("cases.example")
    assert not keeper.knows_host("")


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://127.0.0.1:8765", True),
        ("https://127.0.0.1:8765", True),
        ("http://127.0.0.1:9999", False),
        ("http://evil.example", False),
        ("http://127.0.0.1:8765.evil.example", False),
        ("http://[::1", False),
        ("file://127.0.0.1:8765", False),
        ("null", False),
        ("", False),
    ],
)
def test_only_this_doors_pages_are_its_own(origin: str, own: bool) -> None:
    assert Doorkeeper(None).is_own_page(origin, "127.0.0.1:8765") is own


def test_a_password_replaces_the_link() -> None:
    keeper = Doorkeeper(None, "pässword")
    assert not keeper.takes_link(keeper.token)
    assert keeper.takes_cookie(keeper.token)
    assert keeper.takes_password("pässword")
    assert not keeper.takes_password("password")


@given(st.text(st.characters()))
def test_no_other_text_opens(text: str) -> None:
    keeper = Doorkeeper(None)
    assert not keeper.takes_link(text)
    assert not keeper.takes_cookie(text)
    assert not keeper.takes_password(text)


def test_wrong_passwords_make_a_pause_that_ends() -> None:
    now = 0.0
    keeper = Doorkeeper(None, "right", clock=lambda: now)
    for _ in range(ATTEMPTS):
        assert keeper.pause() == 0.0
        keeper.takes_password("wrong")
        now += 1.0
    assert keeper.pause() == WINDOW - ATTEMPTS
    now = WINDOW
    assert keeper.pause() == 0.0
    keeper.takes_password("wrong")
    assert keeper.pause() == 1.0


def test_two_doors_of_one_machine_keep_two_cookies() -> None:
    assert cookie_name("127.0.0.1:8765") != cookie_name("127.0.0.1:8766")
    assert cookie_name("cases.example") == "triage-door"
