"""What many facts come to together, for answers that rest on a sum."""

from coderpath.criteria.branch import Branch
from coderpath.explain.missing import case_of
from coderpath.judge import Judgement
from coderpath.sentence import Said


def total_of(branch: Branch, judgement: Judgement) -> Said:
    """Say what the facts of a branch that is met come to; nothing where nothing is added up."""
    case = case_of(branch, judgement)
    return case.words.total(branch.criterion, case)
