"""The app's end of the browser door: however the page ends, the app leaves with its last words.

Textual's own driver drops the app at once when the page closes, and lets it run on for ever when
the server is gone.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress

from textual.drivers.web_driver import WebDriver


class DoorDriver(WebDriver):
    """Draws into the page; textual-serve starts the app with it."""

    def start_application_mode(self) -> None:
        """Begin, and take a polite signal for a wish to leave."""
        super().start_application_mode()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            with suppress(NotImplementedError, AttributeError):  # Windows has no such handlers
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self._leave)

    def stop_application_mode(self) -> None:
        """End; a server that is gone needs no farewell."""
        with suppress(BrokenPipeError):
            super().stop_application_mode()

    def write(self, data: str) -> None:
        """Draw, as long as somebody looks."""
        with suppress(BrokenPipeError):
            super().write(data)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Hear what the page says; it says `quit` when it closes."""
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def run_input_thread(self) -> None:
        """Read keys until the app leaves; when they end by themselves, the server is gone."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

    def _leave(self) -> None:
        self._app.call_later(self._app.exit)
