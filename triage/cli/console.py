"""The one module that owns stdout, stderr and exit codes."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, ParamSpec, TypeVar

import click

from triage.errors import TriageError

if TYPE_CHECKING:
    from pydantic import JsonValue

    from triage.domain.base import Words
    from triage.workflow.desk import Desk

P = ParamSpec("P")
R = TypeVar("R")

_UNSEEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "�")
"""Control characters: never written to a terminal, whatever a mail holds."""


@dataclass(frozen=True)
class Place:
    """Where the call works: the home folder and the database, None for the defaults."""

    home: Path | None
    database: str | None


def messages() -> IO[str]:
    """The stream of messages."""
    return sys.stderr


def put(text: str = "") -> None:
    """Write a line of results."""
    sys.stdout.write(clean(text) + "\n")


def put_json(value: JsonValue) -> None:
    """Write one JSON object on one line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def put_json_text(text: str) -> None:
    """Write a JSON text that is ready on one line."""
    sys.stdout.write(text + "\n")


def say(text: str) -> None:
    """Write a message."""
    sys.stderr.write(clean(text) + "\n")


def is_watched() -> bool:
    """Whether a person reads the messages as they come."""
    return sys.stderr.isatty()


def progress(words: str) -> Callable[[int, int], None] | None:
    """A counter on stderr, only where a person watches and the results go elsewhere."""
    if not is_watched() or sys.stdout.isatty():
        return None

    def tell(done: int, total: int) -> None:
        ending = "\n" if done == total else ""
        sys.stderr.write(f"\r{done} of {total} {words}{ending}")
        sys.stderr.flush()

    return tell


def clean(text: str) -> str:
    """The text without control characters other than tab and line break."""
    return text.translate(_UNSEEN)


def complain(problem: TriageError, status: int) -> int:
    """Say what happened and what to do; gives the exit status back."""
    say(f"triage: {problem}")
    return status


def confess(problem: BaseException) -> int:
    """Say that triage itself failed, with the place but nothing of a case in it."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (
        f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown"
    )
    say(
        f"triage: an error of ours ({type(problem).__name__} at {place}). "
        "Nothing that was stored is lost; please report these two words."
    )
    return 1


def swallow_output() -> None:
    """Nobody reads on: let the interpreter close without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def at_desk(function: Callable[P, R]) -> Callable[P, R]:
    """Give a command `--home`, `--database` and `--json`."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Machine output."),
        click.option("--database", hidden=True, expose_value=False, callback=_database),
        click.option(
            "--home",
            type=click.Path(path_type=Path, file_okay=False),
            hidden=True,
            expose_value=False,
            callback=_home,
        ),
    ):
        function = option(function)
    return function


def _home(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.obj = Place(value, place(context).database)


def _database(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.obj = Place(place(context).home, value)


def place(context: click.Context) -> Place:
    """Where the call works."""
    found = context.find_object(Place)
    return found if found is not None else Place(None, None)


def desk() -> Desk:
    """The desk of this call; its database is closed when the command ends."""
    from triage.workflow.desk import Desk

    context = click.get_current_context()
    where = place(context)
    opened = Desk(where.home, database=where.database, actor=_actor())
    context.call_on_close(opened.shut)
    return opened


def words(text: Words, desk: Desk) -> str:
    """A text in the operator's language."""
    return text.in_language(language(desk))


def language(desk: Desk) -> str:
    """The interface language: the profile's, else the locale's."""
    chosen = desk.profile().interface_language
    spoken = chosen or os.environ.get("LC_ALL") or os.environ.get("LANG") or "en"
    return "zh" if spoken.startswith("zh") else "en"


def data_of(file: str) -> tuple[bytes, str]:
    """The bytes of a file, or of standard input for `-`. Raises TriageError when unreadable."""
    if file == "-":
        return sys.stdin.buffer.read(), "-"
    try:
        return Path(file).read_bytes(), file
    except OSError as problem:
        raise TriageError(
            f"{file} cannot be read: {problem.strerror}.", "Check the name of the file."
        ) from problem


def _actor() -> str:
    import getpass

    try:
        return getpass.getuser()
    except OSError:
        return "operator"
