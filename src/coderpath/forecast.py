"""The earliest date, if every future month repeats the last recorded months.

A forecast is no promise: it carries forward what is recorded and lets time pass, nothing else.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from coderpath.criteria import Criterion
from coderpath.criteria.window import last_closed
from coderpath.days import FOREVER, Day, Month
from coderpath.facts.months import MonthFigures, Months
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.timeline.coder import CoderTimeline, timeline_of
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
    """The recorded months that every future month repeats; none when none is recorded."""
    percent_times_ten: int | None
    """Their pooled result in tenths of a percent, rounded down."""


class Outlook:
    """One coder's future under a path, swept once and asked of many levels."""

    def __init__(self, record: CoderRecord, path: CareerPath, on: Day) -> None:
        self.on = on
        known = until_month(record.months, last_closed(on, path.months_close_on))
        self.months = _last_recorded(known)
        ahead = record.with_months(carried_forward(known, self.months))
        self.coder: CoderTimeline = timeline_of(ahead, path)

    def of(self, level: str) -> Forecast:
        """Give the forecast for a level."""
        bit = self.coder.program.levels[level].ready
        return Forecast(self._first_met(bit), self.months, self._percent())

    def comes_on(self, criterion: Criterion) -> Day | None:
        """Give the day on which a criterion would be met by waiting, or None."""
        return self._first_met(self.coder.bit(criterion))

    def _first_met(self, bit: int) -> Day | None:
        for run in self.coder.timeline.runs(bit):
            if run.state is State.MET and run.until > self.on and run.since < FOREVER:
                return max(run.since, self.on)
        return None

    def _percent(self) -> int | None:
        months = self.coder.record.months
        figures = [months.figures[month] for month in self.months]
        productive = sum(month.productive for month in figures)
        earned = sum(month.earned for month in figures)
        if not productive:
            return None
        return int(earned * 1000 // (productive * months.denominator))


def until_month(months: Months, last: Month) -> Months:
    """Give the months as they stood when `last` was the latest closed one: the rest is future."""
    figures = {month: one for month, one in months.figures.items() if month <= last}
    return replace(months, figures=figures)


def _last_recorded(months: Months) -> tuple[Month, ...]:
    return tuple(sorted(months.figures)[-MONTHS_POOLED:])


def carried_forward(months: Months, pooled: tuple[Month, ...]) -> Months:
    """Give the months with the pooled result repeated after the last recorded one, exactly."""
    if not pooled:
        return months
    figures = [months.figures[month] for month in pooled]
    repeated = MonthFigures(
        Fraction(sum(month.earned for month in figures)) / len(pooled),
        Fraction(sum(month.productive for month in figures)) / len(pooled),
    )
    future = range(pooled[-1] + 1, pooled[-1] + 1 + MONTHS_AHEAD)
    return replace(
        months,
        figures={**months.figures, **dict.fromkeys(future, repeated)},
        known=months.known | frozenset(future),
    )
