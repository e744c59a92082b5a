"""The case log: what happened, in order and proven; what is due; what can be found again.

Importing this is cheap: the database library is loaded when a log is opened.
"""

from triage.caselog.listing import View
from triage.caselog.log import Log, open_log
from triage.caselog.reading import StoredMail

__all__ = ["Log", "StoredMail", "View", "open_log"]
