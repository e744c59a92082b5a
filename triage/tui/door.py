"""The web server behind `triage serve`: textual-serve, guarded, with pages of our own.

Needs the extra `serve`; nothing else imports this module.
"""

from __future__ import annotations

import asyncio
import errno
import io
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, redirect_stdout, suppress
from http import HTTPStatus
from math import ceil
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager
from textual_serve.server import Server, to_int

from triage.errors import TriageError
from triage.tui.doorkeeper import Doorkeeper, cookie_name

_PAGES = Path(__file__).parent / "pages"
_DRIVER = "triage.tui.web_driver:DoorDriver"
_LARGEST_PASTE = 64 * 2**20
_GRACE = 5.0
"""Seconds that an app has to keep its last words."""
_STRANGER = "This page was asked for from somewhere else. · 请求来自其他网页。"
_NO_LINK = "Use the link that triage serve printed. · 请用 triage serve 给出的链接打开。"
_ASK = "This case log asks for its password. · 请输入密码。"
_WRONG = "That was not the password. · 密码不正确。"
_PAUSE = "Too many wrong passwords: wait a minute. · 错误次数过多，请一分钟后再试。"
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Session(AppService):
    """One app for one open page; it ends with the page, and the page shows when it ends."""

    def __init__(
        self,
        command: str,
        database: str | None,
        socket: web.WebSocketResponse,
        downloads: DownloadManager,
    ) -> None:
        super().__init__(
            command,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self._close,
            download_manager=downloads,
        )
        self._database = database
        self._socket = socket

    async def run(self) -> None:
        """Run the app to its end, then close the page's connection."""
        await super().run()
        await self._close()

    async def stop(self) -> None:
        """Let the app leave properly; one that does not is ended."""
        process = self._process
        if process is None:
            return
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(_GRACE):
                    await super().stop()
                    await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    async def _close(self) -> None:
        await self._socket.close()

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        theirs = super()._build_environment(width, height)
        return environment({**theirs, "TEXTUAL_DRIVER": _DRIVER}, self._database)


