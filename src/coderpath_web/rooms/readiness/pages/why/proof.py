"""The proof of a requirement: every branch with its state, none of them hidden."""

from dataclasses import dataclass, replace

from coderpath.criteria.branch import Branch
from coderpath.explain.asks import asks
from coderpath.explain.missing import mend, missing
from coderpath.explain.totals import total_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_since, say_until
from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.marks import BY_STATE, PRESUMED, Mark


@dataclass(frozen=True)
class Node:
    """A criterion in a proof: its state and days, what it joins, and the facts used."""

    branch: Branch
    mark: Mark
    ask: str
    joins: str
    since: Said
    until: Said
    missing: Said
    mend: Said
    total: Said
    rows: tuple
    parts: tuple["Node", ...]


def proof_of(branch, judgement):
    """Give the proof of a branch; a presumed part is told as the criterion that it presumes."""
    criterion, parts = branch.criterion, branch.parts
    presumed = criterion.presumed is not None
    if presumed and parts[0].state is not State.NOT_RECORDED:
        return proof_of(parts[0], judgement)
    shown = parts[0] if presumed else branch
    is_gate = bool(shown.parts)
    met = branch.state is State.MET
    return Node(
        branch=shown,
        mark=PRESUMED if presumed else BY_STATE[branch.state],
        ask=asks(shown.criterion, judgement.path),
        joins=joins_text(shown.criterion),
        since=said() if presumed else say_since(branch.since),
        until=_until(branch) if met else said(),
        missing=said() if is_gate else missing(shown, judgement).without_sources,
        mend=said() if is_gate or presumed else mend(shown, judgement),
        total=total_of(shown, judgement) if shown.state is State.MET else said(),
        rows=tuple(dict.fromkeys(shown.facts)),
        parts=tuple(proof_of(part, judgement) for part in shown.parts),
    )


def _until(branch):
    return say_until(branch.until, as_far_as_recorded=branch.as_far_as_recorded)


def without_mends(node):
    """Give the same proof with nothing to do about it."""
    return replace(node, mend=said(), parts=tuple(map(without_mends, node.parts)))


def joins_text(criterion):
    """Say how many of its parts a criterion needs."""
    parts = criterion.parts()
    if len(parts) <= 1 and criterion.minimum_of is None:
        return ""
    if criterion.needed == len(parts):
        return "All of these are asked"
    return "One of these is enough" if criterion.needed == 1 else f"{criterion.needed} are enough"


def leaves_of(node):
    """Go through the criteria of a proof that read facts, each once."""
    found = {}
    waiting = [node]
    while waiting:
        one = waiting.pop(0)
        if one.parts:
            waiting.extend(one.parts)
        else:
            found.setdefault(one.branch.criterion, one)
    return list(found.values())
