"""What many facts come to together, for answers that rest on a sum."""

from fractions import Fraction
from functools import singledispatch

from coderpath.criteria import Criterion
from coderpath.criteria.accrual import accrued
from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.experience import Experience
from coderpath.criteria.points import Points
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.explain.asks.measured import METHODS
from coderpath.explain.asks.positions import settings_text
from coderpath.explain.months import window_text
from coderpath.explain.percent import percent_text
from coderpath.explain.words import number_text
from coderpath.facts.saying import counted
from coderpath.judge import Judgement

HOW = {
    Measure.AVERAGE: "on average over {}",
    Measure.MEAN_OF_MONTHS: "as the mean of the months over {}",
    Measure.EVERY_MONTH: "on average over {}, and enough in every month",
}


@singledispatch
def total_text(_criterion: Criterion, _judgement: Judgement) -> str:
    """Write what the facts of a criterion that is met come to; most kinds add nothing up."""
    return ""


@total_text.register
def productivity_total(criterion: Productivity, judgement: Judgement) -> str:
    """Write the result over the window."""
    months, _ = criterion.window(judgement.record, judgement.path.rules, judgement.on)
    ratio = criterion.ratio(judgement.record, months) or Fraction(0)
    how = HOW[criterion.measure].format(window_text(judgement.record, months))
    threshold = None if criterion.measure is Measure.EVERY_MONTH else criterion.threshold
    return f"Together: {percent_text(ratio, threshold)} {how}"


@total_text.register
def accuracy_total(criterion: Accuracy, judgement: Judgement) -> str:
    """Write the pooled share."""
    pool = criterion.pool(judgement.record, judgement.on)
    share = percent_text(Fraction(pool.correct, pool.total), criterion.threshold)
    method = METHODS[criterion.method]
    return f"Together: {share} of {method} correct ({pool.correct:,} of {pool.total:,})"


@total_text.register
def experience_total(criterion: Experience, judgement: Judgement) -> str:
    """Write the time added up."""
    time = accrued(criterion.merged(judgement.record), judgement.on)
    parts = [counted(time.months, "month")] if time.months else []
    parts += [counted(time.days, "day")] if time.days else []
    return f"Together: {' and '.join(parts)} {settings_text(criterion)}" if parts else ""


@total_text.register
def points_total(criterion: Points, judgement: Judgement) -> str:
    """Write the points that count."""
    total = criterion.tally(judgement.record, judgement.on).capped_total
    return f"Together: {number_text(total)} points that count"
