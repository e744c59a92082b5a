"""Names of firms and people: where one ends in running text, and whether words can be one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from triage.extraction.lexicon import lexicon
from triage.extraction.normal import fold

UPPER = "A-Z0-9À-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
_WORD = (
    rf"(?:[{UPPER}]\.(?:[ ]?\w\.){{1,4}}|[{UPPER}]\w{{0,3}}\.(?!\w)|[{UPPER}][\w&'’/+-]*(?:\.\w+)*)"
)
_LINK = (
    r"(?:&|\+|and|und|et|y|e|en|och|ve|i|of|de|di|du|des|del|della|da|do|dos|la|le"
    r"|las|los|van|von|der|den|for|the|für)"
)
RUN = re.compile(rf"{_WORD}(?:[ ](?:{_WORD}|{_LINK}(?=[ ](?:{_WORD}|{_LINK}[ ]{_WORD}))|&)){{0,9}}")
"""A row of capitalised words, small linking words between them allowed."""

_NEXT_SENTENCE = re.compile(
    r"\. (?:The|This|That|It|Its|We|Our|They|Their|He|She|In|On|At|As|You|Your|If|Please|"
    r"For|An?|These"
    r"|Those|Der|Die|Das|Diese|Wir|Sie|Es|Ihr|Le|Les|Il|Nous|Vous|Elle|Cette|El|Los|Las|La|Lei|De|Het|Wij)\b"
)
"""Where a run of capitalised words goes on behind a legal form into the next sentence."""
_PARTNERS = re.compile(rf"[{UPPER}][\w-]+(?:, [{UPPER}][\w-]+)* (?:&|and) [{UPPER}][\w-]+")
_ADDRESSED = re.compile(r"(?:Mr|Mrs|Ms|Messrs|Mx)\.? (?=[A-Z])")
_GLUED_LABEL = re.compile(
    r"(?<=[a-zA-Z.])(?:E-?[Mm]ail|Tel|Phone|Address|ASIN|Contact)(?: [a-z]{2,10})? ?[:：]"
)
_EMAIL_TAIL = re.compile(r"[\s,;:(<\[/|-]*(?:e-?mail ?:? ?)?\S+@\S+.*$", re.DOTALL | re.IGNORECASE)
_TRIM = " \t\n\"'“”„*_|<>,;:·•-–—=+()[]【】「」"
_LONGEST = 90
_MOST_DIGITS = 5
_FORM_ROOM = 40
_CUT = re.compile(
    r"(?<=[.a-zA-Z])c/o | (?:c/o|℅|z\. ?h\.|, attn)|https?://|www\.| \(", re.IGNORECASE
)


@cache
def _suffixes() -> tuple[str, ...]:
    words = {fold(word) for word in lexicon(("shared",)).list("parties", "suffix")}
    return tuple(sorted(words, key=len, reverse=True))


def has_suffix(name: str) -> bool:
    """Whether the name ends (or in East Asia also begins) with the mark of a legal form."""
    words = fold(name).rstrip(" ,")
    return any(_ends_with(words, suffix) for suffix in _suffixes()) or bool(
        re.search(
            r"株式会社|有限会社|合同会社|公司|[\u3400-\u9fff](?:厂|廠|集团|事务所|事務所|工坊|工房|工作室|商店|商行)$",
            words,
        )
    )


def _ends_with(words: str, suffix: str) -> bool:
    bare = suffix.rstrip(".")
    for form in (suffix, bare):
        if words.endswith(form) and len(words) > len(form):
            before = words[-len(form) - 1]
            return before in " ,." or form[0] >= "\u2e80"
    return False


def starts_with_suffix(words: str) -> int:
    """The length of a legal form at the start of the words; 0 without one."""
    match = _form_ahead().match(fold(words[:_FORM_ROOM]))
    return match.end() if match else 0


@cache
def _form_ahead() -> re.Pattern[str]:
    """Every legal form, the longest first, with and without its last stop."""
    forms = [(each.rstrip("."), "\\.?" if "." in each else "") for each in _suffixes()]
    return re.compile("|".join(rf"{re.escape(form)}(?![^\W_]){dot}" for form, dot in forms))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without signs and blanks at its ends."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return start, end


def bounded(text: str, start: int, end: int) -> tuple[int, int]:
    """The name at the head of a labelled value: without address, mail address and remarks."""
    words = text[start:end]
    glued = _GLUED_LABEL.search(words)
    if glued:
        words = words[: glued.start()]
    mail = _EMAIL_TAIL.search(words)
    if mail:
        words = words[: mail.start()]
    cut = _CUT.search(words)
    if cut and cut.start() > 1:
        words = words[: cut.start()]
    words = words[: _at_comma(words)]
    dash = re.search(r" [-–—|·] ", words)
    if dash and dash.start() > 2:
        words = words[: dash.start()]
    start, stop = trim(text, start, start + len(words))
    stop = _past_firm(text, start, stop)
    address = _ADDRESSED.match(text, start, stop)
    start = address.end() if address else start
    if (
        text[stop - 1 : stop] != "."
        and text[stop : stop + 1] == "."
        and _abbreviated(text[start:stop])
    ):
        stop += 1
    if text[stop - 1 : stop] == "." and not _abbreviated(text[start : stop - 1]):
        stop -= 1
    return start, stop


def _past_firm(text: str, start: int, stop: int) -> int:
    """Where an East Asian firm ends in front of a blank and its department."""
    firm = _cjk_firm_at(text, start, stop)
    return firm[1] if firm and text[firm[1] : firm[1] + 1] == " " and firm[0] == start else stop


def _abbreviated(name: str) -> bool:
    """Whether a full stop behind the name belongs to its legal form."""
    return fold(name + ".").endswith(tuple(s for s in _suffixes() if s.endswith(".")))


def _at_comma(words: str) -> int:
    """Where the name ends in front of a comma that no legal form follows."""
    place = 0
    while (comma := _next_comma(words, place)) >= 0:
        after = comma + 1 + (words[comma + 1 : comma + 2] == " ")
        length = starts_with_suffix(words[after:])
        partners = _PARTNERS.match(words, after)
        if partners:
            length = partners.end() - after
        if not length:
            return comma
        place = after + length
    return len(words)


def _next_comma(words: str, place: int) -> int:
    found = [at for at in (words.find(sign, place) for sign in ",，、;；") if at >= 0]
    return min(found, default=-1)


def run_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that begins at or just behind a place of running text, its legal form included."""
    while start < end and text[start] in " \n\"“„'(:：「“”，,":
        start += 1
    if start >= end:
        return None
    firm = _cjk_firm_at(text, start, min(end, start + 40))
    if firm or text[start] >= "\u2e80":
        return firm
    care_of = text.find("c/o", start, min(end, start + _LONGEST))
    end = care_of if care_of > start else end
    run = RUN.match(text, start, min(end, start + _LONGEST))
    if not run:
        return None
    sentence = _NEXT_SENTENCE.search(run.group())
    stop = run.start() + sentence.start() + 1 if sentence else run.end()
    return start, _with_form(text, stop, end)


