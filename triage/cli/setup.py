"""`triage profile`, `tree`, `serve`: who we are, the tree as a picture, the app in a browser."""

from __future__ import annotations

import click

from triage.cli import console
from triage.cli.steps import pairs
from triage.workflow.profile_keys import profile_items, with_item


@click.command()
@click.argument("items", nargs=-1, metavar="[KEY=VALUE…]")
@console.at_desk
def profile(items: tuple[str, ...], as_json: bool) -> None:
    """Show or set who we are: entity, stores with seller IDs, addresses, signature, languages."""
    desk = console.desk()
    changed = desk.profile()
    for key, value in pairs(items, "KEY=VALUE"):
        changed = with_item(changed, key, value.replace("\\n", "\n"))
    if items:
        desk.save_profile(changed)
    if as_json:
        console.put_json({key: value for key, value, _ in profile_items(changed)})
        return
    language = console.language(desk)
    for key, value, use in profile_items(changed):
        console.put(f"{key:<34} {value or '-'}")
        console.put(f"{'':<34} {use.in_language(language)}")


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "mermaid", "svg"]), default="text")
@click.option("--case", "case_id", help="Mark the path of this case.")
@click.option("--lang", "language", type=click.Choice(["en", "zh"]), help="Language of the texts.")
@console.at_desk
def tree(form: str, case_id: str | None, language: str | None, as_json: bool) -> None:
    """Draw the decision tree."""
    from triage.workflow.drawing import draw_tree

    desk = console.desk()
    drawn = draw_tree(desk, form, case_id, language or console.language(desk))
    if as_json:
        console.put_json({"format": form, "tree": drawn})
    else:
        console.put(drawn)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8765, show_default=True, type=click.IntRange(0, 65535))
@click.option("--expose", is_flag=True, help="Allow another address than loopback.")
@click.option("--password", envvar="TRIAGE_SERVE_PASSWORD", help="Needed with --expose.")
@click.pass_context
def serve(context: click.Context, host: str, port: int, expose: bool, password: str | None) -> None:
    """Open the app in the browser; on this machine only, unless told otherwise."""
    from triage.tui.serve import serve as start

    where = console.place(context)
    start(
        where.home,
        where.database,
        host=host,
        port=port,
        expose=expose,
        password=password,
        tell=console.say,
    )
