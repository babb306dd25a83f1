"""A time study: records that were timed, and the standard that follows from them.

The time of a record is a percentile of the sample. The allowance for personal time, fatigue and
delay is a share of the paid day: 13 % of 8 paid hours leave 417.6 minutes at records, which is
what people call 7 productive hours (racmonitor.com, "The Data Manager: Unbilled Charges", 2010).
So the standard is records a day of 8 paid hours, and nothing is allowed for twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor

from coderpath.facts.values.numbers import Number
from coderpath.standards.percentiles import Interval, interval, needed, percentile
from coderpath.standards.units import DAY, PAID_DAY, Pace

MEDIAN = Fraction(1, 2)
ALLOWANCE = Fraction(13, 100)
"""Personal time, fatigue and delay, of paid time: the figure of the source above."""
MOST = 3000
"""So many records a study takes: more add nothing that a standard would show."""
IN_TENTHS = 10
"""From so many records a day on a suggestion is said in tenths, below in hundredths."""


@dataclass(frozen=True)
class Study:
    """The minutes of some records of one type, in order, and what is made of them."""

    minutes: tuple[Fraction, ...]
    share: Fraction = MEDIAN
    """The percentile, between 0 and 1, neither of both."""
    allowance: Fraction = ALLOWANCE
    """The share of paid time, below 1."""

    @classmethod
    def of(
        cls,
        minutes: Iterable[Number],
        share: Fraction = MEDIAN,
        allowance: Fraction = ALLOWANCE,
    ) -> "Study":
        """Make a study of minutes above zero, at least one of them, in any order."""
        return cls(tuple(sorted(map(Fraction, minutes))), share, allowance)

    @property
    def size(self) -> int:
        """How many records were timed."""
        return len(self.minutes)

    @cached_property
    def median(self) -> Fraction:
        """The minutes in the middle of the sample."""
        return percentile(self.minutes, MEDIAN)

    @cached_property
    def mean(self) -> Fraction:
        """The minutes that a record of the sample took on average."""
        return sum(self.minutes, Fraction(0)) / self.size

    @cached_property
    def time(self) -> Fraction:
        """The chosen percentile of the sample, in minutes a record."""
        return percentile(self.minutes, self.share)

    @cached_property
    def interval(self) -> Interval | None:
        """Between which values the true percentile lies; None where too few were timed."""
        return interval(self.minutes, self.share)

    @property
    def needed(self) -> int:
        """How many records have to be timed at the least for an interval."""
        return needed(self.share)

    @property
    def at_records(self) -> Fraction:
        """The minutes of 8 paid hours that the allowance leaves for records."""
        return PAID_DAY * (1 - self.allowance)

    @property
    def suggested(self) -> Pace:
        """The standard that follows."""
        return self.standard_for(self.time)

    @property
    def between(self) -> tuple[Pace, Pace] | None:
        """The standards at both ends of the interval, the lower one first."""
        if self.interval is None:
            return None
        return self.standard_for(self.interval.high), self.standard_for(self.interval.low)

    @property
    def whoever_is_like_it(self) -> Fraction:
        """The productivity of somebody who works just like the sample, by the suggested standard.

        Work adds up by the mean, so that it is not 100 % where the percentile is another figure.
        """
        return self.at_records / self.mean / Fraction(self.suggested.records)

    def standard_for(self, minutes: Fraction) -> Pace:
        """Give how many records so long fit into 8 paid hours, 7 of them productive, rounded down.

        Never none: the least is a hundredth.
        """
        exact = self.at_records / minutes
        parts = 10 if exact >= IN_TENTHS else 100
        records = Fraction(max(floor(exact * parts), 1), parts)
        return Pace(records.numerator if records.denominator == 1 else records, DAY)
