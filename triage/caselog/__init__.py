"""The case log: what happened, in order and proven; what is due; what can be found again.

Importing this is cheap: each name is loaded when it is first used, the database library when a log
is opened.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from triage.caselog.followup import State, state
    from triage.caselog.glance import Glance, glances
    from triage.caselog.ics import calendar
    from triage.caselog.listing import View
    from triage.caselog.log import Log, open_log
    from triage.caselog.reading import StoredMail
    from triage.caselog.statistics import Statistics
    from triage.caselog.verify import VerifyReport

__all__ = [
    "Glance",
    "Log",
    "State",
    "Statistics",
    "StoredMail",
    "VerifyReport",
    "View",
    "calendar",
    "glances",
    "open_log",
    "state",
]

_HOMES = {
    "Glance": "glance",
    "Log": "log",
    "State": "followup",
    "Statistics": "statistics",
    "StoredMail": "reading",
    "VerifyReport": "verify",
    "View": "listing",
    "calendar": "ics",
    "glances": "glance",
    "open_log": "log",
    "state": "followup",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
