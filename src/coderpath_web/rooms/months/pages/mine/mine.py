"""A coder's months: earned against productive, what leaves the window, and mix beside pace."""

from functools import cached_property
from typing import NamedTuple

from django.urls import reverse

from coderpath.days import month_of
from coderpath.measures.mix_and_pace import split
from coderpath.measures.work import together
from coderpath_web import clock
from coderpath_web.facts.names import facility_name
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.months.closing import close_day, closing_of, is_over
from coderpath_web.months.figures import MonthTold, months_told
from coderpath_web.months.groups import group_at, home_of
from coderpath_web.months.periods import months_back
from coderpath_web.rooms.months.pages.figures_shown import SplitShown, WorkShown
from coderpath_web.rooms.months.pages.mine.window import window_of
from coderpath_web.rooms.months.pages.mix_shown import mixes_shown
from coderpath_web.rooms.months.stands import answer_said, stand_of
from coderpath_web.ui.charts.months import MonthBar, draw_months

SHOWN = 13
"""Months shown: the running one, and a year before it."""


class MonthLine(NamedTuple):
    """A month in the list: its figures, and how it stands."""

    told: MonthTold
    shown: WorkShown

    @property
    def key(self):
        return f"{self.told.month:%Y-%m}"

    @property
    def stand(self):
        return stand_of(self.told)

    @property
    def note(self):
        if self.told.stand.restated:
            return "Has new figures"
        return answer_said(self.told)


class MyMonths:
    """Everything that the page shows."""

    def __init__(self, opened):
        self.opened = opened
        self.coder = opened.coder
        self.today = clock.today()

    @cached_property
    def standards(self):
        return standards_on_file()

    @cached_property
    def _told(self):
        asked = [(self.coder.pk, month) for month in months_back(self.today, SHOWN)]
        return list(months_told(asked).values())

    @cached_property
    def lines(self):
        """The months, the latest first."""
        lines = [MonthLine(one, WorkShown(one.work(self.standards))) for one in self._told]
        return lines[::-1]

    @property
    def has_any(self):
        return any(line.told.is_recorded for line in self.lines)

    @property
    def to_submit(self):
        return [line for line in self.lines if line.told.is_to_submit]

    @property
    def submits(self):
        """Whether the coder submits months at all."""
        return any(line.told.owed for line in self.lines)

    @property
    def closes_on(self):
        return closing_of(self.lines[1].told.month, close_day())

    @cached_property
    def drawing(self):
        over = [line for line in reversed(self.lines) if is_over(line.told.month)]
        return draw_months([self._bar(line) for line in over])

    def _bar(self, line):
        work, number = line.shown.work, month_of(line.told.month.toordinal())
        href, record = reverse("month", args=[self.coder.code, line.key]), self.opened.record
        if record is not None and record.months.is_passed_over(number):
            return MonthBar(number, None, "passed_over", href=href)
        if not work.is_measured:
            return MonthBar(number, None, "not_recorded", href=href)
        return MonthBar(number, float(work.productivity), href=href)

    @cached_property
    def window(self):
        return window_of(self.opened)

    @cached_property
    def _year(self):
        return [one for one in self._told if is_over(one.month)]

    @cached_property
    def home(self):
        return home_of(row for one in self._year for row in one.productivity)

    @property
    def home_name(self):
        return facility_name(self.home)

    @cached_property
    def mix(self):
        """What is unusual in the mix of records; None where nothing is, or it is too early."""
        shown = mixes_shown([self.coder.pk], is_self=self.opened.is_self)
        return shown.get(self.coder.pk)

    @cached_property
    def split(self):
        """Where the difference to all who code there comes from; None where it cannot be told."""
        months = [one.month for one in self._year]
        group = group_at(self.home, months, self.standards) if self.home else None
        own = together(one.work(self.standards) for one in self._year)
        found = split(own, group) if group else None
        return SplitShown(found) if found else None
