"""When an end is near: the one rule for every page that warns of what runs out."""

from coderpath.days import Day, days_left

SOON = 90
"""Days, counted to the last on which something is still so."""


def is_soon(until: Day, on: Day) -> bool:
    """Tell whether something ends within these days, given the first day without it."""
    return days_left(until, on) <= SOON
