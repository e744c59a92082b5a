"""Every edge of the tree is walked by some story, and every question refuses what it has not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.flows.cases import START, Story
from tests.flows.coverage import edges_of, figures, taken
from tests.flows.stories import tables
from triage.domain.case import Answer
from triage.domain.position import Stand
from triage.errors import WrongUse
from triage.tree import load

_TREE = load()
_ASKED = [name for name in _TREE.question_ids() if _TREE.nodes[name].kind == "question"]


def test_the_stories_take_every_edge_and_no_other() -> None:
    every, _, missed = figures()
    assert not missed, f"no story takes {missed}; see tests/flows/record.py"
    assert {edge for table in tables() for edge in taken(table)} == edges_of(_TREE)
    assert every > 400


@pytest.mark.parametrize("name", _ASKED)
def test_an_answer_that_does_not_exist_is_not_taken(name: str) -> None:
    story = _asked(name)
    wrong = Answer(value="nonsense", meaning=_TREE.meanings[name], at=story.now, by="tester")
    position = replace(story, answers={**story.answers, name: wrong}).position()
    places = {place.node: place for place in (position, *position.beside)}
    assert places[name].stand is Stand.QUESTION
    question = places[name].question
    assert question is not None
    assert question.given == "nonsense"
    assert "nonsense" not in {one.id for one in question.choices}


@pytest.mark.parametrize("name", _ASKED)
def test_an_answer_to_an_older_wording_is_asked_again_and_says_so(name: str) -> None:
    story = _asked(name)
    first = next(iter(_TREE.nodes[name].answers))
    old = Answer(value=first, meaning="another wording", at=story.now, by="tester")
    position = replace(story, answers={**story.answers, name: old}).position()
    place = next(one for one in (position, *position.beside) if one.node == name)
    assert place.question is not None
    assert place.question.given == first
    assert any("changed" in note.en for note in place.notes)


def test_a_question_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(WrongUse, match="C1"):
        _TREE.question(Story().case(), "X9")
    with pytest.raises(WrongUse):
        _TREE.question(Story().case(), "E-result")


def _asked(name: str) -> Story:
    """The first moment of a story at which this question is open, its own answer left out."""
    for table in tables():
        for _, story in table.play():
            bare = replace(
                story, answers={key: one for key, one in story.answers.items() if key != name}
            )
            position = bare.position()
            open_now = (position, *position.beside)
            if any(one.node == name and one.stand is Stand.QUESTION for one in open_now):
                return bare
    raise AssertionError(f"no story asks {name} after {START}")
