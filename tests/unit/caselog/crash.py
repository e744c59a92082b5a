"""Two writers that are killed again and again (arguments: place, kills, seed).

A process of its own, so that it may fork. Each writer acknowledges an event by a line in its pipe
once `append` has returned. After every kill the log is verified, while the other one goes on
writing, and every acknowledged event is looked for.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path

from tests.unit.caselog.making import NOON, opened, summary
from triage.caselog import Log, open_log
from triage.domain.events import NoteAdded
from triage.errors import Conflict

SHARED = "TR-both"


@dataclass
class Writer:
    """A child process, the pipe that it acknowledges through, and what it acknowledged."""

    pid: int
    pipe: int
    unread: bytes = b""
    acknowledged: set[tuple[str, int]] = field(default_factory=set)

    def listen(self) -> None:
        """Takes in what was acknowledged up to now."""
        while True:
            try:
                heard = os.read(self.pipe, 65536)
            except BlockingIOError:
                return
            if not heard:
                return
            *lines, self.unread = (self.unread + heard).split(b"\n")
            for line in lines:
                case_id, number = line.decode().split()
                self.acknowledged.add((case_id, int(number)))


def write(log: Log, case_id: str, pipe: int) -> None:
    """Opens a case and adds to it and to the shared one for ever."""
    raw = case_id.encode()
    digest = sha256(raw).hexdigest()
    log.put_mail(digest, raw, f"mail of {case_id} 商标")
    log.append(case_id, [opened(digest)], actor="a", at=NOON, after=0, summary=summary(case_id))
    os.write(pipe, f"{case_id} 1\n".encode())
    for number in count(2):
        told = summary(case_id, number_of_events=number)
        note = [NoteAdded(text=f"note {number}")]
        log.append(case_id, note, actor="a", at=NOON, after=number - 1, summary=told)
        os.write(pipe, f"{case_id} {number}\n".encode())
        if number % 5 == 0:
            share(log, pipe)


def share(log: Log, pipe: int) -> None:
    """Adds to the case that the other one adds to as well."""
    last = len(log.history(SHARED))
    try:
        log.append(SHARED, [NoteAdded(text="x")], actor="a", at=NOON, after=last, summary=None)
    except Conflict:
        return
    os.write(pipe, f"{SHARED} {last + 1}\n".encode())


def start(place: str, case_id: str) -> Writer:
    """A new writer."""
    mine, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(mine)
        with open_log(place) as log:
            write(log, case_id, theirs)
    os.close(theirs)
    os.set_blocking(mine, False)
    return Writer(pid, mine)


def kill(writer: Writer) -> set[tuple[str, int]]:
    """Ends a writer without a warning; returns all that it acknowledged."""
    os.kill(writer.pid, signal.SIGKILL)
    _, status = os.waitpid(writer.pid, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("a writer ended by itself")
    writer.listen()
    os.close(writer.pipe)
    return writer.acknowledged


def check(place: str, acknowledged: set[tuple[str, int]]) -> None:
    """Complains when the log is not sound or an acknowledged event is missing."""
    with open_log(place) as log:
        report = log.verify()
        if not report.ok:
            raise AssertionError(report.fault)
        last = {case_id: len(log.history(case_id)) for case_id in dict(acknowledged)}
    lost = {(case_id, number) for case_id, number in acknowledged if number > last[case_id]}
    if lost:
        raise AssertionError(f"acknowledged, but lost: {sorted(lost)}")


def run(place: str, kills: int, chance: random.Random) -> int:
    """Kills as often as asked; returns how many events were acknowledged."""
    with open_log(place) as log:
        log.append(SHARED, [opened()], actor="a", at=NOON, after=0, summary=summary(SHARED))
    names = (f"TR-{number}" for number in count())
    acknowledged: set[tuple[str, int]] = set()
    writers = [start(place, next(names)) for _ in range(2)]
    try:
        acknowledged = harass(place, kills, chance, writers, names)
    finally:
        for writer in writers:
            acknowledged |= kill(writer)
    check(place, acknowledged)
    return len(acknowledged)


def harass(
    place: str, kills: int, chance: random.Random, writers: list[Writer], names: Iterator[str]
) -> set[tuple[str, int]]:
    """Kills one of the two writers, checks, and puts another in its place; again and again."""
    acknowledged: set[tuple[str, int]] = set()
    for _ in range(kills):
        time.sleep(chance.uniform(0, 0.04))
        victim = writers.pop(chance.randrange(2))
        acknowledged |= kill(victim)
        for other in writers:
            other.listen()
            acknowledged |= other.acknowledged
        check(place, acknowledged)
        writers.append(start(place, next(names)))
    return acknowledged


if __name__ == "__main__":
    where, how_often, seed = sys.argv[1:]
    rounds = 1 if "://" in where else 5
    events = 0
    for nth in range(rounds):
        inside = where if "://" in where else str(Path(where) / str(nth))
        events += run(inside, int(how_often) // rounds, random.Random(f"{seed}/{nth}"))  # noqa: S311
    sys.stdout.write(f"{events}\n")
