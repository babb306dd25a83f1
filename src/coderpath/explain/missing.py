"""What a requirement is missing on a day, and what would mend it, in plain words."""

from coderpath.criteria.branch import Branch
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.explain.names import PathNames
from coderpath.judge import Judgement
from coderpath.verdict import State

__all__ = ["BY_ITSELF", "case_of", "mend", "missing"]


def missing(branch: Branch, judgement: Judgement) -> str | None:
    """Say what a branch that is not met or not recorded is missing; None when it is met."""
    if branch.state is State.MET:
        return None
    return str(lacks(case_of(branch, judgement)))


def mend(branch: Branch, judgement: Judgement) -> str:
    """Say what would mend a branch, without a full stop; empty when it is met."""
    if branch.state is State.MET:
        return ""
    return str(mends(case_of(branch, judgement)))


def case_of(branch: Branch, judgement: Judgement) -> Case:
    """Give a branch with the coder, the names and the day that it was judged for."""
    return Case(judgement.record, PathNames(judgement.path), judgement.on, branch)
