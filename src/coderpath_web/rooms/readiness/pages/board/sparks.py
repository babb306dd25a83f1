"""Twelve months of productivity, drawn small, and where they are heading."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.criteria.percent import percent_text
from coderpath.criteria.window import last_closed

MONTHS = 12
WIDTH, HEIGHT, EDGE = 42, 16, 2
STEADY = 100
"""A change of the average by less than one point in so many is no trend."""
FEWEST = 6


class Spark(NamedTuple):
    """A line of points, the height of the standard, its end, its trend, and all of it in words."""

    points: str
    standard: str
    end: tuple[str, str]
    trend: str
    text: str


def spark(record, path, day):
    """Draw the last closed months that are recorded; None for fewer than two."""
    latest = last_closed(day.toordinal(), path.rules.months_close_on)
    wanted = range(latest - MONTHS + 1, latest + 1)
    figures = {one: record.months.figures[one] for one in wanted if one in record.months.figures}
    ratios = [_ratio(one) for one in figures.values()]
    if len(ratios) <= 1:
        return None
    # A drawing is no judgement: there a number with a point is exact enough.
    drawn = [above / below for above, below in ratios]
    low, high = min(*drawn, 1), max(*drawn, 1)
    points = [
        (_across(month, wanted), _down(one, low, high))
        for month, one in zip(figures, drawn, strict=True)
    ]
    return Spark(
        points=" ".join(f"{x},{y}" for x, y in points),
        standard=_down(1, low, high),
        end=points[-1],
        trend=trend_of(ratios),
        text=f"{len(ratios)} months, last {percent_text(Fraction(*ratios[-1]))}",
    )


def _ratio(month):
    """Give what was earned of what was asked, as two whole numbers that are never shortened."""
    earned, productive = month.earned, month.productive
    return earned.numerator * productive.denominator, earned.denominator * productive.numerator


def _across(month, wanted):
    return f"{1 + (month - wanted[0]) * (WIDTH - 2 * EDGE - 1) / (MONTHS - 1):.1f}"


def _down(ratio, low, high):
    share = (ratio - low) / (high - low) if high > low else 0.5
    return f"{HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE):.1f}"


def trend_of(ratios):
    """Compare the later half of some months with the earlier half, exactly."""
    if len(ratios) < FEWEST:
        return ""
    half = len(ratios) // 2
    (earlier, of_earlier), (later, of_later) = _sum(ratios[:half]), _sum(ratios[-half:])
    change, of_change = later * of_earlier - earlier * of_later, of_earlier * of_later * half
    if abs(change) * STEADY < of_change:
        return "steady"
    return "rising" if change > 0 else "falling"


def _sum(ratios):
    """Add ratios up: to shorten each sum would take most of the time."""
    above, below = 0, 1
    for one, other in ratios:
        above, below = above * other + one * below, below * other
    return above, below
