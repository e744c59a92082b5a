"""Who may come in by the browser door: the rules alone, without any web server."""

from __future__ import annotations

import hmac
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from triage.errors import WrongUse

ATTEMPTS = 5
"""Wrong passwords that are heard within `WINDOW`, from everybody together."""
WINDOW = 60.0
"""Seconds after which a wrong password no longer counts."""
_OWN_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address; a name other than localhost does not."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def check_address(host: str, *, expose: bool, password: str | None) -> None:
    """Raise WrongUse unless the door is for this machine, or exposed on purpose with a password."""
    if not is_loopback(host) and not expose:
        raise WrongUse(
            f"{host or 'An empty address'} can be reached from other machines.",
            "Leave --host out to stay on this machine, or add --expose and --password.",
        )
    if expose and not password:
        raise WrongUse(
            "Without a password the cases would lie open to everybody.",
            "Set TRIAGE_SERVE_PASSWORD or give --password together with --expose.",
        )


@dataclass
class Doorkeeper:
    """Knows the names of this door and the key to it, and counts wrong passwords.

    The key is the link with `token`, or the password where there is one. Either is exchanged for
    a cookie that holds the token. `hosts` are the names by which the door may be called, None for
    any: behind a proxy it has names that nobody told us.
    """

    hosts: frozenset[str] | None
    password: str | None = field(default=None, repr=False)
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    clock: Callable[[], float] = time.monotonic
    _wrong: deque[float] = field(default_factory=lambda: deque(maxlen=ATTEMPTS), repr=False)

    @classmethod
    def of(cls, host: str, *, expose: bool, password: str | None) -> Doorkeeper:
        """The doorkeeper of an address that `check_address` let pass."""
        return cls(None if expose else _OWN_NAMES | {host}, password or None)

    def knows_host(self, host: str) -> bool:
        """Whether the Host header names this door: a rebound name of a stranger does not."""
        try:
            parts = urlsplit(f"//{host}")
            named = bool(parts.hostname) and (parts.port or 0) >= 0
        except ValueError:
            return False
        return named and (self.hosts is None or parts.hostname in self.hosts)

    def is_own_page(self, origin: str, host: str) -> bool:
        """Whether the Origin header is a page of this very door, port included."""
        scheme, _, name = origin.partition("://")
        return scheme in ("http", "https") and name.lower() == host.lower()

    def takes_link(self, token: str) -> bool:
        """Whether the link opens the door; where there is a password no link does."""
        return self.password is None and _same(token, self.token)

    def takes_cookie(self, token: str) -> bool:
        """Whether the browser has been let in before."""
        return _same(token, self.token)

    def takes_password(self, password: str) -> bool:
        """Whether the password is right; a wrong one is counted."""
        if self.password is not None and _same(password, self.password):
            return True
        self._wrong.append(self.clock())
        return False

    def pause(self) -> float:
        """Seconds until the next password is heard, 0.0 when one may be tried now."""
        if len(self._wrong) < ATTEMPTS:
            return 0.0
        return max(0.0, self._wrong[0] + WINDOW - self.clock())


def cookie_name(host: str) -> str:
    """The cookie's name for a Host header; cookies know no ports, so the name tells them apart."""
    return f"triage-{urlsplit(f'//{host}').port or 'door'}"


def _same(given: str, right: str) -> bool:
    """Compare in a time that tells nothing of where the two differ."""
    return hmac.compare_digest(_bytes(given), _bytes(right))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
