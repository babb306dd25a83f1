"""Has earned enough points, in enough categories."""

from itertools import pairwise
from typing import ClassVar, NamedTuple, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Amount, Count, Criterion, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Number
from coderpath.spans import Span, union
from coderpath.verdict import Truth


class Tally(NamedTuple):
    """Points by category before the cap, and their sum after it."""

    by_category: dict[str, Number]
    capped_total: Number


class Points(Criterion):
    """Met while the activities in the window earn enough, in all and by category.

    Source: nursing clinical ladders count points with a cap per category and a minimum number of
    categories.
    """

    kind: ClassVar[str] = "points"
    periods: ClassVar[dict[str, bool]] = {"window": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("points",)

    at_least: Amount = 0
    window_months: Count | None = None
    window_weeks: Count | None = None
    cap_per_category: Amount | None = None
    categories_at_least: Amount = 0
    categories: OneOrMany | None = None
    each_at_least: Amount = 0

    @model_validator(mode="after")
    def _check_reachable(self) -> Self:
        listed = len(set(self.categories)) if self.categories else None
        if self.each_at_least and listed is None:
            raise PydanticCustomError("each_of_none", "each_at_least without categories")
        if listed is None:
            return self
        if self.categories_at_least > listed:
            raise PydanticCustomError(
                "count_above",
                "{count} of {listed}",
                {"count": self.categories_at_least, "listed": listed},
            )
        if self.cap_per_category is not None and self.cap_per_category * listed < self.at_least:
            raise PydanticCustomError(
                "cap_too_low",
                "{cap} x {listed} < {asked}",
                {"cap": self.cap_per_category, "listed": listed, "asked": self.at_least},
            )
        return self

    def counted(self, record: CoderRecord) -> list[tuple[Span, rows.Points]]:
        """Give the activities of the named categories with the days on which they count."""
        window = self.period("window")
        return [
            ((row.on, window.after(row.on) if window else FOREVER), row)
            for row in record.points
            if self.categories is None or row.category in self.categories
        ]

    def tally(self, record: CoderRecord, day: Day) -> Tally:
        """Add up the points that count on a day."""
        return self._tally(self.used(record, Rules(), day))

    def _tally(self, activities: tuple[rows.Points, ...]) -> Tally:
        sums: dict[str, Number] = {}
        for row in activities:
            sums[row.category] = sums.get(row.category, 0) + row.points
        cap = self.cap_per_category
        capped = [value if cap is None else min(value, cap) for value in sums.values()]
        return Tally(sums, sum(capped))

    def enough(self, tally: Tally) -> bool:
        """Tell whether a tally has enough in all, enough categories, and enough in each."""
        filled = sum(1 for value in tally.by_category.values() if value > 0)
        each = all(
            tally.by_category.get(name, 0) >= self.each_at_least for name in self.categories or ()
        )
        return tally.capped_total >= self.at_least and filled >= self.categories_at_least and each

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Add up anew on each day on which an activity comes in or leaves the window."""
        del rules
        counted = self.counted(record)
        days = sorted({0, FOREVER, *(day for span, _ in counted for day in span)})
        met = [
            (since, until)
            for since, until in pairwise(days)
            if self.enough(self._tally(_at(counted, since)))
        ]
        return Truth.known(union(met)).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[rows.Points, ...]:
        """Give the activities that count on the day."""
        del rules
        return _at(self.counted(record), day)


def _at(counted: list[tuple[Span, rows.Points]], day: Day) -> tuple[rows.Points, ...]:
    return tuple(row for (since, until), row in counted if since <= day < until)
