"""Turns values into places on a drawing."""

from math import ceil, floor, log10
from typing import NamedTuple


class Scale(NamedTuple):
    """A straight line from values to places."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Give the place of a value; values beyond the ends stay at the ends."""
        span = (self.high - self.low) or 1
        share = min(max((value - self.low) / span, 0), 1)
        return self.start + (self.end - self.start) * share


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Give round values between two, not more than so many."""
    span = max(high - low, 1e-9)
    size = 10.0 ** floor(log10(span / most))
    step = next(size * n for n in (1, 2, 5, 10) if span / (size * n) <= most)
    return [step * n for n in range(ceil(low / step), floor(high / step) + 1)]
