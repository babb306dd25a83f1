"""Percentiles of a sample and how sure they are, without assuming a distribution.

The percentile is the one of spreadsheets (PERCENTILE.INC): between two neighbors it goes in a
straight line, so the median of four is the middle of the second and the third. Its interval lies
between two values of the sample. How often such an interval holds the true percentile follows
from the binomial distribution alone (H. A. David and H. N. Nagaraja, Order Statistics, 3rd ed.,
7.1), and is worked out exactly.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import count
from typing import NamedTuple

CONFIDENCE = Fraction(95, 100)
"""How often an interval is to hold the true percentile at the least."""


class Interval(NamedTuple):
    """Two values of a sample, and how often such an interval holds the true percentile."""

    low: Fraction
    high: Fraction
    holds: Fraction


def percentile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Give the value below which a share of a sample lies; the sample is in order, not empty."""
    at = share * (len(ordered) - 1)
    below = at.numerator // at.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def interval(
    ordered: Sequence[Fraction], share: Fraction, confidence: Fraction = CONFIDENCE
) -> Interval | None:
    """Give the narrowest interval of order statistics with no more risk on either side than asked.

    A share lies between 0 and 1, neither of both. None where the sample is too small to be so sure.
    """
    size = len(ordered)
    if not _is_enough(size, share, confidence):
        return None
    all_ways = share.denominator**size
    # So many ways on one side are too many. Whole numbers, since fractions of this size are slow.
    most = all_ways * (1 - confidence) / 2
    low, missed, held = 0, 0, 0
    for below, ways in enumerate(_ways(size, share)):
        # The percentile lies above the value of rank low where at least so many fall below it,
        # and below the next after rank high where at most so many do.
        if held + ways <= most:
            low, missed = below + 1, held + ways
        held += ways
        if all_ways - held <= most:
            holds = Fraction(held - missed, all_ways)
            return Interval(ordered[low - 1], ordered[below], holds)
    return None


def needed(share: Fraction, confidence: Fraction = CONFIDENCE) -> int:
    """Give how many values a sample needs at the least for an interval of a percentile."""
    return next(size for size in count(1) if _is_enough(size, share, confidence))


def _is_enough(size: int, share: Fraction, confidence: Fraction) -> bool:
    """Tell whether the risk beyond the smallest and the largest value is small enough."""
    risk = (1 - confidence) / 2
    return max(share, 1 - share) ** size <= risk


def _ways(size: int, share: Fraction) -> Iterator[int]:
    """Give how likely none, 1, 2 ... of a sample lie below the true percentile.

    Each as a whole number of ways, of `share.denominator ** size` in all.
    """
    part, other = share.numerator, share.denominator - share.numerator
    ways = other**size
    for below in range(size + 1):
        yield ways
        ways = ways * (size - below) * part // ((below + 1) * other)
