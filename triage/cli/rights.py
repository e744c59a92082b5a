"""`triage rights`: the register of our own rights."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from triage.cli import console
from triage.cli.steps import pairs
from triage.domain.marketplace import MARKETPLACES, Marketplace, by_domain
from triage.errors import WouldOverwrite, WrongUse
from triage.workflow import rights as register


@click.group()
def rights() -> None:
    """The register of one's own rights: add, list, check."""


@rights.command()
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@console.at_desk
def add(fields: tuple[str, ...], as_json: bool) -> None:
    """Add a right, or change one by its id (type=trademark number_raw=… territory=DE …)."""
    home = console.desk().home
    held = register.add_right(register.load_rights(home), dict(pairs(fields, "FIELD=VALUE")))
    register.save_rights(home, held)
    _put_right(held[-1].model_dump(mode="json"), as_json)


@rights.command("list")
@console.at_desk
def list_(as_json: bool) -> None:
    """List the rights and what is due for them."""
    desk = console.desk()
    held = register.load_rights(desk.home)
    due = register.due_alerts(held, desk.clock().date())
    if as_json:
        console.put_json(
            {
                "rights": [right.model_dump(mode="json") for right in held],
                "alerts": [alert.model_dump(mode="json") for alert in due],
            }
        )
        return
    for right in held:
        where = ", ".join(right.territory) or "territory not recorded"
        console.put(f"{right.id}  {right.type}  {right.label}  {where}  {right.status}")
    for alert in due:
        console.put(f"! {alert.text.in_language(console.language(desk))}")
    if not held:
        console.say("No right is registered yet: triage rights add type=trademark number_raw=…")


@rights.command()
@click.argument("right_id")
@console.at_desk
def remove(right_id: str, as_json: bool) -> None:
    """Take a right out of the register."""
    home = console.desk().home
    held = register.load_rights(home)
    kept = tuple(right for right in held if right.id != right_id)
    if len(kept) == len(held):
        raise WrongUse(f"There is no right {right_id!r}.", "See `triage rights list`.")
    register.save_rights(home, kept)
    _put_right({"removed": right_id}, as_json)


@rights.command()
@click.option("--case", "case_id", help="Which right answers this complaint, and why not.")
@click.option("--earliest", type=click.DateTime(["%Y-%m-%d"]), help="Date of the asserted right.")
@click.option("--store", "stores", multiple=True, help="A target store of a launch (amazon.de).")
@console.at_desk
def check(
    case_id: str | None, earliest: datetime | None, stores: tuple[str, ...], as_json: bool
) -> None:
    """Check the register against a complaint, or the stores of a planned launch."""
    if (case_id is None) == (not stores):
        raise WrongUse("Name either a case (--case) or target stores (--store).")
    if case_id is not None:
        _check_case(case_id, earliest.date() if earliest else None, as_json)
    else:
        _check_launch(tuple(_store(name) for name in stores), as_json)


@rights.command("export")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--overwrite", is_flag=True)
@console.at_desk
def export(out: Path, overwrite: bool, as_json: bool) -> None:
    """Write the register as CSV."""
    home = console.desk().home
    if out.exists() and not overwrite:
        raise WouldOverwrite(f"{out} is there already.", "Name another file, or --overwrite.")
    held = register.load_rights(home)
    home.write(out.resolve(), register.rights_as_csv(held).encode("utf-8-sig"))
    _put_right({"file": str(out), "rights": len(held)}, as_json)


@rights.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@console.at_desk
def import_(file: Path, as_json: bool) -> None:
    """Read rights from CSV; those with a known id are replaced."""
    home = console.desk().home
    new = register.read_table(file)
    ids = {right.id for right in new}
    kept = tuple(right for right in register.load_rights(home) if right.id not in ids)
    register.save_rights(home, (*kept, *new))
    _put_right({"read": len(new), "rights": len(kept) + len(new)}, as_json)


def _check_case(case_id: str, earliest: date | None, as_json: bool) -> None:
    desk = console.desk()
    found = register.against_case(
        register.load_rights(desk.home), desk.case(case_id), earliest, desk.clock().date()
    )
    if as_json:
        console.put_json([one.model_dump(mode="json") for one in found])
        return
    answers = {True: "answers it", False: "does not", None: "open"}
    for one in found:
        reasons = " ".join(reason.in_language(console.language(desk)) for reason in one.reasons)
        console.put(f"{one.right_id}  {answers[one.fits]}: {reasons}")
    if not found:
        console.say("No right is registered yet.")


def _check_launch(stores: tuple[Marketplace, ...], as_json: bool) -> None:
    desk = console.desk()
    found = register.clear(register.load_rights(desk.home), stores, desk.clock().date())
    if as_json:
        console.put_json([one.model_dump(mode="json") for one in found])
        return
    language = console.language(desk)
    for one in found:
        covered = ", ".join(one.covered_by) or "nothing of ours"
        console.put(f"{one.store.domain}  covered by: {covered}")
        for lack in one.missing:
            console.put(f"  missing: {lack.type}, registration {lack.time.in_language(language)}")


def _store(name: str) -> Marketplace:
    found = by_domain(name)
    if found is None:
        known = ", ".join(store.domain for store in MARKETPLACES)
        raise WrongUse(f"There is no marketplace {name!r}.", f"Marketplaces: {known}.")
    return found


def _put_right(shown: dict[str, object], as_json: bool) -> None:
    if as_json:
        console.put_json(dict(_plain(shown)))
    else:
        console.put("  ".join(f"{key}={value}" for key, value in shown.items() if value))


def _plain(shown: dict[str, object]) -> dict[str, str]:
    return {key: "" if value is None else str(value) for key, value in shown.items()}
