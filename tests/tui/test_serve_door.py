from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from contextlib import suppress

import pytest
from aiohttp import (
    ClientSession,
    CookieJar,
    WSCloseCode,
    WSMsgType,
    WSServerHandshakeError,
)
from aiohttp.web import WebSocketResponse
from textual_serve.download_manager import DownloadManager

from tests.tui.visit import APP, OWN, visit
from triage.tui import door as web
from triage.tui.door import Door, Session, environment, spoken, told_to_stop
from triage.tui.doorkeeper import ATTEMPTS, Doorkeeper

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-in runs in a POSIX shell"
)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?token=wrong",
        "/?token=",
        "/ws",
        "/download/key",
        "/static/js/textual.js",
        "/focus.js",
        "/enter",
        "/x",
    ],
)
async def test_without_the_link_every_path_is_shut(path: str) -> None:
    async with visit() as browser:
        answer = await browser.get(path)
        assert answer.status == 403
        assert "link that triage serve printed" in await answer.text()
        assert not answer.cookies


async def test_the_link_is_exchanged_for_a_cookie_that_scripts_cannot_read() -> None:
    async with visit() as browser:
        answer = await browser.come_in()
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        (cookie,) = answer.cookies.values()
        assert cookie["httponly"] is True
        assert cookie["samesite"] == "Strict"
        assert not cookie["secure"]
        page = await browser.get()
        assert page.status == 200
        assert 'data-session-websocket-url="/ws"' in await page.text()


async def test_the_cookie_opens_the_other_paths() -> None:
    async with visit() as browser:
        await browser.come_in()
        assert (await browser.get("/static/js/textual.js")).status == 200
        script = await browser.get("/focus.js")
        assert script.content_type.endswith("javascript")
        assert (await browser.get("/download/unknown")).status == 404


async def test_a_cookie_of_another_run_opens_nothing() -> None:
    async with visit() as browser:
        answer = await browser.get(Cookie=f"triage-{browser.port}=older")
        assert answer.status == 403


async def test_the_page_fetches_nothing_from_anywhere_else() -> None:
    async with visit() as browser:
        await browser.come_in()
        page = await browser.get()
        text = await page.text()
        assert "http://" not in text
        assert "https://" not in text
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["rebound.example", "rebound.example:80", "[", ""])
async def test_a_strangers_name_for_this_machine_is_refused(host: str) -> None:
    async with visit() as browser:
        await browser.come_in()
        assert (await browser.get(Host=host)).status == 403
        assert (await browser.get(f"/?token={browser.keeper.token}", Host=host)).status == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://127.0.0.1:1", "null", "http://["]
)
async def test_another_page_opens_neither_page_nor_socket(origin: str) -> None:
    async with visit() as browser:
        await browser.come_in()
        assert (await browser.get(Origin=origin)).status == 403
        with pytest.raises(WSServerHandshakeError) as refused:
            await browser.client.ws_connect("/ws", origin=origin)
        assert refused.value.status == 403


async def test_a_socket_has_to_say_where_it_comes_from() -> None:
    async with visit() as browser:
        await browser.come_in()
        with pytest.raises(WSServerHandshakeError) as refused:
            await browser.client.ws_connect("/ws")
        assert refused.value.status == 403


async def test_a_socket_without_the_cookie_is_refused() -> None:
    async with visit() as browser:
        with pytest.raises(WSServerHandshakeError) as refused:
            await browser.client.ws_connect("/ws", origin=browser.origin)
        assert refused.value.status == 403


async def test_the_app_talks_through_the_socket_and_leaves_with_it() -> None:
    async with visit(database="postgresql://me:secret@db.example/log") as browser:
        await browser.come_in()
        async with browser.client.ws_connect(
            "/ws?width=132&height=43", origin=browser.origin
        ) as ws:
            seen = json.loads(await ws.receive_bytes())
            assert (seen["COLUMNS"], seen["ROWS"]) == ("132", "43")
            assert seen["TEXTUAL_DRIVER"] == "triage.tui.web_driver:DoorDriver"
            assert seen["TRIAGE_DATABASE_URL"] == "postgresql://me:secret@db.example/log"
            await ws.send_json(["stdin", "投诉"])
            assert (await ws.receive_bytes()).decode() == "投诉"


async def test_a_paste_of_six_megabytes_arrives() -> None:
    async with visit() as browser:
        await browser.come_in()
        async with browser.client.ws_connect(
            "/ws", origin=browser.origin, max_msg_size=2**24
        ) as ws:
            await ws.receive_bytes()
            await ws.send_json(["stdin", "x" * 6_000_000])
            assert len(await ws.receive_bytes()) == 6_000_000


