"""Textual's own private names: a screen that redefines one breaks in ways that are hard to see."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest
from textual.message_pump import MessagePump

import triage.tui

MODULES = [name for _, name, _ in pkgutil.walk_packages(triage.tui.__path__, "triage.tui.")]
WANTED = {"_on_paste"}


def test_there_are_modules() -> None:
    assert len(MODULES) > 15


@pytest.mark.parametrize("module", MODULES)
def test_no_private_name_of_textual_is_redefined(module: str) -> None:
    found = importlib.import_module(module)
    for _, kind in inspect.getmembers(found, inspect.isclass):
        if kind.__module__ != module or not issubclass(kind, MessagePump):
            continue
        foreign = [base for base in kind.__mro__[1:] if base.__module__.startswith("textual")]
        taken = {name for base in foreign for name in vars(base) if name.startswith("_")}
        ours = {name for name in vars(kind) if name.startswith("_") and not name.startswith("__")}
        clash = (
            (ours & taken)
            - WANTED
            - {
                "_decorated_handlers",
                "_merged_bindings",
                "_reactives",
                "_inherit_bindings",
                "_inherit_css",
                "_inherit_component_classes",
                "_css_type_name",
                "_css_type_names",
                "_computes",
                "_widget_type_names",
                "_css_bases",
            }
        )
        assert not clash, f"{kind.__name__} redefines {sorted(clash)}"
