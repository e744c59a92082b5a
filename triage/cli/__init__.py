"""The command line: a thin door to the workflow. Results go to stdout, messages to stderr.

Exit status: 0 done, 1 the job could not be done, 2 wrong use.
"""

from triage.cli.entry import main

__all__ = ["main"]
