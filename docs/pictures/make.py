"""Makes the pictures of the README and the guide from the real app with a bundled sample.

    python docs/pictures/make.py [FOLDER]
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from triage.domain.profile import Profile, Store
from triage.resources import bundled
from triage.tui import words
from triage.tui.app import TriageApp

HERE = Path(__file__).parent
SAMPLES = ("counterfeit-no-test-buy.eml", "design-right-uk.eml", "utility-patent-resolve-directly.txt")
NOTICE = "trademark-listing-removed.eml"
US = Profile(
    entity="Lampenwelt e.K.",
    signer_name="Ada Example",
    email="service@lampenwelt.example",
    stores=(Store(marketplace="amazon.com", name="Lampenwelt", seller_id="A1EXAMPLE23456"),),
)
PICTURES = (
    ("case", "en", (120, 40), ("1",)),
    ("letter", "en", (120, 40), ("1", "3", "l")),
    ("today", "en", (120, 30), ("1", "3", "escape")),
    ("small", "en", (80, 24), ("n",)),
    ("case", "zh", (120, 40), ("1",)),
    ("letter", "zh", (120, 40), ("1", "3", "l")),
    ("today", "zh", (120, 30), ("1", "3", "escape")),
)
"""Name, language, size, and the keys that lead there from the opened sample."""


async def settle(app: TriageApp, pilot: Pilot[None]) -> None:
    for _ in range(3):
        await app.desk.do(lambda desk: desk.cases())
        await pilot.pause(0.1)


def _open_others(app: TriageApp) -> None:
    for name in SAMPLES:
        app.desk.hand_over(lambda desk, path=_sample(name): desk.open(path.read_bytes(), path.name))


def _sample(name: str) -> Path:
    return bundled("sample_complaints") / name


async def take(name: str, language: str, size: tuple[int, int], keys: tuple[str, ...], out: Path) -> Path:
    with tempfile.TemporaryDirectory() as home:
        app = TriageApp(Path(home))
        profile = US.model_copy(update={"interface_language": language})
        await app.desk.do(lambda desk: desk.save_profile(profile))
        words.use(language)
        _open_others(app)
        async with app.run_test(size=size) as pilot:
            await settle(app, pilot)
            app.open_path(_sample(NOTICE))
            await settle(app, pilot)
            await settle(app, pilot)
            for key in keys:
                await pilot.press(key)
                await settle(app, pilot)
            drawn = app.export_screenshot(title="triage")
    path = out / f"{name}-{language}.svg"
    path.write_text(re.sub(r"terminal-\d+", "terminal", drawn), "utf-8")
    return path


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for picture in PICTURES:
        print(asyncio.run(take(*picture, out)))


if __name__ == "__main__":
    main()
