"""What gates ask: the clauses of their parts, joined so that nested ones stay clear."""

from collections.abc import Sequence

from coderpath.criteria import Criterion
from coderpath.criteria.gates import AllOf, AnyOf, AtLeast, Gate, Presumed, QualifiesFor
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of
from coderpath.facts.saying import listed
from coderpath.sentence.words import plain_list


@clause_of.register
def all_of_clause(criterion: AllOf, names: Names) -> Clause:
    """Join the parts with "and"."""
    return _joint_clause(criterion, names, "and")


@clause_of.register
def any_of_clause(criterion: AnyOf, names: Names) -> Clause:
    """Join the parts with "or"."""
    return _joint_clause(criterion, names, "or")


@clause_of.register
def at_least_clause(criterion: AtLeast, names: Names) -> Clause:
    """List the parts after the count."""
    if len(criterion.of) == 1:
        return names.clause(criterion.of[0])
    parts = "; ".join(_part(part, names) for part in criterion.of)
    return Clause("meets ", f"at least {criterion.count} of these: {parts}")


@clause_of.register
def presumed_clause(criterion: Presumed, names: Names) -> Clause:
    """Mark a part that is met until a recorded no."""
    lead, rest = names.clause(criterion.of[0])
    return Clause(lead, f"{rest} (presumed)")


@clause_of.register
def qualifies_for_clause(criterion: QualifiesFor, names: Names) -> Clause:
    """Name the level whose minimum is asked."""
    return Clause("", f"meets the minimum of {names.level(criterion.level)}")


def _joint_clause(gate: Gate, names: Names, joint: str) -> Clause:
    if len(gate.of) == 1:
        return names.clause(gate.of[0])
    same = merged(gate.of, joint)
    if same is not None:
        return names.clause(same)
    return Clause("", _join([_part(part, names) for part in gate.of], joint))


def _part(part: Criterion, names: Names) -> str:
    clause = names.clause(part).within
    joins = isinstance(part, Gate) and len(part.of) > 1 and merged(part.of, "") is None
    return f"({clause})" if joins else clause


def _join(clauses: Sequence[str], joint: str) -> str:
    """Join clauses; the more they hold themselves, the stronger the stop between them."""
    text = " ".join(clauses)
    if "," in text or ";" in text:
        stop = "; "
    elif " or " in text or " and " in text or "(" in text:
        stop = ", "
    else:
        return listed(clauses, joint)
    return f"{stop.join(clauses[:-1])}{stop}{joint} {clauses[-1]}"


def merged(parts: Sequence[Criterion], joint: str) -> Criterion | None:
    """Make one clause of parts that differ only in what they are about.

    Names are written as words, so the one that stands for all may simply list theirs.
    """
    first, by = parts[0], parts[0].listed_by
    if by is None or not all(_differ_only(by, first, part) for part in parts):
        return None
    return first.model_copy(update={by: plain_list([getattr(part, by) for part in parts], joint)})


def _differ_only(by: str, first: Criterion, other: Criterion) -> bool:
    if type(other) is not type(first):
        return False
    return other.model_copy(update={by: getattr(first, by)}) == first
