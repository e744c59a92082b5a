"""The bytes of a part behind its transfer encoding, read leniently."""

from __future__ import annotations

import base64
import binascii
import re
from typing import NamedTuple

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_PADDED_END = re.compile(rb"=+(?=.)", re.DOTALL)
_UU_BEGIN = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n", re.MULTILINE)
_UU_LINE = re.compile(rb"[ -`]{1,90}\r?\n")
_UU_END = re.compile(rb"end\b[^\n]*\n?")
_UU_NAMES = ("x-uuencode", "uuencode", "x-uue", "uue")


class Attached(NamedTuple):
    """A file that stood as text in a body."""

    name: str
    content: bytes


def decoded(body: bytes, encoding: str) -> bytes:
    """The content of a part; broken places are read as far as they go."""
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding == "base64":
        return _from_base64(body)
    if encoding in _UU_NAMES:
        return b"".join(file.content for file in without_uuencoded(body)[1])
    return body


def _from_base64(body: bytes) -> bytes:
    """Blocks that end in padding may follow one another (gateways that append a footer)."""
    blocks = _PADDED_END.sub(b"= ", _NOT_BASE64.sub(b"", body)).split(b" ")
    return b"".join(_from_base64_block(block.rstrip(b"=")) for block in blocks)


def _from_base64_block(digits: bytes) -> bytes:
    usable = digits[: len(digits) - (len(digits) % 4 == 1)]
    return base64.b64decode(usable + b"=" * (-len(usable) % 4))


def _from_uu_line(line: bytes) -> bytes:
    """One line; some encoders pad it with more than it declares."""
    declared = (((line[0] - 32) & 63) * 4 + 5) // 3
    return binascii.a2b_uu(line[:declared])


def without_uuencoded(body: bytes) -> tuple[bytes, tuple[Attached, ...]]:
    """A plain text without the files that stand in it as uuencoded blocks, and these files."""
    kept: list[bytes] = []
    files: list[Attached] = []
    position = 0
    for begin in _UU_BEGIN.finditer(body) if b"begin " in body else ():
        lines, end = _uu_lines(body, begin.end())
        if lines and begin.start() >= position:
            kept.append(body[position : begin.start()])
            name = begin[1].decode("utf-8", "replace").strip()
            files.append(Attached(name, b"".join(map(_from_uu_line, lines))))
            position = end
    return b"".join([*kept, body[position:]]), tuple(files)


def _uu_lines(body: bytes, position: int) -> tuple[list[bytes], int]:
    """The lines of a block, and where the text behind it goes on."""
    lines: list[bytes] = []
    while line := _UU_LINE.match(body, position):
        lines.append(line[0].rstrip(b"\r\n"))
        position = line.end()
    end = _UU_END.match(body, position)
    return (lines, end.end()) if end else ([], position)
