"""A mail is data: nothing in it is carried out, whatever it looks like."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.fake_desk import MAIL
from tests.tui.helpers import Rig
from triage.tui.cells import fit, folded, hanging, harmless

HOSTILE = (
    "[@click=app.quit]quit[/]",
    "[bold]loud[/bold] [/nothing",
    "{{ 7*7 }} {% for x in y %}",
    "\x1b]52;c;aGFjaw==\x07\x1b[2J",
    "\u202egpj.exe",
    "a\nBcc: victim@example.com",
    "../../etc/passwd",
    "=HYPERLINK(1)",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16") + "漢字‍️",
)


@pytest.mark.parametrize("evil", HOSTILE)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_hostile_words_are_shown_as_they_are(
    rig: Rig, evil: str, size: tuple[int, int]
) -> None:
    text = MAIL.replace("Nordlicht Lampen GmbH", evil.replace("\n", " ")) + evil
    async with rig.run(size):
        await rig.paste(text)
        case = await _fill_fields(rig, evil)
        for key in ("m", "f", "n", "l", "e", "h"):
            await rig.press(key)
            assert "\x1b" not in rig.screen_text()
            assert "\u202e" not in rig.screen_text()
        await rig.press("f1", "escape", "ctrl+p", "escape", "escape")
        assert rig.app.is_running
        assert case in rig.desk.events


async def _fill_fields(rig: Rig, evil: str) -> str:
    case = rig.case
    for field in ("complainant.name", "stated_reason", "deadline", "asins"):
        case.change(lambda desk, field=field: desk.correct(case.case_id, field, (evil,)))
    case.change(lambda desk: desk.note(case.case_id, evil))
    await rig.settle()
    return case.case_id


async def test_markup_in_a_mail_cannot_be_clicked(rig: Rig) -> None:
    async with rig.run((120, 40)):
        await rig.open_case()
        row = next(n for n, line in enumerate(rig.screen_text().split("\n")) if "[@click" in line)
        await rig.pilot.click(offset=(25, row))
        await rig.settle()
        assert rig.app.is_running
        assert "[@click=app.quit]Press here[/] {{ 7*7 }}" in rig.screen_text()


async def test_errors_with_hostile_words_are_told_as_they_are(rig: Rig) -> None:
    async with rig.run():
        rig.app.say("[@click=app.quit]x[/] \x1b[2J", "[red]title[/]", "error")
        await rig.settle()
        assert "[red]title[/]" in rig.screen_text()


@given(st.text(max_size=200))
def test_harmless_text_has_the_same_length_and_no_controls(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)


@given(st.text(max_size=300), st.integers(2, 40))
def test_folding_loses_nothing_but_blanks_and_fits(text: str, width: int) -> None:
    rows = folded(text, width)
    covered = "".join(text[start:end] for start, end in rows)
    assert covered.replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(cell_len(text[start:end]) <= width or end - start == 1 for start, end in rows)
    assert all(left[1] <= right[0] for left, right in pairwise(rows))


@given(st.text(max_size=80), st.integers(1, 30))
def test_a_fitted_text_has_its_width_and_shows_when_it_is_cut(text: str, width: int) -> None:
    shown = fit(text, width)
    assert cell_len(shown) == width
    assert fit(text, 0) == ""
    whole = " ".join(harmless(text).split())
    assert (cell_len(whole) > width) == (shown.rstrip() != whole.rstrip() and "…" in shown)


def test_hanging_lines_are_moved_in() -> None:
    assert hanging("one two three four", 13, 3) == "one two\n   three four"


async def test_controls_take_a_cell_each_and_nothing_is_cut(rig: Rig) -> None:
    async with rig.run():
        await rig.paste(MAIL + "\x1b[1m word" * 40 + " last")
        await rig.press("m", "end")
        assert rig.screen_text().count("␛[1m word") + rig.screen_text().count("␛[1m\n") > 30
        assert "last" in rig.screen_text()