async def test_the_page_hears_when_the_app_ends() -> None:
    async with visit() as browser:
        await browser.come_in()
        async with browser.client.ws_connect("/ws", origin=browser.origin) as ws:
            await ws.receive_bytes()
            await ws.send_json(["stdin", "leave"])
            assert (await ws.receive()).type is WSMsgType.CLOSE


async def test_an_app_that_cannot_start_ends_the_page_and_says_why() -> None:
    said: list[str] = []
    with spoken(said.append):
        async with visit(command=f"{APP} broken") as browser:
            await browser.come_in()
            async with browser.client.ws_connect("/ws", origin=browser.origin) as ws:
                assert (await ws.receive()).type is WSMsgType.CLOSE
    assert said[0] == "Application failed to start"
    assert any("broke" in line for line in said)


async def test_an_app_that_does_not_leave_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_GRACE", 0.3)
    async with visit(command=f"{APP} stubborn") as browser:
        await browser.come_in()
        async with browser.client.ws_connect("/ws", origin=browser.origin) as ws:
            await ws.receive_bytes()


async def test_closing_the_door_closes_the_open_pages() -> None:
    keeper = Doorkeeper(OWN)
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        async with Door(APP, None, keeper).opened("127.0.0.1", 0) as port:
            origin = f"http://127.0.0.1:{port}"
            await client.get(origin, params={"token": keeper.token})
            ws = await client.ws_connect(f"{origin}/ws", origin=origin)
            await ws.receive_bytes()
        assert (await ws.receive()).data == WSCloseCode.GOING_AWAY


async def test_a_session_that_never_started_has_nothing_to_stop() -> None:
    session = Session(APP, None, WebSocketResponse(), DownloadManager())
    await session.stop()


async def test_a_password_is_asked_for_and_opens() -> None:
    async with visit("pässword") as browser:
        answer = await browser.get()
        assert answer.status == 403
        assert 'type="password"' in await answer.text()
        assert (await browser.come_in()).status == 403
        answer = await browser.offer("pässword", Origin=browser.origin)
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        assert (await browser.get()).status == 200


async def test_behind_a_proxy_with_tls_the_cookie_stays_on_tls() -> None:
    async with visit("pässword") as browser:
        answer = await browser.offer(
            "pässword", Host="cases.example", Origin="https://cases.example"
        )
        (cookie,) = answer.cookies.values()
        assert cookie["secure"] is True
        assert cookie["samesite"] == "Strict"


async def test_another_page_cannot_offer_a_password() -> None:
    async with visit("pässword") as browser:
        assert (await browser.offer("pässword", Origin="http://evil.example")).status == 403
        assert browser.keeper.pause() == 0.0
        assert (await browser.get()).status == 403


async def test_after_some_wrong_passwords_none_is_heard() -> None:
    async with visit("pässword") as browser:
        for _ in range(ATTEMPTS):
            answer = await browser.offer("wrong")
            assert answer.status == 403
            assert "not the password" in await answer.text()
        answer = await browser.offer("pässword")
        assert answer.status == 429
        assert 0 < int(answer.headers["Retry-After"]) <= 60
        assert not answer.cookies


async def test_a_password_comes_as_a_form_only() -> None:
    async with visit("pässword") as browser:
        answer = await browser.client.post("/enter", json={"password": "pässword"})
        assert answer.status == 415
        assert (await browser.client.post("/enter", data={"other": "x"})).status == 403


def test_the_app_never_sees_the_doors_password() -> None:
    theirs = {"PATH": "/bin", "TRIAGE_HOME": "/home", "TRIAGE_SERVE_PASSWORD": "secret"}
    assert environment(theirs, None) == {"PATH": "/bin", "TRIAGE_HOME": "/home"}
    assert environment(theirs, "url")["TRIAGE_DATABASE_URL"] == "url"


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_polite_signals_close_the_door(sign: signal.Signals) -> None:
    asyncio.get_running_loop().call_later(0.05, os.kill, os.getpid(), sign)
    await asyncio.wait_for(told_to_stop(), 5)


def _divide() -> None:
    try:
        int("x")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request")
        raise


def test_what_the_libraries_say_becomes_messages(capsys: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []
    with spoken(said.append):
        print("printed\n")  # noqa: T201
        with suppress(ValueError):
            _divide()
    assert said == ["printed", "Error handling request"]
    assert capsys.readouterr() == ("", "")
