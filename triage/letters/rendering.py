"""Templates to text: a locked room in which only the given names exist.

A template's first line is `Subject: …`, then an empty line, then the body. What is put in is never
read as template code again. A user's own template comes before the bundled one, letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from triage.domain.base import Value
from triage.errors import TemplateProblem
from triage.letters.exhibits import Exhibits
from triage.letters.text import one_line
from triage.resources import bundled

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

FUNCTIONS = frozenset({"exhibit", "exhibits", "held"})
"""The names beside the facts: cite an item, list what was cited, ask whether an item is held."""

_SUBJECT = "Subject:"


class Rendered(Value):
    """Subject and body of a letter."""

    subject: str
    body: str


def render(
    letter: str,
    language: str,
    facts: Mapping[str, object],
    exhibits: Exhibits,
    user_templates: Path | None = None,
) -> Rendered:
    """The letter as text. Raises TemplateProblem, with file, line and fault, for a bad template."""
    from jinja2 import TemplateError, TemplateSyntaxError

    name = f"{letter}.txt.j2"
    try:
        template = environment(language, user_templates).get_template(name)
        text = template.render(
            facts, exhibit=exhibits, held=exhibits.holds, exhibits=exhibits.listed
        )
    except TemplateSyntaxError as fault:
        place = f"{language}/{fault.name or name}, line {fault.lineno}"
        raise TemplateProblem(f"The template {place} is wrong: {fault.message}.") from fault
    except TemplateError as fault:
        raise TemplateProblem(
            f"The template {language}/{name} cannot be filled: {fault.message}.",
            "Use only the names that this letter has, or take your own template away.",
        ) from fault
    return parted(text, f"{language}/{name}")


def parted(text: str, place: str) -> Rendered:
    """Rendered text parted into subject and body. Raises TemplateProblem without a subject line."""
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith(_SUBJECT):
        raise TemplateProblem(
            f"The template {place}, line 1, does not begin with a subject.",
            "Its first line must be `Subject: …`, then an empty line.",
        )
    return Rendered(subject=one_line(first.removeprefix(_SUBJECT)), body=tidy(rest))


def tidy(text: str) -> str:
    """The text without spaces around its lines and without more than one empty line in a row."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


@lru_cache(maxsize=32)
def environment(language: str, user_templates: Path | None = None) -> SandboxedEnvironment:
    """The environment of one language; names that do not exist are errors, never holes."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    templates = bundled("letter_templates")
    folders = [templates / language, templates / "common"]
    if user_templates is not None:
        folders.insert(0, user_templates / language)
    room = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders, followlinks=False),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    room.filters["capital"] = capital
    room.filters["bare"] = bare
    return room


def capital(text: str) -> str:
    """The text with its first letter as a capital, for the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """The text without the stop at its end, so that an exhibit can follow before the stop."""
    return text.rstrip(" .;,。；，．")
