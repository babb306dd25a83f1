"""Groups of unlike size beside their common rate: what of their distance is only chance.

Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
Medicine 24 (2005), 1185-1202. The rate of a group is earned against productive minutes. Counted
records come by chance, so the variance of earned minutes is the sum over types of records times
the square of what one earns, taken at the common rate. Where groups differ more than that from
each other, for reasons that no count tells, all limits are widened by one factor (overdispersion,
section 4 there: the mean square of the distances, never below one).

Whether a group is outside is asked of squares, in exact fractions; roots are taken to draw only.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from coderpath.measures.interval import NINETY_FIVE, THREE_SIGMA, Interval
from coderpath.measures.work import Work, together


class FunnelPoint(NamedTuple):
    """A group in a funnel: its rate, its size, and the variance that chance gives it."""

    name: str
    rate: Fraction
    minutes: Fraction
    variance: Fraction
    common: Fraction
    spread: Fraction
    """By how much limits are widened, as a factor of the variance."""

    def is_outside(self, z2: Fraction = THREE_SIGMA) -> bool:
        """Tell exactly whether it is further from the common rate than limits allow."""
        away = self.rate - self.common
        return away * away > z2 * self.spread * self.variance

    def limits(self, z2: Fraction = NINETY_FIVE) -> Interval:
        """Give the limits around the common rate, for a group of its size."""
        half = sqrt(z2 * self.spread * self.variance)
        return Interval(max(0.0, float(self.common) - half), float(self.common) + half)

    def interval(self, z2: Fraction = NINETY_FIVE) -> Interval:
        """Give what is likely of its own rate: the same width, around the rate itself."""
        half = sqrt(z2 * self.spread * self.variance)
        return Interval(max(0.0, float(self.rate) - half), float(self.rate) + half)


def funnel(groups: Mapping[str, Work]) -> list[FunnelPoint]:
    """Place groups that are measured, by their names; none where nothing is."""
    found = {name: work for name, work in groups.items() if work.is_measured}
    if not found:
        return []
    common = together(found.values()).productivity
    chance = {name: _variance(work, common) for name, work in found.items()}
    spread = _spread([(found[name].productivity - common, chance[name]) for name in found])
    return [
        FunnelPoint(name, work.productivity, work.minutes, chance[name], common, spread)
        for name, work in sorted(found.items())
    ]


def _variance(work: Work, common: Fraction) -> Fraction:
    """Give the variance of a rate that records by chance give, if the group had the common one."""
    squares = (one.earned * one.earned / one.records for one in work.types.values())
    scaled = common / work.productivity
    return sum(squares, Fraction(0)) * scaled / (work.minutes * work.minutes)


def _spread(distances: list[tuple[Fraction, Fraction]]) -> Fraction:
    """Give the mean square of distances in units of chance, never below one."""
    squares = [away * away / variance for away, variance in distances]
    return max(Fraction(1), sum(squares, Fraction(0)) / len(squares))
