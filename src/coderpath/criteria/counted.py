"""Time that counts towards a length asked: as it stands, by its share of full time, less leaves.

At full time a day counts for the share of the positions that count on it, at most for one; twelve
months are 365 such days. What is counted is exact, so nobody misses a date by a rounding.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import NamedTuple, TypeAlias

from coderpath.criteria.accrual import Accrued, accrued, reached_on
from coderpath.days import FOREVER, Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Experience, Leave, Position
from coderpath.facts.values.numbers import Number
from coderpath.spans import Span, Spans, complement, intersection, span_at, union

MONTHS_TO_A_YEAR, DAYS_TO_A_YEAR, DAYS_TO_A_WEEK = 12, 365, 7


Spell: TypeAlias = Position | Experience
"""A row whose days may count."""


class Stretch(NamedTuple):
    """Days of a row that count, each for a share of full time."""

    span: Span
    share: Number
    row: Spell


@dataclass(frozen=True)
class CountedTime:
    """Stretches that count, the length that is asked, and whether they count by their share."""

    stretches: tuple[Stretch, ...]
    asked: Duration
    at_full_time: bool = False

    @cached_property
    def spells(self) -> Spans:
        """The days that count, overlapping and touching ones merged."""
        return union([one.span for one in self.stretches])

    @cached_property
    def _shares(self) -> tuple[tuple[Span, Number], ...]:
        return tuple(_added_up(self.stretches))

    def begun(self, on: Day) -> bool:
        """Tell whether anything counts before a day."""
        return any(one.span[0] < on for one in self.stretches)

    def reached_on(self) -> Day:
        """Give the first day before which it is enough, or FOREVER; from then on it stays so."""
        if not self.stretches:
            return FOREVER
        if not self.at_full_time:
            return reached_on(self.spells, self.asked)
        lacking = _days_of(self.asked)
        for (since, until), share in self._shares:
            end = since + ceil(lacking / share) if share else FOREVER
            if end <= until and end < FOREVER:
                return end
            if until >= FOREVER:
                return FOREVER
            lacking -= share * (until - since)
        return FOREVER

    def time(self, on: Day) -> Accrued:
        """Give what lies before a day in months and days, or in weeks and days, as asked."""
        return accrued(self.spells, on)

    def at_share(self, on: Day) -> Fraction:
        """Give the months or weeks at full time before a day."""
        shares = self._shares
        days = sum(share * max(min(until, on) - since, 0) for (since, until), share in shares)
        return days / (_days_of(self.asked) / self.asked.length)

    def whole(self, on: Day) -> int:
        """Give the whole months before a day."""
        return int(self.at_share(on)) if self.at_full_time else self.time(on).months

    def of(self, row: Spell) -> "CountedTime":
        """Give what one row brings by itself."""
        own = tuple(one for one in self.stretches if one.row == row)
        return CountedTime(own, self.asked, self.at_full_time)


def stretches(
    positions: Iterable[Position], others: Iterable[Experience] = (), left_out: Spans = ()
) -> tuple[Stretch, ...]:
    """Give the days that count: of positions but for those left out, and of other rows all."""
    found = [Stretch((row.since, row.until), row.fte, row) for row in positions]
    if left_out:
        kept = complement(left_out)
        found = [
            Stretch(span, share, row)
            for whole, share, row in found
            for span in intersection((whole,), kept)
        ]
    return (*found, *(Stretch((row.since, row.until), 1, row) for row in others))


def long_leaves(record: CoderRecord, over: Duration | None) -> Spans:
    """Give the merged leaves that are longer than so long; an open one always is."""
    if over is None:
        return ()
    leaves = union((row.since, row.until) for row in record.leaves)
    return tuple(one for one in leaves if one[1] >= FOREVER or over.after(one[0]) < one[1])


def rows_of_leaves(
    record: CoderRecord, positions: Iterable[Position], over: Duration, on: Day
) -> list[Leave]:
    """Give the rows of leaves so long, begun before a day, within some positions."""
    spans = long_leaves(record, over)
    worked = union((row.since, row.until) for row in positions)
    rows = [row for row in record.leaves if row.since < on and span_at(spans, row.since)]
    return [row for row in rows if intersection(((row.since, row.until),), worked)]


def _days_of(asked: Duration) -> Fraction:
    """Give the days at full time that make up a length: twelve months are 365 of them."""
    if asked.unit == "weeks":
        return Fraction(asked.length * DAYS_TO_A_WEEK)
    return Fraction(asked.length * DAYS_TO_A_YEAR, MONTHS_TO_A_YEAR)


def _added_up(found: Sequence[Stretch]) -> Iterator[tuple[Span, Number]]:
    """Go through the days by the shares that they count for together, at most one."""
    changes: dict[Day, Number] = {}
    for (since, until), share, _ in found:
        changes[since] = changes.get(since, 0) + share
        changes[until] = changes.get(until, 0) - share
    days, share = sorted(changes), 0
    for since, until in pairwise(days):
        share += changes[since]
        if share:
            yield (since, until), min(share, 1)
