"""What is wrong with a letter template, told before a letter is written from it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from triage.domain.base import Value, Words
from triage.domain.case import Case
from triage.domain.complaint import Complaint, Kind
from triage.domain.events import MailRef
from triage.domain.profile import Profile
from triage.letters.catalogue import LetterKind, catalogue
from triage.letters.facts import facts
from triage.letters.language import LANGUAGES, language
from triage.letters.rendering import FUNCTIONS, environment

_SUFFIX = ".txt.j2"
_INCLUDED = re.compile(r"""{%-?\s*include\s+["']([^"']+)["']""")
_NOW = datetime(2000, 1, 1, tzinfo=UTC)


class TemplateFault(Value):
    """One fault of a template: its line (0 for the whole file) and what is wrong."""

    line: int
    message: Words


def check_template(path: Path) -> tuple[TemplateFault, ...]:
    """All faults of `<folder>/<language>/<LETTER>.txt.j2`, or of a shared part (`_name.txt.j2`).

    Raises OSError when the file cannot be read.
    """
    source = path.read_text(encoding="utf-8", errors="replace")
    kind = catalogue().get(path.name.removesuffix(_SUFFIX))
    return (*_place_faults(path, kind), *_source_faults(source, path, kind))


def names_of(kind: LetterKind) -> frozenset[str]:
    """The names that the template of a letter may use."""
    case = Case(
        id="",
        opened_at=_NOW,
        changed_at=_NOW,
        last_number=1,
        mail=MailRef(digest="", source=""),
        kind=Kind.AMAZON_NOTICE,
        language="en",
        complaint=Complaint(),
    )
    return frozenset(facts(kind, case, Profile(), _NOW, language("en"))) | FUNCTIONS


def _place_faults(path: Path, kind: LetterKind | None) -> list[TemplateFault]:
    faults = []
    if not path.name.endswith(_SUFFIX):
        faults.append(_fault(0, f"The name must end in {_SUFFIX}.", f"文件名须以 {_SUFFIX} 结尾。"))
    elif kind is None and not path.name.startswith("_"):
        faults.append(_fault(0, "No letter has this name.", "没有以此命名的函件。"))
    if path.parent.name not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        faults.append(
            _fault(0, f"The folder must be a language: {known}.", f"文件夹须为语言：{known}。")
        )
    return faults


def _source_faults(source: str, path: Path, kind: LetterKind | None) -> list[TemplateFault]:
    from jinja2 import TemplateSyntaxError

    code = path.parent.name if path.parent.name in LANGUAGES else "en"
    try:
        environment(code, None).parse(source)
    except TemplateSyntaxError as fault:
        return [_fault(fault.lineno, f"{fault.message}", f"语法错误：{fault.message}")]
    faults = [] if kind is None else _unknown_names(source, kind, code)
    if kind is not None and not source.lstrip().startswith("Subject:"):
        faults.append(
            _fault(
                1,
                "The first line must be `Subject: …`, then an empty line.",
                "首行须为 `Subject: …`，其后空一行。",
            )
        )
    return [*faults, *_missing_parts(source, path, code)]


def _unknown_names(source: str, kind: LetterKind, code: str) -> list[TemplateFault]:
    from jinja2.meta import find_undeclared_variables

    used = find_undeclared_variables(environment(code, None).parse(source))
    return [
        _fault(
            _line_of(source, name),
            f"{kind.id} has no fact {name!r}.",
            f"{kind.id} 没有名为 {name!r} 的事实。",
        )
        for name in sorted(used - names_of(kind))
    ]


def _missing_parts(source: str, path: Path, code: str) -> list[TemplateFault]:
    loader = environment(code, path.parent.parent).loader
    known = set(loader.list_templates()) if loader else set()
    return [
        _fault(
            source[: part.start()].count("\n") + 1,
            f"There is no part {part.group(1)!r}.",
            f"没有名为 {part.group(1)!r} 的部分。",
        )
        for part in _INCLUDED.finditer(source)
        if part.group(1) not in known
    ]


def _line_of(source: str, name: str) -> int:
    found = re.search(rf"\b{re.escape(name)}\b", source)
    return source[: found.start()].count("\n") + 1 if found else 0


def _fault(line: int, en: str, zh: str) -> TemplateFault:
    return TemplateFault(line=line, message=Words(en=en, zh=zh))
