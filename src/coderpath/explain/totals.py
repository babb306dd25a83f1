"""What many facts come to together, for answers that rest on a sum."""

from fractions import Fraction

from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.branch import Branch
from coderpath.criteria.percent import percent_text
from coderpath.criteria.points import Points
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.words import Case
from coderpath.explain.asks.measured import METHODS
from coderpath.explain.former import total_text
from coderpath.explain.missing import case_of
from coderpath.explain.months import window_text
from coderpath.judge import Judgement
from coderpath.sentence import Said
from coderpath.sentence.words import number_text

HOW = {
    Measure.AVERAGE: "on average over {}",
    Measure.MEAN_OF_MONTHS: "as the mean of the months over {}",
    Measure.EVERY_MONTH: "on average over {}, and enough in every month",
}


def total_of(branch: Branch, judgement: Judgement) -> Said:
    """Say what the facts of a branch that is met come to; nothing where nothing is added up."""
    case = case_of(branch, judgement)
    return case.words.total(branch.criterion, case)


@total_text.register
def productivity_total(criterion: Productivity, case: Case) -> str:
    """Write the result over the window."""
    months, _ = criterion.window(case.record, case.rules, case.on)
    ratio = criterion.ratio(case.record, months) or Fraction(0)
    how = HOW[criterion.measure].format(window_text(case.record, months))
    threshold = None if criterion.measure is Measure.EVERY_MONTH else criterion.threshold
    return f"Together: {percent_text(ratio, threshold)} {how}"


@total_text.register
def accuracy_total(criterion: Accuracy, case: Case) -> str:
    """Write the pooled share."""
    pool = criterion.pool(case.record, case.on)
    share = percent_text(Fraction(pool.correct, pool.total), criterion.threshold)
    method = METHODS[criterion.method]
    return f"Together: {share} of {method} correct ({pool.correct:,} of {pool.total:,})"


@total_text.register
def points_total(criterion: Points, case: Case) -> str:
    """Write the points that count."""
    total = criterion.tally(case.record, case.on).capped_total
    return f"Together: {number_text(total)} points that count"
