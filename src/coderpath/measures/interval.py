"""How sure a share of counted records is, and whether it is far from what was to be expected.

Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, Journal
of the American Statistical Association 22 (1927), 209-212. A share is far when Wilson's interval
does not hold what was expected, which is asked without a root: (p - e)² > z² e (1 - e) / n.
"""

from fractions import Fraction
from math import sqrt
from typing import NamedTuple

NINETY_FIVE = Fraction("3.8416")
"""z² of 95 %: what is shown beside a share."""
THREE_SIGMA = Fraction(9)
"""z² of three standard errors, 99.7 %: from here on something is called unusual."""


class Interval(NamedTuple):
    """The least and the largest share that are likely, as numbers to be drawn."""

    low: float
    high: float


def wilson(part: int, whole: int, z2: Fraction = NINETY_FIVE) -> Interval:
    """Give Wilson's interval of a share; of nothing, everything is likely."""
    if whole <= 0:
        return Interval(0.0, 1.0)
    share, square = part / whole, float(z2)
    middle = share + square / (2 * whole)
    half = sqrt(square * (share * (1 - share) + square / (4 * whole)) / whole)
    below = 1 + square / whole
    return Interval(max(0.0, (middle - half) / below), min(1.0, (middle + half) / below))


def is_far(part: int, whole: int, expected: Fraction, z2: Fraction = THREE_SIGMA) -> bool:
    """Tell exactly whether an expected share lies outside Wilson's interval of a share."""
    if whole <= 0:
        return False
    away = Fraction(part, whole) - expected
    return away * away * whole > z2 * expected * (1 - expected)
