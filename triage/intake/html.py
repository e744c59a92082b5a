"""HTML to the text that a reader sees, one table row on one line.

The parser (Lexbor) repairs the markup as browsers do; the walk is a loop, so that depth costs
nothing. Why a parser with layout rules of our own: docs/decisions/0003-html-to-text.md.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from triage.intake.layout import Element, Gap, Layout
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
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_PREFORMATTED_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_MAILTO = re.compile(r"\s*mailto:\s*([^?\s]{1,400})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]*>")
_SELF_CLOSING = frozenset(
    "p li td th tr dt dd tbody thead tfoot br hr img meta link input col wbr area base".split()  # noqa: SIM905
)
"""Elements without an end tag, or whose end tag may be left out."""


def to_text(html: str) -> str:
    """What a reader sees of this page or mail body; never fails, whatever the markup."""
    from selectolax.lexbor import LexborHTMLParser

    layout = Layout()
    _walk(LexborHTMLParser(_within_depth(html)).root, layout)
    return layout.text()


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


def _walk(node: LexborNode | None, layout: Layout) -> None:
    path: list[tuple[LexborNode, Element]] = []
    while node is not None or path:
        if node is None:
            node, element = path.pop()
            layout.leave(element)
            if element.address and element.address.lower() not in node.text().lower():
                layout.address(element.address)
        elif node.tag == "-text":
            layout.words(node.text_content or "")
        else:
            element = _element(node)
            if not element.is_hidden:
                layout.enter(element)
                path.append((node, element))
                node = node.first_child
                continue
        node = node.next


def _element(node: LexborNode) -> Element:
    attributes = node.attributes
    element = _bare_element(node.tag or "")
    if not attributes or element.is_hidden:
        return element
    style = attributes.get("style") or ""
    link = _MAILTO.match(attributes.get("href") or "")
    return element._replace(
        is_hidden="hidden" in attributes or bool(_HIDDEN_STYLE.search(style)),
        is_preformatted=element.is_preformatted or bool(_PREFORMATTED_STYLE.search(style)),
        is_quote=element.tag == "blockquote" and _is_cited(attributes),
        address=link[1] if link else "",
    )


@lru_cache(maxsize=512)
def _bare_element(tag: str) -> Element:
    """An element without attributes."""
    edge = Gap.LINE if tag in _LINE else Gap.PARAGRAPH if tag in _PARAGRAPH else Gap.NONE
    return Element(tag, edge, is_hidden=tag in _UNSEEN, is_preformatted=tag == "pre")


def _is_cited(attributes: dict[str, str | None]) -> bool:
    """Whether a mail program made this blockquote to show what is answered."""
    return attributes.get("type") == "cite" or "quote" in (attributes.get("class") or "")
