"""Meets or exceeds the facility's productivity standard over a window of months."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, OneOrMany, Row
from coderpath.criteria.pool import Measure, MonthPool, ratio_of
from coderpath.criteria.rules import Rules
from coderpath.criteria.threshold import Bound, ThresholdField, is_above
from coderpath.criteria.window import (
    closes_on,
    last_closed,
    months_taken,
    months_that_matter,
    months_within,
)
from coderpath.days import BEGINNING, FOREVER, Day, Month
from coderpath.facts.record import CoderRecord
from coderpath.spans import Span, Spans, complement, union
from coderpath.verdict import State, Truth


class Productivity(Criterion):
    """Met while earned minutes against productive minutes pass the threshold.

    Source: "Smoothing the Path": met for twelve consecutive months in the original path, over a
    12-month average in the revised one; level IV's duties: exceeded within level III.
    """

    kind: ClassVar[str] = "productivity"
    levels_in: ClassVar[str | None] = "within_level"
    renewed: ClassVar[bool] = True
    other_kinds: ClassVar[tuple[str, ...]] = ("productivity", "hours")

    window_months: Count
    measure: Measure
    threshold: ThresholdField
    within_level: OneOrMany | None = None
    recorded_at_least: Count | None = None

    @model_validator(mode="after")
    def _check_recorded(self) -> Self:
        if self.recorded_at_least is not None and self.recorded_at_least > self.window_months:
            raise PydanticCustomError(
                "recorded_above",
                "{count} of {listed}",
                {"count": self.recorded_at_least, "listed": self.window_months},
            )
        return self

    @property
    def reads_positions(self) -> bool:
        """Only with a level to stay within."""
        return self.within_level is not None

    @property
    def reads_months(self) -> bool:
        """Always."""
        return True

    @property
    def shares_asked(self) -> tuple[Bound, ...]:
        """Those of its threshold."""
        return self.threshold.bounds

    @property
    def takes_time(self) -> bool:
        """Only with a level to stay within, which has to be held as long as the window."""
        return self.within_level is not None

    @property
    def recorded_needed(self) -> int:
        """How many months of the window must be recorded."""
        return self.recorded_at_least or self.window_months

    def waits_for_records(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Whether the month that closes last before a day comes after all that is recorded."""
        return last_closed(day, rules.months_close_on) > max(record.months.figures, default=0)

    def held(self, record: CoderRecord, rules: Rules) -> Spans | None:
        """Give the days on which `within_level` is held; None when it is not asked for."""
        return rules.held(record, self.within_level) if self.within_level else None

    def ratio(self, record: CoderRecord, months: tuple[Month, ...]) -> Fraction | None:
        """Give the exact result of some months, or None when none of them is recorded."""
        figures = [record.months.figures[one] for one in months if one in record.months.figures]
        return ratio_of(self.measure, figures, record.months.denominator)

    @property
    def may_be_passed(self) -> bool:
        """Whether there is an upper bound."""
        return self.threshold.upper is not None

    def is_passed(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Whether the result, or a month where each must pass, is above the upper bound."""
        if self.threshold.upper is None:
            return False
        months, full = self.window(record, rules, day)
        if not full:
            return False
        each = self.measure is Measure.EVERY_MONTH
        stretches = [(month,) for month in months] if each else [months]
        ratios = (self.ratio(record, stretch) for stretch in stretches)
        return any(ratio is not None and is_above(self.threshold, ratio) for ratio in ratios)

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Judge the window anew on each day on which a month closes."""
        held = self.held(record, rules)
        spans: dict[State, list[Span]] = {state: [] for state in State}
        since, state = BEGINNING, State.NOT_RECORDED if held is None else State.NOT_MET
        for month, new in self._by_month(record, held):
            if new is not state:
                day = closes_on(month, rules.months_close_on)
                spans[state].append((since, day))
                since, state = day, new
        spans[state].append((since, FOREVER))
        return Truth(union(spans[State.MET]), complement(union(spans[State.NOT_MET])))

    def _by_month(self, record: CoderRecord, held: Spans | None) -> Iterator[tuple[Month, State]]:
        """Judge the window that ends with each month.

        The window takes the months `low` to `high`, counted from the first known month on; months
        before that are taken as well (counted below 0), but nothing is recorded of them.
        """
        months = record.months
        pool = MonthPool(self.measure, self.threshold, months)
        matter = months_that_matter(months, held, self.window_months)
        within = None if held is None else months_within(held, matter)
        window, needed = self.window_months, self.recorded_needed
        first_known = min(months.known, default=matter.start)
        high = start = -len(months.taken(range(matter.start, first_known)))
        taken = frozenset(months.taken(matter))
        for month in matter:
            high += month in taken
            if within is not None and month not in within:
                start = high
            if within is not None and high - start < window:
                yield month, State.NOT_MET
            else:
                yield month, pool.state(high - window, high, needed)

    def window(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[tuple[Month, ...], bool]:
        """Give the months that the window takes on a day, and whether they fill it."""
        latest = last_closed(day, rules.months_close_on)
        held = self.held(record, rules)
        return months_taken(record.months, held, self.window_months, latest)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the hours and productivity rows of the months taken."""
        months = set(self.window(record, rules, day)[0])
        hours = (row for row in record.hours if row.month in months)
        records = (row for row in record.productivity if row.month in months)
        return (*hours, *records)
