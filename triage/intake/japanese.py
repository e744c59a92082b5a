"""ISO-2022-JP as mail programs really write it.

They put Windows' own characters (①, ㈱, 髙) into it, at which Python's strict codec stops. Each
two-byte run is moved to where code page 932 has it, the arithmetic of RFC 1468 and JIS X 0208.
"""

from __future__ import annotations

import re

_SEGMENT = re.compile(rb"\x1b(\$[@B]|\([BJI])([^\x1b\n]*)")
_PAIR = re.compile(rb"[!-~]{2}")
_TWO_BYTES = (b"$@", b"$B")
_HALF_WIDTH_KANA = b"(I"


def looks_like_iso2022_jp(data: bytes) -> bool:
    """Whether the bytes are seven-bit and switch to a Japanese character set."""
    return (b"\x1b$B" in data or b"\x1b$@" in data) and data.isascii()


def decode_iso2022_jp(data: bytes) -> str:
    """The text; every switch ends at its line's end, as the standard demands."""
    return _SEGMENT.sub(_in_code_page_932, data).decode("cp932", "replace")


def _in_code_page_932(segment: re.Match[bytes]) -> bytes:
    if segment[1] in _TWO_BYTES:
        return _PAIR.sub(_moved, segment[2])
    if segment[1] == _HALF_WIDTH_KANA:
        return bytes(byte | 0x80 for byte in segment[2])
    return segment[2]


def _moved(pair: re.Match[bytes]) -> bytes:
    row, cell = pair[0]
    lead = (row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)
    trail = cell + (0x1F + (cell >= 0x60) if row % 2 else 0x7E)
    return bytes((lead, trail))
