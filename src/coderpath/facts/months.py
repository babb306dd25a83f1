"""The roll-up: productivity rows and hours of one coder as figures by month, exactly.

A standard is so many records in so many minutes, so a record earns minutes / records of a
standard. All earned minutes are kept over one common denominator, so that sums and comparisons
are done in whole numbers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from math import lcm
from typing import NamedTuple

from coderpath.days import Month, first_of, month_of
from coderpath.facts.rows import Hours, Productivity, Standard
from coderpath.facts.standards import Standards
from coderpath.facts.values.numbers import Number
from coderpath.spans import Spans

HIGHEST_MONTH: Month = 9999 * 12 + 11


class MonthFigures(NamedTuple):
    """A recorded month: earned minutes (times the common denominator) and productive minutes."""

    earned: Number
    productive: Number


class Passed(NamedTuple):
    """The months that an absence touches: wholly, or in part."""

    wholly: frozenset[Month]
    partly: frozenset[Month]
    wholly_from: Month
    """From this month on every month is wholly covered (an absence without an end)."""


@dataclass(frozen=True)
class Months:
    """A coder's months: figures of the recorded ones, and which months are passed over."""

    denominator: int
    figures: Mapping[Month, MonthFigures]
    passed_over: frozenset[Month]
    passed_from: Month = HIGHEST_MONTH + 1
    known: frozenset[Month] = field(default_factory=frozenset)
    """Every month that any row, hour or absence speaks of."""
    idle: frozenset[Month] = frozenset()
    """Those passed over only because an absence covers a part and nobody worked in the rest."""

    @cached_property
    def line(self) -> "Line":
        """The months that windows take, in order, with running sums."""
        return Line.of(self)

    def is_passed_over(self, month: Month) -> bool:
        """Tell whether a window steps over the month because of an absence."""
        return month in self.passed_over or month >= self.passed_from

    def taken(self, months: Iterable[Month]) -> list[Month]:
        """Give those of some months that windows take, since no absence passes over them."""
        over, over_from = self.passed_over, self.passed_from
        return [month for month in months if month not in over and month < over_from]

    def ratio(self, month: Month) -> Fraction | None:
        """Give earned against productive minutes of a month; None when it is not recorded."""
        figures = self.figures.get(month)
        if figures is None:
            return None
        return Fraction(figures.earned) / (figures.productive * self.denominator)


class Line(NamedTuple):
    """Running sums over the months that windows take, from the first known month on.

    Entry n of a sum is the sum of the first n months taken; after the last known month nothing is
    added any more. All figures are larger by one factor, so that they are whole numbers: whoever
    asks of a line asks how they are to each other.
    """

    figures: tuple[MonthFigures | None, ...]
    earned: tuple[Number, ...]
    productive: tuple[Number, ...]
    recorded: tuple[Number, ...]

    @classmethod
    def of(cls, months: "Months") -> "Line":
        """Add up the known months, passing over those of absence."""
        known = range(min(months.known, default=0), max(months.known, default=-1) + 1)
        taken = in_whole_numbers([months.figures.get(one) for one in months.taken(known)])
        return cls(
            figures=tuple(taken),
            earned=running(figures.earned if figures else 0 for figures in taken),
            productive=running(figures.productive if figures else 0 for figures in taken),
            recorded=running(int(figures is not None) for figures in taken),
        )


def in_whole_numbers(taken: list[MonthFigures | None]) -> list[MonthFigures | None]:
    """Multiply figures by the least number that leaves no fraction: many times as fast to add."""
    numbers = [number for one in taken if one for number in one]
    if set(map(type, numbers)) <= {int}:
        return taken
    factor = lcm(*(number.denominator for number in numbers))
    return [one and MonthFigures(*(_whole(number, factor) for number in one)) for one in taken]


def _whole(number: Number, factor: int) -> int:
    return number.numerator * (factor // number.denominator)


def running(values: Iterable[Number]) -> tuple[Number, ...]:
    """Give the sums of the first 0, 1, 2 ... values."""
    return tuple(accumulate(values, initial=0))


def roll_up(
    productivity: Iterable[Productivity],
    hours: Iterable[Hours],
    standards: Standards,
    absent: Spans,
) -> Months:
    """Roll one coder's rows up to months, by the rules of the productivity criterion.

    A month is recorded when it has productive minutes above zero, at least one productivity row,
    and for each row a standard in force on the first of the month. A month is passed over when
    the days absent, on leave or between two spells of employment, cover all of it, or a part of it
    and it has no productive minutes.
    """
    minutes = {row.month: row.productive_minutes for row in hours}
    earned, denominator = _earned_by_month(productivity, standards)
    away = _months_away(absent)
    figures = {
        month: MonthFigures(total, minutes[month])
        for month, total in earned.items()
        if total is not None and minutes.get(month, 0) > 0
    }
    idle = frozenset(month for month in away.partly if minutes.get(month, 0) <= 0)
    return Months(
        denominator=denominator,
        figures=figures,
        passed_over=away.wholly | idle,
        passed_from=away.wholly_from,
        known=frozenset(earned) | frozenset(minutes) | away.wholly | away.partly,
        idle=idle,
    )


def _earned_by_month(
    productivity: Iterable[Productivity], standards: Standards
) -> tuple[dict[Month, Number | None], int]:
    rated = [
        (row.month, row.records, standards.of_month(row.facility, row.type, row.month))
        for row in productivity
    ]
    in_use = {id(standard): standard for _, _, standard in rated if standard is not None}
    rates = {key: Fraction(row.minutes) / Fraction(row.records) for key, row in in_use.items()}
    denominator = lcm(*(rate.denominator for rate in rates.values()))
    whole = {key: rate.numerator * (denominator // rate.denominator) for key, rate in rates.items()}
    earned: dict[Month, Number | None] = {}
    for month, records, standard in rated:
        so_far = earned.get(month, 0)
        if standard is None or so_far is None:
            earned[month] = None
        else:
            earned[month] = so_far + records * whole[id(standard)]
    return earned, denominator


def _months_away(absent: Spans) -> Passed:
    wholly: set[Month] = set()
    partly: set[Month] = set()
    wholly_from = HIGHEST_MONTH + 1
    for since, until in absent:
        month = month_of(since)
        while month <= HIGHEST_MONTH and first_of(month) < until:
            if until > first_of(HIGHEST_MONTH) and first_of(month) >= since:
                wholly_from = min(wholly_from, month)
                break
            covered = since <= first_of(month) and first_of(month + 1) <= until
            (wholly if covered else partly).add(month)
            month += 1
    return Passed(frozenset(wholly), frozenset(partly - wholly), wholly_from)


def standard_of(row: Productivity, standards: Standards) -> Standard | None:
    """Give the standard that a productivity row is measured by, or None."""
    return standards.of_month(row.facility, row.type, row.month)
