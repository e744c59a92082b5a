"""The one thread that owns the desk: calls run there in order, and the screen never waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from triage.workflow.desk import Desk

T = TypeVar("T")


class DeskThread:
    """Makes the desk at the first call and runs every call in the same thread.

    A call that was handed over is carried out even when the screen that asked has gone, so
    closing a screen never loses an answer.
    """

    def __init__(self, make: Callable[[], Desk]) -> None:
        self._make = make
        self._desk: Desk | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def do(self, job: Callable[[Desk], T]) -> T:
        """The result of the job; its errors are raised here."""
        return await asyncio.shield(asyncio.wrap_future(self._pool.submit(self._run, job)))

    async def before(self, job: Callable[[], T]) -> T:
        """The result of a job that needs no desk, done in the desk's turn; its errors come here."""
        return await asyncio.shield(asyncio.wrap_future(self._pool.submit(job)))

    def hand_over(self, job: Callable[[Desk], object]) -> None:
        """Let a job be done without waiting for it."""
        self._pool.submit(self._run, job)

    def finish(self) -> None:
        """Wait until everything that was handed over is done."""
        self._pool.shutdown(wait=True)

    def _run(self, job: Callable[[Desk], T]) -> T:
        if self._desk is None:
            self._desk = self._make()
        return job(self._desk)
