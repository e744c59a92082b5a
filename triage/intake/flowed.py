"""format=flowed (RFC 3676): lines that end in a space go on in the next one."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"(>*)( ?)(.*)", re.DOTALL)


def unflowed(text: str, *, delsp: bool = False) -> str:
    """The text with its soft breaks taken out; quoted lines keep one `>` a level and a space."""
    paragraphs: list[list[str]] = []
    joining: str | None = None
    for line in text.split("\n"):
        depth, words = _unstuffed(line)
        soft = words.endswith(" ") and words != "-- "
        words = words[:-1] if soft and delsp else words
        if joining == depth:
            paragraphs[-1].append(words)
        else:
            paragraphs.append([f"{depth} {words}" if depth else words])
        joining = depth if soft else None
    return "\n".join("".join(paragraph) for paragraph in paragraphs)


def _unstuffed(line: str) -> tuple[str, str]:
    found = _QUOTED.match(line)
    return (found[1], found[3]) if found else ("", line)
