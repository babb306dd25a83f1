"""The months of a productivity window added up, by differences of running sums."""

from enum import StrEnum
from fractions import Fraction

from coderpath.criteria.threshold import Threshold
from coderpath.facts.months import MonthFigures, Months, running
from coderpath.facts.values.numbers import Number
from coderpath.verdict import State


class Measure(StrEnum):
    """How the months of a window are put together."""

    AVERAGE = "average"
    MEAN_OF_MONTHS = "mean_of_months"
    EVERY_MONTH = "every_month"


class MonthPool:
    """Judges any stretch of the months that windows take, by differences of running sums."""

    def __init__(self, measure: Measure, threshold: Threshold, months: Months) -> None:
        self._measure = measure
        self._threshold = threshold
        self._denominator = months.denominator
        self._line = months.line
        self._length = len(months.line.figures)
        self._extra: tuple[Number, ...] = ()
        if measure is not Measure.AVERAGE:
            self._extra = running(self._extra_of(month) for month in months.line.figures)

    def _extra_of(self, month: MonthFigures | None) -> Number:
        """Give what a month adds beside its sums: its ratio, or 1 when it fails."""
        if month is None:
            return 0
        whole = month.productive * self._denominator
        if self._measure is Measure.MEAN_OF_MONTHS:
            return Fraction(month.earned) / whole
        return int(not self._threshold.holds(month.earned, whole))

    def state(self, low: int, high: int, recorded_needed: int) -> State:
        """Judge the months from `low` to before `high`, counted from the first known month."""
        low, high = min(max(low, 0), self._length), min(max(high, 0), self._length)
        recorded = self._line.recorded[high] - self._line.recorded[low]
        every = self._measure is Measure.EVERY_MONTH
        if every and self._extra[high] != self._extra[low]:
            return State.NOT_MET
        if recorded < recorded_needed:
            return State.NOT_RECORDED
        if every or self._passes(low, high, recorded):
            return State.MET
        return State.NOT_MET

    def _passes(self, low: int, high: int, recorded: Number) -> bool:
        if self._measure is Measure.MEAN_OF_MONTHS:
            return self._threshold.holds(self._extra[high] - self._extra[low], recorded)
        earned, productive = self._line.earned, self._line.productive
        whole = (productive[high] - productive[low]) * self._denominator
        return self._threshold.holds(earned[high] - earned[low], whole)


def ratio_of(measure: Measure, figures: list[MonthFigures], denominator: int) -> Fraction | None:
    """Give earned over productive minutes of recorded months: pooled, or the mean of ratios."""
    if not figures:
        return None
    if measure is Measure.MEAN_OF_MONTHS:
        ratios = [Fraction(one.earned) / (one.productive * denominator) for one in figures]
        return Fraction(sum(ratios)) / len(ratios)
    earned = sum(one.earned for one in figures)
    return Fraction(earned) / (sum(one.productive for one in figures) * denominator)
