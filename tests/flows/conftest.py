"""Prints how many edges of the tree the stories take, at the end of every run that tells them."""

from __future__ import annotations

import pytest

from tests.flows.coverage import figures


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line with the figure."""
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    if any("flows/test_edges.py" in report.nodeid for report in reports):
        every, covered, _ = figures()
        share = 100 * covered / every
        terminalreporter.write_line(
            f"decision tree: {covered} of {every} edges walked, {share:.1f} %"
        )
