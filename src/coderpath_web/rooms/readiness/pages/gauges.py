"""A figure that falls short of what is asked, drawn on a rail."""

from coderpath.explain.missing import case_of
from coderpath.verdict import State
from coderpath_web.ui.charts.gauge import draw_gauge


def gauge_of(branch, judgement):
    """Draw the share that is not enough; nothing where no share is known, or it is enough."""
    if branch.state is not State.NOT_MET:
        return None
    case = case_of(branch, judgement)
    measured = case.words.measured(branch.criterion, case)
    return draw_gauge(measured.found, measured.asked, met=False) if measured else None
