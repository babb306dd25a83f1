"""What is said of a requirement that is asked under a condition: of whom, and which is open."""

from coderpath.criteria.base import Criterion
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.words import Case, Names
from coderpath.sentence import Said, said
from coderpath.sentence.words import lowered
from coderpath.verdict import State


def asked_of(condition: Criterion, names: Names) -> str:
    """Say of whom something is asked: asked of whoever holds the CCA."""
    if condition.negated is not None:
        return f"asked of everybody but whoever {names.clause(condition.negated).within}"
    return f"asked of whoever {names.clause(condition).within}"


def why_open(condition: Case, requirement: Case) -> Said:
    """Say which is open, the condition, the requirement or both, and what each is missing."""
    of_it = lacks(requirement)
    if condition.branch.state is State.MET:
        clause = condition.names.clause(condition.branch.criterion).within
        return said(f"It is asked, since this coder {clause}. ", of_it)
    is_open = requirement.branch.state is State.NOT_RECORDED
    first = (
        "Both the condition and the requirement are open" if is_open else "The condition is open"
    )
    return said(f"{first}. Condition: ", lacks(condition), " Requirement: ", of_it)


def settle(condition: Case, requirement: Case) -> Said:
    """Say what would mend the requirement; an open condition may be settled instead."""
    cure = mends(requirement)
    if condition.branch.state is State.MET:
        return cure
    asked = condition.branch.criterion
    clause = condition.names.clause(asked.negated or asked).within
    return said(cure, f"; or record whether this coder {lowered(clause)}")
