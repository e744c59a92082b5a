"""The command `triage`: its commands are loaded when called, so that the start is quick."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import click

from triage.cli import console
from triage.cli.guard import guarded
from triage.errors import TriageError, WrongUse

COMMANDS = {
    "parse": "triage.cli.parse:parse",
    "open": "triage.cli.cases:open_",
    "show": "triage.cli.cases:show",
    "answer": "triage.cli.steps:answer",
    "draft": "triage.cli.drafts:draft",
    "sent": "triage.cli.drafts:sent",
    "bounced": "triage.cli.drafts:bounced",
    "received": "triage.cli.cases:received",
    "correct": "triage.cli.steps:correct",
    "evidence": "triage.cli.steps:evidence",
    "worksheet": "triage.cli.worksheets:worksheet",
    "profile": "triage.cli.setup:profile",
    "undo": "triage.cli.steps:undo",
    "redo": "triage.cli.steps:redo",
    "snooze": "triage.cli.steps:snooze",
    "close": "triage.cli.steps:close",
    "cases": "triage.cli.cases:cases",
    "owners": "triage.cli.insights:owners",
    "stats": "triage.cli.insights:stats",
    "walk": "triage.cli.walk:walk",
    "tree": "triage.cli.setup:tree",
    "lint": "triage.cli.drafts:lint",
    "waive": "triage.cli.steps:waive",
    "sheet": "triage.cli.papers:sheet",
    "document": "triage.cli.papers:document",
    "pack": "triage.cli.papers:pack",
    "rights": "triage.cli.rights:rights",
    "calendar": "triage.cli.log:calendar",
    "export": "triage.cli.log:export",
    "import": "triage.cli.log:import_",
    "verify": "triage.cli.log:verify",
    "delete": "triage.cli.log:delete",
    "backup": "triage.cli.log:backup",
    "serve": "triage.cli.setup:serve",
}
"""Every command and the place of its function."""


class _Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's form
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's form
        cmd_name: str,
    ) -> click.Command | None:
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)  # noqa: S101 - the table above names commands
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's form
        formatter: click.HelpFormatter,
    ) -> None:
        from triage.cli.summaries import SUMMARIES

        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES[name]) for name in COMMANDS])


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--home", type=click.Path(path_type=Path, file_okay=False), help="Folder of the case log."
)
@click.option("--database", help="Another database than the embedded one (URL).")
@click.version_option(package_name="triage-ip", prog_name="triage")
@click.pass_context
def triage(context: click.Context, home: Path | None, database: str | None) -> None:
    """Answer intellectual-property complaints against marketplace listings.

    Without a command, the terminal app opens.
    """
    context.obj = console.Place(home, database or os.environ.get("TRIAGE_DATABASE_URL"))
    if context.invoked_subcommand is None:
        from triage.tui import run
        from triage.workflow.place import home_folder

        run(home_folder(home), context.obj.database)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; gives its exit status back. No traceback reaches the user."""
    return guarded(lambda: triage.main(args=arguments, prog_name="triage", standalone_mode=False))


def told(problem: BaseException) -> int:
    """Say what went wrong, as far as the user needs it; gives the exit status back."""
    match problem:
        case TriageError():
            return console.complain(problem, 2 if isinstance(problem, WrongUse) else 1)
        case click.ClickException():
            problem.show(console.messages())
            return problem.exit_code
        case click.Abort() | KeyboardInterrupt():
            console.say("Stopped; what was done so far is kept.")
        case BrokenPipeError():
            console.swallow_output()
        case _:
            return console.confess(problem)
    return 1
