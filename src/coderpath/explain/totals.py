"""What many facts come to together, for answers that rest on a sum."""

from coderpath.criteria.branch import Branch
from coderpath.explain.missing import case_of
from coderpath.judge import Judgement


def total_of(branch: Branch, judgement: Judgement) -> str:
    """Write what the facts of a branch that is met come to; empty where nothing is added up."""
    case = case_of(branch, judgement)
    return str(case.words.total(branch.criterion, case))
