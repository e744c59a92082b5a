"""The command line: a thin door to the workflow. Results go to stdout, messages to stderr.

Exit status: 0 done, 1 the job could not be done, 2 wrong use.
"""

from __future__ import annotations

import gc
import sys

_SELDOM = 100_000
"""A command is short: it looks for garbage once in so many new objects, and not at its end."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit status; no traceback reaches the user.

    Without any argument the app opens, which needs nothing of what reads arguments.
    """
    if sys.argv[1:] if arguments is None else arguments:
        gc.set_threshold(_SELDOM)
        from triage.cli.entry import run

        status = run(arguments)
        gc.freeze()
        sys.exit(status)
    from triage.cli.guard import guarded

    sys.exit(guarded(_app))


def _app() -> None:
    import os

    from triage.tui import run
    from triage.workflow.place import home_folder

    run(home_folder(), os.environ.get("TRIAGE_DATABASE_URL"))
