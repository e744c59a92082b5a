"""Each proof of the tree is shown to fail on a tree that is broken in that one way."""

from __future__ import annotations

import pytest

from tests.unit.tree.broken import added, changed, shipped, without
from triage.errors import TreeProblem
from triage.tree.checks import faults
from triage.tree.loading import build, load

_NODE = """
[{id}]
kind = "{kind}"
title = {{ en = "Lost", zh = "孤立" }}
text = {{ en = "Lost", zh = "孤立" }}
guidance = true
{more}
"""
_LOST = _NODE.format(id="Z9", kind="leaf", more='no_letter = { en = "None", zh = "无" }')
_ANSWER = (
    '{ label = { en = "On", zh = "继续" }, follows = { en = "On", zh = "继续" }, next = "%s" }'
)


def _question(node: str, following: str) -> str:
    more = f'why = {{ en = "Why", zh = "原因" }}\nanswers.on = {_ANSWER % following}'
    return _NODE.format(id=node, kind="question", more=more)


_OUT = 'label = { en = "The letter went out", zh = "已发出" }\n'
_CHECKED = (
    'follows = { en = "The right and our product are checked.", zh = "进入权利核查与自查。" }\n'
)

BROKEN = {
    "an answer leads to no node": (
        changed("c_reason", 'next = "C2-search"', 'next = "C2-serch"'),
        "C2-who.no_address leads to 'C2-serch', which is no node",
    ),
    "a track beside leads to no node": (
        changed("a_intake", 'beside = ["B1"]', 'beside = ["B0"]'),
        "leads to 'B0', which is no node",
    ),
    "an unknown source": (
        changed("c_reason", '"seed-two-cases"', '"seed-three-cases"'),
        "C1: there is no source 'seed-three-cases'",
    ),
    "an unknown banner": (
        changed("e_assessment", 'banners = ["undecided"]', 'banners = ["undone"]'),
        "there is no banner 'undone'",
    ),
    "a banner by an unknown test": (
        changed("banners", 'when = "account_at_risk"', 'when = "acount_at_risk"'),
        "banner repeat: there is no test 'acount_at_risk'",
    ),
    "a banner by an unknown source": (
        changed("banners", 'sources = ["five-records"]', 'sources = ["six-records"]'),
        "banner repeat: unknown source",
    ),
    "an unknown letter": (
        changed("leaves", 'letters = ["L05"]', 'letters = ["L55"]'),
        "LF-01: there is no letter 'L55'",
    ),
    "an unknown letter under a condition": (
        changed("leaves", 'trade_dress = ["L02", "L08-TD"]', 'trade_dress = ["L08-XX"]'),
        "LF-05: there is no letter 'L08-XX'",
    ),
    "an unknown letter to chase with": (
        changed("c_reason", 'chase = ["L01", "L03", "L04"]', 'chase = ["L01", "L33"]'),
        "C3: there is no letter 'L33'",
    ),
    "an unknown letter to file meanwhile": (
        changed("c_reason", 'file = "L05"', 'file = "L50"'),
        "there is no letter 'L50'",
    ),
    "an unknown item of evidence": (
        changed("leaves", '"AT-18"', '"AT-99"'),
        "LF-02: there is no evidence 'AT-99'",
    ),
    "an answer that is no lower_snake word": (
        changed("c_reason", "[C1.answers.no]", "[C1.answers.No]"),
        "C1: the answer 'No' is no lower_snake word",
    ),
    "an unknown rule": (
        changed("c_reason", 'decide = "complainant_reachable"', 'decide = "reachable"'),
        "C2-who: there is no rule 'reachable'",
    ),
    "a gap in a rule": (
        without("c_reason", "C2-who.answers.no_address"),
        "C2-who: a gap, the outcome 'no_address' leads nowhere",
    ),
    "a branch that is never an outcome": (
        changed("c_reason", "[C2-who.answers.address]", "[C2-who.answers.postcard]"),
        "C2-who: the branch 'postcard' is never an outcome",
    ),
    "an unknown proposal": (
        changed("c_reason", 'propose = "reason_stated"', 'propose = "reason"'),
        "C1: there is no proposal 'reason'",
    ),
    "a proposal that may be no answer": (
        changed("c_reason", "[C1.answers.no]", "[C1.answers.not_at_all]"),
        "C1: the proposal reason_stated may be no answer",
    ),
    "an action with another answer": (
        changed("c_reason", "[C2.answers.sent]", "[C2.answers.posted]"),
        "C2: an action has the one answer 'sent'",
    ),
    "an action after which nobody waits": (
        changed("f_route", _OUT + 'next = "F3"', _OUT + 'next = "F4"'),
        "F2: after an action an answer is waited for",
    ),
    "a question that only a date could answer": (
        changed("c_reason", "[C2-search.answers.none]", "[C2-search.answers.silence]"),
        "C2-search: a question has answers that a person can choose",
    ),
    "an arrival that cannot come": (
        changed("c_reason", "[C3.answers.refuses]", "[C3.answers.sulks]"),
        "C3: nothing can arrive as 'sulks'",
    ),
    "a waiting node that sends": (
        changed("c_reason", "[C4.answers.rejected]", "[C4.answers.sent]"),
        "C4: a waiting node needs answers that can arrive",
    ),
    "an end with an answer": (
        changed("b_protect", "[B-end]", f"[B-end]\nanswers.on = {_ANSWER % 'B1'}"),
        "B-end: an end has no answers",
    ),
    "a leaf without letters": (
        changed("leaves", 'letters = ["L05"]\n', ""),
        "LF-01: no letters, and no reason for that",
    ),
    "a leaf with an unknown table": (
        changed("leaves", 'after = "filed"', 'after = "field"'),
        "there is no table 'field'",
    ),
    "no English": (
        changed("c_reason", 'title = { en = "Is the reason stated?"', 'title = { en = " "'),
        "C1.title: the English text is missing",
    ),
    "Chinese in the place of English": (
        changed("c_reason", 'title = { en = "Is the reason stated?"', 'title = { en = "理由"'),
        "C1.title: the English text is missing",
    ),
    "no Chinese": (
        changed("c_reason", 'zh = "是否说明了侵权理由？"', 'zh = "Reason?"'),
        "C1.title: the Chinese text is missing",
    ),
    "nothing said of what follows": (
        changed("c_reason", _CHECKED, ""),
        "C1.yes does not say what follows",
    ),
    "neither source nor guidance": (
        changed("c_reason", 'sources = ["contact-first"]\n', ""),
        "C2-who: neither a source nor the mark of guidance",
    ),
    "an unreachable node": (added("leaves", _LOST), "Z9 cannot be reached"),
    "a dead end": (
        added("c_reason", _question("C9", "C8") + _question("C8", "C9")),
        "C8 leads to no outcome",
    ),
    "a ring without an event": (
        changed("e_assessment", 'next = "E-OWN"', 'next = "C1"'),
        "without an event the walk could run in a ring",
    ),
    "a fact read before it is asked": (
        changed("e_assessment", 'sets = { type = "trademark", paper = "L02" }\n', ""),
        "reads 'paper' before it is asked on every way",
    ),
    "letters by a fact that nothing sets": (
        changed("leaves", "[LF-05.letters_if.variant]", "[LF-05.letters_if.mood]"),
        "LF-05: its letters depend on a fact that nothing sets",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_tree_that_is_broken_this_way_is_refused(name: str) -> None:
    texts, fault = BROKEN[name]
    with pytest.raises(TreeProblem) as problem:
        build(texts)
    assert any(fault in one for one in problem.value.faults), problem.value.faults


def test_the_shipped_tree_has_no_fault() -> None:
    assert faults(load()) == []
    assert build(shipped()).root == "A1"


def test_all_faults_are_listed_not_only_the_first() -> None:
    texts = changed("c_reason", 'decide = "complainant_reachable"', 'decide = "reachable"')
    texts["leaves"] = texts["leaves"].replace('letters = ["L05"]', 'letters = ["L55"]', 1)
    with pytest.raises(TreeProblem) as problem:
        build(texts)
    assert len(problem.value.faults) == 2
