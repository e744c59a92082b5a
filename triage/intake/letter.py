"""One mail, whatever file it came in, put together as the text that all spans count in."""

from __future__ import annotations

from triage.domain.mail import Mail
from triage.errors import UnreadableMail
from triage.intake.bodies import AttachedMail, Content, Letter, content_of
from triage.intake.cleaning import clean
from triage.intake.formats import Format, recognise
from triage.intake.headers import Headers, addresses, message_ids, moment
from triage.intake.limits import MAX_HEADER_CHARS, MAX_HEADERS, MAX_NESTED_MAILS
from triage.intake.mime import Entity, parse
from triage.intake.outlook import read_outlook
from triage.intake.reports import failed_addresses, is_automatic

FORWARDED = "---------- Forwarded message ----------"
TOO_MANY_MAILS = f"More than {MAX_NESTED_MAILS} mails hang on this one; the rest was not read."
HEADERS_CUT = (
    f"Headers beyond {MAX_HEADERS:,} or longer than {MAX_HEADER_CHARS:,} characters were cut."
)
NO_TEXT = "The mail has no text; what it says may be in its pictures or attachments."
_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def read_letter(data: bytes) -> Letter:
    """A raw mail (RFC 5322) taken apart; takes any bytes."""
    entity, warnings = parse(data)
    content = content_of(entity)
    content.warnings += warnings
    return Letter(entity.headers, content)


def as_mail(letter: Letter, source: str) -> Mail:
    """The mail with everything that hangs on it in one text."""
    headers = letter.headers
    head = _head(headers)
    text, content = _whole(letter)
    text, warnings = clean(text)
    senders = addresses(headers.first("from")) or addresses(headers.first("sender"))
    return Mail(
        source=source,
        text=text,
        body_start=len(head),
        sender=senders[0] if senders else None,
        to=addresses(headers.first("to")),
        cc=addresses(headers.first("cc")),
        subject=headers.text("subject"),
        date=moment(headers.first("date")),
        message_id=next(iter(message_ids(headers.first("message-id"))), ""),
        references=_references(headers),
        automatic=is_automatic(headers),
        delivery_failed=failed_addresses(content.reports, headers),
        parts=tuple(content.parts),
        warnings=tuple(filter(None, dict.fromkeys((*content.warnings, *warnings)))),
    )


def _references(headers: Headers) -> tuple[str, ...]:
    named = headers.first("references") + " " + headers.first("in-reply-to")
    return message_ids(named)


def _head(headers: Headers) -> str:
    lines = [f"{name}: {value}\n" for name in _SHOWN if (value := headers.text(name.lower()))]
    return "".join([*lines, "\n"] if lines else [])


def _whole(letter: Letter) -> tuple[str, Content]:
    """The text of the mail and of all mails inside, outermost first, and what they hold."""
    whole = Content()
    sections = [_section(letter, whole)]
    waiting = letter.content.mails[::-1]
    while waiting:
        if len(sections) > MAX_NESTED_MAILS:
            whole.warnings.append(TOO_MANY_MAILS)
            break
        inner = _opened(waiting.pop(), whole)
        if inner:
            sections.append(f"{FORWARDED}\n{_section(inner, whole)}")
            waiting += inner.content.mails[::-1]
    if not whole.text:
        whole.warnings.append(NO_TEXT)
    return "\n\n".join(sections), whole


def _section(letter: Letter, whole: Content) -> str:
    whole.add(letter.content)
    if letter.headers.cut:
        whole.warnings.append(HEADERS_CUT)
    return _head(letter.headers) + letter.content.text


def _opened(mail: Entity | AttachedMail | Letter, whole: Content) -> Letter | None:
    """A mail that hangs on another one; None, with a warning, when it cannot be read."""
    if isinstance(mail, Letter):
        return mail
    if isinstance(mail, Entity):
        return Letter(mail.headers, content_of(mail))
    try:
        if recognise(mail.content, mail.name) is Format.OUTLOOK:
            return read_outlook(mail.content)
    except UnreadableMail as problem:
        whole.warnings.append(f"The attached mail {mail.name!r} was not read: {problem}")
        return None
    return read_letter(mail.content)
