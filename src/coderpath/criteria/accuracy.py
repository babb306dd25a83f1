"""Is accurate enough in validation reviews."""

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import ClassVar, NamedTuple, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, Doubt, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.criteria.threshold import ThresholdField
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Review
from coderpath.spans import Span, complement, union
from coderpath.verdict import Truth


class Method(StrEnum):
    """What is counted: codes, whole records, or DRGs."""

    CODES = "codes"
    RECORDS = "records"
    DRGS = "drgs"


class Figures(NamedTuple):
    """A review with its figures by one method."""

    on: Day
    correct: int
    total: int
    review: Review


class Pool(NamedTuple):
    """The figures of the reviews that count from a day on, added up."""

    since: Day
    correct: int
    total: int


class Pooled(NamedTuple):
    """The reviews that count on a day, and their figures added up."""

    reviews: tuple[Review, ...]
    correct: int
    total: int


class Accuracy(Criterion):
    """Met while the pooled share of correct codes, records or DRGs passes the threshold.

    Only random samples can speak for all of a coder's work, so focused reviews are left out.
    Source: coders at some levels must meet quality requirements, which means auditing.
    """

    kind: ClassVar[str] = "accuracy"
    periods: ClassVar[dict[str, bool]] = {"window": False}
    other_kinds: ClassVar[tuple[str, ...]] = ("reviews",)

    method: Method
    threshold: ThresholdField
    window_months: Count | None = None
    window_weeks: Count | None = None
    last_reviews: Count | None = None
    sample_at_least: Count = 1
    types: OneOrMany | None = None

    @model_validator(mode="after")
    def _check_which_reviews(self) -> Self:
        windowed = self.period("window") is not None
        if windowed and self.last_reviews is not None:
            raise PydanticCustomError("both_windows", "window and last_reviews")
        if not windowed and self.last_reviews is None:
            raise PydanticCustomError("no_window", "neither window nor last_reviews")
        return self

    def types_named(self) -> tuple[str, ...]:
        """The types whose reviews count, where it names some."""
        return self.types or ()

    def doubts(self) -> Iterator[Doubt]:
        """A threshold that nobody can pass."""
        if not self.threshold.holds(1, 1):
            yield Doubt(
                "threshold",
                f'"threshold" is {self.threshold}',
                "Nobody can be more than 100% accurate",
                'Ask for less, for instance ">= 95%"',
            )

    def eligible(self, record: CoderRecord) -> list[Figures]:
        """Give the random reviews of the types that have figures, oldest first.

        A review whose total is blank or 0 has no figures.
        """
        total, correct = attrgetter(self.method), attrgetter(f"{self.method}_correct")
        found = [
            Figures(row.on, correct(row), total(row), row)
            for row in record.reviews
            if row.sample == "random" and (self.types is None or row.type in self.types)
        ]
        return sorted(
            (one for one in found if one.total and one.correct is not None), key=itemgetter(0)
        )

    def pool(self, record: CoderRecord, day: Day) -> Pooled:
        """Add up the reviews that count on a day."""
        eligible = self.eligible(record)
        ends = self._ends(eligible)
        counting = [one for one, end in zip(eligible, ends, strict=True) if one.on <= day < end]
        return Pooled(
            tuple(one.review for one in counting),
            sum(one.correct for one in counting),
            sum(one.total for one in counting),
        )

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Pool anew on each day on which a review comes in or leaves the window."""
        del rules
        pools = list(self._pools(self.eligible(record)))
        days = pairwise([*(pool.since for pool in pools), FOREVER])
        met: list[Span] = []
        failed: list[Span] = []
        for pool, span in zip(pools, days, strict=True):
            if pool.total >= self.sample_at_least:
                passes = self.threshold.holds(pool.correct, pool.total)
                (met if passes else failed).append(span)
        return Truth(union(met), complement(union(failed)))

    def _pools(self, eligible: list[Figures]) -> Iterator[Pool]:
        """Give the pool of each day on which it changes; `eligible` is oldest first."""
        ends = self._ends(eligible)
        first = after_last = correct = total = 0
        for day in sorted({one.on for one in eligible} | {day for day in ends if day < FOREVER}):
            while after_last < len(eligible) and eligible[after_last].on <= day:
                correct += eligible[after_last].correct
                total += eligible[after_last].total
                after_last += 1
            while first < after_last and ends[first] <= day:
                correct -= eligible[first].correct
                total -= eligible[first].total
                first += 1
            yield Pool(day, correct, total)

    def _ends(self, eligible: list[Figures]) -> list[Day]:
        """Give the day on which each review stops counting: out of the window, or of the last n."""
        window = self.period("window")
        if window:
            return [window.after(one.on) for one in eligible]
        days = [one.on for one in eligible]
        newest = self.last_reviews or 0
        return [_pushed_out(days, day, newest) for day in days]

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Review, ...]:
        """Give the reviews that count on the day."""
        del rules
        return self.pool(record, day).reviews


def _pushed_out(days: list[Day], day: Day, newest: int) -> Day:
    """Give the day on which the newest n reviews no longer reach back to a day."""
    at = bisect_right(days, day) + newest - 1
    return days[at] if at < len(days) else FOREVER
