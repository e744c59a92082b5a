"""Drafts to files: a mail that opens as a draft, and the text for Amazon's appeal form.

The mail follows section 3 of the public contract: To, Cc, Subject, body in UTF-8, attachments and
`X-Unsent: 1`; no Bcc, Date or Message-ID, which the mail program adds.
Equal drafts give equal bytes.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import tempfile
from collections.abc import Mapping
from email.header import Header
from email.message import EmailMessage
from email.policy import EmailPolicy
from pathlib import Path

from triage.domain.letter import Draft
from triage.errors import TriageError, WouldOverwrite
from triage.letters.text import file_name, mail_address, one_line

_LONGEST_NAME = 100


class _DraftPolicy(EmailPolicy):
    """Subjects stay whole: plain ones on one line, others as encoded words that lose no space."""

    def fold_binary(self, name: str, value: str) -> bytes:
        """The header as bytes; the standard way folds plain subjects right after the colon."""
        if name != "Subject":
            return super().fold_binary(name, value)
        text = str(value)
        told = text if text.isascii() else Header(text, "utf-8", header_name=name).encode()
        return f"{name}: {told}\n".replace("\n", self.linesep).encode("ascii")


_POLICY = _DraftPolicy(linesep="\r\n")


def write(
    draft: Draft,
    case_id: str,
    out: Path,
    attachments: Mapping[str, Path],
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write `CASE-LETTER-LL.eml` and `.txt` into `out`, and return both paths.

    `attachments` names the files to attach, in order. Raises WouldOverwrite before anything is
    written when one of the files is there already, TriageError for a file that cannot be read.
    """
    files = {
        out / name: content for name, content in letter_files(draft, case_id, attachments).items()
    }
    taken = [path.name for path in files if path.exists() or path.is_symlink()]
    if taken and not overwrite:
        raise WouldOverwrite(
            f"{', '.join(taken)} already in {out}.", "Choose another folder, or allow overwriting."
        )
    out.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        write_whole(path, content)
    return tuple(files)


def letter_files(draft: Draft, case_id: str, attachments: Mapping[str, Path]) -> dict[str, bytes]:
    """The two files of a letter by name: the mail, and the text for the appeal form."""
    stem = file_name(f"{case_id}-{draft.letter}-{draft.language}")[:_LONGEST_NAME]
    return {
        f"{stem}.eml": message(draft, attachments).as_bytes(),
        f"{stem}.txt": draft.body.encode("utf-8"),
    }


def message(draft: Draft, attachments: Mapping[str, Path]) -> EmailMessage:
    """The draft as a mail with its attachments. Raises TriageError for a file that is not there."""
    mail = EmailMessage(policy=_POLICY)
    for header, addresses in (("To", draft.to), ("Cc", draft.cc)):
        plain = [address for address in map(mail_address, addresses) if address]
        if plain:
            mail[header] = ", ".join(plain)
    mail["Subject"] = one_line(draft.subject)
    mail["X-Unsent"] = "1"
    mail.set_content(draft.body, cte="quoted-printable")
    for name, path in attachments.items():
        _attach(mail, file_name(name, "attachment"), path)
    if mail.is_multipart():
        mail.set_boundary(_boundary(mail))
    return mail


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old one or the whole new one, never a part."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".triage-", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _attach(mail: EmailMessage, name: str, path: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise TriageError(
            f"The attachment {name} cannot be read: {problem.strerror}.",
            "Attach the file to its evidence item again.",
        ) from problem
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    main, _, sub = guessed.partition("/")
    if main in {"text", "message", "multipart"}:
        main, sub = "application", "octet-stream"
    mail.add_attachment(content, maintype=main, subtype=sub, filename=name)


def _boundary(mail: EmailMessage) -> str:
    """A boundary that depends on the content alone, and so cannot stand in it by chance."""
    parts = b"".join(part.as_bytes() for part in mail.iter_parts())
    return f"=_triage_{hashlib.sha256(parts).hexdigest()[:32]}"