class Door(Server):
    """Serves the app that `command` starts to whom the doorkeeper lets in."""

    def __init__(self, command: str, database: str | None, keeper: Doorkeeper) -> None:
        super().__init__(command, title="triage", templates_path=_PAGES)
        self._database = database
        self._keeper = keeper
        self._sockets: set[web.WebSocketResponse] = set()

    async def application(self) -> web.Application:
        """The web application: textual-serve's routes, each behind the guard."""
        app = await self._make_app()
        app.middlewares.append(self._guard)
        app.on_response_prepare.append(_harden)
        app.router.add_get("/focus.js", _focus_script)
        app.router.add_post("/enter", self.handle_password)
        return app

    @asynccontextmanager
    async def opened(self, host: str, port: int) -> AsyncIterator[int]:
        """Keep the door open within the block, which is given the real port.

        Raises TriageError when the address cannot be had.
        """
        app = await self.application()
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2 * _GRACE)
        await runner.setup()
        try:
            await _listen(runner, host, port)
            yield int(runner.addresses[0][1])
        finally:
            await runner.cleanup()

    async def on_startup(self, app: web.Application) -> None:
        """Stay quiet: the caller tells what to tell."""

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002 - their form
        """Close every page's connection, so that the apps leave."""
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run one app for as long as its page is open."""
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=_LARGEST_PASTE)
        await socket.prepare(request)
        session = Session(self.command, self._database, socket, self.download_manager)
        self._sockets.add(socket)
        try:
            await session.start(
                to_int(request.query.get("width", ""), 80),
                to_int(request.query.get("height", ""), 24),
            )
            await self._process_messages(socket, session)
        finally:
            self._sockets.discard(socket)
            await session.stop()
        return socket

    async def handle_password(self, request: web.Request) -> web.StreamResponse:
        """Exchange the right password for the cookie; after several wrong ones hear none."""
        if request.content_type != "application/x-www-form-urlencoded":
            raise web.HTTPUnsupportedMediaType
        pause = self._keeper.pause()
        if pause:
            page = _enter_page(_PAUSE, HTTPStatus.TOO_MANY_REQUESTS)
            page.headers["Retry-After"] = str(ceil(pause))
            return page
        password = (await request.post()).get("password")
        if isinstance(password, str) and self._keeper.takes_password(password):
            return self._welcome(request)
        return _enter_page(_WRONG, HTTPStatus.FORBIDDEN)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not self._is_ours(request):
            raise web.HTTPForbidden(text=_STRANGER)
        if self._keeper.takes_link(request.query.get("token", "")):
            return self._welcome(request)
        cookie = request.cookies.get(cookie_name(request.headers["Host"]), "")
        if self._keeper.takes_cookie(cookie):
            return await handler(request)
        if self._keeper.password is None:
            raise web.HTTPForbidden(text=_NO_LINK)
        if (request.method, request.path) == ("POST", "/enter"):
            return await handler(request)
        return _enter_page(_ASK, HTTPStatus.FORBIDDEN)

    def _is_ours(self, request: web.Request) -> bool:
        """Whether this door was called by its name, and by no page of somebody else."""
        host = request.headers.get("Host", "")
        if not self._keeper.knows_host(host):
            return False
        origin = request.headers.get("Origin")
        if origin is None:
            return request.headers.get("Upgrade", "").lower() != "websocket"
        return self._keeper.is_own_page(origin, host)

    def _welcome(self, request: web.Request) -> web.Response:
        """Give the cookie and go on to the app, so that no key stays in the address bar."""
        response = web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": "/"})
        response.set_cookie(
            cookie_name(request.headers["Host"]),
            self._keeper.token,
            httponly=True,
            samesite="Strict",
            secure=urlsplit(request.headers.get("Origin", "")).scheme == "https",
        )
        return response


def environment(theirs: Mapping[str, str], database: str | None) -> dict[str, str]:
    """What the app may see of an environment: with the database's URL, without our password.

    The URL travels this way because every user of a machine can read command lines.
    """
    seen = {key: value for key, value in theirs.items() if key != "TRIAGE_SERVE_PASSWORD"}
    return {**seen, "TRIAGE_DATABASE_URL": database} if database else seen


@contextmanager
def spoken(tell: Callable[[str], None]) -> Iterator[None]:
    """Whatever the server's libraries log or print becomes a message, without tracebacks."""
    aloud = _Aloud(logging.WARNING)
    aloud.tell = tell
    loggers = [logging.getLogger(name) for name in ("textual-serve", "aiohttp")]
    for logger in loggers:
        logger.addHandler(aloud)
    try:
        with redirect_stdout(_Voice(tell)):
            yield
    finally:
        for logger in loggers:
            logger.removeHandler(aloud)


class _Aloud(logging.Handler):
    tell: Callable[[str], None]

    def emit(self, record: logging.LogRecord) -> None:
        self.tell(record.getMessage())


class _Voice(io.TextIOBase):
    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell

    def write(self, text: str) -> int:
        if text.strip():
            self._tell(text.rstrip())
        return len(text)


async def _harden(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)


async def _focus_script(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(_PAGES / "focus.js")


def _enter_page(message: str, status: HTTPStatus) -> web.Response:
    page = Template((_PAGES / "enter.html").read_text("utf-8"))
    return web.Response(
        text=page.substitute(message=message), status=status, content_type="text/html"
    )


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            raise TriageError(
                f"Port {port} is already in use.",
                "Choose another one with --port; 0 takes any that is free.",
            ) from problem
        code = problem.errno or 0  # negative where the name is unknown
        reason = os.strerror(code) if code > 0 else problem.strerror
        raise TriageError(
            f"{host} port {port} cannot be opened: {reason}.",
            "Check --host and --port.",
        ) from problem


async def told_to_stop() -> None:
    """Wait for Ctrl-C or a polite signal."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(NotImplementedError, AttributeError):  # Windows: Ctrl-C ends the run instead
            loop.add_signal_handler(getattr(signal, name), stop.set)
    await stop.wait()
