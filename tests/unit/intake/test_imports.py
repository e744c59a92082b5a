"""What intake loads at its start, and what only when a mail needs it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import triage.intake

HEAVY = ("selectolax", "oxmsg", "olefile", "charset_normalizer", "mailbox", "textual", "sqlite3")


def modules_after(code: str) -> set[str]:
    program = f"import sys; {code}; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in run.stdout.split()}


def test_the_start_is_light() -> None:
    assert not modules_after("import triage.intake") & set(HEAVY)


def test_a_plain_mail_needs_no_heavy_library() -> None:
    mail = b"From: a@b.example\nTo: c@d.example\n\nHi"
    code = f"from triage.intake import read_bytes; list(read_bytes({mail!r}, 'a.eml'))"
    assert not modules_after(code) & set(HEAVY)


@pytest.mark.parametrize("name", triage.intake.__all__)
def test_the_public_names_are_there_and_documented(name: str) -> None:
    assert getattr(triage.intake, name).__doc__
