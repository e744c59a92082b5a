"""Every action of the app as data: name, key, title, help. Footer, palette and help read it here.

A binding's id is `scope.name`, which is also what `keys.toml` in the home folder may remap.
"""

from __future__ import annotations

# ruff: noqa: E501 - a table is read row by row
from typing import NamedTuple

from textual.binding import Binding, BindingType

from triage.tui.words import N_


class Action(NamedTuple):
    """One thing that the user can do: by key, by palette, by footer, and mostly by a button."""

    scope: str
    name: str
    key: str
    title: str
    help: str
    group: str
    footer: bool = True
    priority: bool = False

    @property
    def id(self) -> str:
        """The name that a key file uses."""
        return f"{self.scope}.{self.name}"


GO, DO, APP = N_("Go"), N_("Do"), N_("App")

ACTIONS = (
    Action("app", "paste", "p,f5", N_("Paste"), N_("Paste a complaint or a reply, from anywhere."), DO),
    Action("app", "palette", "ctrl+p", N_("Commands"), N_("Find any action by its name."), APP, priority=True),
    Action("app", "help", "f1,question_mark", N_("Help"), N_("Explain what has the focus and list all keys."), APP),
    Action("app", "jump", "ctrl+o", N_("Jump"), N_("Put a letter on everything that can be reached, and go there."), GO, False, True),
    Action("app", "language", "f2", N_("中文"), N_("Switch between English and Chinese."), APP, False),
    Action("app", "theme", "f3", N_("Light/dark"), N_("Switch between the light and the dark colours."), APP, False),
    Action("app", "profile", "f4", N_("Your data"), N_("Who you are: names, stores, addresses, waiting times."), GO, False),
    Action("app", "tree", "f6", N_("Tree"), N_("Show the decision tree, with the path of this case lit."), GO, False),
    Action("app", "rights", "f7", N_("Own rights"), N_("The register of your own rights, set against this case or a launch."), GO, False),
    Action("app", "account", "f8", N_("Account"), N_("Counts of the account, and all that is known of this owner."), GO, False),
    Action("app", "quit", "ctrl+q", N_("Quit"), N_("Leave. Every answer is already stored."), APP, False, True),
    Action("today", "open_file", "o", N_("Open file"), N_("Open a mail from a file (.eml, .msg, .html, .txt)."), DO),
    Action("today", "sample", "s", N_("Sample"), N_("Take one of the bundled samples to try things out."), DO),
    Action("today", "search", "slash", N_("Search"), N_("Search the cases by any word."), GO),
    Action("today", "tour", "t", N_("Tour"), N_("Five minutes: what happens from complaint to letter."), APP),
    Action("today", "reload", "ctrl+l", N_("Reload"), N_("Read the case log again."), APP, False),
    Action("case", "back", "escape", N_("Today"), N_("Back to the list. Nothing is lost."), GO),
    Action("case", "pane('mail')", "m", N_("Mail"), N_("The mail, with what was read from it marked."), GO, False),
    Action("case", "pane('facts')", "f", N_("Facts"), N_("What was read from the mail, and where."), GO, False),
    Action("case", "pane('step')", "n", N_("Next step"), N_("The question or task that is next."), GO, False),
    Action("case", "pane('letters')", "l", N_("Letters"), N_("The drafts: read, edit, export, mark as sent."), GO, False),
    Action("case", "pane('evidence')", "e", N_("Evidence"), N_("What you hold as proof; letters only say what is ticked."), GO, False),
    Action("case", "pane('history')", "h", N_("History"), N_("Everything that happened to this case."), GO, False),
    Action("case", "undo", "u,ctrl+z", N_("Undo"), N_("Take the last step back. Later answers are kept."), DO),
    Action("case", "redo", "ctrl+y", N_("Redo"), N_("Do the step again that was taken back."), DO),
    Action("case", "correct", "c", N_("Correct"), N_("Put the marked field right by hand."), DO),
    Action("case", "export", "x", N_("Export"), N_("Write the letters as .eml and .txt files."), DO),
    Action("case", "sent", "s", N_("Sent"), N_("Record that the letter went out; its clock starts."), DO),
    Action("case", "reply", "r", N_("File reply"), N_("File what the complainant or Amazon answered."), DO),
    Action("case", "copy", "y", N_("Copy"), N_("Copy the letter, and write it to a file as well."), DO, False),
    Action("case", "editor", "ctrl+e", N_("$EDITOR"), N_("Edit the letter in the program named by $EDITOR."), DO, False),
    Action("case", "diff", "d", N_("Differences"), N_("What you changed against the drafted text."), DO, False),
    Action("case", "reading", "v", N_("Reading copy"), N_("Read the letter in your own language; only to read."), DO, False),
    Action("case", "tongue", "o", N_("Letter's language"), N_("Choose the language that the letter is written in."), DO, False),
    Action("case", "waive", "w", N_("Set aside"), N_("Set the marked remark of the letter check aside, with your reason."), DO, False),
    Action("case", "attach", "a", N_("Attach file"), N_("Attach a file to the marked item of evidence."), DO, False),
    Action("case", "worksheet", "b", N_("Worksheet"), N_("Fill a worksheet: claim chart, design views, use of the mark."), DO, False),
    Action("case", "snooze", "z", N_("Snooze"), N_("Put the next step off until a day."), DO, False),
    Action("case", "note", "plus", N_("Note"), N_("Keep a remark with the case."), DO, False),
    Action("case", "close", "ctrl+k", N_("Close case"), N_("Let the case rest, with its outcome."), DO, False),
)  # fmt: skip
"""All actions, in the order in which the footer and the help show them."""

BY_ID = {action.id: action for action in ACTIONS}


def bindings(scope: str) -> list[BindingType]:
    """The bindings of a screen or of the app, made from the table."""
    return [
        Binding(
            action.key,
            action.name,
            action.title,
            show=action.footer,
            id=action.id,
            priority=action.priority,
        )
        for action in ACTIONS
        if action.scope == scope
    ]
