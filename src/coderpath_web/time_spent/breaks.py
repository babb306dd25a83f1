"""How much of paid time is likely to be breaks, by the ratio in which standards count a day."""

from coderpath.standards.units import BREAKS_OF_PAID
from coderpath_web.time_spent.queries import Times

A_DAY_HAS = "A standard counts 7 productive hours in a day of 8 paid."
"""Why breaks are proposed, as people read it."""


def likely_breaks(times: Times) -> int:
    """Give the minutes of breaks in paid time that names none: an eighth of what is no leave.

    Whole minutes. Breaks of a day that was a class throughout are part of the class: they are never
    more than the other reasons leave.  Source: a day of 8 paid hours has 7 productive ones, as
    `coderpath.standards.units` says.
    """
    there = times.paid - times.leave
    return max(0, min(round(there * BREAKS_OF_PAID), times.productive))
