"""Which parts of a mail make its text, and which are attachments."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from triage.domain.mail import Part
from triage.intake.charsets import canonical, decode
from triage.intake.cleaning import clean
from triage.intake.flowed import unflowed
from triage.intake.formats import is_binary, is_page
from triage.intake.headers import ContentType, Headers, file_name
from triage.intake.html import to_text
from triage.intake.mime import Entity
from triage.intake.transfer import decoded, without_uuencoded

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_TAG = re.compile(r"<[a-zA-Z!/?]|&[#\w]{2,9};")
"""What HTML is told from: some programs call a plain text HTML, and its line breaks must stay."""
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_SHARE_OF_WORDS = 0.6
"""A plain text that lacks more than this leaves of its HTML twin's words is a stub."""

_MAIL_FILES = ("application/vnd.ms-outlook",)
ENCRYPTED = "The mail is encrypted or sealed (S/MIME, PGP); only its headers could be read."
_SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


class AttachedMail(NamedTuple):
    """A mail that hangs on another one as a file."""

    name: str
    content: bytes


class Piece(NamedTuple):
    """A stretch of body text."""

    text: str
    is_html: bool


@dataclass(slots=True)
class Content:
    """What a mail holds. `spare` is text of attached files, for a mail that has no other."""

    pieces: list[Piece] = field(default_factory=list)
    spare: list[Piece] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    mails: list[Entity | AttachedMail | Letter] = field(default_factory=list)
    reports: list[bytes] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The body in one string, without empty lines at its ends."""
        pieces = self.pieces if self.has_text else self.spare
        return "\n\n".join(piece.text.strip("\n") for piece in pieces if piece.text.strip())

    @property
    def has_text(self) -> bool:
        """Whether any piece says something."""
        return any(piece.text.strip() for piece in self.pieces)

    @property
    def is_html(self) -> bool:
        """Whether some of the text came from HTML."""
        return any(piece.is_html for piece in self.pieces)

    def add(self, other: Content, *, text: bool = True) -> None:
        """Takes in what another part holds, with or without its text."""
        if text:
            self.pieces += other.pieces
        self.spare += other.spare
        self.parts += other.parts
        self.mails += other.mails
        self.reports += other.reports
        self.warnings += other.warnings


class Letter(NamedTuple):
    """The headers and the content of one mail, before they are one text."""

    headers: Headers
    content: Content


def content_of(entity: Entity) -> Content:
    """What this mail or part holds, with the better of alternative texts."""
    if entity.is_message:
        return _message(entity)
    if entity.type.main == "multipart" and entity.children:
        inner = [content_of(child) for child in entity.children]
        return _best(inner) if entity.type.type == "multipart/alternative" else _all(inner)
    return _leaf(entity)


def _message(entity: Entity) -> Content:
    content = Content()
    if entity.children:
        content.mails += entity.children
    elif entity.body:
        raw = decoded(entity.body, entity.encoding)
        content.mails.append(AttachedMail(file_name(entity.headers), raw))
    return content


def _all(inner: list[Content]) -> Content:
    """The parts in their order; an HTML copy of what was already said is left out."""
    whole = Content()
    for content in inner:
        repeats = content.is_html and whole.has_text and _says(whole.text, content.text, 0.9)
        whole.add(content, text=not repeats)
    return whole


def _best(inner: list[Content]) -> Content:
    """Everything that hangs on the alternatives, with the text of one of them."""
    plain = next((content for content in inner if content.has_text and not content.is_html), None)
    html = next((content for content in inner[::-1] if content.has_text and content.is_html), None)
    chosen = plain or html
    if plain and html and is_stub(plain.text, html.text):
        chosen = html
    whole = Content()
    for content in inner:
        whole.add(content, text=content is chosen)
    return whole


def is_stub(plain: str, html: str) -> bool:
    """Whether a plain text stands in for an HTML body that says much more ("view in browser")."""
    return not _says(plain, html, _SHARE_OF_WORDS)


def _says(text: str, other: str, share: float) -> bool:
    """Whether the text has at least this share of the other's words."""
    words = set(_TOKEN.findall(other))
    return len(words & set(_TOKEN.findall(text))) >= share * len(words)


def _leaf(entity: Entity) -> Content:
    content = Content()
    name = file_name(entity.headers)
    body = decoded(entity.body, entity.encoding)
    kind = entity.type.type
    if kind == "message/delivery-status":
        content.reports.append(body)
    elif kind in _SEALED:
        content.warnings.append(ENCRYPTED)
    elif kind in _MAIL_FILES or name.lower().endswith((".eml", ".msg")):
        content.mails.append(AttachedMail(name, body))
    elif _is_text(entity, body):
        _add_text(content, entity, name, body)
    elif body:
        content.parts.append(Part(name=name, content_type=kind, size=len(body)))
    return content


def _is_text(entity: Entity, body: bytes) -> bool:
    """Whether a leaf is text: what it says it is, unless its bytes say otherwise."""
    if entity.type.type not in ("text/plain", "text/html") and entity.type.main != "multipart":
        return False
    is_wide = canonical(entity.type.charset).startswith(("utf-16", "utf-32"))
    return is_wide or not is_binary(body)


def _add_text(content: Content, entity: Entity, name: str, body: bytes) -> None:
    is_html = entity.type.type == "text/html"
    attached = entity.headers.first("content-disposition").strip().lower().startswith("attachment")
    if is_html:
        text, warnings = html_text(body, entity.type.charset)
    else:
        body, files = without_uuencoded(body)
        content.parts += [
            Part(name=file.name, content_type="application/octet-stream", size=len(file.content))
            for file in files
        ]
        text, warnings = _plain_text(body, entity.type)
    content.warnings += warnings
    if attached and name:
        content.parts.append(Part(name=name, content_type=entity.type.type, size=len(body)))
        content.spare.append(Piece(text, is_html))
    else:
        content.pieces.append(Piece(text, is_html))


def _plain_text(body: bytes, kind: ContentType) -> tuple[str, tuple[str, ...]]:
    found = decode(body, kind.charset)
    text, warnings = clean(found.text)
    if is_page(text):
        text = to_text(text)
    elif kind.flowed:
        text = unflowed(text, delsp=kind.delsp)
    return text, (found.warning, *warnings)


def html_text(body: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of an HTML body; the page's own charset counts where the mail names none."""
    if not declared and (meta := _META_CHARSET.search(body[:4096])):
        declared = meta[1].decode("ascii")
    found = decode(body, declared)
    text, warnings = clean(found.text)
    return to_text(text) if _TAG.search(text) else text, (found.warning, *warnings)
