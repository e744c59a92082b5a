"""Header blocks and what their values say, read leniently: broken headers are common in mail."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from triage.domain.mail import Address
from triage.intake.charsets import decode
from triage.intake.cleaning import one_line
from triage.intake.limits import MAX_HEADER_CHARS, MAX_HEADERS

_HEADER = re.compile(rb"([!-9;-~]{1,100}+)[ \t]*:[^\n]*\n?")
_FOLDED_LINE = re.compile(rb"[ \t]++[^\s][^\n]*\n?")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")
_ADDRESS_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.){0,400}"|<[^<>]{0,400}>|\([^()]{0,400}\)|[,;]|[^",;<(]+|.', re.DOTALL
)
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,80}/[\w.+-]{1,80}")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,998}>")
_PARAMETER_CHARS = 4_000
"""Python's parameter reader takes quadratic time on hostile quotes; real ones are short."""


class ContentType(NamedTuple):
    """The media type in lower case, with the parameters that intake needs ("" when missing)."""

    type: str
    charset: str = ""
    boundary: str = ""
    flowed: bool = False
    delsp: bool = False

    @property
    def main(self) -> str:
        """The part before the slash."""
        return self.type.partition("/")[0]


class Headers:
    """The headers of one mail or part, by lower-case name, in their order."""

    def __init__(self, pairs: list[tuple[str, str]], *, cut: bool = False) -> None:
        self._pairs = pairs
        self.cut = cut

    def first(self, name: str) -> str:
        """The raw value of the first header of that name, "" when there is none."""
        return next((value for key, value in self._pairs if key == name), "")

    def text(self, name: str) -> str:
        """The first header of that name as a person reads it, on one line."""
        return one_line(decode_words(self.first(name)))

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in self._pairs)


def read_headers(data: bytes, start: int = 0) -> tuple[Headers, int]:
    """The header block that begins at `start`, and where the body behind it begins."""
    pairs: list[tuple[str, str]] = []
    cut = False
    position = start
    while not data.startswith(b"--", position) and (found := _HEADER.match(data, position)):
        position = _behind_folds(data, found.end())
        if len(pairs) >= MAX_HEADERS:
            cut = True
            continue
        name = found[1]
        value = data[data.index(b":", found.end(1)) + 1 : position]
        cut = cut or len(value) > MAX_HEADER_CHARS
        pairs.append((name.decode("ascii").lower(), _value(value[:MAX_HEADER_CHARS])))
    return Headers(pairs, cut=cut), _behind_empty_line(data, position)


def _behind_folds(data: bytes, position: int) -> int:
    while line := _FOLDED_LINE.match(data, position):
        position = line.end()
    return position


def _value(raw: bytes) -> str:
    return re.sub(r"[ \t]*\r?\n[ \t]*", " ", decode(raw).text).strip()


def _behind_empty_line(data: bytes, position: int) -> int:
    empty = re.compile(rb"[ \t]*\r?\n").match(data, position)
    return empty.end() if empty else position


def decode_words(value: str) -> str:
    """The value with its RFC 2047 words decoded; what is broken stays as it stands.

    Neighbouring words of one charset are joined before decoding: many programs split characters.
    """
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _ENCODED_WORD.finditer(value):
        gap = value[end : word.start()]
        name = word[1].partition("*")[0].lower()
        if pending and (gap.strip() or name != charset):
            pieces.append(decode(pending, charset).text)
            pending = b""
        if gap.strip() or end == 0:
            pieces.append(gap)
        pending += _word_bytes(word[2], word[3])
        charset, end = name, word.end()
    pieces.append(decode(pending, charset).text)
    return "".join([*pieces, value[end:]])


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("ascii", "ignore")
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b" ", b"_"), header=True)
    raw = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    return base64.b64decode(raw[: len(raw) - (len(raw) % 4 == 1)] + b"==")


def addresses(value: str) -> tuple[Address, ...]:
    """The addresses of a From, To or Cc header; pieces without an address are left out."""
    return tuple(address for tokens in _mailboxes(value) if (address := _address(tokens)))


def _mailboxes(value: str) -> Iterator[list[str]]:
    tokens: list[str] = []
    for piece in _ADDRESS_TOKEN.findall(value[:MAX_HEADER_CHARS]):
        if piece in ",;" and _holds_address(tokens):
            yield tokens
            tokens = []
        else:
            tokens.append(piece)
    if _holds_address(tokens):
        yield tokens


def _holds_address(tokens: list[str]) -> bool:
    return any("@" in token for token in tokens)


def _address(tokens: list[str]) -> Address | None:
    angle = next((token for token in reversed(tokens) if re.fullmatch("<.*@.*>", token)), "")
    if angle:
        email = angle[1:-1]
        name = "".join(token for token in tokens if token != angle)
    else:
        words = " ".join(token for token in tokens if not token.startswith("(")).split()
        email = next((word for word in words if "@" in word), "")
        name = next((token[1:-1] for token in tokens if token.startswith("(")), "")
    email = one_line(decode_words(email)).replace(" ", "").strip("'\"<>[]").removeprefix("mailto:")
    return Address(name=_display_name(name), email=email) if "@" in email else None


def _display_name(name: str) -> str:
    bare = re.sub(r'^[\s,;:]*"((?:[^"\\]|\\.)*)"\s*$', r"\1", name)
    bare = re.sub(r"\\(.)", r"\1", bare)
    shown = one_line(decode_words(bare)).strip(" ,;")
    quoted = len(shown) > 1 and shown[0] == shown[-1] and shown[0] in "\"'"
    return shown[1:-1].strip() if quoted else shown


def moment(value: str) -> datetime | None:
    """The date of a header in UTC; None when it is not one, or out of the calendar."""
    try:
        found = parsedate_to_datetime(value[:200])
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def message_ids(value: str) -> tuple[str, ...]:
    """The message ids of a header, each once, in order, with their angle brackets."""
    return tuple(dict.fromkeys(_MESSAGE_ID.findall(value)))


def content_type(headers: Headers, default: str = "text/plain") -> ContentType:
    """What the part says it is; nonsense counts as the default."""
    raw = headers.first("content-type")
    found = _parameters(raw)
    kind = _MEDIA_TYPE.match(raw)
    return ContentType(
        kind[0].lower() if kind else default,
        charset=found.get("charset", ""),
        boundary=found.get("boundary", "").rstrip(),
        flowed=found.get("format", "").lower() == "flowed",
        delsp=found.get("delsp", "").lower() == "yes",
    )


def file_name(headers: Headers) -> str:
    """The name that the part gives its file, decoded, "" when it has none; never a path to open."""
    disposition = _parameters(headers.first("content-disposition"))
    name = disposition.get("filename") or _parameters(headers.first("content-type")).get("name", "")
    return one_line(decode_words(name))


def _parameters(raw: str) -> dict[str, str]:
    """The parameters behind the first word of a header, their RFC 2231 forms decoded."""
    if ";" not in raw:
        return {}
    message = Message()
    message["Content-Type"] = raw[:_PARAMETER_CHARS]
    return {name.lower(): _plain_value(value) for name, value in message.get_params([])}


def _plain_value(value: str | tuple[str | None, str | None, str]) -> str:
    if isinstance(value, str):
        return value
    return decode(value[2].encode("latin-1", "replace"), value[0] or "").text
