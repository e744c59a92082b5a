"""English and Chinese, complete, switched at any time."""

from __future__ import annotations

import re
import string

import pytest
from babel.messages.mofile import read_mo

from tests.tui.catalogue import catalogue, po, texts
from tests.tui.helpers import Rig
from triage.tui import words
from triage.tui.screens.today import TodayScreen

OTHERS = [language for language in words.LANGUAGES if language != "en"]


def test_texts_are_found() -> None:
    assert len(texts()) > 200


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_a_translation_and_none_is_left_over(language: str) -> None:
    known = catalogue(language)
    wanted = {text if isinstance(text, str) else text[0] for text in texts()}
    missing = [text for text in wanted if not (found := known.get(text)) or not found.string]
    assert not missing
    kept = {one.id if isinstance(one.id, str) else one.id[0] for one in known if one.id}
    assert kept == wanted


@pytest.mark.parametrize("language", OTHERS)
def test_translations_fill_in_the_same_things(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        source = message.id if isinstance(message.id, str) else message.id[1]
        given = _first(message.string)
        assert _blanks(source) == _blanks(given), source


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    with po(language).with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    source = catalogue(language)
    for message in source:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[0]
            found = compiled.get(key)
            assert found is not None
            assert _first(found.string) == _first(message.string)


def _first(text: str | tuple[str, ...] | list[str] | None) -> str:
    return text if isinstance(text, str) else (text or ("",))[0]


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "zh_TW", "LANG": "en_US"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "de_DE", "LANG": "zh_CN"}, "en"),
        ({}, "en"),
    ],
)
def test_the_first_start_follows_the_locale(environ: dict[str, str], language: str) -> None:
    assert words.from_locale(environ) == language


def test_an_unknown_language_is_english() -> None:
    words.use("xx")
    assert words.language() == "en"
    assert words._("Today") == "Today"


async def test_switching_shows_every_screen_again_and_is_remembered(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await rig.open_case()
        await rig.press("2")
        await rig.press("l", "f2")
        assert "函件" in rig.screen_text()
        assert rig.desk.us.interface_language == "zh"
        for key in ("m", "f", "n", "e", "h"):
            await rig.press(key)
            english = re.findall(
                r"\b(?:Mail|Facts|Letters|Evidence|History|Undo|Sent)\b", rig.screen_text()
            )
            assert not english
        await rig.press("escape")
        assert isinstance(rig.app.screen, TodayScreen)
        assert "粘贴投诉" in rig.screen_text()
    again = Rig(rig.home)
    again.desk = rig.desk
    assert words.language() == "zh"
    words.use("en")
    again = Rig(rig.home)
    assert words.language() == "zh"
    async with again.run():
        await again.press("f2")
        assert "Paste complaint" in again.screen_text()


async def test_the_language_of_the_profile_wins(rig: Rig) -> None:
    rig.desk.us = rig.desk.us.model_copy(update={"interface_language": "zh"})
    async with rig.run():
        await rig.settle()
        assert "粘贴投诉" in rig.screen_text()
