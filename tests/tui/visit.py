"""A browser without a screen, and a stand-in for the app, to try the browser door with."""

from __future__ import annotations

import asyncio
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientResponse, ClientSession, CookieJar

from triage.tui.door import Door
from triage.tui.doorkeeper import Doorkeeper

APP = (
    f"exec {shlex.quote(sys.executable)} {shlex.quote(str(Path(__file__).parent / 'stand_in.py'))}"
)
OWN = frozenset({"127.0.0.1", "localhost"})


class Visit:
    """A browser without a screen before an open door."""

    def __init__(self, keeper: Doorkeeper, client: ClientSession, port: int) -> None:
        self.keeper = keeper
        self.client = client
        self.port = port
        self.origin = f"http://127.0.0.1:{port}"

    async def get(self, path: str = "/", **headers: str) -> ClientResponse:
        return await self.client.get(path, headers=headers, allow_redirects=False)

    async def come_in(self) -> ClientResponse:
        return await self.get(f"/?token={self.keeper.token}")

    async def offer(self, password: str, **headers: str) -> ClientResponse:
        return await self.client.post(
            "/enter", data={"password": password}, headers=headers, allow_redirects=False
        )


@asynccontextmanager
async def visit(
    password: str | None = None, command: str = APP, database: str | None = None
) -> AsyncIterator[Visit]:
    keeper = Doorkeeper(None if password else OWN, password)
    async with (
        asyncio.timeout(20),
        Door(command, database, keeper).opened("127.0.0.1", 0) as port,
        ClientSession(f"http://127.0.0.1:{port}", cookie_jar=CookieJar(unsafe=True)) as client,
    ):
        yield Visit(keeper, client, port)
