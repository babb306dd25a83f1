"""A period against the one before it, in closed months: a figure of 30, 90 or 365 days."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.measures.work import Work
from coderpath_web.rooms.months.pages.figures_shown import WorkShown
from coderpath_web.standings.queries.people_on import Person

STEADY = Fraction(1, 100)
"""A share of the standard under which a difference is called steady."""


class Period(NamedTuple):
    """A period that can be chosen: its days as people say them, and the months that it is."""

    days: int
    months: int

    @property
    def words(self):
        return f"{self.days} days"


PERIODS = (Period(30, 1), Period(90, 3), Period(365, 12))


class Trend(NamedTuple):
    """Somebody's figures of a period and of the one before; of the team where there is nobody."""

    person: Person | None
    now: WorkShown
    before: WorkShown
    trend: str
    """rising, steady or falling; empty where one of the two is not recorded."""


def trend_of(person: Person | None, now: Work, before: Work) -> Trend:
    """Hold a period against the one before it."""
    trend = ""
    if now.is_measured and before.is_measured:
        moved = now.productivity - before.productivity
        trend = "rising" if moved > STEADY else "falling" if moved < -STEADY else "steady"
    return Trend(person, WorkShown(now), WorkShown(before), trend)
