"""A figure that falls short of what is asked, drawn on a rail."""

from fractions import Fraction

from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.productivity import Productivity
from coderpath.verdict import State
from coderpath_web.ui.charts.gauge import draw_gauge


def gauge_of(branch, judgement):
    """Draw the share that is not enough; nothing where no share is known, or it is enough."""
    if branch.state is not State.NOT_MET:
        return None
    share = _share(branch.criterion, judgement)
    if share is None:
        return None
    return draw_gauge(share, branch.criterion.threshold.percent / 100, met=False)


def _share(criterion, judgement):
    record, on = judgement.record, judgement.on
    if isinstance(criterion, Productivity):
        months, full = criterion.window(record, judgement.path.rules, on)
        return criterion.ratio(record, months) if full else None
    if isinstance(criterion, Accuracy):
        pool = criterion.pool(record, on)
        return Fraction(pool.correct, pool.total) if pool.total else None
    return None
