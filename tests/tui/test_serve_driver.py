from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.leaver import Leaver
from triage.tui.web_driver import DoorDriver

SCRIPT = Path(__file__).parent / "leaver.py"


class Silence:
    """Keys that end at once."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    def close(self) -> None:
        """Nothing to close."""


@pytest.fixture
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.drivers.web_driver.InputReader", Silence)


def driver_of(app: Leaver) -> tuple[DoorDriver, list[bytes]]:
    written: list[bytes] = []
    driver = DoorDriver(app, size=(80, 24))

    def write(data: bytes) -> int:
        written.append(data)
        return len(data)

    driver._write = write  # type: ignore[assignment]
    return driver, written


def ends() -> dict[str, Callable[[DoorDriver], None]]:
    return {
        "the page closes": lambda driver: driver.on_meta("quit", {}),
        "the server is gone": lambda driver: driver.run_input_thread(),
    }


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("end", ends())
async def test_however_the_page_ends_the_app_has_its_last_words(end: str, tmp_path: Path) -> None:
    app = Leaver(tmp_path / "words")
    async with app.run_test() as pilot:
        driver, _ = driver_of(app)
        await asyncio.to_thread(ends()[end], driver)
        await pilot.pause()
    assert app.file.read_text("utf-8") == "last words"


@pytest.mark.usefixtures("_no_keys")
async def test_an_app_that_leaves_by_itself_is_not_told_to(tmp_path: Path) -> None:
    app = Leaver(tmp_path / "words")
    async with app.run_test() as pilot:
        driver, written = driver_of(app)
        driver.stop_application_mode()
        driver.run_input_thread()
        await pilot.pause()
        assert b'{"type": "exit"}' in written[-1]
        assert not app.file.exists()


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_lets_the_app_leave(sign: signal.Signals, tmp_path: Path) -> None:
    app = Leaver(tmp_path / "words")
    async with app.run_test() as pilot:
        driver, written = driver_of(app)
        driver.exit_event.set()
        driver.start_application_mode()
        assert written[0] == b"__GANGLION__\n"
        os.kill(os.getpid(), sign)
        await pilot.pause()
        asyncio.get_running_loop().remove_signal_handler(sign)
    assert app.file.exists()


@pytest.mark.usefixtures("_no_keys")
async def test_other_words_of_the_page_reach_textual(tmp_path: Path) -> None:
    app = Leaver(tmp_path / "words")
    async with app.run_test() as pilot:
        driver, _ = driver_of(app)
        driver.on_meta("resize", {"width": 91, "height": 33})
        await pilot.pause()
        assert app.size == (91, 33)


@pytest.mark.usefixtures("_no_keys")
async def test_a_lost_reader_is_no_error(tmp_path: Path) -> None:
    driver, _ = driver_of(Leaver(tmp_path / "words"))

    def broken(_data: bytes) -> int:
        raise BrokenPipeError

    driver._write = broken  # type: ignore[assignment]
    driver.write("picture")
    driver.stop_application_mode()


@pytest.mark.skipif(sys.platform == "win32", reason="reads a pipe as a POSIX process does")
@pytest.mark.parametrize("gone", [False, True], ids=["reads on", "is gone"])
def test_a_real_app_leaves_when_the_server_is_gone(gone: bool, tmp_path: Path) -> None:
    environment = {**os.environ, "TEXTUAL_DRIVER": "triage.tui.web_driver:DoorDriver"}
    with subprocess.Popen(
        [sys.executable, str(SCRIPT), str(tmp_path / "words")],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == b"__GANGLION__\n"
        if gone:
            process.stdout.close()
        process.stdin.close()
        assert process.wait(20) == 0
    assert (tmp_path / "words").read_text("utf-8") == "last words"
