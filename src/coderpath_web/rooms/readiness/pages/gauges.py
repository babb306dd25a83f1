"""A figure that falls short of what is asked, drawn on a rail."""

from fractions import Fraction

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
    share = SHARES.get(criterion.kind)
    return share(criterion, judgement) if share else None


def _of_standard(criterion, judgement):
    months, full = criterion.window(judgement.record, judgement.path.rules, judgement.on)
    return criterion.ratio(judgement.record, months) if full else None


def _of_codes(criterion, judgement):
    pool = criterion.pool(judgement.record, judgement.on)
    return Fraction(pool.correct, pool.total) if pool.total else None


SHARES = {"productivity": _of_standard, "accuracy": _of_codes}
"""How the share of a kind is found."""
