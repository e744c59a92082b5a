"""The texts of the shipped tree, for tests that break them on purpose."""

from __future__ import annotations

from importlib.resources import files

from triage.tree.loading import LIBRARY, STAGES


def shipped() -> dict[str, str]:
    """The data files of the shipped tree by name."""
    folder = files("triage.tree") / "data"
    return {name: (folder / f"{name}.toml").read_text("utf-8") for name in (*STAGES, *LIBRARY)}


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """The shipped texts with one change; the old text must be there."""
    texts = shipped()
    assert old in texts[name], f"{name} has no {old!r}"
    return {**texts, name: texts[name].replace(old, new, 1)}


def added(name: str, more: str) -> dict[str, str]:
    """The shipped texts with something added at the end of one file."""
    texts = shipped()
    return {**texts, name: f"{texts[name]}\n{more}\n"}


def without(name: str, header: str) -> dict[str, str]:
    """The shipped texts without one table, up to the next."""
    texts = shipped()
    head, _, rest = texts[name].partition(f"\n[{header}]\n")
    assert rest, f"{name} has no [{header}]"
    _, _, after = rest.partition("\n[")
    return {**texts, name: f"{head}\n[{after}"}
