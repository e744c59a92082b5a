"""The case log: what happened, in order and proven; what is due; what can be found again.

Importing this is cheap: the database library is loaded when a log is opened.
"""

from triage.caselog.calendar import calendar
from triage.caselog.followup import State, state
from triage.caselog.listing import View
from triage.caselog.log import Log, open_log
from triage.caselog.reading import StoredMail
from triage.caselog.statistics import Statistics
from triage.caselog.verify import VerifyReport

__all__ = [
    "Log",
    "State",
    "Statistics",
    "StoredMail",
    "VerifyReport",
    "View",
    "calendar",
    "open_log",
    "state",
]
