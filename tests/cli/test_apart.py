"""Several ASINs in one complaint: answered together, or one of them apart."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Call
from tests.cli.test_whole_job import NOTICE, open_case

TWO = NOTICE.replace(b"ASIN: B0TR1AGE01", b"ASIN: B0TR1AGE01, B0TR1AGE02")


def stand(cli: Call, case: str, *more: str) -> Any:
    return cli("show", case, *more, "--json").json()


def test_one_item_is_answered_apart(cli: Call) -> None:
    case = open_case(cli, TWO)
    first = stand(cli, case)["question"]
    together, apart = first["answers"][0]["id"], first["answers"][-1]["id"]
    assert cli("answer", case, f"{first['id']}={together}").status == 0
    assert cli("answer", case, f"{first['id']}@B0TR1AGE02={apart}").status == 0
    whole = stand(cli, case)["node"]
    assert stand(cli, case, "--asin", "B0TR1AGE01")["node"] == whole
    assert stand(cli, case, "--asin", "B0TR1AGE02")["node"] != whole
    assert cli("show", case, "--asin", "B0NE1THER1").status == 2
