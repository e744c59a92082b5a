"""The likeliest charset of bytes that name none, told from the letters that they would spell.

Short texts are too little for charset-normalizer alone (Polish, Big5 and KOI8 come out as others),
so the charsets of the languages that we read are weighed first: the share of characters that are
common in the language wins.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from triage.intake.limits import DETECTION_BYTES

_PUNCTUATION = "’‘“”„‚«»–—…€£§°·•®™¿¡\xa0"
_LATIN = (
    ("cp1252", "äöüßÄÖÜ"),
    ("cp1252", "éèêëàâçùûîïôœÉÈÊÀÇ"),
    ("cp1252", "áéíóúñüÁÉÍÓÚÑ"),
    ("cp1252", "àèéìòùÀÈÉÌÒÙ"),
    ("cp1252", "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚ"),
    ("cp1252", "åäöøæéÅÄÖØÆ"),
    ("cp1252", "éëïóèöü"),
    ("cp1250", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
    ("iso8859-2", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
    ("cp1254", "ğışİĞŞçöüÇÖÜâîû"),
    ("cp1250", "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"),
    ("cp1250", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ"),
)
"""The letters beyond ASCII of a language, and the charset in which it is written."""
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_ENOUGH = 0.7
"""The share of common characters below which a reading is no better than chance."""


class _Wide(NamedTuple):
    """A charset, the one that orders its characters by use, and the lead bytes of common ones."""

    charset: str
    order: str
    common: tuple[range, ...]
    needs: range = range(256)
    """Lead bytes of which the text must have some."""


_CJK = (
    _Wide("cp949", "euc_kr", (range(0xB0, 0xC9),)),
    _Wide("cp932", "euc_jp", (range(0xA1, 0xA6), range(0xB0, 0xD0)), range(0xA4, 0xA6)),
    _Wide("euc_jp", "euc_jp", (range(0xA1, 0xA6), range(0xB0, 0xD0)), range(0xA4, 0xA6)),
    _Wide("gb18030", "gb2312", (range(0xA1, 0xA4), range(0xB0, 0xD8))),
    _Wide("big5hkscs", "big5", (range(0xA1, 0xA4), range(0xA4, 0xC7))),
)
_OTHERS = [f"cp{page}" for page in (*range(1250, 1259), 874, 932, 949)]
_OTHERS += ["iso8859_5", "iso8859_7", "gb18030", "big5hkscs", "euc_jp", "johab"]
"""What charset-normalizer may choose from: charsets that mails are written in."""
_CYRILLIC = ("cp1251", "koi8-r")


def guess(data: bytes) -> str:
    """The Python charset that reads these bytes best, "" when nothing does. UTF-8 is not asked."""
    sample = _rich_sample(data)
    return _latin(sample) or _by_common_letters(sample) or _by_normalizer(sample)


def _latin(sample: bytes) -> str:
    """The charset of a Latin alphabet, when high bytes stand mostly alone between ASCII."""
    runs = _HIGH_RUN.findall(sample)
    high = b"".join(runs)
    if not runs or len(high) > 1.7 * len(runs):
        return ""
    shares = [
        (_share(high.decode(charset, "ignore"), letters), charset) for charset, letters in _LATIN
    ]
    share, charset = max(shares, key=lambda pair: pair[0])
    return charset if share >= _ENOUGH else ""


def _share(text: str, letters: str) -> float:
    return sum(char in letters or char in _PUNCTUATION for char in text) / max(len(text), 1)


def _by_common_letters(sample: bytes) -> str:
    scores = {wide.charset: _cjk_share(sample, wide) for wide in _CJK}
    scores |= {charset: _cyrillic_share(sample, charset) for charset in _CYRILLIC}
    best = max(scores, key=lambda charset: scores[charset])
    return best if scores[best] >= _ENOUGH else ""


def _cjk_share(sample: bytes, wide: _Wide) -> float:
    text = _strictly(sample, wide.charset)
    leads = [char.encode(wide.order, "replace")[0] for char in text if char > "\x7f"]
    if not any(lead in wide.needs for lead in leads):
        return 0.0
    return sum(any(lead in common for common in wide.common) for lead in leads) / len(leads)


def _cyrillic_share(sample: bytes, charset: str) -> float:
    letters = [char for char in _strictly(sample, charset) if char > "\x7f"]
    return sum("а" <= char <= "ё" for char in letters) / max(len(letters), 1)


def _strictly(sample: bytes, charset: str) -> str:
    try:
        return sample.decode(charset)
    except UnicodeError:
        return ""


def _by_normalizer(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(sample, cp_isolation=_OTHERS).best()
    return codecs.lookup(match.encoding).name if match else ""


def _rich_sample(data: bytes) -> bytes:
    """Some lines that hold high bytes: ASCII says nothing and only costs time."""
    lines: list[bytes] = []
    size = 0
    for found in re.finditer(rb"[^\n]*+\n?", data[:DETECTION_BYTES]):
        if not found[0].isascii():
            lines.append(found[0])
            size += len(found[0])
        if size > 4096:
            break
    return b"".join(lines)
