"""The typed nodes of the decision tree, as its data files spell them.

Every way out of a node is an `Edge`. Who chooses it depends on the kind of the node: the operator
(question), a named function (rule), a letter that went out (action, leaf) or an arrival or a date
(wait, leaf).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field as Setting
from pydantic import TypeAdapter

from triage.domain.base import Source, Value, Words


class Edge(Value):
    """One way out of a node.

    `sets` are facts for the rules further on; `beside` starts tracks that run beside the main one;
    `again` says that what is asked further on is asked anew, because something new is known.
    """

    label: Words
    follows: Words | None = None
    next: str
    sets: dict[str, str] = Setting(default_factory=dict)
    beside: tuple[str, ...] = ()
    again: bool = False
    tasks: tuple[Words, ...] = ()
    banners: tuple[str, ...] = ()


class _Node(Value):
    """What every node has; `sources` names entries of sources.toml."""

    id: str
    title: Words
    text: Words
    sources: tuple[str, ...] = ()
    guidance: bool = False
    answers: dict[str, Edge] = Setting(default_factory=dict)
    banners: tuple[str, ...] = ()
    tasks: tuple[Words, ...] = ()
    evidence: tuple[str, ...] = ()


class QuestionNode(_Node):
    """The operator decides. `propose` names the rule that reads the mail for an answer."""

    kind: Literal["question"]
    why: Words
    propose: str = ""


class RuleNode(_Node):
    """A named function decides; each of its outcomes is one answer."""

    kind: Literal["rule"]
    decide: str


class ActionNode(_Node):
    """Letters to send before the walk goes on by the answer `sent`.

    `file` is the letter that goes to the platform in parallel while a hard clock runs; with `anew`
    the letters must have gone out since the last thing that happened.
    """

    kind: Literal["action"]
    letters: tuple[str, ...]
    file: str = ""
    anew: bool = False


class WaitNode(_Node):
    """Waits for an arrival (an answer named after its outcome) or a date (`silence`).

    `chase` are the letters by attempt: contacts with the complainant, nudges of the platform.
    `file` is the letter that a hard clock sends meanwhile. `answer_to` are the filings that the
    platform is to answer; `reply_to` is the one letter to the complainant whose reply date is
    waited for in place of the cadence.
    """

    kind: Literal["wait"]
    why: Words
    waits_for: Literal["complainant", "amazon"]
    chase: tuple[str, ...] = ()
    file: str = ""
    answer_to: tuple[str, ...] = ()
    reply_to: str = ""


class LeafNode(_Node):
    """An outcome: its letters, then (by `answers`) what may arrive after them.

    `letters_if` replaces the letters where a fact has a value; `after` names a shared table of
    answers; `no_letter` gives the reason where nothing is to be written. With `nudge` the platform
    is asked for the status when it stays silent. `check_bd` and `check_days` are the business and
    calendar days after the last letter (or with `from_notice` after the notice) at which something
    is to be looked at.
    """

    kind: Literal["leaf"]
    why: Words | None = None
    letters: tuple[str, ...] = ()
    letters_if: dict[str, dict[str, tuple[str, ...]]] = Setting(default_factory=dict)
    no_letter: Words | None = None
    anew: bool = False
    to: Words | None = None
    do_not: tuple[Words, ...] = ()
    after: str = ""
    nudge: bool = False
    check_bd: tuple[int, ...] = ()
    check_days: tuple[int, ...] = ()
    from_notice: bool = False


class EndNode(_Node):
    """The end of a side track: nothing more is to be done there."""

    kind: Literal["end"]


Node = Annotated[
    QuestionNode | RuleNode | ActionNode | WaitNode | LeafNode | EndNode,
    Setting(discriminator="kind"),
]
"""Any node, told apart by its `kind`."""

NODE: TypeAdapter[Node] = TypeAdapter(Node)
"""Reads one node from data."""


class BannerEntry(Value):
    """A banner as the data spells it; `when` names the test that raises it everywhere."""

    colour: Literal["red", "amber"]
    text: Words
    when: str = ""
    sources: tuple[str, ...] = ()


class LetterEntry(Value):
    """What the tree must know of a letter: its addressee, and whether it counts as an attempt."""

    to: Literal["complainant", "amazon", "other"]
    attempt: bool = False


class Library(Value):
    """What nodes refer to by name."""

    sources: Mapping[str, Source]
    letters: Mapping[str, LetterEntry]
    banners: Mapping[str, BannerEntry]
    tables: Mapping[str, Mapping[str, Edge]]