def _with_form(text: str, stop: int, end: int) -> int:
    """The end of a name including a legal form behind a comma, without a sentence's full stop."""
    comma = re.match(r",? ", text[stop : stop + 2])
    if comma:
        length = starts_with_suffix(text[stop + comma.end() : min(end, stop + 24)])
        if length:
            stop += comma.end() + length
    while text[stop - 1] in ".'’/-" and not _abbreviated(text[:stop][-20:-1]):
        stop -= 1
    return stop


def cjk_firms(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The East Asian firm names between two places."""
    if text[start:end].isascii():
        return []
    from triage.extraction import east_asia

    return east_asia.firms(text, start, end)


def _cjk_firm_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    if text[start:end].isascii():
        return None
    from triage.extraction import east_asia

    return east_asia.firm_at(text, start, end)


def plausible(name: str) -> bool:
    """Whether words can be a name: some letters, a capital or an unspaced script, not too long."""
    if not 1 < len(name) <= _LONGEST or not any(c.isalpha() for c in name):
        return False
    if sum(c.isdigit() for c in name) > _MOST_DIGITS or any(c in "!?" for c in name):
        return False
    return any(c.isupper() or c >= "\u2e80" or c.isdigit() for c in name) and "@" not in name


def resembles(name: str, domain: str) -> bool:
    """Whether a mail domain is made of the name's words."""
    host = re.sub(r"[^a-z0-9]", "", fold(domain.rpartition(".")[0] or domain))
    words = [w for w in re.findall(r"[a-z0-9]+", fold(name)) if len(w) > 2]
    if not host or not words:
        return False
    joined = "".join(re.findall(r"[a-z0-9]+", fold(name)))
    return joined.startswith(host) or host.startswith(words[0]) or _all_in(words[:2], host)


def _all_in(words: Iterable[str], host: str) -> bool:
    return all(word in host for word in words)
