"""The browser door in a real Chromium: the link, the picture, the keys, a paste, the end."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs the programs chromium and chromedriver"
)
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1200,800",
)
PATIENCE = 30.0
SAMPLES = Path(__file__).parents[2] / "sample_complaints"


@dataclass
class Served:
    """A running `triage serve` and the link that it told."""

    home: Path
    process: subprocess.Popen[str]
    link: str

    @property
    def origin(self) -> str:
        return self.link.partition("/?")[0]


@dataclass
class Page:
    """A tab on the app, with all that went over its wires so far."""

    driver: webdriver.Chrome
    shown: str = ""
    fetched: list[str] = field(default_factory=list)

    def listen(self) -> None:
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            values = message["params"]
            if message["method"] == "Network.requestWillBeSent":
                self.fetched.append(values["request"]["url"])
            elif message["method"] == "Network.webSocketCreated":
                self.fetched.append(values["url"])
            elif message["method"] == "Network.webSocketFrameReceived":
                self._frame(values["response"])

    def log(self, name: str) -> list[dict[str, str]]:
        entries: list[dict[str, str]] = self.driver.get_log(name)  # type: ignore[no-untyped-call]
        return entries

    def _frame(self, frame: dict[str, str | int]) -> None:
        if frame["opcode"] == 2:
            self.shown += base64.b64decode(str(frame["payloadData"])).decode("utf-8", "replace")

    def shows(self, words: str) -> bool:
        self.listen()
        return words in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.shown)

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()

    def state(self) -> str:
        return str(self.driver.execute_script("return document.body.className"))

    def open(self, link: str) -> None:
        self.driver.get(link)
        until(lambda: self.shows("Today"))


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def surroundings() -> dict[str, str]:
    hidden = ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "TRIAGE_HOME", "TRIAGE_DATABASE_URL")
    seen = {key: value for key, value in os.environ.items() if key not in hidden}
    return {**seen, "LANG": "en_GB.UTF-8"}


def triage(home: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "triage", "--home", str(home), *words]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    home = tmp_path / "a home; with 'quotes'"
    with subprocess.Popen(
        triage(home, "serve", "--port", "0"),
        env=surroundings(),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        assert "http://127.0.0.1:" in told, told
        yield Served(home, process, told.split()[-1])
        process.send_signal(signal.SIGTERM)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    assert CHROMIUM
    assert DRIVER
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (*OPTIONS, f"--user-data-dir={tmp_path / 'chromium'}"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_page_load_timeout(PATIENCE)
    try:
        yield Page(driver)
    finally:
        driver.quit()


def test_the_app_shows_and_answers_keys_without_a_click(served: Served, page: Page) -> None:
    page.open(served.link)
    assert page.driver.current_url == f"{served.origin}/"
    assert page.driver.execute_script("return document.cookie") == ""
    before = page.driver.get_screenshot_as_png()
    page.press(Keys.F1)
    until(lambda: page.shows("Explain what has the focus"))
    until(lambda: page.driver.get_screenshot_as_png() != before)


def test_nothing_is_fetched_from_elsewhere_and_nothing_fails(served: Served, page: Page) -> None:
    page.open(served.link)
    page.press(Keys.F1)
    until(lambda: page.shows("Explain what has the focus"))
    outward = [url for url in page.fetched if url.startswith(("http", "ws"))]
    own = (f"{served.origin}/", served.origin.replace("http", "ws") + "/ws")
    assert f"{served.origin}/static/fonts/RobotoMono-VariableFont_wght.ttf" in outward
    assert [url for url in outward if not url.startswith(own)] == []
    assert [line for line in page.log("browser") if line["level"] == "SEVERE"] == []


def test_a_pasted_complaint_becomes_a_case(served: Served, page: Page) -> None:
    page.open(served.link)
    mail = next(path for path in sorted(SAMPLES.glob("*.txt"))).read_text("utf-8")
    page.driver.execute_script(
        "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);"
        "document.querySelector('.xterm-helper-textarea').dispatchEvent("
        "new ClipboardEvent('paste', {clipboardData: data, bubbles: true}))",
        mail,
    )
    until(lambda: len(cases(served.home)) == 1)


def cases(home: Path) -> list[str]:
    done = subprocess.run(
        triage(home, "cases", "--json"), env=surroundings(), capture_output=True, check=True
    )
    return done.stdout.decode().splitlines()


def test_after_leaving_the_page_says_so_and_opens_again(served: Served, page: Page) -> None:
    page.open(served.link)
    ActionChains(page.driver).key_down(Keys.CONTROL).send_keys("q").key_up(Keys.CONTROL).perform()
    until(lambda: "-closed" in page.state())
    page.shown = ""
    page.driver.find_element(By.LINK_TEXT, "Open again · 重新打开").click()
    until(lambda: page.shows("Today"))


def test_without_the_link_and_from_other_pages_the_door_is_shut(served: Served, page: Page) -> None:
    page.driver.get(f"{served.origin}/")
    assert "Use the link" in page.driver.page_source
    page.open(served.link)
    page.driver.get("data:text/html,another page")
    heard = page.driver.execute_async_script(
        "const done = arguments[1], socket = new WebSocket(arguments[0]);"
        "socket.onopen = () => done('open'); socket.onerror = () => done('refused')",
        served.origin.replace("http", "ws") + "/ws",
    )
    assert heard == "refused"


def test_ctrl_c_closes_door_and_page(served: Served, page: Page) -> None:
    page.open(served.link)
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(PATIENCE) == 0
    assert served.process.stderr is not None
    assert served.process.stderr.read().splitlines()[-1] == "The browser door is closed."
    until(lambda: "-closed" in page.state())
