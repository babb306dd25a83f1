"""What a requirement is missing on a day, and what would mend it, in plain words."""

from coderpath.criteria.asked_where import settle, why_open
from coderpath.criteria.branch import Branch
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.words import Case
from coderpath.explain.names import PathNames
from coderpath.judge import Judgement, RequirementVerdict
from coderpath.sentence import Said, said
from coderpath.verdict import State


def missing(branch: Branch, judgement: Judgement) -> Said:
    """Say what a branch that is not met or not recorded is missing; nothing when it is met."""
    return said() if branch.state is State.MET else lacks(case_of(branch, judgement))


def mend(branch: Branch, judgement: Judgement) -> Said:
    """Say what would mend a branch, without a full stop; nothing when it is met."""
    return said() if branch.state is State.MET else mends(case_of(branch, judgement))


def missing_of(item: RequirementVerdict, judgement: Judgement) -> Said:
    """Say what a requirement is missing; under a condition, which of the two is open."""
    if not item.applies:
        return said()
    if item.condition is None or item.state is State.MET:
        return missing(item.branch, judgement)
    return why_open(case_of(item.condition, judgement), case_of(item.branch, judgement))


def cure_of(item: RequirementVerdict, judgement: Judgement) -> Said:
    """Say what would mend a requirement; nothing need be done where it is not asked."""
    if item.condition is None:
        return mend(item.branch, judgement)
    if not item.applies or item.branch.state is State.MET:
        return said()
    return settle(case_of(item.condition, judgement), case_of(item.branch, judgement))


def case_of(branch: Branch, judgement: Judgement) -> Case:
    """Give a branch with the coder, the names and the day that it was judged for."""
    return Case(judgement.record, PathNames(judgement.path), judgement.on, branch)
