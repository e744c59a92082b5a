"""`triage parse`: read mails and print what they say; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from triage.cli import console
from triage.cli.readings import as_json, as_text, explanation_lines
from triage.workflow.batch import Broken, files_of, read_file, read_files
from triage.workflow.place import PROFILE, home_folder
from triage.workflow.reading import Read, explain, read


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE… | -")
@click.option("--explain", "explained", is_flag=True, help="Show which rule read what, and where.")
@console.at_desk
def parse(files: tuple[str, ...], explained: bool, as_json: bool) -> int:
    """Read mails (text, .eml, .msg, .html, .mbox, .zip, a folder, - for standard input)."""
    own = _own_addresses()
    broken: list[Broken] = []
    shown = 0
    for found in _found(files, own, broken):
        _put(found, machine=as_json, first=not shown)
        shown += 1
        if explained:
            _put_explanation(found, own, machine=as_json)
    for one in broken:
        console.say(f"triage: {one}")
    if not shown and not broken:
        console.say(f"triage: There is no mail in {', '.join(files)}.")
    return 0 if shown and not broken else 1


def _found(files: tuple[str, ...], own: frozenset[str], broken: list[Broken]) -> Iterator[Read]:
    if files == ("-",):
        data, source = console.data_of("-")
        yield from read(data, source, own)
        return
    paths = [path for file in files for path in files_of(Path(file))]
    results = (
        read_files(paths, own, console.progress("files read"))
        if len(paths) > 1
        else (one for path in paths for one in read_file(path, own))
    )
    for one in results:
        if isinstance(one, Broken):
            broken.append(one)
        else:
            yield one


def _own_addresses() -> frozenset[str]:
    folder = home_folder(console.place(click.get_current_context()).home)
    if not (folder / PROFILE).exists():
        return frozenset()
    from triage.workflow.home import Home

    return Home(folder).load_profile().own_addresses


def _put(found: Read, *, machine: bool, first: bool) -> None:
    if machine:
        console.put_json_text(as_json(found.reading))
        return
    if not first:
        console.put()
    console.put(as_text(found.reading))


def _put_explanation(found: Read, own: frozenset[str], *, machine: bool) -> None:
    explanation = explain(found, own)
    if machine:
        console.put_json_text(explanation.model_dump_json())
        return
    for line in explanation_lines(explanation):
        console.put(line)
