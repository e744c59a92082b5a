"""What stands around every call: streams that speak UTF-8, and no traceback for the user.

Light, because the app opens through it too and must not wait for the command line's library.
"""

from __future__ import annotations

import sys
from collections.abc import Callable


def guarded(call: Callable[[], object]) -> int:
    """Run a call; gives the exit status back, its own or that of what went wrong."""
    prepare()
    try:
        status = call()
    except (Exception, KeyboardInterrupt) as problem:  # noqa: BLE001 - the last door
        from triage.cli.entry import told

        return told(problem)
    return status if isinstance(status, int) else 0


def prepare() -> None:
    """Make both streams speak UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
