"""Raw mails for the tests, in the bytes that mail programs send; all parties are invented."""

from __future__ import annotations

from triage.domain.mail import Mail
from triage.intake import read_bytes

HEAD = (
    "From: Nordlicht Legal <legal@nordlicht.example>\r\n"
    "To: shop@kaufhaus.example\r\n"
    "Subject: Notice\r\n"
    "MIME-Version: 1.0\r\n"
)


def raw(headers: str, body: str | bytes = "") -> bytes:
    """A raw mail: the usual headers, these ones, and a body."""
    content = body if isinstance(body, bytes) else body.encode("utf-8")
    return (HEAD + headers).encode("utf-8") + b"\r\n" + content


def read(data: bytes, source: str = "mail.eml") -> Mail:
    """The only mail in these bytes."""
    (mail,) = read_bytes(data, source)
    return mail


def body_of(mail: Mail) -> str:
    """The text behind the header lines."""
    return mail.text[mail.body_start :]


def multipart(kind: str, *parts: str, boundary: str = "cut") -> str:
    """A multipart as header and body in one string, to be put behind other headers."""
    inner = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n{inner}--{boundary}--\r\n'


def plain(text: str, more: str = "") -> str:
    """A text/plain part."""
    return f"Content-Type: text/plain; charset=utf-8\r\n{more}\r\n{text}"


def html(markup: str, more: str = "") -> str:
    """A text/html part."""
    return f"Content-Type: text/html; charset=utf-8\r\n{more}\r\n{markup}"


def whole(structure: str) -> bytes:
    """A raw mail whose last headers and body are this structure."""
    return (HEAD + structure).encode("utf-8")
