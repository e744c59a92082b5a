"""Story tables: what happens to a case line by line, and where it must then stand.

A story is a text file that a person who does not code can read::

    # what the story is about
    mail right=trademark reason=
    +0d answer C1=no      -> action C2: L01
    +0d sent L01          -> wait C3: L03 2026-03-05 | beside G4 | red

`+3d` and `+60h` count from the notice (Monday 2 March 2026, 09:00 UTC). Behind the arrow stands
what the tree wants, the node, the letters still to go out (with their day when it is not now),
and after bars the tracks beside (stage B left out), the colours of banners, or the due day. A line
that begins with `?` is what might happen instead of the next: nothing that follows rests on it.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.flows.cases import START, Story, complaint, put_right
from triage.domain.complaint import Deadline, Kind
from triage.domain.position import Position
from triage.domain.profile import Profile
from triage.tree import AccountHistory, Earlier

FOLDERS = ("stories", "walks")
_LINE = re.compile(r"\+(?P<n>\d+)(?P<unit>[dhm])\s+(?P<act>.+?)\s*(?:->\s*(?P<want>.+))?")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


@dataclass(frozen=True)
class Line:
    """A moment of a story: what happens, and what must then be."""

    at: datetime
    act: str
    want: str
    instead: bool = False


@dataclass(frozen=True)
class Table:
    """A story: its name, how it begins, its lines."""

    name: str
    start: Story
    lines: tuple[Line, ...]

    def play(self) -> Iterator[tuple[Line, Story]]:
        """The case after each line."""
        story = self.start
        for line in self.lines:
            after = act(replace(story, now=line.at), line.act)
            yield line, after
            story = story if line.instead else after


def tables() -> list[Table]:
    """Every story of the folders, in the order of their names."""
    here = Path(__file__).parent
    files = [file for folder in FOLDERS for file in sorted((here / folder).glob("*.story"))]
    return [table for file in files for table in read(file.stem, file.read_text("utf-8"))]


def read(stem: str, text: str) -> Iterator[Table]:
    """The stories of one file; each begins with its heading."""
    for block in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        title, *rest = block.strip().splitlines()
        start, lines = Story(), []
        for raw in rest:
            if raw.startswith(("+", "?")):
                lines.append(_line(raw))
            elif raw.strip():
                start = _setting(start, raw)
        yield Table(f"{stem}: {title}", start, tuple(lines))


def seen(position: Position) -> str:
    """A position in the words of the tables."""
    letters = ", ".join(
        call.letter + (f" {call.due:%Y-%m-%d}" if call.due else "")
        for call in position.letters
        if not call.sent
    )
    parts = [f"{position.stand} {position.node}" + (f": {letters}" if letters else "")]
    beside = [one.node for one in position.beside if not one.node.startswith("B")]
    if beside:
        parts.append("beside " + ", ".join(beside))
    parts.extend(sorted({banner.colour for banner in position.banners}, reverse=True))
    if position.due:
        parts.append(f"due {position.due:%Y-%m-%d %H:%M}")
    return " | ".join(parts)


def agrees(want: str, position: Position) -> bool:
    """Whether the position is what the table says; a part that is not named is not looked at."""
    have = seen(position).split(" | ")
    first, *parts = want.split(" | ")
    return first == have[0] and all(any(one.startswith(part) for one in have[1:]) for part in parts)


def act(story: Story, words: str) -> Story:
    """The story with one thing more."""
    verb, *rest = shlex.split(words)
    return _ACTS[verb](story, rest)


def _line(raw: str) -> Line:
    match = _LINE.fullmatch(raw.removeprefix("?").strip())
    assert match, raw
    at = START + timedelta(**{_UNITS[match["unit"]]: int(match["n"])})
    return Line(at, match["act"], match["want"] or "", raw.startswith("?"))


def _pairs(words: list[str]) -> dict[str, str]:
    return dict(word.split("=", 1) for word in words)


def _setting(story: Story, raw: str) -> Story:
    verb, *rest = shlex.split(raw)
    return _SETTINGS[verb](story, _pairs(rest))


def _mail(story: Story, given: dict[str, str]) -> Story:
    kind, sender = Kind(given.pop("kind", story.kind)), given.pop("sender", story.sender)
    number, hours = given.pop("number", "Reg. No. 5,123,456"), given.pop("deadline", "")
    end = START + timedelta(hours=int(hours[:-1])) if hours.endswith("h") else None
    told = complaint(numbers=tuple(filter(None, number.split(";"))), deadline=end, **given)
    if hours == "undated":
        period = Deadline(value="within 72 hours", start=0, end=15, rule="test")
        told = told.model_copy(update={"deadline": period})
    return replace(story, kind=kind, sender=sender, complaint=told)


def _profile(story: Story, given: dict[str, str]) -> Story:
    return replace(story, profile=Profile.model_validate(given))


def _history(story: Story, given: dict[str, str]) -> Story:
    earlier = tuple(
        Earlier(
            case_id="old", relation="same_complainant", open=one == "open", refiled=one == "refiled"
        )
        for one in filter(None, given.get("earlier", "").split(","))
    )
    rating = given.get("rating")
    return replace(
        story,
        history=AccountHistory(
            records_in_180_days=int(given.get("records", "0")),
            health_rating=int(rating) if rating else None,
            earlier=earlier,
            own_rights=tuple(filter(None, [given.get("own", "")])),
        ),
    )


def _answer(story: Story, words: list[str]) -> Story:
    for question, value in _pairs(words).items():
        story = story.answer(question, value)
    return story


def _received(story: Story, words: list[str]) -> Story:
    return story.received(words[0] if words else "")


def _amazon(story: Story, words: list[str]) -> Story:
    outcome, *items = words or [""]
    return story.amazon("" if outcome == "unclear" else outcome, items)


def _correct(story: Story, words: list[str]) -> Story:
    changed = story.complaint
    for name, value in _pairs(words).items():
        changed = put_right(changed, name, *filter(None, value.split(";")))
    return replace(story, complaint=changed)


_SETTINGS: dict[str, Callable[[Story, dict[str, str]], Story]] = {
    "mail": _mail,
    "profile": _profile,
    "history": _history,
}
_ACTS: dict[str, Callable[[Story, list[str]], Story]] = {
    "answer": _answer,
    "sent": lambda story, words: story.sent(*words),
    "bounced": lambda story, _: story.bounced(),
    "received": lambda story, words: _received(story, [w for w in words if w != "unclear"]),
    "lawyer": lambda story, words: story.received(words[0] if words else "", Kind.LAW_FIRM_LETTER),
    "retraction": lambda story, _: story.received("", Kind.RETRACTION),
    "automatic": lambda story, _: story.received("", Kind.AUTOMATIC_REPLY),
    "court": lambda story, _: story.received("", Kind.COURT_ORDER_NOTICE),
    "amazon": _amazon,
    "correct": _correct,
    "wait": lambda story, _: story,
}
