"""What kind of file these bytes are, told from the content; the file's suffix only helps."""

from __future__ import annotations

import re
from enum import StrEnum

from triage.errors import UnreadableMail
from triage.intake.limits import DETECTION_BYTES, MAX_INPUT_BYTES

SAVE_AS = "Save the mail as .eml, .msg or .html, or paste its text."


class Format(StrEnum):
    """The files that intake can read."""

    MAIL = "mail"
    MAILBOX = "mailbox"
    OUTLOOK = "outlook"
    PAGE = "page"
    ARCHIVE = "archive"
    TEXT = "text"


_OUTLOOK_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06")
_FOREIGN = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"RIFF", "a picture, sound or film"),
    (b"\0\0\0\x18ftyp", "a picture or film"),
    (b"\0\0\0\x1cftyp", "a picture or film"),
    (b"\0\0\0\x20ftyp", "a picture or film"),
    (b"ID3", "a sound file"),
    (b"{\\rtf", "a rich-text document (RTF)"),
    (b'x\x9f>"', "an Outlook attachment bundle (winmail.dat)"),
    (b"!BDN", "an Outlook data file (.pst)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_FEW = 6
_BINARY = bytes((*range(0x08), *range(0x10, 0x1A)))
"""Control characters that no charset of a mail uses, not even as an escape or a shift."""

_HEADER_LINE = re.compile(r"([!-9;-~]{1,76}+)[ \t]*:")
_POSTMARK = re.compile(r"From \S{1,200}.{0,60}\d{2}:\d{2}.{0,40}\n")
_PAGE = re.compile(
    r"(?:\s|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->){0,50}<(?:!doctype\s+html|html|head|body|meta|table|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(r"<(?:p|br|div|table|td|span|b|a|font)\b[^>]{0,400}>", re.IGNORECASE)
_TECHNICAL = re.compile(
    r"received|return-path|delivered-to|message-id|mime-version|content-.*|dkim-signature|arc-.*"
    r"|authentication-results|in-reply-to|references|x-.*"
)
"""Headers that mail programs do not show, so that nobody pastes them by hand."""
_COMMON = re.compile(r"from|to|cc|bcc|subject|date|reply-to|sender")
_MAIL_SUFFIXES = (".eml", ".emlx", ".mht", ".mhtml", ".mim")


def recognise(data: bytes, source: str) -> Format:
    """The format of these bytes. Raises UnreadableMail for what is no mail and no text."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise empty(source)
    if len(data) > MAX_INPUT_BYTES:
        raise UnreadableMail(
            f"The file is larger than {MAX_INPUT_BYTES // 2**20} MB.",
            "Split it into smaller files.",
        )
    if data.startswith(_OUTLOOK_MAGIC):
        return Format.OUTLOOK
    if is_archive(data):
        return Format.ARCHIVE
    kind = recognise_text(data[:DETECTION_BYTES].decode("latin-1"), source)
    if kind not in (Format.MAIL, Format.MAILBOX):
        _refuse_foreign(data)
    return kind


def is_archive(data: bytes) -> bool:
    """Whether these bytes are a zip (or an Office document, which is one too)."""
    return data.startswith(_ZIP_MAGICS)


def recognise_text(text: str, source: str) -> Format:
    """The format of a text, by its beginning."""
    suffix = source[source.rfind(".") :].lower() if "." in source else ""
    start = text.removeprefix("\ufeff").removeprefix("\xef\xbb\xbf").lstrip()
    if postmark := _POSTMARK.match(start):
        return Format.MAILBOX if _is_mail(start[postmark.end() :], ".eml") else Format.TEXT
    if _is_mail(start, suffix):
        return Format.MAIL
    if is_page(start) or (suffix in (".html", ".htm") and _ANY_TAG.search(start)):
        return Format.PAGE
    return Format.TEXT


def is_page(text: str) -> bool:
    """Whether the text begins as HTML does, with a tag that only pages and HTML mails have."""
    return bool(_PAGE.match(text))


def empty(source: str) -> UnreadableMail:
    """The error for a paste or a file without a single character."""
    what = "The paste" if source in ("", "-", "paste") else "The file"
    return UnreadableMail(f"{what} is empty.", "Copy the whole mail, with its first lines.")


def _is_mail(text: str, suffix: str) -> bool:
    """Whether raw headers begin the text. Header lines that a person pasted look alike, so some
    header that mail programs do not show must be there, or a suffix that says it is a mail.
    """
    names = _header_names(text)
    common = sum(bool(_COMMON.fullmatch(name)) for name in names)
    if any(_TECHNICAL.fullmatch(name) for name in names):
        return bool(common) or len(names) > 1
    return common > 0 and (suffix in _MAIL_SUFFIXES or "=?" in text[:2000])


def _header_names(text: str) -> set[str]:
    names: set[str] = set()
    for line in text.split("\n", 400)[:400]:
        if line[:1] in (" ", "\t") and names and line.strip():
            continue
        found = _HEADER_LINE.match(line)
        if found is None:
            break
        names.add(found[1].lower())
    return names


def _refuse_foreign(data: bytes) -> None:
    for magic, name in _FOREIGN:
        if data.startswith(magic) and _is_really(data, magic):
            raise UnreadableMail(f"This is {name}, not a mail.", SAVE_AS)
    if is_binary(data):
        raise UnreadableMail("This is a binary file, not a mail or a text.", SAVE_AS)


def _is_really(data: bytes, magic: bytes) -> bool:
    """Short letters begin words too: they count only with binary bytes behind them."""
    return len(magic) > 3 or not magic.isalnum() or is_binary(data)


def is_binary(data: bytes) -> bool:
    """Whether more than one byte in 25 is a control character that text does not use.

    Packed and encrypted data have one in 14, programs and pictures more; a text hit by some stray
    controls stays a text.
    """
    sample = data[:DETECTION_BYTES]
    controls = len(sample) - len(sample.translate(None, _BINARY))
    return controls >= _FEW and controls * 25 > len(sample)
