"""The bytes of a part behind its transfer encoding, read leniently."""

from __future__ import annotations

import base64
import binascii
import re
from typing import NamedTuple

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_PADDED_END = re.compile(rb"=+(?=.)", re.DOTALL)
_UU_BLOCK = re.compile(
    rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n((?:[ -`]{1,90}\r?\n)*)(?:end\b[^\n]*|\Z)",
    re.MULTILINE,
)
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
    if encoding in _UU_NAMES and (block := _UU_BLOCK.search(body)):
        return _from_uu(block[2])
    return body


def _from_base64(body: bytes) -> bytes:
    """Blocks that end in padding may follow one another (gateways that append a footer)."""
    blocks = _PADDED_END.sub(b"= ", _NOT_BASE64.sub(b"", body)).split(b" ")
    return b"".join(_from_base64_block(block.rstrip(b"=")) for block in blocks)


def _from_base64_block(digits: bytes) -> bytes:
    usable = digits[: len(digits) - (len(digits) % 4 == 1)]
    return base64.b64decode(usable + b"=" * (-len(usable) % 4))


def _from_uu(lines: bytes) -> bytes:
    return b"".join(_from_uu_line(line) for line in lines.splitlines())


def _from_uu_line(line: bytes) -> bytes:
    """One line; some encoders pad it with more than it declares."""
    declared = (((line[0] - 32) & 63) * 4 + 5) // 3
    try:
        return binascii.a2b_uu(line[:declared])
    except binascii.Error:
        return b""


def without_uuencoded(body: bytes) -> tuple[bytes, tuple[Attached, ...]]:
    """A plain text without the files that stand in it as uuencoded blocks, and these files."""
    if b"begin " not in body:
        return body, ()
    files: list[Attached] = []

    def take(block: re.Match[bytes]) -> bytes:
        files.append(Attached(block[1].decode("utf-8", "replace").strip(), _from_uu(block[2])))
        return b""

    return _UU_BLOCK.sub(take, body), tuple(files)
