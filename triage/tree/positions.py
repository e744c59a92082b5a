"""From the end of a walk to the position that the doors show."""

from __future__ import annotations

from datetime import datetime

from triage.domain.base import Words
from triage.domain.case import Case
from triage.domain.position import Banner, LetterCall, Position, Question, Stand, Step
from triage.domain.profile import Profile
from triage.tree.arrivals import COMPLAINANT
from triage.tree.calls import all_out, due_of, letter_calls
from triage.tree.known import AccountHistory, Known
from triage.tree.loading import load
from triage.tree.nodes import ActionNode, LeafNode, QuestionNode, RuleNode, WaitNode
from triage.tree.replay import replay
from triage.tree.tree import Tree, choosable
from triage.tree.walk import Passed, Stop, Walk

_NO_HISTORY = AccountHistory()

_CHANGED = Words(
    en="This question has changed since it was answered; the earlier answer is shown, not taken.",
    zh="该问题在作答之后已有改动；先前的答案仅供参考，不会自动沿用。",
)
_AGAIN = Words(
    en="Something new has come in since this was answered; please answer it once more.",
    zh="作答之后又有新情况，请重新确认该问题。",
)
_CAME_BACK = Words(
    en="The last message came back. It counts as an attempt: keep the bounce (AT-03), look once "
    "for another address (register, law firm) and put it into the case.",
    zh="上一封邮件被退回，仍计一次联系：请保存退信（AT-03），查找一次其他邮箱（登记簿、律师）"
    "并填入案件。",
)
_UNCLEAR = Words(
    en="An answer came in whose meaning is not clear; please read it and say what it is.",
    zh="收到一封含义不明确的回复，请阅读后选择其含义。",
)


def position(
    case: Case,
    profile: Profile,
    now: datetime,
    history: AccountHistory = _NO_HISTORY,
    tree: Tree | None = None,
    subject: str = "",
) -> Position:
    """Where the case stands at `now` (UTC), replayed from the root.

    Pure and deterministic. `subject` is an ASIN whose own answers go before those for the whole
    complaint. The shipped tree is used unless another one is given.
    """

    played = replay(tree or load(), Known(case, profile, now, history), subject)
    used = played.used
    beside: dict[str, Position] = {}
    for side in played.sides:
        if side.stop is not None and side.stop.node.id != played.stop.node.id:
            beside.setdefault(side.stop.node.id, _position(side.walk, side.stop, used, ()))
    return _position(played.walk, played.stop, used, tuple(beside.values()))


def _position(walk: Walk, stop: Stop, used: set[str], beside: tuple[Position, ...]) -> Position:
    node = stop.node
    letters = letter_calls(walk, stop)
    due, reason = due_of(walk, stop, letters)
    return Position(
        stand=_stand(stop, letters),
        node=node.id,
        title=node.title,
        explanation=node.why if isinstance(node, QuestionNode | WaitNode) else node.text,
        question=_question(walk, stop),
        letters=letters,
        path=tuple(_step(walk.tree, one) for one in walk.passed),
        later=tuple(key for key in walk.known.case.answers if key not in used),
        due=due,
        due_reason=reason,
        banners=_banners(walk, stop),
        sources=walk.tree.sources(node.sources),
        tasks=_tasks(walk, stop),
        evidence=node.evidence,
        do_not=node.do_not if isinstance(node, LeafNode) else (),
        notes=_notes(walk, stop),
        beside=beside,
    )


def _step(tree: Tree, passed: Passed) -> Step:
    node, note = passed.node, None
    if isinstance(node, RuleNode):
        explain = tree.rules.decisions[node.decide].explain
        note = explain(passed.known) if explain else None
    return Step(
        node=node.id,
        title=node.title,
        answer=passed.answer,
        label=passed.edge.label,
        by_operator=passed.by_operator,
        note=note,
    )


def _stand(stop: Stop, letters: tuple[LetterCall, ...]) -> Stand:
    if stop.asks:
        return Stand.QUESTION
    if isinstance(stop.node, ActionNode):
        return Stand.ACTION
    if isinstance(stop.node, LeafNode):
        return Stand.WAIT if letters and all_out(letters) else Stand.LEAF
    return Stand.WAIT


def _question(walk: Walk, stop: Stop) -> Question | None:
    """The question asked now; while waiting, the one with which an answer is recorded by hand."""
    node = stop.node
    if not choosable(node):
        return None
    question = walk.tree.ask(node, stop.given)
    if not isinstance(node, QuestionNode) or not node.propose:
        return question
    proposal = walk.tree.rules.proposers[node.propose].run(walk.known)
    return question.model_copy(update={"proposal": proposal})


def _banners(walk: Walk, stop: Stop) -> tuple[Banner, ...]:
    """What the path and the place raise, then what is true of the case as a whole."""
    library, state = walk.tree.library.banners, walk.known
    named = [*stop.node.banners, *(name for one in walk.passed for name in one.edge.banners)]
    tests = walk.tree.rules.tests
    named += [name for name, one in library.items() if one.when and tests[one.when].run(state)]
    return tuple(
        Banner(colour=library[name].colour, text=library[name].text)
        for name in sorted(dict.fromkeys(named), key=lambda one: library[one].colour != "red")
    )


def _tasks(walk: Walk, stop: Stop) -> tuple[Words, ...]:
    by_path = [task for one in walk.passed for task in one.edge.tasks]
    return tuple({task.en: task for task in (*stop.node.tasks, *by_path)}.values())


def _notes(walk: Walk, stop: Stop) -> tuple[Words, ...]:
    if stop.changed:
        return (_CHANGED,)
    if stop.given:
        return (_AGAIN,)
    if stop.asks and not isinstance(stop.node, QuestionNode):
        return (_UNCLEAR,)
    chasing = isinstance(stop.node, WaitNode) and stop.node.waits_for == COMPLAINANT
    came_back = any(contact.bounced_at for contact in walk.contacts.attempts()[-1:])
    return (_CAME_BACK,) if chasing and came_back else ()
