"""From a pasted text or a file to a case on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

from triage.errors import TriageError
from triage.tui.words import _, plural

if TYPE_CHECKING:
    from triage.tui.app import TriageApp
    from triage.workflow.desk import Desk
    from triage.workflow.views import Opened

_LONGEST_NAME = 4096


def named_file(text: str) -> Path | None:
    """The file that a dropped text names (quoted, escaped or as `file://`), None for a mail."""
    name = text.strip().strip("'\"")
    if not name or "\n" in name or len(name) > _LONGEST_NAME:
        return None
    if name.startswith("file://"):
        name = unquote(urlparse(name).path)
    try:
        found = [path for path in (Path(name), Path(name.replace("\\ ", " "))) if path.is_file()]
    except (OSError, ValueError):
        return None
    return found[0] if found else None


async def open_mail(app: TriageApp, data: bytes | str, source: str) -> None:
    """Open the complaints of a mail; show the first case, or keep the text when none is found."""
    if len(data) > 100_000:
        app.say(_("Reading {size} kB …").format(size=len(data) // 1000))
    try:
        opened = await app.desk.do(lambda desk: desk.open(data, source))
    except (TriageError, OSError) as problem:
        _refused(app, data, source, problem)
        return
    show(app, opened)


async def open_anyway(app: TriageApp, data: bytes | str, source: str) -> bool:
    """Open a case for a mail that does not read as a complaint; False when even that fails."""
    opened = await app.ask(lambda desk: desk.open(data, source, anyway=True))
    if opened:
        show(app, opened)
    return bool(opened)


async def file_reply(app: TriageApp, data: bytes | str, source: str, case_id: str) -> bool:
    """File a reply with a case ("" lets the desk find it); False when it was refused."""

    def job(desk: Desk) -> str:
        filed = desk.received(data, source, case_id or None)
        return filed[0].case_id if filed else ""

    found = await app.ask(job)
    if found:
        app.say(_("Filed with {case}.").format(case=found))
        app.show_case(found)
    return bool(found)


def show(app: TriageApp, opened: tuple[Opened, ...]) -> None:
    """Show the first of the opened cases and say what became of all of them."""
    joined = sum(1 for one in opened if one.joined)
    fresh = len(opened) - joined
    said = []
    if fresh > 1 or (fresh and joined):
        said.append(plural("{n} case opened.", "{n} cases opened.", fresh))
    if joined:
        said.append(_("This notice was already here; its case is shown."))
    if len(opened) > 1:
        said.append(" · ".join(one.case_id for one in opened))
    if said:
        app.say("\n".join(said))
    app.show_case(opened[0].case_id)


def _refused(app: TriageApp, data: bytes | str, source: str, problem: Exception) -> None:
    from triage.tui.screens.paste import PasteScreen

    said = problem.message if isinstance(problem, TriageError) else str(problem)
    app.push_screen(PasteScreen("", data, source, said))
