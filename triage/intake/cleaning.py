"""Text without line-end dialects and control characters; everything else stays as it was."""

from __future__ import annotations

import re

from triage.intake.limits import MAX_TEXT_CHARS

CONTROLS_REMOVED = "Control characters were removed from the text."
SURROGATES_REPLACED = "Broken characters were replaced by \N{REPLACEMENT CHARACTER}."
TEXT_CUT = f"The text is longer than {MAX_TEXT_CHARS:,} characters; the rest was not read."

_LINE_ENDS = re.compile(r"\r\n?|\f|\v")
_TERMINAL_SEQUENCE = re.compile(
    r"\x1b\[[0-?]{0,64}[ -/]{0,8}[@-~]?|\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)?|\x1b[ -/]?[0-~]?"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def _control_map() -> dict[int, str]:
    """What stands for each control character.

    C1 codes are Windows punctuation that went through ISO 8859-1; information separators divide.
    """
    table = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), 0x7F], "")
    table |= dict.fromkeys(range(0x1C, 0x20), " ")
    table |= {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
    return table


_CONTROL_MAP = _control_map()


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with `\\n` line ends and no control characters, and warnings for what was lost."""
    warnings = []
    if len(text) > MAX_TEXT_CHARS:
        text = text[:MAX_TEXT_CHARS]
        warnings.append(TEXT_CUT)
    text = _LINE_ENDS.sub("\n", text)
    if _CONTROL.search(text):
        text = _TERMINAL_SEQUENCE.sub("", text).translate(_CONTROL_MAP)
        warnings.append(CONTROLS_REMOVED)
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
        warnings.append(SURROGATES_REPLACED)
    return text, tuple(warnings)


def one_line(text: str) -> str:
    """The text as a header line shows it: clean, with folds and line breaks as one space."""
    return re.sub(r"[ \t]*\n[ \t\n]*", " ", clean(text)[0]).strip()
