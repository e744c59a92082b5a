"""Who complains in a notice of Amazon's or another platform's: owner, address, representative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from triage.extraction.emails import MailAddress, find_addresses, is_amazon, is_unread
from triage.extraction.labels import Item
from triage.extraction.names import bounded, cjk_firms, has_suffix, plausible, run_at, trim
from triage.extraction.normal import Line
from triage.extraction.phrases import Hit
from triage.extraction.scan import Found, Scan

_BULLET = re.compile(r"[ ]?(?:-{1,3}|[*•+]|\(?\d{1,2}[.)])[ ]?")
_MASK = re.compile(r"[*#]{2,}|x{4,}|。{2,}|\[|\$\{|█", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s(,;:<\[/|–—-]+$")
_BLOCK_LINES = 6
_CUE = 46


@dataclass(frozen=True)
class Party:
    """The complaining side as far as the mail tells."""

    name: Found | None = None
    email: Found | None = None
    representative: Found | None = None


def usable(scan: Scan, address: MailAddress) -> bool:
    """Whether an address may be the complainant's: not masked, Amazon's, ours, or read by nobody."""
    value = address.value.lower()
    ours = value in scan.own or value in scan.envelope.to.lower() or value in _recipients(scan)
    return not (address.masked or ours or is_amazon(value) or is_unread(value))


def _recipients(scan: Scan) -> frozenset[str]:
    """All addressees of the mail: they received the complaint, they did not make it."""
    mail = scan.mail
    return frozenset(each.email.lower() for each in (*mail.to, *mail.cc))


def find_party(scan: Scan) -> Party:
    """The complaining side of a notice, by labels, contact block, bullets and sentences."""
    block = _block(scan)
    name = _first_name(
        _labelled_names(scan), _block_names(scan, block), _beside_mail(scan), _cued(scan)
    )
    email = _email(scan, block, name)
    agent = _agent(scan, block)
    return _with_agent(scan, Party(name, email, agent))


def _first_name(*rules: Iterator[Found]) -> Found | None:
    return next((found for rule in rules for found in rule), None)


def named(scan: Scan, start: int, end: int, rule: str) -> Found | None:
    """The name at the head of a stretch, when it can be one and is not masked."""
    first, last = bounded(scan.text, start, end)
    words = scan.text[first:last]
    if not plausible(words) or _MASK.search(words) or _barred(scan, first, last):
        return None
    return scan.found(first, last, rule)


def _barred(scan: Scan, start: int, end: int) -> bool:
    """Whether words are no owner's: a general word for one, Amazon's name, an example brand."""
    words = scan.key[start:end].strip(" .:")
    if any(words == phrase.parts[0] for phrase in scan.phrases("labels", "name")):
        return True
    return scan.phrases("parties", "nobody").first(scan.key, start, end) is not None


def _labelled_names(scan: Scan) -> Iterator[Found]:
    for group in (("company",), ("name",)):
        for item in scan.labelled(*group):
            if item.empty or not (item.strong or _clear(scan, item)):
                continue
            if group == ("company",) and not scan.labelled("name", "email"):
                continue
            found = named(scan, *_client_part(scan, item), "name: label")
            if found:
                yield found


def _clear(scan: Scan, item: Item) -> bool:
    """A label without a colon counts when it has several words and a name follows on its line."""
    first = scan.text[item.start : item.start + 1]
    return " " in item.words and (first.isupper() or first >= "\u2e80")


def _client_part(scan: Scan, item: Item) -> tuple[int, int]:
    hit = scan.phrases("parties", "client").first(scan.key, item.start, item.end)
    return (hit.end, item.end) if hit else (item.start, item.end)


# -- contact block


def _block(scan: Scan) -> tuple[int, int]:
    """The stretch behind a heading of contact details, up to an empty line or the next heading."""
    for item in scan.labelled("contact"):
        start = item.start
        if not item.strong and not item.empty and "\n" not in scan.text[item.at : start + 1]:
            continue
        return start, _block_end(scan, start)
    return 0, 0


def _block_end(scan: Scan, start: int) -> int:
    end = start
    lines = 0
    while end < scan.end and lines < _BLOCK_LINES:
        stop = scan.key.find("\n", end, scan.end)
        stop = scan.end if stop < 0 else stop
        end = stop
        lines += 1
        blank = scan.key.startswith("\n\n", stop)
        if (
            (blank and "@" in scan.text[start:stop])
            or (blank and lines > 1)
            or _next_item(scan, stop + 1)
        ):
            break
        end = stop + 1 + blank
    return min(end, scan.end)


def _next_item(scan: Scan, place: int) -> bool:
    """Whether a label of something else than the owner stands on the line at this place."""
    others = ("asin", "title", "right_type", "complaint_id", "number", "trademark_number",
              "patent_number", "design_number", "copyright_number", "marketplace")  # fmt: skip
    stop = scan.key.find("\n", place, scan.end)
    stop = scan.end if stop < 0 else stop
    return any(place <= item.at < stop and item.strong for item in scan.labelled(*others))


def _block_lines(scan: Scan, block: tuple[int, int]) -> Iterator[Line]:
    place = block[0]
    while place < block[1]:
        stop = scan.key.find("\n", place, block[1])
        stop = block[1] if stop < 0 else stop
        if stop > place:
            yield Line(place, stop, 0)
        place = stop + 1


def _block_names(scan: Scan, block: tuple[int, int]) -> Iterator[Found]:
    for line in _block_lines(scan, block):
        start, end = line.start, line.end
        bullet = _BULLET.match(scan.key, start, end)
        start = bullet.end() if bullet else start
        if scan.text[start:end].lstrip().startswith("c/o") or _digits_first(scan, start, end):
            continue
        client = scan.phrases("parties", "client").first(scan.key, start, end)
        start = client.end if client else start
        if any(
            start <= item.at < end and item.name != "name" for item in scan.items if item.strong
        ):
            start = _past_label(scan, start, end)
        found = named(scan, start, _unglued(scan, start, end), "name: contact block")
        if found and not scan.phrases("kinds", "heading").first(scan.key, start, end):
            yield found


def _digits_first(scan: Scan, start: int, end: int) -> bool:
    return bool(re.match(r" ?(?:\d|\+\d|po box)", scan.key[start:end]))


def _past_label(scan: Scan, start: int, end: int) -> int:
    items = [i for i in scan.items if start <= i.at < end and i.strong]
    return items[0].start if items and items[0].at - start < 3 else start


def _unglued(scan: Scan, start: int, end: int) -> int:
    """The end of a name that a mail address ran into: `… LLClegal@firm.example`."""
    addresses = find_addresses(scan.text, start, end)
    if not addresses:
        return end
    first = addresses[0]
    local = scan.text[first.start : first.start + 40].partition("@")[0]
    glued = re.match(
        r"(?:[A-Z][\w.&'-]*?)?(?:LLC|Inc\.?|Ltd\.?|GmbH|AG|Corp\.?|LLP|Limited|Company)(?=[a-z])",
        local,
    )
    return first.start + (glued.end() if glued else 0)


# -- names beside a mail address, names behind a word for the owner


def _beside_mail(scan: Scan) -> Iterator[Found]:
    """`Name (mail)`, `Name, mail`, `Name at mail`: the name that leads up to an address."""
    for address in find_addresses(scan.text, scan.start, scan.end):
        if is_amazon(address.value) or address.value.lower() in scan.own:
            continue
        start = max(scan.start, address.start - 120)
        line = scan.text.rfind("\n", start, address.start) + 1
        start = max(start, line)
        found = _leading(scan, start, address.start)
        if found:
            yield found
        above = _line_above(scan, line) if address.start - line < 24 else None
        if above:
            yield above


def _leading(scan: Scan, start: int, end: int) -> Found | None:
    """The last name before an address when nothing but linking words stands between."""
    best: Found | None = None
    place = start
    while place < end:
        run = run_at(scan.text, place, end)
        if run and run[0] - place <= 4:
            rest = scan.key[run[1] : end].strip(" ,;:(<-[")
            words = scan.text[run[0] : run[1]]
            linked = not rest or scan.phrases("parties", "at_mail").first(rest) is not None
            strong = has_suffix(words) or " " in words
            if linked and len(rest) < 40 and (strong or not rest):
                best = best or named(scan, run[0], run[1], "name: beside the address")
            place = run[1]
        following = scan.text.find(" ", place + 1, end)
        place = end if following < 0 else following + 1
    return best


def _line_above(scan: Scan, line: int) -> Found | None:
    """A line that is a name and stands right above a line that is an address."""
    if line <= scan.start + 1:
        return None
    above = scan.text.rfind("\n", scan.start, line - 1) + 1
    above = max(above, scan.start)
    bullet = _BULLET.match(scan.key, above, line - 1)
    start = bullet.end() if bullet else above
    words = scan.text[start : line - 1].strip()
    if not words or (words.endswith((":", "?", ".")) and not has_suffix(words)):
        return None
    first = bounded(scan.text, start, line - 1)
    if first[1] - first[0] < len(words) * 0.6 or len(words) > 60:
        return None
    if not (has_suffix(words) or bullet or words.istitle() or words[:1].isupper()):
        return None
    return named(scan, start, line - 1, "name: above the address")


def _cued(scan: Scan) -> Iterator[Found]:
    """A name right behind words such as `a report from` or `the rights owner,`."""
    for hit in scan.all("parties", "owner_is"):
        found = _behind(scan, hit)
        if found:
            yield found
    for hit in scan.all("parties", "owner_after"):
        found = _before(scan, hit)
        if found:
            yield found


def _behind(scan: Scan, hit: Hit) -> Found | None:
    end = min(scan.end, hit.end + 100)
    stop = scan.key.find("\n\n", hit.end, end)
    run = run_at(scan.text, hit.end, stop if stop >= 0 else end)
    if not run or run[0] - hit.end > 4:
        return None
    words = scan.text[run[0] : run[1]]
    sure = has_suffix(words) or " " in words or scan.text[hit.end : run[0]].strip(" ") in {",", '"'}
    return named(scan, run[0], run[1], f"name: {hit.phrase}") if sure else None


def _before(scan: Scan, hit: Hit) -> Found | None:
    """The name right before words such as `, a participant in our programme`, or `から`."""
    start = max(scan.start, hit.start - _CUE)
    firms = cjk_firms(scan.text, start, hit.start)
    if firms and hit.start - firms[-1][1] < 3:
        return named(scan, *firms[-1], f"name: {hit.phrase}")
    place = start
    while place < hit.start:
        run = run_at(scan.text, place, hit.start)
        if run and run[0] - place < 3 and hit.start - run[1] < 4:
            words = scan.text[run[0] : run[1]]
            if has_suffix(words) or " " in words:
                return named(scan, run[0], run[1], f"name: {hit.phrase}")
        following = scan.text.find(" ", place + 1, hit.start)
        place = hit.start if following < 0 else following + 1
    return None


# -- the address


def _email(scan: Scan, block: tuple[int, int], name: Found | None) -> Found | None:
    for start, end, rule in _email_places(scan, block, name):
        for address in find_addresses(scan.text, start, end):
            if usable(scan, address):
                first = _past_glue(scan, address, name)
                return (
                    Found(scan.text[first : address.end].replace(" ", ""), first, address.end, rule)
                    if (first > address.start)
                    else Found(address.value, address.start, address.end, rule)
                )
    return None


def _past_glue(scan: Scan, address: MailAddress, name: Found | None) -> int:
    """Where the address begins when the owner's name ran into it."""
    if name and address.start < name.end < address.end:
        return name.end
    del scan
    return address.start


