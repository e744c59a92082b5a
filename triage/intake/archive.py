"""Zips of mails, unpacked in memory and only as far as the limits allow."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from operator import itemgetter
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from triage.errors import UnreadableMail
from triage.intake.charsets import decode
from triage.intake.cleaning import one_line
from triage.intake.limits import (
    MAX_INPUT_BYTES,
    MAX_ZIP_BYTES,
    MAX_ZIP_ENTRIES,
    MAX_ZIP_RATIO,
    RATIO_COUNTS_FROM,
)

ZIP_TOO_LARGE = f"The zip unpacks to more than {MAX_ZIP_BYTES // 2**20} MB; the rest was not read."
_DAMAGE = (BadZipFile, LargeZipFile, OSError, EOFError, ValueError, LookupError, zlib.error)
_UTF8_NAME, _ENCRYPTED = 0x800, 0x1


def entries(data: bytes) -> Iterator[tuple[str, bytes | UnreadableMail]]:
    """Name and content of each file in the zip, by name; a broken one gives its reason instead.

    Raises UnreadableMail when the zip itself cannot be opened, or is an Office document.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except (*_DAMAGE, NotImplementedError) as problem:
        raise UnreadableMail(
            "The zip is damaged.", "Pack it again, or give the mails alone."
        ) from problem
    with archive:
        yield from _each(archive, _wanted(archive))


def _wanted(archive: ZipFile) -> list[tuple[str, ZipInfo]]:
    names = {info.filename for info in archive.infolist()}
    if "[Content_Types].xml" in names:
        raise UnreadableMail(
            "This is an Office document, not a mail.", "Paste the text of the mail."
        )
    if len(names) > MAX_ZIP_ENTRIES:
        raise UnreadableMail(f"The zip holds more than {MAX_ZIP_ENTRIES:,} files.", "Split it.")
    files = (info for info in archive.infolist() if not info.filename.endswith("/"))
    named = ((_shown_name(info), info) for info in files)
    return sorted((pair for pair in named if not _is_hidden(pair[0])), key=itemgetter(0))


def _each(
    archive: ZipFile, wanted: list[tuple[str, ZipInfo]]
) -> Iterator[tuple[str, bytes | UnreadableMail]]:
    total = 0
    for name, info in wanted:
        reason = _refusal(info)
        total += 0 if reason else info.file_size
        if total > MAX_ZIP_BYTES:
            yield name, UnreadableMail(ZIP_TOO_LARGE, "Split it into smaller zips.")
            return
        yield name, reason or _unpacked(archive, info)


def _refusal(info: ZipInfo) -> UnreadableMail | None:
    """Why this file is not even unpacked; reading never goes beyond the size that it claims."""
    if info.flag_bits & _ENCRYPTED:
        return UnreadableMail("This file in the zip is encrypted.", "Unpack it first.")
    if info.file_size > max(RATIO_COUNTS_FROM, info.compress_size * MAX_ZIP_RATIO):
        return UnreadableMail(
            f"This file unpacks to more than {MAX_ZIP_RATIO} times its size, as no mail does.",
            "Unpack it first if you trust it.",
        )
    return None


def _unpacked(archive: ZipFile, info: ZipInfo) -> bytes | UnreadableMail:
    try:
        with archive.open(info) as file:
            return file.read(MAX_INPUT_BYTES + 1)
    except NotImplementedError:
        return UnreadableMail(
            "This file is packed in a way that cannot be read.", "Unpack it first."
        )
    except _DAMAGE:
        return UnreadableMail("This file in the zip is damaged.", "Pack it again.")


def _is_hidden(name: str) -> bool:
    """Whether a folder door would pass this file over."""
    pieces = name.split("/")
    return name.endswith(".expected.json") or any(
        piece.startswith(".") or piece == "__MACOSX" for piece in pieces
    )


def _shown_name(info: ZipInfo) -> str:
    """The name as a person reads it, without ways up or out; nothing is ever opened by it."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        name = decode(name.encode("cp437", "replace")).text
    pieces = one_line(name).replace("\\", "/").split("/")
    return "/".join(piece for piece in pieces if piece not in ("", ".", "..")) or "unnamed"
