"""How the main screens look, in three sizes, both languages, both themes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.fake_desk import MAIL
from tests.tui.helpers import SIZES, Rig
from triage.tui import memory

LOOKS = (("en", "dark"), ("zh", "light"))
SCENES: dict[str, tuple[str, ...]] = {
    "empty": (),
    "today": ("paste", "n", "2", "escape"),
    "question": ("paste", "n"),
    "letters": ("paste", "n", "2", "l"),
}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look[0])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("scene", SCENES)
def test_picture(
    snap_compare: Callable[..., bool],
    tmp_path: Path,
    scene: str,
    size: tuple[int, int],
    look: tuple[str, str],
) -> None:
    language, theme = look
    memory.remember(tmp_path, language=language, theme=theme)
    rig = Rig(tmp_path, slots=())
    rig.desk.due = None
    rig.desk.us = rig.desk.us.model_copy(update={"interface_language": language})

    async def before(pilot: Pilot[None]) -> None:
        rig.pilot = pilot
        await rig.settle()
        for key in SCENES[scene]:
            await (rig.paste(MAIL) if key == "paste" else rig.press(key))
        await rig.settle()

    assert snap_compare(rig.app, terminal_size=size, run_before=before)
