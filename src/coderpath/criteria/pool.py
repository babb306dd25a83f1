"""The months of a productivity window added up, one coming in and one leaving at a time."""

from enum import StrEnum
from fractions import Fraction

from coderpath.criteria.threshold import Threshold
from coderpath.facts.months import MonthFigures
from coderpath.facts.rows import Number


class Measure(StrEnum):
    """How the months of a window are put together."""

    AVERAGE = "average"
    MEAN_OF_MONTHS = "mean_of_months"
    EVERY_MONTH = "every_month"


class Pool:
    """Sums over the recorded months of a window; earned minutes stay over one denominator."""

    def __init__(self, measure: Measure, threshold: Threshold, denominator: int) -> None:
        self._measure = measure
        self._threshold = threshold
        self._denominator = denominator
        self.clear()

    def clear(self) -> None:
        """Forget every month."""
        self.earned: Number = 0
        self.productive: Number = 0
        self.recorded = 0
        self.failing = 0
        self._ratios: Number = 0

    def add(self, month: MonthFigures | None) -> None:
        """Take a month in; None is a month that is not recorded."""
        if month is not None:
            self._count(month, 1)

    def drop(self, month: MonthFigures | None) -> None:
        """Let a month go."""
        if month is not None:
            self._count(month, -1)

    def _count(self, month: MonthFigures, sign: int) -> None:
        self.earned += sign * month.earned
        self.productive += sign * month.productive
        self.recorded += sign
        whole = month.productive * self._denominator
        if self._measure is Measure.EVERY_MONTH:
            self.failing += sign * (not self._threshold.holds(month.earned, whole))
        elif self._measure is Measure.MEAN_OF_MONTHS:
            self._ratios += sign * Fraction(month.earned) / whole

    @property
    def ratio(self) -> Fraction | None:
        """The pooled ratio, or for a mean of months the mean of their ratios; None of no month."""
        if not self.recorded:
            return None
        if self._measure is Measure.MEAN_OF_MONTHS:
            return Fraction(self._ratios) / self.recorded
        return Fraction(self.earned) / (self.productive * self._denominator)

    def passes(self) -> bool:
        """Tell whether the recorded months pass; there is at least one."""
        if self._measure is Measure.EVERY_MONTH:
            return not self.failing
        if self._measure is Measure.MEAN_OF_MONTHS:
            return self._threshold.holds(self._ratios, self.recorded)
        return self._threshold.holds(self.earned, self.productive * self._denominator)
