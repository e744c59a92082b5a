"""Templates of the user's own: they override, they are locked in, their faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.letters.cases import NOW, PROFILE, SILENT, case, complaint
from triage import letters
from triage.errors import TemplateProblem
from triage.resources import bundled

HOSTILE = "{{ 7*7 }} {% include 'x' %} [@click=app.quit] \x1b[31mred\r\nBcc: spy@evil.example ../"


def own(tmp_path: Path, text: str, name: str = "L01.txt.j2") -> Path:
    folder = tmp_path / "en"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def body(templates: Path) -> str:
    draft = letters.state("L01", case(), PROFILE, NOW, user_templates=templates).draft
    assert draft is not None
    return draft.body


def test_an_own_template_comes_before_the_bundled_one(tmp_path: Path) -> None:
    templates = own(tmp_path, "Subject: Mine {{ asin_ref }}\n\nHello {{ owner }}.\n")
    state = letters.state("L01", case(), PROFILE, NOW, user_templates=templates)
    assert state.draft is not None
    assert state.draft.subject == "Mine ASIN B0TESTAS01"
    assert state.draft.body == "Hello Alder & Birch Inc..\n"
    other = letters.state("L02-R", case(SILENT), PROFILE, NOW, user_templates=templates)
    assert other.draft is not None


def test_an_own_part_changes_every_letter(tmp_path: Path) -> None:
    templates = own(tmp_path, "\nCheers,\n{{ signer_name }}\n", "_signature.txt.j2")
    assert body(templates).endswith("Cheers,\nMara Feld\n")


@pytest.mark.parametrize(
    "text",
    [
        "Subject: x\n\n{{ no_such_fact }}\n",
        "Subject: x\n\n{{ owner \n",
        "No subject\n\nbody\n",
        "Subject: x\n\n{{ ''.__class__.__mro__ }}\n",
        "Subject: x\n\n{% include '_missing.txt.j2' %}\n",
        "Subject: x\n\n{{ asin_list.append('B0FOREIGN1') }}\n",
    ],
)
def test_a_wrong_template_is_told_with_its_place(text: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match=r"en/L01\.txt\.j2"):
        body(own(tmp_path, text))


def test_a_hostile_mail_is_data(tmp_path: Path) -> None:
    about = complaint(
        name=HOSTILE, ids=(HOSTILE,), marketplace=HOSTILE, numbers=(HOSTILE,), reason=HOSTILE
    )
    draft = letters.state("L01", case(about), PROFILE, NOW).draft
    assert draft is not None
    assert "{{ 7*7 }}" in draft.body
    assert "49" not in draft.body.replace("+49 30", "")
    assert "\x1b" not in draft.body + draft.subject
    assert "\nBcc:" not in draft.body
    assert "\n" not in draft.subject


def test_the_bundled_templates_can_be_read_without_code() -> None:
    for path in bundled("letter_templates").rglob("*.j2"):
        text = path.read_text(encoding="utf-8")
        assert "{% macro" not in text
        assert "{%-" not in text


def faults(tmp_path: Path, text: str, name: str = "L01.txt.j2") -> list[tuple[int, str]]:
    path = own(tmp_path, text, name) / "en" / name
    found = letters.check_template(path)
    assert all(fault.message.zh for fault in found)
    return [(fault.line, fault.message.en) for fault in found]


def test_a_sound_template_has_no_fault(tmp_path: Path) -> None:
    text = "Subject: x\n\n{{ owner }} {% if exhibit('AT-06') %}{{ exhibit('AT-06') }}{% endif %}\n"
    assert faults(tmp_path, text) == []
    assert faults(tmp_path, "{{ anything }}\n", "_own.txt.j2") == []


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("Subject: x\n\n{{ owner }}\n{{ ownr }}\n", 4, "ownr"),
        ("Subject: x\n\n{% if owner %}\n", 3, "Unexpected end of template"),
        ("Hello\n", 1, "Subject"),
        ("Subject: x\n\n{% include '_gone.txt.j2' %}\n", 3, "_gone.txt.j2"),
        ("Subject: x\n\n{{ root_cause }}\n", 3, "root_cause"),
    ],
)
def test_faults_of_a_template(text: str, line: int, told: str, tmp_path: Path) -> None:
    found = faults(tmp_path, text)
    assert any(told in message for _, message in found)
    assert [number for number, message in found if told in message] == [line]


def test_faults_of_a_name(tmp_path: Path) -> None:
    assert any("No letter" in m for _, m in faults(tmp_path, "Subject: x\n", "L99.txt.j2"))
    assert any("end in" in m for _, m in faults(tmp_path, "Subject: x\n", "L01.txt"))
    path = tmp_path / "L01.txt.j2"
    path.write_text("Subject: x\n")
    assert any("language" in fault.message.en for fault in letters.check_template(path))


def test_a_name_that_only_jinja_sees_has_no_line(tmp_path: Path) -> None:
    text = "Subject: x\n\n{% set x = owner %}{{ x }}\n{% for ünknown in gone %}{% endfor %}\n"
    assert faults(tmp_path, text) == [(4, "L01 has no fact 'gone'.")]
