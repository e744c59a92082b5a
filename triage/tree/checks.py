"""The proofs that a tree must pass before anybody walks it; together they list every fault."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from triage.domain.base import Words
from triage.domain.complaint import Outcome
from triage.domain.evidence import EVIDENCE
from triage.tree.flow import available_facts, looping, reachable, stranded
from triage.tree.nodes import (
    ActionNode,
    EndNode,
    LeafNode,
    Node,
    QuestionNode,
    RuleNode,
    WaitNode,
)
from triage.tree.tree import BY_ITSELF, Tree, choosable

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CHINESE = re.compile("[\u3400-\u9fff]")
_HEARD = frozenset(outcome.value for outcome in Outcome) | {
    "accepts_with_change",
    "accuses_more",
    "third_party",
    "automatic_reply",
    "complainant_writes",
    "record_appeared",
}
"""What may arrive: what a reply can be read as, and what the operator can record by hand."""


_ITEMS = frozenset(item.id for item in EVIDENCE)


def faults(tree: Tree) -> list[str]:
    """Every fault of the tree, in words; an empty list when it is sound.

    What the nodes refer to is proven first: the proofs of the flow rest on it.
    """
    found = [fault for check in _REFERENCES for fault in check(tree)]
    return found or [fault for check in _FLOW for fault in check(tree)]


def targets(tree: Tree) -> Iterator[str]:
    """Every answer leads to a node that there is."""
    for node, name, edge in tree.edges():
        for target in (edge.next, *edge.beside):
            if target not in tree.nodes:
                yield f"{node.id}.{name} leads to {target!r}, which is no node"


def names(tree: Tree) -> Iterator[str]:
    """Everything that a node refers to by name is there, and answers are lower_snake words."""
    library = tree.library
    for node in tree.nodes.values():
        edges = node.answers.values()
        banners = [*node.banners, *(name for edge in edges for name in edge.banners)]
        yield from _unknown(node, "source", node.sources, library.sources)
        yield from _unknown(node, "banner", banners, library.banners)
        yield from _unknown(node, "letter", _letters(node), library.letters)
        yield from _unknown(node, "evidence", node.evidence, _ITEMS)
        for name in node.answers:
            if not _NAME.fullmatch(name):
                yield f"{node.id}: the answer {name!r} is no lower_snake word"
    for name, banner in library.banners.items():
        if banner.when and banner.when not in tree.rules.tests:
            yield f"banner {name}: there is no test {banner.when!r}"
        if set(banner.sources) - set(library.sources):
            yield f"banner {name}: unknown source"


def rules(tree: Tree) -> Iterator[str]:
    """Every rule has a branch for each outcome and no other; every proposal is an answer."""
    for node in tree.nodes.values():
        if isinstance(node, RuleNode):
            known = tree.rules.decisions.get(node.decide)
            if known is None:
                yield f"{node.id}: there is no rule {node.decide!r}"
            else:
                yield from _difference(node, set(known.outcomes))
        if isinstance(node, QuestionNode) and node.propose:
            proposer = tree.rules.proposers.get(node.propose)
            if proposer is None:
                yield f"{node.id}: there is no proposal {node.propose!r}"
            elif set(proposer.answers) - set(node.answers):
                yield f"{node.id}: the proposal {node.propose} may be no answer"


def shapes(tree: Tree) -> Iterator[str]:
    """Each kind of node has the answers that it can give."""
    for node in tree.nodes.values():
        given = set(node.answers)
        if isinstance(node, ActionNode) and given != {"sent"}:
            yield f"{node.id}: an action has the one answer 'sent'"
        if isinstance(node, QuestionNode) and (not given or given & BY_ITSELF):
            yield f"{node.id}: a question has answers that a person can choose"
        if isinstance(node, EndNode) and given:
            yield f"{node.id}: an end has no answers"


def waiting(tree: Tree) -> Iterator[str]:
    """Where something is waited for, it can arrive; after an action something is waited for."""
    for node in tree.nodes.values():
        given = set(node.answers)
        if isinstance(node, WaitNode | LeafNode):
            for name in sorted(given - _HEARD - BY_ITSELF):
                yield f"{node.id}: nothing can arrive as {name!r}"
        if isinstance(node, WaitNode) and ("sent" in given or not given - {"silence"}):
            yield f"{node.id}: a waiting node needs answers that can arrive"
        following = [tree.nodes.get(edge.next) for edge in node.answers.values()]
        after = all(isinstance(one, WaitNode | LeafNode) for one in following)
        if isinstance(node, ActionNode) and not after:
            yield f"{node.id}: after an action an answer is waited for, or it is an outcome"


def outcomes(tree: Tree) -> Iterator[str]:
    """Every leaf has its letters, or the reason why nothing is written."""
    for node in tree.nodes.values():
        if isinstance(node, LeafNode) and not node.letters and node.no_letter is None:
            yield f"{node.id}: no letters, and no reason for that"
        if isinstance(node, LeafNode) and node.after not in ("", *tree.library.tables):
            yield f"{node.id}: there is no table {node.after!r}"


def words(tree: Tree) -> Iterator[str]:
    """Every text is there in both languages."""
    for node in tree.nodes.values():
        for place, text in _texts(node):
            if not text.en.strip() or _CHINESE.search(text.en):
                yield f"{place}: the English text is missing"
            if not _CHINESE.search(text.zh):
                yield f"{place}: the Chinese text is missing"
        for name, edge in choosable(node).items():
            if edge.follows is None:
                yield f"{node.id}.{name} does not say what follows"


def grounds(tree: Tree) -> Iterator[str]:
    """Every node has a source, or says that it is guidance."""
    for node in tree.nodes.values():
        if not node.sources and not node.guidance:
            yield f"{node.id}: neither a source nor the mark of guidance"


def reached(tree: Tree) -> Iterator[str]:
    """Every node can be reached from the root."""
    for lost in sorted(set(tree.nodes) - reachable(tree)):
        yield f"{lost} cannot be reached"


def ending(tree: Tree) -> Iterator[str]:
    """From every node some outcome can be reached."""
    for lost in sorted(stranded(tree)):
        yield f"{lost} leads to no outcome"


def loops(tree: Tree) -> Iterator[str]:
    """No way comes back to a node without an arrival or a date in it."""
    ring = looping(tree)
    if ring:
        yield f"without an event the walk could run in a ring: {' > '.join(ring)}"


def facts(tree: Tree) -> Iterator[str]:
    """Every fact that a rule needs is set on every way to it."""
    held = available_facts(tree)
    for node in tree.nodes.values():
        if isinstance(node, RuleNode):
            needed = tree.rules.decisions[node.decide].reads
            for fact in sorted(set(needed) - held[node.id]):
                yield f"{node.id} reads {fact!r} before it is asked on every way"
    given = {fact for _, _, edge in tree.edges() for fact in edge.sets}
    for node in tree.nodes.values():
        if isinstance(node, LeafNode) and set(node.letters_if) - given:
            yield f"{node.id}: its letters depend on a fact that nothing sets"


_REFERENCES = (targets, names, rules, shapes, waiting, outcomes, words, grounds)
_FLOW = (reached, ending, loops, facts)


def _letters(node: Node) -> list[str]:
    if isinstance(node, ActionNode):
        return [*node.letters, *filter(None, [node.file])]
    if isinstance(node, WaitNode):
        return [*node.chase, *node.answer_to, *filter(None, [node.file, node.reply_to])]
    if isinstance(node, LeafNode):
        tables = node.letters_if.values()
        return [
            *node.letters,
            *(one for table in tables for some in table.values() for one in some),
        ]
    return []


def _unknown(node: Node, kind: str, used: Iterable[str], known: Container[str]) -> Iterator[str]:
    yield from (f"{node.id}: there is no {kind} {name!r}" for name in used if name not in known)


def _difference(node: Node, outcomes: set[str]) -> Iterator[str]:
    for name in sorted(outcomes - set(node.answers)):
        yield f"{node.id}: a gap, the outcome {name!r} leads nowhere"
    for name in sorted(set(node.answers) - outcomes):
        yield f"{node.id}: the branch {name!r} is never an outcome"


def _texts(node: Node) -> Iterator[tuple[str, Words]]:
    own = ("title", "text", "why", "to", "no_letter")
    for name in own:
        text = getattr(node, name, None)
        if text is not None:
            yield f"{node.id}.{name}", text
    for text in (*node.tasks, *getattr(node, "do_not", ())):
        yield node.id, text
    for name, edge in node.answers.items():
        for text in (edge.label, edge.follows, *edge.tasks):
            if text is not None:
                yield f"{node.id}.{name}", text
