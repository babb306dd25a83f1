"""Months against the standard: recorded, passed over because of leave, or a gap with a reason."""

from typing import NamedTuple

from coderpath.criteria.gaps import gap_of, gap_text
from coderpath.criteria.percent import percent_text
from coderpath.criteria.window import last_closed
from coderpath.days import first_of
from coderpath.explain.names import PathNames
from coderpath.sentence.calendar import month_words
from coderpath_web.ui.charts.months import MonthBar

IN_A_YEAR = 12


class MonthShown(NamedTuple):
    """A month: its result where it is recorded, else why there is none."""

    month: int
    ratio: object
    percent: str
    passed_over: bool
    gap: str

    @property
    def name(self):
        return month_words(self.month)

    @property
    def short(self):
        return self.name[:3]

    @property
    def year(self):
        return self.month // 12

    @property
    def first(self):
        return first_of(self.month)


def bar_of(month, *, leaves="", simulated=False):
    """Give a month as a bar of a drawing, its share exact."""
    if month.passed_over:
        return MonthBar(month.month, None, "passed_over")
    if month.ratio is None:
        return MonthBar(month.month, None, "not_recorded", leaves)
    return MonthBar(month.month, month.ratio, "simulated" if simulated else "recorded", leaves)


def month_shown(record, path, month, threshold=None):
    """Give a month as it counts for a productivity window."""
    if record.months.is_passed_over(month):
        return MonthShown(month, None, "", passed_over=True, gap="")
    ratio = record.months.ratio(month)
    if ratio is None:
        gap = gap_of(record, month)
        text = gap_text(gap, record, PathNames(path)) if gap else ""
        return MonthShown(month, None, "", passed_over=False, gap=text)
    return MonthShown(month, ratio, percent_text(ratio, threshold), passed_over=False, gap="")


def last_year(opened):
    """Give the last twelve closed months; none where no month was ever recorded."""
    record, path = opened.record, opened.path
    if not record.months.figures:
        return []
    latest = last_closed(opened.on, path.months_close_on)
    return [month_shown(record, path, one) for one in range(latest - IN_A_YEAR + 1, latest + 1)]


def reads_months(branch):
    """Tell whether an answer rests on months of productivity."""
    return branch.criterion.reads_months or any(reads_months(part) for part in branch.parts)
