"""The doors of intake: bytes, a paste, or a path, each to mails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from triage.domain.base import Value
from triage.domain.mail import Mail
from triage.errors import UnreadableMail
from triage.intake.archive import entries
from triage.intake.bodies import html_text
from triage.intake.charsets import decode, without_utf16
from triage.intake.formats import Format, empty, is_archive, recognise, recognise_text
from triage.intake.letter import as_mail, read_letter
from triage.intake.limits import MAX_INPUT_BYTES, MAX_MAILS
from triage.intake.mailbox import split_mailbox
from triage.intake.outlook import read_outlook
from triage.intake.pasted import pasted_mail


class Unreadable(Value):
    """A mail that could not be read, and the one reason for it with what to do."""

    source: str
    reason: str


def read_bytes(data: bytes, source: str) -> Iterator[Mail]:
    """The mails in these bytes, whatever their format; `source` names them and may hint by suffix.

    Raises UnreadableMail, after the mails that could be read, when some could not.
    """
    failed: list[Unreadable] = []
    count = 0
    for item in read_each(data, source):
        count += 1
        if isinstance(item, Unreadable):
            failed.append(item)
        else:
            yield item
    if len(failed) == count == 1:
        raise UnreadableMail(failed[0].reason)
    if failed:
        first = failed[0]
        raise UnreadableMail(
            f"{len(failed)} of {count} mails could not be read; {first.source}: {first.reason}"
        )


def read_text(text: str, source: str) -> Mail:
    """The mail in a paste: plain text, the raw source of a mail, or HTML source.

    Raises UnreadableMail when the paste is empty.
    """
    if not text.strip("\0 \t\r\n\ufeff\f\v"):
        raise empty("paste")
    kind = recognise_text(text, source)
    if kind in (Format.MAIL, Format.MAILBOX, Format.PAGE):
        data = text.encode("utf-8", "replace")
        return next(read_bytes(data, source))

    return pasted_mail(text, source)


def read_each(data: bytes, source: str) -> Iterator[Mail | Unreadable]:
    """Like `read_bytes`, with a value instead of an error for each mail that cannot be read."""
    try:
        data = without_utf16(data)
        yield from _READERS[recognise(data, source)](data, source)
    except UnreadableMail as problem:
        yield Unreadable(source=source, reason=str(problem))


def read_path(path: Path) -> Iterator[Mail | Unreadable]:
    """The mails in a file, or in all files of a folder and its folders, by name.

    Hidden files and `*.expected.json` are passed over; what cannot be read never stops the rest.
    """
    try:
        if path.is_dir():
            for entry in sorted(filter(_is_wanted, path.iterdir())):
                yield from read_path(entry)
            return
        data = _content(path)
    except OSError as problem:
        reason = f"It cannot be opened: {problem.strerror or problem}."
        yield Unreadable(source=str(path), reason=reason)
        return
    yield from read_each(data, str(path))


def _is_wanted(entry: Path) -> bool:
    """Whether a file or folder inside a folder is read; links to folders may lead in circles."""
    if entry.name.startswith(".") or entry.name.endswith(".expected.json"):
        return False
    return entry.is_file() or (entry.is_dir() and not entry.is_symlink())


def _content(path: Path) -> bytes:
    """No more than what is refused as too large."""
    with path.open("rb") as file:
        return file.read(MAX_INPUT_BYTES + 1)


def _read_mail(data: bytes, source: str) -> Iterator[Mail | Unreadable]:

    yield as_mail(read_letter(data.lstrip(b"\xef\xbb\xbf \t\r\n")), source)


def _read_page(data: bytes, source: str) -> Iterator[Mail | Unreadable]:

    text, warnings = html_text(data)
    yield pasted_mail(text, source, warnings)


def _read_plain(data: bytes, source: str) -> Iterator[Mail | Unreadable]:

    found = decode(data)
    yield pasted_mail(found.text, source, (found.warning,))


def _read_outlook(data: bytes, source: str) -> Iterator[Mail | Unreadable]:
    yield as_mail(read_outlook(data), source)


def _read_mailbox(data: bytes, source: str) -> Iterator[Mail | Unreadable]:
    for number, mail in enumerate(split_mailbox(data), 1):
        if number > MAX_MAILS:
            yield Unreadable(
                source=source, reason=f"Mails beyond the first {MAX_MAILS:,} were not read."
            )
            return
        yield as_mail(read_letter(mail), f"{source}#{number}")


def _read_archive(data: bytes, source: str) -> Iterator[Mail | Unreadable]:
    found = False
    for name, content in entries(data):
        found = True
        inner = f"{source}/{name}"
        if isinstance(content, UnreadableMail):
            yield Unreadable(source=inner, reason=str(content))
        elif is_archive(content):
            yield Unreadable(source=inner, reason="A zip inside a zip. Unpack the outer one first.")
        else:
            yield from read_each(content, inner)
    if not found:
        raise UnreadableMail("The zip holds no files.", "Put the mails into it.")


_READERS: dict[Format, Callable[[bytes, str], Iterator[Mail | Unreadable]]] = {
    Format.ARCHIVE: _read_archive,
    Format.MAIL: _read_mail,
    Format.MAILBOX: _read_mailbox,
    Format.OUTLOOK: _read_outlook,
    Format.PAGE: _read_page,
    Format.TEXT: _read_plain,
}
