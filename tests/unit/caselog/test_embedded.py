"""The embedded database gives each thread its own connection and asks for no library."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from triage.caselog.embedded import Embedded


def test_a_closed_connection_stays_closed_and_opens_at_the_next_statement(tmp_path: Path) -> None:
    base = Embedded(tmp_path / "a.db", {"journal_mode": "wal"}, 1)
    base.close()
    assert not base.is_connection_usable()
    base.execute_sql("CREATE TABLE one (a)", ())
    assert base.is_connection_usable()
    assert base.table_exists("one")
    base.close()
    assert base.execute_sql("PRAGMA journal_mode", ()).fetchone() == ("wal",)
    base.close()


def test_each_thread_has_a_connection_of_its_own(tmp_path: Path) -> None:
    base = Embedded(tmp_path / "a.db", {}, 1)
    base.connect()
    seen: list[bool] = []
    other = threading.Thread(target=lambda: seen.append(base.is_connection_usable()))
    other.start()
    other.join()
    assert seen == [False]
    base.close()


def test_an_embedded_log_loads_no_database_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from triage.caselog import open_log\n"
        "with open_log(Path(sys.argv[1])) as log: log.summaries()\n"
        "print(sorted({'peewee', 'psycopg'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "[]", done.stderr
