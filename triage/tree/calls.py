"""Which letters a position asks for, and by when."""

from __future__ import annotations

from datetime import datetime

from triage.domain.base import Words
from triage.domain.position import LetterCall
from triage.tree.contacts import MOST_NUDGES, NUDGE
from triage.tree.nodes import ActionNode, LeafNode, WaitNode
from triage.tree.walk import Stop, Walk

Due = tuple[datetime | None, Words | None]

_CHASE = Words(en="The next message to the complainant is due.", zh="该向投诉人发送下一封邮件。")
_SILENCE = Words(
    en="If no answer has come by then, the matter goes to Amazon.",
    zh="届时仍无答复，则转向亚马逊申诉。",
)
_FILING = Words(
    en="By then the filing with Amazon must be in, answered or not.",
    zh="无论是否收到答复，届时必须已向亚马逊提交。",
)
_FOLLOW_UP = Words(
    en="If Amazon has not answered by then, ask for the status.",
    zh="届时亚马逊仍未答复，则询问处理进度。",
)
_RESTS = Words(
    en="If nothing has come by then, the case rests until something new does.",
    zh="届时仍无消息，案件暂停，等待新情况。",
)
_CHECK = Words(en="Check again on that day.", zh="届时再次检查。")


def letter_calls(walk: Walk, stop: Stop) -> tuple[LetterCall, ...]:
    """The letters of the place where the walk stopped, in the order in which they go out."""
    node = stop.node
    if stop.asks:
        return ()
    if isinstance(node, ActionNode):
        return (*_of_action(walk, node), *_parallel(walk, node))
    if isinstance(node, WaitNode):
        return _waiting(walk, node)
    assert isinstance(node, LeafNode)  # noqa: S101 - a question always asks
    return _of_leaf(walk, node)


def due_of(walk: Walk, stop: Stop, letters: tuple[LetterCall, ...]) -> Due:
    """When the next thing is to be done, with the reason; None when nothing runs."""
    node = stop.node
    if isinstance(node, LeafNode):
        return _leaf_due(walk, node, letters)
    if isinstance(node, WaitNode) and not stop.asks:
        return _wait_due(walk, node, [call.due for call in letters if call.due is not None])
    return _filing_due(walk)


def all_out(letters: tuple[LetterCall, ...]) -> bool:
    """Whether everything that is to go out now went out."""
    return all(call.sent or call.letter == NUDGE for call in letters)


def _of_action(walk: Walk, node: ActionNode) -> tuple[LetterCall, ...]:
    unsent = (one for one in node.letters if not walk.contacts.sent(one, node.anew))
    return tuple(LetterCall(letter=letter) for letter in unsent)


def _parallel(walk: Walk, node: ActionNode | WaitNode) -> tuple[LetterCall, ...]:
    """The filing that a hard clock runs beside the contact.

    The platform has no part in a direct complaint; for a closed account it gets one plan for all.
    """
    filing, known = walk.contacts.filing(), walk.known
    apart = known.fact("direct") == "yes" or known.fact("account") == "closed"
    if not node.file or not walk.contacts.hard or filing is None or apart:
        return ()
    return (LetterCall(letter=node.file, due=filing, sent=walk.contacts.sent(node.file)),)


def _waiting(walk: Walk, node: WaitNode) -> tuple[LetterCall, ...]:
    if node.waits_for == "amazon":
        return _nudge(walk, node.answer_to, len(node.chase))
    if node.reply_to:
        return ()
    chaser = walk.contacts.next_chaser(node.chase)
    calls = (LetterCall(letter=chaser[0], due=chaser[1]),) if chaser else ()
    return (*calls, *_parallel(walk, node))


def _of_leaf(walk: Walk, node: LeafNode) -> tuple[LetterCall, ...]:
    calls = tuple(
        LetterCall(letter=letter, sent=walk.contacts.sent(letter, node.anew))
        for letter in walk.letters(node)
    )
    if not node.nudge or not walk.is_out(node):
        return calls
    return (*calls, *_nudge(walk, walk.letters(node), MOST_NUDGES))


def _nudge(walk: Walk, letters: tuple[str, ...], most: int) -> tuple[LetterCall, ...]:
    due = walk.contacts.next_nudge(letters)
    if due is None or walk.contacts.nudges() >= most:
        return ()
    return (LetterCall(letter=NUDGE, due=due),)


def _wait_due(walk: Walk, node: WaitNode, dated: list[datetime]) -> Due:
    if node.waits_for == "amazon":
        return walk.contacts.next_nudge(node.answer_to), _FOLLOW_UP
    if node.reply_to:
        return walk.contacts.reply_day(node.reply_to), _SILENCE
    if not dated:
        return walk.contacts.silence(), _SILENCE
    return min(dated), _FILING if min(dated) == walk.contacts.filing() else _CHASE


def _filing_due(walk: Walk) -> Due:
    filing = walk.contacts.filing()
    return (filing, _FILING) if filing is not None else (None, None)


def _leaf_due(walk: Walk, node: LeafNode, letters: tuple[LetterCall, ...]) -> Due:
    if not all_out(letters):
        return _filing_due(walk)
    nudge = next((call.due for call in letters if call.letter == NUDGE), None)
    if nudge is not None:
        return nudge, _FOLLOW_UP
    letters_of = walk.letters(node)
    dated = [(day, _CHECK) for day in walk.contacts.checks(node, letters_of, walk.latest)]
    ends = walk.contacts.outcome_ends(node, letters_of, walk.latest) if node.nudge else None
    if ends is not None:
        dated.append((ends, _RESTS))
    coming = [one for one in dated if one[0] > walk.known.now]
    return min(coming, key=lambda one: one[0]) if coming else (None, None)
