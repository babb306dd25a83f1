"""How the minutes of a sample are spread: counted in stretches of a round width."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from coderpath.standards.percentiles import percentile

MOST_STRETCHES = 16
NEARLY_ALL = Fraction(95, 100)
"""The width of a stretch is that of so many values: a few long ones must not squeeze the rest."""
BEYOND = 3
"""So many stretches beyond it all that is longer is counted together."""


@dataclass(frozen=True)
class Stretch:
    """How many values there are from one on, to below another; None where there is no end."""

    since: Fraction
    until: Fraction | None
    count: int


def spread_of(ordered: Sequence[Fraction], most: int = MOST_STRETCHES) -> list[Stretch]:
    """Count a sample, in order and not empty, in stretches without a gap.

    What lies beyond the last of them is counted in one without an end.
    """
    nearly_all = percentile(ordered, NEARLY_ALL)
    width = _width(nearly_all - ordered[0], most)
    first = floor(ordered[0] / width)
    longest = min(first + most - 1, floor(nearly_all / width) + BEYOND)
    numbers = [min(floor(one / width), longest) - first for one in ordered]
    found = []
    for number in range(numbers[-1] + 1):
        since = (first + number) * width
        is_open = first + number == longest and ordered[-1] >= since + width
        found.append(Stretch(since, None if is_open else since + width, numbers.count(number)))
    return found


def _width(span: Fraction, most: int) -> Fraction:
    """Give the least round width (1, 2 or 5 times a power of ten) that leaves one of them over."""
    size = Fraction(1, 10)
    while True:
        for times in (1, 2, 5):
            if span < size * times * (most - 2):
                return size * times
        size *= 10