def _email_places(
    scan: Scan, block: tuple[int, int], name: Found | None
) -> Iterator[tuple[int, int, str]]:
    for item in scan.labelled("email"):
        if item.strong and not item.empty:
            yield item.start, item.end, "email: label"
    if block[1]:
        yield block[0], block[1], "email: contact block"
    if name:
        yield name.start, min(scan.end, name.end + 160), "email: beside the name"
    yield scan.start, scan.end, "email: the only other address"


# -- who acts for the owner


def _agent(scan: Scan, block: tuple[int, int]) -> Found | None:
    for item in scan.labelled("representative"):
        if not item.empty and item.strong:
            found = named(scan, item.start, item.end, "representative: label")
            if found:
                return found
    care_of = re.compile(r"c/o[ ]?").search(scan.key, scan.start, scan.end)
    if care_of:
        stop = scan.key.find("\n", care_of.end(), scan.end)
        found = named(scan, care_of.end(), scan.end if stop < 0 else stop, "representative: c/o")
        if found:
            return found
    return _counsel(scan, block)


def _counsel(scan: Scan, block: tuple[int, int]) -> Found | None:
    """`Firm, counsel for Owner` in the contact block or behind a heading."""
    places = [(item.start, item.end) for item in scan.labelled("contact") if not item.empty]
    for start, end in [*places, block]:
        hit = scan.phrases("parties", "client").first(scan.key, start, end)
        if hit and hit.start > start + 2:
            return named(scan, start, hit.start, "representative: acts for the owner")
    for hit in scan.all("parties", "represented_by"):
        found = _behind(scan, hit)
        if found:
            return Found(found.value, found.start, found.end, "representative: words")
    return None


def _with_agent(scan: Scan, party: Party) -> Party:
    """An agent counts only beside a named owner, and never as the owner."""
    name, agent = party.name, party.representative
    if name and agent and name.value == agent.value:
        hit = scan.phrases("parties", "client").first(
            scan.key, agent.end, min(scan.end, agent.end + 80)
        )
        run = run_at(scan.text, hit.end, min(scan.end, hit.end + 90)) if hit else None
        name = named(scan, *run, "name: the client") if run else None
        if name is None:
            return Party(None, party.email, agent)
    return Party(name, party.email, agent if name else None)


def trimmed(scan: Scan, start: int, end: int) -> tuple[int, int]:
    """The stretch without signs at its ends."""
    return trim(scan.text, start, end)
