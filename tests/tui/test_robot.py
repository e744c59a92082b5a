"""A robot that presses keys without thinking, pastes hostile text and resizes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.tui.fake_desk import MAIL, SLOTS, FakeDesk
from tests.tui.helpers import Rig
from tests.tui.test_hostile import HOSTILE
from triage.errors import TriageError

KEYS = (
    *"abcdefghijklmnopqrstuvwxyzG123456789+/?",
    "enter",
    "escape",
    "tab",
    "shift+tab",
    "up",
    "down",
    "left",
    "right",
    "pageup",
    "pagedown",
    "home",
    "end",
    "space",
    "backspace",
    "delete",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "f6",
    "ctrl+p",
    "ctrl+o",
    "ctrl+s",
    "ctrl+z",
    "ctrl+y",
    "ctrl+k",
    "ctrl+r",
    "ctrl+l",
    "ctrl+a",
)
SIZES = ((80, 24), (120, 40), (200, 50), (40, 12), (20, 5))


class Refusing(FakeDesk):
    """Refuses with a word what this desk has not: registers and counts are tested elsewhere."""

    def __getattr__(self, name: str) -> object:
        raise TriageError(f"This desk has no {name}.", "Do something else.")


@pytest.mark.parametrize("seed", range(2))
async def test_a_robot_finds_no_traceback_and_no_lost_case(
    tmp_path: Path, seed: int, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    dice = random.Random(seed)  # noqa: S311 - a robot, no secret
    rig = Rig(tmp_path / "home", tuple(SLOTS), "sworn")
    rig.desk = Refusing(rig.home, tuple(SLOTS), "sworn")
    opened: set[str] = set()
    async with rig.run() as pilot:
        await rig.paste()
        for _ in range(pytestconfig.getoption("--robot-steps")):
            throw = dice.random()
            if throw < 0.02:
                await rig.paste(dice.choice(HOSTILE) + dice.choice((MAIL, "", "x" * 30_000)))
            elif throw < 0.04:
                await pilot.resize_terminal(*dice.choice(SIZES))
            elif throw < 0.08:
                await pilot.click(
                    offset=(dice.randrange(rig.app.size.width), dice.randrange(rig.app.size.height))
                )
            else:
                await pilot.press(dice.choice(KEYS))
            assert rig.app.is_running
            assert opened <= set(rig.desk.events)
            opened |= set(rig.desk.events)
    assert opened
