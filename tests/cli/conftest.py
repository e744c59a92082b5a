"""The command line in this process: what it writes, and with which status it leaves."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from triage.cli.entry import run
from triage.resources import bundled


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out.strip().splitlines()[-1])


Call = Callable[..., Result]


class _Input(io.StringIO):
    def __init__(self, data: bytes) -> None:
        super().__init__(data.decode("utf-8", "replace"))
        self.buffer = io.BytesIO(data)  # type: ignore[misc]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def cli(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call `triage` with arguments; `stdin` gives it bytes on standard input."""
    monkeypatch.setenv("TRIAGE_HOME", str(home))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def call(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", _Input(stdin))
        capsys.readouterr()
        status = run([str(one) for one in arguments])
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return call


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """The file of a bundled sample by its slug."""

    def find(slug: str) -> Path:
        return next(
            path
            for path in bundled("sample_complaints").glob(f"{slug}.*")
            if path.suffix != ".json"
        )

    return find


@pytest.fixture
def known(cli: Call) -> None:
    """A profile that every letter can be signed with."""
    result = cli(
        "profile",
        "entity=Nordlicht Handel GmbH",
        "signer_name=Ana Beispiel",
        "signer_title=Managing director",
        "email=ana@nordlicht.example",
        "phone=+49 30 1234567",
        "address=Beispielweg 1, 10115 Berlin",
        "country=DE",
        "stores.amazon.com.name=Nordlicht Store",
        "stores.amazon.com.seller_id=A1B2C3D4E5F6G7",
    )
    assert result.status == 0, result.err
