"""Bytes to text, whatever the mail says or forgets to say about its charset."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import NamedTuple

from triage.intake.guessing import guess
from triage.intake.japanese import decode_iso2022_jp, looks_like_iso2022_jp
from triage.intake.limits import DETECTION_BYTES

_WIDER = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
"""What programs really mean by a name: the superset that Windows writes under it."""

_UNKNOWN_TO_PYTHON = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-big5": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "ks_c_5601": "cp949",
    "iso-8859-8-i": "iso8859-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode": "utf-16",
    "x-unknown": "",
    "unknown-8bit": "",
    "default": "",
    "none": "",
    "ascii": "",
    "us-ascii": "",
    "ansi_x3.4-1968": "",
}

_NEVER = frozenset(
    """utf-7 idna punycode mbcs oem undefined unicode-escape raw-unicode-escape unicode_escape
    raw_unicode_escape rot13 rot-13 hex base64 bz2 zlib quopri uu""".split()  # noqa: SIM905
)
"""Codecs that are no charset of a mail. UTF-7 hides markup and addresses from every check."""

_MULTIBYTE = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "johab", "hz", "iso2022")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_NO_CHANCE = 4
"""So many characters in a row are valid UTF-8 by chance in one of some thousand short GBK texts."""
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xf4][\x80-\xbf]{2,3}")


class Decoded(NamedTuple):
    """The text, the charset that was used, and what the operator should know ("" if nothing)."""

    text: str
    charset: str
    warning: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of these bytes; never fails, at worst it marks broken characters and says so."""
    if data.isascii() and b"\x1b" not in data and _is_ascii_superset(declared):
        return Decoded(data.decode("ascii"), "ascii", _complaint_about(declared))
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return Decoded(data[len(bom) :].decode(charset, "replace"), charset)
    if b"\x1b$)C" in data and (korean := _strictly(data, "iso2022_kr")) is not None:
        return Decoded(korean, "iso2022_kr")
    if looks_like_iso2022_jp(data):
        return Decoded(decode_iso2022_jp(data), "iso2022_jp")
    charset = canonical(declared)
    if charset:
        return _as_declared(data, declared, charset)
    found = _detected(data)
    return found._replace(warning=_complaint_about(declared) or found.warning)


def without_utf16(data: bytes) -> bytes:
    """The bytes in UTF-8 when they are UTF-16 or UTF-32 as a whole (files that Notepad saved)."""
    for bom, charset in _BOMS[1:]:
        if data.startswith(bom):
            return data[len(bom) :].decode(charset, "replace").encode("utf-8", "replace")
    sample = data[:DETECTION_BYTES]
    for charset, zeros, letters in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        half = len(sample) // 2
        if sample[zeros::2].count(0) > 0.7 * half > 0 and not sample[letters::2].count(0):
            return data.decode(charset, "replace").encode("utf-8", "replace")
    return data


@lru_cache(maxsize=256)
def canonical(declared: str) -> str:
    """The Python charset to use for a declared name, "" when it is missing, unknown or refused."""
    name = _bare_name(declared)
    name = _UNKNOWN_TO_PYTHON.get(name, name)
    for spelling in (name, name.removeprefix("x-"), name.replace("windows-", "cp")):
        try:
            known = codecs.lookup(spelling).name
        except (LookupError, ValueError):
            continue
        return "" if known in _NEVER else _WIDER.get(known, known)
    return ""


def _bare_name(declared: str) -> str:
    """The name without the quotes and other parameters that broken headers leave on it."""
    return re.split(r"[;,\s]", declared.strip("\"' \t"), maxsplit=1)[0][:60].strip("\"'").lower()


def _is_ascii_superset(declared: str) -> bool:
    return not canonical(declared).startswith(("utf-16", "utf-32", "hz", "iso2022", "cp037", "cp5"))


def _complaint_about(declared: str) -> str:
    name = _bare_name(declared)
    if not name or canonical(name) or name in _UNKNOWN_TO_PYTHON:
        return ""
    return f"The charset {declared.strip()[:40]!a} is not known; it was guessed from the text."


def _as_declared(data: bytes, declared: str, charset: str) -> Decoded:
    if charset != "utf-8" and _is_surely_utf8(data, charset):
        return Decoded(data.decode("utf-8"), "utf-8", _misdeclared(declared, "utf-8"))
    text = _strictly(data, charset)
    if text is not None:
        return Decoded(text, charset)
    repaired = data.decode(charset, "replace")
    found = None if _has_few_gaps(repaired) else _detected(data)
    if found is None or found.warning:
        return Decoded(repaired, charset, _broken(declared))
    return found._replace(warning=_misdeclared(declared, found.charset))


def _misdeclared(declared: str, used: str) -> str:
    return f"The mail declares the charset {declared[:40]!a} but is written in {used}."


def _broken(declared: str) -> str:
    return f"Some characters do not exist in the declared charset {declared[:40]!a}."


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeError, ValueError):
        return None


def _is_surely_utf8(data: bytes, charset: str) -> bool:
    """Whether valid UTF-8 outweighs the declaration: two bytes may be chance in a CJK charset."""
    if data.isascii() or charset.startswith(("utf-16", "utf-32")):
        return False
    if charset.startswith(_MULTIBYTE) and len(_UTF8_CHARACTER.findall(data)) < _NO_CHANCE:
        return False
    return _strictly(data, "utf-8") is not None


def _detected(data: bytes) -> Decoded:
    """The likeliest reading of bytes that declare nothing (or lie)."""
    text = _strictly(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    charset = guess(data)
    text = _strictly(data, charset) if charset else None
    if text is not None:
        return Decoded(text, charset)
    text = data.decode("utf-8", "replace")
    if _has_few_gaps(text):
        return Decoded(text, "utf-8", "Some characters could not be decoded.")
    return Decoded(
        data.decode("cp1252", "replace"), "cp1252", "The charset could not be recognised."
    )


def _has_few_gaps(text: str) -> bool:
    """Whether most characters beyond ASCII could be decoded: damage, not another charset."""
    wide = sum(char > "\x7f" for char in text[:DETECTION_BYTES])
    return text.count("\N{REPLACEMENT CHARACTER}", 0, DETECTION_BYTES) * 5 <= wide
