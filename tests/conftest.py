"""What the whole suite shares."""

from __future__ import annotations

import pytest

from tests.unit.caselog import server


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in the last lines what was not tested for want of a server."""
    if server.programs() is None:
        terminalreporter.write_line(server.ABSENT, yellow=True)
