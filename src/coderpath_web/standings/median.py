"""The median of times of which some are still running: the Kaplan-Meier estimate."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

DAYS_A_MONTH = 30.4375
A_HALF = 0.5 + 1e-9
"""Half of the group, and room for what is lost in multiplying fractions."""


class Time(NamedTuple):
    """How many days somebody was watched, and whether it ended with what was waited for."""

    days: int
    reached: bool


def in_months(days: int | None) -> int | None:
    """Round days to whole months, at least one where there are any days."""
    return days and max(1, round(days / DAYS_A_MONTH))


def median_days(times: Iterable[Time], fewest: int = 1) -> int | None:
    """Give the first day by which half have reached it; None where half never do.

    It stops where fewer than `fewest` are still watched: the last few would decide for everyone.

    The estimate of Kaplan and Meier: on each day on which somebody reaches it, the share that has
    not shrinks by that day's share of those still watched. Somebody whose watch ends without it
    (left, or not there yet) counts among the watched up to and with the last day, and not after.
    """
    found = sorted(times)
    watched, waiting = len(found), 1.0
    for day, ending in groupby(found, key=_days):
        if watched < fewest:
            return None
        ended = [time.reached for time in ending]
        reached = sum(ended)
        waiting *= 1 - reached / watched
        if waiting <= A_HALF and reached:
            return day
        watched -= len(ended)
    return None


def _days(time: Time) -> int:
    return time.days
