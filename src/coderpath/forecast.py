"""The earliest date, if every month to come is like the last recorded ones.

A forecast is no promise: it carries forward what is recorded and lets time pass, nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from coderpath.criteria import Criterion
from coderpath.criteria.window import last_closed
from coderpath.days import FOREVER, Day, Month
from coderpath.facts.months import MonthFigures, Months
from coderpath.facts.record import CoderRecord
from coderpath.judge import LevelVerdict
from coderpath.timeline.coder import CoderTimeline
from coderpath.timeline.program import Bit
from coderpath.timeline.sweep import Timeline
from coderpath.verdict import State

MONTHS_POOLED = 3
MONTHS_AHEAD = 180
"""How far productivity is carried forward; time itself has no end."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """When a level would be reached at the earliest, and what was carried forward."""

    earliest: Day | None
    """The first day ready, on or after the day asked; None if waiting alone does not lead there."""
    pooled_months: tuple[Month, ...]
    """The recorded months that every month to come repeats; none when none is recorded."""
    percent_times_ten: int | None
    """Their pooled result in tenths of a percent, rounded down."""
    awaits: Month | None = None
    """The latest closed month, where nothing is missing but that it is recorded; no date then."""


class Outlook:
    """One coder's future under a path, swept once and asked of many levels.

    `months` are those that were filled in already, where somebody supposes another pace of work.
    """

    def __init__(self, coder: CoderTimeline, on: Day, months: Months | None = None) -> None:
        self.on = on
        self.path = coder.program.path
        self.record: CoderRecord = coder.record
        self.latest: Month = last_closed(on, self.path.months_close_on)
        self.months = last_recorded(self.record.months)
        ahead = carried_forward(self.record.months, self.latest) if months is None else months
        self.coder = coder.with_months(ahead)
        self._as_recorded = coder

    def of(self, verdict: LevelVerdict) -> Forecast:
        """Give the forecast for a level: ready, or for whoever is to be placed, a placement."""
        return self.of_level(verdict.level.level, place=verdict.placing is not None)

    def of_level(self, level: str, *, place: bool = False) -> Forecast:
        """Give the forecast for a level by its name."""
        bits = self.coder.program.levels[level]
        bit = bits.hired if place else bits.ready
        awaits = self.latest if self._awaits_a_month(bit) else None
        return Forecast(self._first_met(bit), self.months, self._percent(), awaits)

    def comes_on(self, criterion: Criterion) -> Day | None:
        """Give the day on which a criterion would be met by waiting, or None."""
        return self._first_met(self.coder.bit(criterion))

    def _first_met(self, bit: Bit) -> Day | None:
        """Give the first day; what a month that is over and not recorded would bring has none."""
        if self._state(bit) is State.MET:
            return self.on
        if self._awaits_a_month(bit):
            return None
        runs = self.coder.timeline.runs(bit)
        days = (run.since for run in runs if run.state is State.MET and run.since < FOREVER)
        return next((day for day in days if day > self.on), None)

    def _awaits_a_month(self, bit: Bit) -> bool:
        """Tell what is not met on the day, and would be if the latest closed month were filled."""
        filled = self.coder.timeline.state(bit, self.on) is State.MET
        return filled and self._state(bit) is not State.MET

    def _state(self, bit: Bit) -> State:
        return self._on_the_day.state(bit, self.on)

    @cached_property
    def _on_the_day(self) -> Timeline:
        """What is so on the day without anything filled in."""
        # Months that are not closed tell nothing of the day, so most need no second timeline.
        closed = self.latest in self.record.months.figures or not self.months
        return (self.coder if closed else self._as_recorded).timeline

    @cached_property
    def rate(self) -> Fraction | None:
        """The share of the standard that every month to come repeats; None without any."""
        figures = [self.record.months.figures[month] for month in self.months]
        productive = sum(month.productive for month in figures)
        earned = sum(month.earned for month in figures)
        if not productive:
            return None
        return Fraction(earned) / (productive * self.record.months.denominator)

    def _percent(self) -> int | None:
        return None if self.rate is None else int(self.rate * 1000)


def last_recorded(months: Months) -> tuple[Month, ...]:
    """Give the last three recorded months, or all where there are fewer."""
    return tuple(sorted(months.figures)[-MONTHS_POOLED:])


def carried_forward(months: Months, latest: Month) -> Months:
    """Give the months with every one not closed, and the latest closed one, filled exactly.

    A month that is recorded keeps its figures, and other gaps stay gaps.
    """
    return with_figures(months, figures_ahead(months, latest))


def figures_ahead(months: Months, latest: Month) -> dict[Month, MonthFigures]:
    """Give the mean of the last recorded months for the latest closed one and all that follow."""
    pooled = last_recorded(months)
    if not pooled:
        return {}
    figures = [months.figures[month] for month in pooled]
    repeated = MonthFigures(
        Fraction(sum(month.earned for month in figures)) / len(pooled),
        Fraction(sum(month.productive for month in figures)) / len(pooled),
    )
    furthest = max(latest, pooled[-1]) + 1 + MONTHS_AHEAD
    return dict.fromkeys(range(latest, furthest), repeated)


def with_figures(months: Months, figures: Mapping[Month, MonthFigures]) -> Months:
    """Give the months with figures in those that are not recorded."""
    # A month that leave covers in part is passed over only while nobody worked in it.
    return replace(
        months,
        figures={**figures, **months.figures},
        passed_over=months.passed_over - (months.idle & figures.keys()),
        known=months.known | figures.keys(),
    )
