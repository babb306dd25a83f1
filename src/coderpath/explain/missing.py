"""What a requirement is missing on a day, and what would mend it, in plain words."""

from coderpath.criteria.branch import Branch
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.words import Case
from coderpath.explain.names import PathNames
from coderpath.judge import Judgement
from coderpath.sentence import Said, said
from coderpath.verdict import State


def missing(branch: Branch, judgement: Judgement) -> Said:
    """Say what a branch that is not met or not recorded is missing; nothing when it is met."""
    return said() if branch.state is State.MET else lacks(case_of(branch, judgement))


def mend(branch: Branch, judgement: Judgement) -> Said:
    """Say what would mend a branch, without a full stop; nothing when it is met."""
    return said() if branch.state is State.MET else mends(case_of(branch, judgement))


def case_of(branch: Branch, judgement: Judgement) -> Case:
    """Give a branch with the coder, the names and the day that it was judged for."""
    return Case(judgement.record, PathNames(judgement.path), judgement.on, branch)
