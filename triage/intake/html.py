"""HTML to the text that a reader sees, one table row on one line.

The parser (Lexbor) repairs the markup as browsers do; the walk is a loop, so that depth costs
nothing. Why a parser with layout rules of our own: docs/decisions/0003-html-to-text.md.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from triage.intake.limits import MAX_HTML_DEPTH

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset(
    """head title style script noscript template iframe object svg math audio video canvas select
    textarea button datalist -comment !doctype""".split()  # noqa: SIM905
)
_LINE = frozenset(
    """div tr li address article aside section header footer nav main form fieldset legend center
    figure figcaption caption dt details summary tbody thead tfoot body""".split()  # noqa: SIM905
)
_PARAGRAPH = frozenset(
    """p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre hr""".split()  # noqa: SIM905
)
_CELLS = ("td", "th")
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_PREFORMATTED_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_MAILTO = re.compile(r"\s*mailto:\s*([^?\s]{1,400})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]*>")
_SELF_CLOSING = frozenset(
    "p li td th tr dt dd tbody thead tfoot br hr img meta link input col wbr area base".split()  # noqa: SIM905
)
"""Elements without an end tag, or whose end tag may be left out."""
_QUOTE_DEPTH = 8
"""Quotes inside quotes that still get their own `>`; deeper ones would grow with the square."""


class _Gap(IntEnum):
    """What stands between the last word and the next one."""

    NONE = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3


_GAP_TEXT = {_Gap.NONE: "", _Gap.SPACE: " ", _Gap.LINE: "\n", _Gap.PARAGRAPH: "\n\n"}


class _Flow:
    """The text of one block as it grows; gaps at its edges vanish."""

    __slots__ = ("_parts", "gap")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.gap = _Gap.NONE

    def space_out(self, gap: _Gap) -> None:
        """At least this gap before the next word."""
        if self._parts and gap > self.gap:
            self.gap = gap

    def line_break(self) -> None:
        """A `<br>`: the second in a row makes an empty line."""
        self.space_out(_Gap.PARAGRAPH if self.gap >= _Gap.LINE else _Gap.LINE)

    def write(self, words: str) -> None:
        """Words as they stand."""
        if words:
            self._parts += (_GAP_TEXT[self.gap], words)
            self.gap = _Gap.NONE

    def write_collapsed(self, text: str) -> None:
        """A text node: runs of white space count as one space."""
        words = _SPACES.sub(" ", text)
        if words.startswith(" "):
            self.space_out(_Gap.SPACE)
        self.write(words.strip(" "))
        if words.endswith(" "):
            self.space_out(_Gap.SPACE)

    def text(self) -> str:
        """What was written."""
        return "".join(self._parts)


class _Writer:
    """Takes the elements as the walk enters and leaves them."""

    def __init__(self) -> None:
        self._flows = [_Flow()]
        self._rows: list[list[str]] = []
        self._preformatted = 0
        self._quotes = 0

    @property
    def flow(self) -> _Flow:
        return self._flows[-1]

    def text(self) -> str:
        return self.flow.text()

    def words(self, text: str) -> None:
        if self._preformatted:
            self.flow.write(text)
        else:
            self.flow.write_collapsed(text)

    def enter(self, node: LexborNode, tag: str) -> None:
        self._preformatted += _is_preformatted(node, tag)
        if tag == "br":
            self.flow.line_break()
        elif tag in _CELLS:
            self._flows.append(_Flow())
        elif _is_quote(node, tag):
            self._flows.append(_Flow())
            self._quotes += 1
        else:
            self._edge(tag)
            if tag == "tr":
                self._rows.append([])

    def leave(self, node: LexborNode, tag: str) -> None:
        self._preformatted -= _is_preformatted(node, tag)
        if tag in _CELLS:
            self._rows[-1].append(self._flows.pop().text())
        elif tag == "tr":
            self.flow.write(_joined(self._rows.pop()))
            self._edge(tag)
        elif _is_quote(node, tag):
            self._leave_quote()
        else:
            self._edge(tag)
            if tag == "a":
                self._address(node)

    def _edge(self, tag: str) -> None:
        if tag in _LINE:
            self.flow.space_out(_Gap.LINE)
        elif tag in _PARAGRAPH:
            self.flow.space_out(_Gap.PARAGRAPH)
        elif tag == "dd":
            self.flow.gap = min(self.flow.gap, _Gap.SPACE)

    def _leave_quote(self) -> None:
        quoted = self._flows.pop().text()
        if self._quotes <= _QUOTE_DEPTH:
            quoted = re.sub(
                r"^(?=(>?))", lambda at: ">" if at[1] else "> ", quoted, flags=re.MULTILINE
            )
        self._quotes -= 1
        self.flow.space_out(_Gap.PARAGRAPH)
        self.flow.write(quoted)
        self.flow.space_out(_Gap.PARAGRAPH)

    def _address(self, node: LexborNode) -> None:
        """The address of a mail link whose words do not show it."""
        found = _MAILTO.match(node.attributes.get("href") or "")
        if found and found[1].lower() not in node.text().lower():
            self.flow.space_out(_Gap.SPACE)
            self.flow.write(f"<{found[1]}>")


def to_text(html: str) -> str:
    """What a reader sees of this page or mail body; never fails, whatever the markup."""
    from selectolax.lexbor import LexborHTMLParser

    writer = _Writer()
    root = LexborHTMLParser(_within_depth(html)).root
    if root is not None:
        _walk(root, writer)
    return writer.text()


def _within_depth(html: str) -> str:
    """The markup without the tags that stand too deep; their words stay.

    Browsers do the same. The HTML rules look through all open elements at each tag, so that time
    would grow with the square of the depth.
    """
    if html.count("<") <= MAX_HTML_DEPTH:
        return html
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _SELF_CLOSING:
            return tag[0]
        before = depth
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        return tag[0] if max(depth, before) <= MAX_HTML_DEPTH else ""

    return _TAG.sub(kept, html)


def _walk(root: LexborNode, writer: _Writer) -> None:
    path: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = root
    while node is not None or path:
        if node is None:
            node, tag = path.pop()
            writer.leave(node, tag)
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            writer.words(node.text_content or "")
        elif tag not in _UNSEEN and not _is_hidden(node):
            writer.enter(node, tag)
            path.append((node, tag))
            node = node.first_child
            continue
        node = node.next


def _joined(cells: list[str]) -> str:
    """A row: a one-line cell (a label) and what follows it share a line."""
    pieces: list[str] = []
    several_lines = False
    for cell in filter(str.strip, cells):
        pieces += (("\n" if several_lines else " ") if pieces else "", cell)
        several_lines = several_lines or "\n" in cell
    return "".join(pieces)


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))


def _is_preformatted(node: LexborNode, tag: str) -> bool:
    return tag == "pre" or bool(_PREFORMATTED_STYLE.search(node.attributes.get("style") or ""))


def _is_quote(node: LexborNode, tag: str) -> bool:
    """A blockquote that a mail program made to show what is answered."""
    if tag != "blockquote":
        return False
    attributes = node.attributes
    return attributes.get("type") == "cite" or "quote" in (attributes.get("class") or "")
