"""`triage serve`: the same app in the browser, on this machine only unless told otherwise."""

from __future__ import annotations

import asyncio
import shlex
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from triage.errors import TriageError
from triage.tui.doorkeeper import Doorkeeper, check_address, is_loopback
from triage.workflow.place import home_folder


def serve(
    home: Path | None,
    database: str | None,
    *,
    host: str,
    port: int,
    expose: bool,
    password: str | None,
    tell: Callable[[str], None],
) -> None:
    """Serve the app of this home folder and database until Ctrl-C; `tell` hears the link.

    Port 0 takes any that is free. Raises WrongUse for an address that other machines reach
    without `expose` and a password, TriageError without the extra `serve` or when the address
    cannot be had.
    """
    check_address(host, expose=expose, password=password)
    try:
        from triage.tui import door as web
    except ModuleNotFoundError as problem:
        raise TriageError(
            f"The browser door needs the package {problem.name}, which is not installed.",
            "Install it with: python -m pip install 'triage-ip[serve]'",
        ) from problem
    keeper = Doorkeeper.of(host, expose=expose, password=password)
    door = web.Door(command(home_folder(home)), database, keeper)

    async def stay_open() -> None:
        async with door.opened(host, port) as real_port:
            for line in greeting(host, real_port, keeper):
                tell(line)
            await web.told_to_stop()

    with suppress(KeyboardInterrupt), web.spoken(tell):
        asyncio.run(stay_open())
    tell("The browser door is closed.")


def command(home: Path) -> str:
    """The command line that starts the app with this very interpreter, quoted for the shell.

    The home folder is named in full; TRIAGE_HOME and the database go by the environment.
    """
    words = [sys.executable, "-P", "-m", "triage", "--home", str(home.absolute())]
    if sys.platform == "win32":
        return subprocess.list2cmdline(words)
    return "exec " + shlex.join(words)


def greeting(host: str, port: int, keeper: Doorkeeper) -> list[str]:
    """What the operator has to know once the door is open, the link first."""
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    if keeper.password is None:
        lines = [
            f"triage is open at {address}?token={keeper.token}",
            "Whoever has this link can read and change the cases. Ctrl-C closes the door.",
        ]
    else:
        lines = [
            f"triage is open at {address}",
            "It asks for the password. Ctrl-C closes the door.",
        ]
    if not is_loopback(host):
        lines.append(
            "Warning: nothing on the way is encrypted, the password included. "
            "Put a proxy with TLS before this door, one that hands the Host header on."
        )
    return lines
