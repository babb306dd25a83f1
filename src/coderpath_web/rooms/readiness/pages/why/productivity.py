"""Productivity of a window, month by month: results, leave, gaps, and what leaves it next."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from coderpath.criteria.percent import percent_text, threshold_text
from coderpath.criteria.pool import Measure
from coderpath.criteria.window import closes_on, last_closed
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.words import counted
from coderpath.verdict import State
from coderpath_web.rooms.readiness.pages.marks import BY_STATE, MET, NOT_MET, Mark
from coderpath_web.rooms.readiness.pages.months import bar_of, month_shown
from coderpath_web.rooms.readiness.pages.why.month_table import MonthTable
from coderpath_web.rooms.readiness.pages.why.proof import Node
from coderpath_web.rooms.readiness.pages.why.standards_used import standards_used
from coderpath_web.standings.judge import Judgement, Outlook
from coderpath_web.ui.charts.months import Asked, draw_months

MONTHS_AHEAD = 2
"""How many closings to come are told, and how many months are drawn if the rate holds."""


class Leaving(NamedTuple):
    """A month that leaves the window, and the day on which it does."""

    month: int
    on: int

    @property
    def text(self):
        return said(say_month(self.month), " leaves the window on ", say_day(self.on))


class Reading(NamedTuple):
    """One way to read the same months."""

    figure: str
    mark: Mark
    asked: str
    is_asked: bool
    marks: tuple = ()
    comes_on: int | None = None


@dataclass(frozen=True)
class ProductivityShown:
    """The months behind a productivity criterion on a day."""

    node: Node
    judgement: Judgement
    outlook: Outlook | None

    template = "rooms/readiness/pages/why/parts/productivity.html"

    @property
    def criterion(self):
        return self.node.branch.criterion

    @property
    def record(self):
        return self.judgement.record

    @property
    def rules(self):
        return self.judgement.path.rules

    @property
    def threshold(self):
        return self.criterion.threshold

    @property
    def asked(self):
        return threshold_text(self.threshold)

    @cached_property
    def taken(self):
        return self.window_on(self.judgement.on)

    def window_on(self, day):
        """Give the months that the window takes on a day."""
        return self.criterion.window(self.record, self.rules, day)[0]

    @property
    def latest(self):
        return last_closed(self.judgement.on, self.rules.months_close_on)

    @cached_property
    def months(self):
        """Every month from the first taken to the latest closed one, leave among them."""
        first = self.taken[0] if self.taken else self.latest
        path = self.judgement.path
        return [
            month_shown(self.record, path, one, self.threshold)
            for one in range(first, self.latest + 1)
        ]

    @cached_property
    def leaving(self):
        """Which months leave the window at the next closings, and when."""
        found, before = [], set(self.taken)
        for ahead in range(1, MONTHS_AHEAD + 1):
            day = closes_on(self.latest + ahead, self.rules.months_close_on)
            after = set(self.window_on(day))
            found += [Leaving(month, day) for month in sorted(before - after)]
            before &= after
        return found

    @property
    def leaves_on(self):
        return {one.month: one.on for one in self.leaving}

    @property
    def drawing(self):
        """The months as bars around the standard, with those to come if the rate holds."""
        notes = {month: f"on {day_words(day)}" for month, day in self.leaves_on.items()}
        bars = [bar_of(month, leaves=notes.get(month.month, "")) for month in self.months]
        bars += [bar_of(month, simulated=True) for month in self.if_the_rate_holds]
        return draw_months(bars, asked=self.lines, average=self.pooled_ratio)

    @property
    def lines(self):
        bounds = (self.threshold.lower, self.threshold.upper)
        return Asked(*(bound and float(bound.percent) / 100 for bound in bounds))

    @cached_property
    def if_the_rate_holds(self):
        """The next months as a forecast carries them forward, simulated."""
        if not self.outlook or not self.outlook.months:
            return []
        ahead = self.outlook.coder.record
        months = range(self.latest + 1, self.latest + 1 + MONTHS_AHEAD)
        known = [month for month in months if ahead.months.ratio(month) is not None]
        return [month_shown(ahead, self.judgement.path, month, self.threshold) for month in known]

    @cached_property
    def pooled(self):
        return self._reading(Measure.AVERAGE)

    @cached_property
    def readings(self):
        """The months pooled, and each month by itself; first what the path asks."""
        found = [("Pooled average", self.pooled), ("Every month", self._every_month())]
        if self.criterion.measure is Measure.MEAN_OF_MONTHS:
            found.insert(0, ("Mean of the months", self._reading(Measure.MEAN_OF_MONTHS)))
        return sorted(found, key=lambda pair: not pair[1].is_asked)

    @property
    def pooled_ratio(self):
        return self.criterion.model_copy(update={"measure": Measure.AVERAGE}).ratio(
            self.record, self.taken
        )

    def _reading(self, measure):
        read = self.criterion.model_copy(update={"measure": measure})
        ratio = read.ratio(self.record, self.taken)
        figure = "Not recorded" if ratio is None else percent_text(ratio, self.threshold)
        is_asked = measure is self.criterion.measure
        return Reading(figure, self._mark(read), self.asked, is_asked, (), self._comes_on(read))

    def _every_month(self):
        read = self.criterion.model_copy(update={"measure": Measure.EVERY_MONTH})
        ratios = [self.record.months.ratio(month) for month in self.taken]
        marks = tuple(self._month_mark(ratio) for ratio in ratios)
        enough = sum(1 for mark in marks if mark == MET)
        figure = f"{enough} of {counted(self.criterion.window_months, 'month')}"
        asked = f"{self.asked} in each of {self.criterion.window_months} months"
        is_asked = self.criterion.measure is Measure.EVERY_MONTH
        return Reading(figure, self._mark(read), asked, is_asked, marks, self._comes_on(read))

    def _comes_on(self, criterion):
        """Give the day on which a reading passes if the last months repeat; None if it does now."""
        if not self.outlook or self._mark(criterion) == MET:
            return None
        met = criterion.truth(self.outlook.coder.record, self.rules).met
        return next((since for since, _ in met if since > self.judgement.on), None)

    def _month_mark(self, ratio):
        if ratio is None:
            return BY_STATE[State.NOT_RECORDED]
        holds = self.threshold.holds(Fraction(ratio).numerator, Fraction(ratio).denominator)
        return MET if holds else NOT_MET

    def _mark(self, criterion):
        return BY_STATE[criterion.truth(self.record, self.rules).at(self.judgement.on)]

    @cached_property
    def standards(self):
        return standards_used(self.judgement, [one.month for one in self.months])

    @cached_property
    def table(self):
        notes = {month: f"leaves on {day_words(day)}" for month, day in self.leaves_on.items()}
        return MonthTable(self.judgement, self.months, self.taken, self.threshold, notes)
