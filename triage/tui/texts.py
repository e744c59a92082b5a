"""The longer texts: the empty log, the tour."""

from __future__ import annotations

# ruff: noqa: E501 - one paragraph a line, as the translator sees it
from textual.content import Content

from triage.tui.words import _


def first_steps() -> Content:
    """What an empty log says: three lines, and how to begin."""
    lines = (
        _("triage answers intellectual-property complaints against your listings."),
        _("Paste a complaint: it is read into facts, each with its place in the mail."),
        _("A few questions lead to the right letter; you check, export and send it yourself."),
    )
    begin = (
        ("p", _("paste a complaint (or paste it straight onto this screen)")),
        ("o", _("open a mail file")),
        ("s", _("take one of the bundled samples, to try it out")),
        ("t", _("five-minute tour")),
        ("F4", _("enter who you are: letters need it, it is asked only once")),
    )
    parts = [Content(line) for line in lines]
    parts.append(Content(""))
    parts += [
        Content.assemble((f"{key:>3}", "bold $text-accent"), "  ", text) for key, text in begin
    ]
    return Content("\n").join(parts)


def tour() -> tuple[str, Content]:
    """Title and text of the tour."""
    stops = (
        (_("1 Paste"), _("Press p on the first screen, or s for a sample. Any mail will do: pasted text, .eml, .msg, .html. The original is kept, word for word.")),
        (_("2 Facts"), _("Every fact shows where it stands in the mail. Move to a field and its words light up. “not stated” means that the mail is silent; nothing is guessed. c corrects a field.")),
        (_("3 Questions"), _("One question at a time, with the reason and its sources. Where the mail suggests an answer it says so and why; you decide. u takes any step back, and later answers are kept.")),
        (_("4 Letters"), _("Drafts say only what the case can show. Missing facts are asked, evidence is ticked in its own list (e), and the check marks what could hurt you.")),
        (_("5 Send"), _("x writes .eml and .txt files, y copies. You send the letter yourself, then press s: the clock for the next step starts.")),
        (_("6 Answers"), _("When somebody answers, paste it (r): it is filed with its case and the case moves on. The first screen shows what is due each day.")),
    )  # fmt: skip
    parts: list[Content] = []
    for head, text in stops:
        parts += [Content.styled(head, "bold"), Content(text), Content("")]
    return _("Five-minute tour"), Content("\n").join(parts)
