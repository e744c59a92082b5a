"""Text from outside made safe to stand in a letter, a header or a file name: plain data, no more.

Control characters, escape sequences and marks that turn the reading direction are removed; what a
person can read (Chinese, Japanese, emoji) stays as it is.
"""

from __future__ import annotations

import re
import unicodedata

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])?")
_JOINERS = "\u200c\u200d"
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}"
)
_UNSAFE_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


def one_line(text: str) -> str:
    """The text in one line: no breaks, no control or invisible characters, single spaces."""
    return " ".join(_visible(_BREAKS.sub(" ", text)).split())


def many_lines(text: str) -> str:
    """The text with its line breaks, each line made plain, no empty lines around or in it."""
    lines = (one_line(line) for line in _BREAKS.split(text))
    return "\n".join(line for line in lines if line)


def mail_address(text: str) -> str:
    """The address when the text is exactly one plain mail address, else ""."""
    candidate = text.strip()
    return candidate if _ADDRESS.fullmatch(candidate) else ""


def file_name(text: str, instead: str = "case") -> str:
    """The text as a part of a file name: letters, digits, `-`, `_`, `.`, never hidden or empty."""
    plain = _UNSAFE_IN_NAMES.sub("-", text)
    return re.sub(r"\.{2,}", ".", plain).strip("-.") or instead


def _visible(text: str) -> str:
    kept = (sign for sign in _ESCAPE.sub("", text) if _is_visible(sign))
    return "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in kept)


def _is_visible(sign: str) -> bool:
    if sign in _JOINERS or sign == "\t":
        return True
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
