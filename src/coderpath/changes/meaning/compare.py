"""Comparing two criteria, whatever they are."""

from functools import singledispatch

from coderpath.criteria import KIND_OF, Criterion, Gate, Presumed
from coderpath.criteria.gates import AllOf
from coderpath.criteria.turns import Direction, Turn, together


@singledispatch
def of_kind(old: Criterion, _new: Criterion) -> Turn:
    """Compare two criteria of one kind. Every kind registers what more and less mean in it."""
    message = f"nobody has said when {old.kind} gets stricter"
    raise NotImplementedError(message)


def compare(old: Criterion, new: Criterion) -> Turn:
    """Tell which way a criterion turned; None when both ask the same.

    How it is written does not count: the order of a list, a default that is spelt out, one part
    that stands alone in a gate.
    """
    presumed = presuming(isinstance(old, Presumed), isinstance(new, Presumed))
    return together(presumed, _compare(bare(old), bare(new)))


def presuming(before: bool, after: bool) -> Turn:  # noqa: FBT001 -- two of the same sort
    """Compare whether a criterion is met until a recorded no; then silence is enough."""
    if before == after:
        return None
    return Direction.LOOSER if after else Direction.STRICTER


def is_same(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria ask the same."""
    return compare(old, new) is None


def bare(criterion: Criterion) -> Criterion:
    """Take away that a criterion is presumed."""
    return criterion.of[0] if isinstance(criterion, Presumed) else criterion


def _compare(old: Criterion, new: Criterion) -> Turn:
    if isinstance(old, Gate) or isinstance(new, Gate):
        return of_kind(_as_gate(old), _as_gate(new))
    if type(old) is not type(new):
        return Direction.OTHER
    kind = KIND_OF.get(type(old))
    return kind.turn(old, new) if kind else of_kind(old, new)


def _as_gate(criterion: Criterion) -> Gate:
    return criterion if isinstance(criterion, Gate) else AllOf(of=(criterion,))
