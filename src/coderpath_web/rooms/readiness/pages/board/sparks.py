"""Twelve months of productivity, drawn small, and where they are heading."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.criteria.percent import percent_text
from coderpath.criteria.window import last_closed

MONTHS = 12
WIDTH, HEIGHT, EDGE = 42, 16, 2
STEADY = Fraction(1, 100)
"""A change of the average by less than one point in a hundred is no trend."""
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
    ratios = {month: Fraction(one.earned, one.productive) for month, one in figures.items()}
    if len(ratios) <= 1:
        return None
    low, high = min(*ratios.values(), 1), max(*ratios.values(), 1)
    points = [(_across(month, wanted), _down(one, low, high)) for month, one in ratios.items()]
    return Spark(
        points=" ".join(f"{x},{y}" for x, y in points),
        standard=_down(Fraction(1), low, high),
        end=points[-1],
        trend=trend_of(list(ratios.values())),
        text=f"{len(ratios)} months, last {percent_text(list(ratios.values())[-1])}",
    )


def _across(month, wanted):
    return f"{1 + (month - wanted[0]) * (WIDTH - 2 * EDGE - 1) / (MONTHS - 1):.1f}"


def _down(ratio, low, high):
    share = (ratio - low) / (high - low) if high > low else Fraction(1, 2)
    return f"{float(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)):.1f}"


def trend_of(ratios):
    """Compare the later half of some months with the earlier half."""
    if len(ratios) < FEWEST:
        return ""
    half = len(ratios) // 2
    earlier, later = sum(ratios[:half]) / half, sum(ratios[-half:]) / half
    if abs(later - earlier) < STEADY:
        return "steady"
    return "rising" if later > earlier else "falling"
