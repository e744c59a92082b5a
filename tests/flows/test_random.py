"""Random cases: whatever was answered, sent and received, a replay ends."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from tests.flows.cases import START, Story, complaint
from triage.domain.case import Answer
from triage.domain.complaint import Kind, Outcome, RightType
from triage.domain.position import Position, Stand
from triage.tree import load
from triage.tree.known import Known
from triage.tree.replay import replay

_TREE = load()
_LETTERS = tuple(_TREE.library.letters)
_OUTCOMES = ("", *(outcome.value for outcome in Outcome))
_STORES = ("", "amazon.com", "amazon.de", "amazon.co.uk", "amazon.co.jp")
_NUMBERS = ((), ("Reg. No. 5,123,456",), ("USD845,135 S",), ("EP 1 234 567 B1",), ("97/123,456",))
_KINDS = (
    *[Kind.AMAZON_NOTICE] * 6,
    Kind.RIGHTS_OWNER_EMAIL,
    Kind.LAW_FIRM_LETTER,
    Kind.COURT_ORDER_NOTICE,
    Kind.AMAZON_REPLY,
)
_REPLIES = (Kind.COMPLAINANT_REPLY, Kind.AMAZON_REPLY, Kind.RETRACTION, Kind.LAW_FIRM_LETTER)
WALKS = 10_000
_LONGEST = 400


def _mail(chance: random.Random) -> Story:
    hours = chance.choice((None, None, 30, 72, 160, 400, 900))
    return Story(
        kind=chance.choice(_KINDS),
        complaint=complaint(
            right=chance.choice(("", *(kind.value for kind in RightType))),
            numbers=chance.choice(_NUMBERS),
            email=chance.choice(("", "rights@larkspur.example")),
            store=chance.choice(_STORES),
            reason=chance.choice(("", "the picture")),
            deadline=START + timedelta(hours=hours) if hours else None,
            instruction=chance.choice(("", "", "join_evaluation")),
        ),
    )


def _history(chance: random.Random) -> Story:
    """A case with any answers, letters and replies, in any order and at any time."""
    story = _mail(chance)
    answers = {}
    for name in _TREE.question_ids():
        if chance.random() < 0.85:
            question = _TREE.nodes[name]
            names = [one for one in question.answers if one not in ("sent", "silence")]
            answers[name] = Answer(
                value=chance.choice(names),
                meaning=_TREE.meanings[name],
                at=START + timedelta(hours=chance.randrange(900)),
                by="tester",
            )
    for _ in range(chance.randrange(8)):
        story = replace(story, now=START + timedelta(hours=chance.randrange(900)))
        story = story.sent(chance.choice(_LETTERS))
        if chance.random() < 0.5:
            story = story.received(chance.choice(_OUTCOMES), chance.choice(_REPLIES))
    return replace(story, answers=answers, now=START + timedelta(hours=chance.randrange(2000)))


@pytest.mark.parametrize("seed", range(10))
def test_a_replay_of_any_history_ends(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    for _ in range(WALKS // 10):
        story = _history(chance)
        known = Known(story.case(), story.profile, story.now, story.history)
        played = replay(_TREE, known)
        assert len(played.walk.passed) < _LONGEST
        for before, after in pairwise(played.walk.passed):
            assert before.edge.next == after.node.id
        _facts_were_there(played.walk.known)


def _facts_were_there(known: Known) -> None:
    """What rules read was set before: a rule never met a fact that nobody had asked."""
    for node, _ in known.taken:
        decide = getattr(_TREE.nodes[node], "decide", "")
        if decide:
            assert set(_TREE.rules.decisions[decide].reads) <= set(known.facts)


@pytest.mark.parametrize("seed", range(40))
def test_a_case_that_is_worked_on_comes_to_an_outcome(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    story, answers_left = _mail(chance), 5
    for _ in range(150):
        position = story.position()
        if _rests(position):
            return
        story, answers_left = _work(chance, story, position, answers_left)
    pytest.fail(f"still at {story.position().node}")


def _rests(position: Position) -> bool:
    wants = position.stand in (Stand.QUESTION, Stand.ACTION)
    unsent = any(not call.sent for call in position.letters)
    return not wants and not unsent and position.due is None


def _work(
    chance: random.Random, story: Story, position: Position, answers_left: int
) -> tuple[Story, int]:
    story = story.after(minutes=1)
    if position.stand is Stand.QUESTION and position.question is not None:
        choice = chance.choice(position.question.choices)
        return story.answer(position.question.id, choice.id), answers_left
    if answers_left and position.stand is Stand.WAIT and chance.random() < 0.5:
        received = story.received(chance.choice(_OUTCOMES), chance.choice(_REPLIES))
        return received, answers_left - 1
    unsent = [call for call in position.letters if not call.sent]
    ready = [call.letter for call in unsent if call.due is None or call.due <= story.now]
    if ready:
        return story.sent(*ready), answers_left
    assert position.due is not None
    return replace(story, now=max(story.now, position.due) + timedelta(minutes=1)), answers_left
