"""Finds a walk for every edge that no story takes yet: `python -m tests.flows.record`.

The walks go to walks/recorded.story with what came out of them. Read them before they are kept:
they say what the tree does, not what it should do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from tests.flows.cases import START, Story
from tests.flows.coverage import Edge, edges_of, taken
from tests.flows.stories import act, read, seen, tables
from triage.domain.complaint import Outcome
from triage.domain.position import Position, Stand
from triage.tree import load

_MAILS = (
    "mail right=trademark",
    "mail right=trademark deadline=72h",
    "mail right=trademark number= reason=",
    "mail right=trademark store= number=",
    "mail right=trademark instruction=submit_documents",
    "mail right=trademark store=amazon.co.uk number=UK00003123456",
    "mail right=trademark store=amazon.de number=017867542\nprofile country=CN",
    "mail right=trademark reason= number= store=amazon.co.uk\nprofile country=GB",
    "mail right=trademark reason= number= store=amazon.de\nprofile country=CN",
    "mail right=counterfeit\nhistory records=3",
    "mail right=copyright number=\nhistory records=5",
    "mail right=copyright number= store=amazon.de\nhistory earlier=closed",
    'mail right=utility_patent "number=US 10,123,456 B2"\nhistory earlier=open',
    'mail right=utility_patent "number=EP 1 234 567 B1" store=amazon.de',
    'mail right=design "number=USD845,135 S"',
    'mail right=design "number=USD845,135 S" store=amazon.de',
    "mail right=design number=004048098-0004 store=amazon.de",
    "mail right=trade_dress number=",
    "mail right=parallel_import number= store=amazon.de",
    "mail right=trademark reason= number= store=amazon.it",
    "mail right= number= reason= email=",
    "mail right=trademark email=",
    "mail right=other number= reason= email=claims@qq.com\nhistory earlier=refiled",
    "mail right= number= reason= name= email= ids=",
    "mail kind=court_order_notice",
    "mail kind=law_firm_letter",
    "mail kind=amazon_reply",
    "mail kind=rights_owner_email",
    'mail kind=rights_owner_email right=utility_patent "number=US 10,123,456 B2"',
    'mail right=utility_patent "number=US 10,123,456 B2" instruction=join_evaluation',
)
_MOST_LETTERS = 8


@dataclass(frozen=True)
class Found:
    """A walk in the making: its setting, what happened so far, and the story after that."""

    setting: str
    acts: tuple[str, ...]
    story: Story
    minutes: int = 0

    def then(self, words: str, minutes: int) -> Found:
        """The walk with one thing more, `minutes` after the last."""
        now = self.minutes + minutes
        story = act(replace(self.story, now=START + timedelta(minutes=now)), words)
        return Found(self.setting, (*self.acts, f"+{now}m {words}"), story, now)


def text(title: str, setting: str, acts: Sequence[str]) -> str:
    """A story with what the tree makes of it."""
    begun = next(read("", "\n".join([f"# {title}", setting, *acts])))
    lines = (
        f"{words} -> {seen(story.position())}"
        for words, (_, story) in zip(acts, begun.play(), strict=True)
    )
    return "\n".join([f"# {title}", setting, *lines])


def choices(found: Found) -> Iterator[tuple[str, int]]:
    """What may happen next, with the minutes that pass before it."""
    position = found.story.position()
    for place in (position, *position.beside):
        yield from _at(place)
    if position.due is not None and position.due > found.story.now:
        yield "wait", int((position.due - found.story.now).total_seconds() // 60) + 1
    if position.stand in (Stand.WAIT, Stand.LEAF):
        yield "wait", 60 * 24 * 40
        yield from ((f"received {outcome.value}", 60) for outcome in Outcome)
        yield from ((f"amazon {outcome.value}", 60) for outcome in Outcome)
        yield "lawyer refuses", 60
        yield "amazon rejected paper", 60


def _at(place: Position) -> Iterator[tuple[str, int]]:
    if place.question is not None:
        yield from ((f"answer {place.node}={one.id}", 1) for one in place.question.choices)
    letters = [call.letter for call in place.letters if not call.sent]
    if letters:
        yield f"sent {' '.join(letters)}", 1
        due = [call.due for call in place.letters if not call.sent and call.due]
        if due and letters == ["L21"]:
            yield "sent L21", 60 * 24 * 11


def missing_walks() -> list[Found]:
    """Walks that together take every edge that the stories leave out, as far as they are found."""
    left = edges_of(load()) - {edge for table in tables() for edge in taken(table)}
    return [found for mail in _MAILS for found in _walks_of(mail, left)]


def _walks_of(mail: str, left: set[Edge]) -> Iterator[Found]:
    """The walks of one mail that take something of `left`, which then counts as taken."""
    pool = [Found(mail, (), next(read("", f"# x\n{mail}\n")).start)]
    known: set[Edge] = set()
    while pool and left:
        found = pool.pop(0)
        for words, minutes in choices(found):
            more = found.then(words, minutes)
            edges = more.story.taken()
            if (edges | _letters_out(more)) - known:
                known |= edges | _letters_out(more)
                pool.append(more)
                if edges & left:
                    yield more
                    left -= edges


def _letters_out(found: Found) -> set[Edge]:
    """Letters lead on, though no edge is taken by those of an outcome and by nudges."""
    if " sent " not in found.acts[-1] or len(found.story.contacts) > _MOST_LETTERS:
        return set()
    return {(found.story.position().node, f"{len(found.story.contacts)} letters")}


def branched(walks: Sequence[Found]) -> Iterator[str]:
    """The walks as stories; those that differ in their last line alone stand together."""
    together: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for found in walks:
        together.setdefault((found.setting, found.acts[:-1]), []).append(f"? {found.acts[-1]}")
    for nth, ((setting, acts), last) in enumerate(together.items(), 1):
        yield text(f"Walk {nth}", setting, [*acts, *last])


def main() -> None:
    """Write the walks anew."""
    target = Path(__file__).parent / "walks" / "recorded.story"
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    target.write_text("\n\n".join(branched(missing_walks())) + "\n", "utf-8")


if __name__ == "__main__":
    main()
