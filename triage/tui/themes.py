"""Two calm themes, one light, one dark; blue and orange stay apart for every kind of eye."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="triage-dark",
    primary="#5aa2e0",
    secondary="#8fb7d9",
    accent="#e8a33d",
    warning="#e8a33d",
    error="#f07f6a",
    success="#6fb7c9",
    foreground="#d9dde3",
    background="#14181d",
    surface="#1a1f26",
    panel="#232a33",
    dark=True,
)
LIGHT = Theme(
    name="triage-light",
    primary="#1c5d99",
    secondary="#3f6f9c",
    accent="#a85400",
    warning="#a85400",
    error="#b3261e",
    success="#0b6b7a",
    foreground="#1d232a",
    background="#f7f6f3",
    surface="#ffffff",
    panel="#e8e6e0",
    dark=False,
)
