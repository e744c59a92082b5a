"""The tree of parts of a mail, cut out in one pass.

Python's own parser recurses for each nested multipart and asks every open boundary at every line;
this one looks only at lines that begin with `--`, so its time grows with the size alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from triage.intake.headers import ContentType, Headers, content_type, read_headers
from triage.intake.limits import MAX_DEPTH, MAX_ENTITIES

TOO_DEEP = f"Parts are nested more than {MAX_DEPTH} deep; deeper ones were read as one level."
TOO_MANY = f"The mail has more than {MAX_ENTITIES:,} parts; the rest was not read."

_DELIMITER = re.compile(rb"^--([^\r\n]*)", re.MULTILINE)
_FIRST_LINE = re.compile(rb"\s{0,99}--([^\s]{1,200})")
_IDENTITY = ("", "7bit", "8bit", "binary")
_MESSAGES = ("message/rfc822", "message/global")


@dataclass(slots=True)
class Entity:
    """A mail, a multipart or a leaf; `body` holds a leaf's bytes, still transfer-encoded."""

    headers: Headers
    type: ContentType
    body: bytes = b""
    children: list[Entity] = field(default_factory=list)

    @property
    def encoding(self) -> str:
        """The transfer encoding in lower case, "" when none is given."""
        words = self.headers.first("content-transfer-encoding").replace(";", " ").split()
        return words[0].lower() if words else ""

    @property
    def is_message(self) -> bool:
        """Whether this part is a whole mail (its only child, or still encoded in the body)."""
        return self.type.type in _MESSAGES


class _Place(NamedTuple):
    """Where new parts go: the list that keeps them, how deep it is, the type they have unsaid."""

    parts: list[Entity]
    depth: int
    default: str = "text/plain"


def parse(data: bytes) -> tuple[Entity, tuple[str, ...]]:
    """The tree of this mail, and warnings where a limit cut in. Takes any bytes."""
    parser = _Parser(data)
    return parser.run(), tuple(parser.warnings)


class _Parser:
    """One pass over `data`. `_leaf` takes the bytes from `_position` to the next delimiter."""

    def __init__(self, data: bytes) -> None:
        self.warnings: dict[str, None] = {}
        self._data = data
        self._position = 0
        self._leaf: Entity | None = None
        self._open: list[tuple[bytes, _Place]] = []
        self._levels: dict[bytes, int] = {}
        self._count = 0

    def run(self) -> Entity:
        root: list[Entity] = []
        self._begin(_Place(root, 0))
        for line in _DELIMITER.finditer(self._data, self._position):
            if not self._levels:
                break
            self._meet(line[1].rstrip(), line.start())
        self._finish(len(self._data))
        return root[0]

    def _meet(self, name: bytes, start: int) -> None:
        """A line that may be a delimiter: ends the part before it and begins the next."""
        closing = name not in self._levels and name.endswith(b"--")
        level = self._levels.get(name[:-2] if closing else name)
        if level is None:
            return
        self._finish(_before_line_end(self._data, start))
        self._position = _next_line(self._data, start)
        self._close_down_to(level if closing else level + 1)
        if closing:
            return
        if self._count >= MAX_ENTITIES:
            self.warnings[TOO_MANY] = None
            self._close_down_to(0)
            return
        self._begin(self._open[level][1])

    def _close_down_to(self, level: int) -> None:
        while len(self._open) > level:
            del self._levels[self._open.pop()[0]]

    def _finish(self, end: int) -> None:
        if self._leaf is not None:
            self._leaf.body = self._data[self._position : end]
            self._leaf = None

    def _begin(self, place: _Place) -> None:
        """Reads the headers of a part, and of the mail in it when the part is one."""
        while True:
            self._count += 1
            headers, self._position = read_headers(self._data, self._position)
            entity = Entity(headers, content_type(headers, place.default))
            place.parts.append(entity)
            if entity.is_message and entity.encoding in _IDENTITY and self._count < MAX_ENTITIES:
                place = self._inside(entity, place)
                continue
            self._leaf = entity
            if entity.type.main == "multipart":
                self._open_multipart(entity, self._inside(entity, place))
            return

    def _inside(self, entity: Entity, place: _Place) -> _Place:
        default = "message/rfc822" if entity.type.type == "multipart/digest" else "text/plain"
        if place.depth < MAX_DEPTH:
            return _Place(entity.children, place.depth + 1, default)
        self.warnings[TOO_DEEP] = None
        return place._replace(default=default)

    def _open_multipart(self, entity: Entity, inside: _Place) -> None:
        boundary = entity.type.boundary.encode("utf-8", "replace") or self._first_delimiter()
        if not boundary or boundary in self._levels:
            return
        self._levels[boundary] = len(self._open)
        self._open.append((boundary, inside))
        if inside.parts is not entity.children:
            self._leaf = None

    def _first_delimiter(self) -> bytes:
        """What stands in for a boundary that the headers forgot."""
        found = _FIRST_LINE.match(self._data, self._position)
        return found[1] if found else b""


def _next_line(data: bytes, position: int) -> int:
    end = data.find(b"\n", position)
    return len(data) if end < 0 else end + 1


def _before_line_end(data: bytes, start: int) -> int:
    """Where the part before a delimiter ends: the line break there belongs to the delimiter."""
    start -= data.endswith(b"\n", 0, start)
    return start - data.endswith(b"\r", 0, start)
