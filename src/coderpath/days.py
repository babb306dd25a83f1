"""Days as whole numbers, and the calendar arithmetic of the path language.

A day is a proleptic ordinal (`date.toordinal()`); a month is `year * 12 + month - 1`. Whole
numbers make the sweep fast and leave no room for time zones.
"""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

Day: TypeAlias = int
Month: TypeAlias = int

BEGINNING: Day = 0
"""Before every date."""

FOREVER: Day = date.max.toordinal() + 1
"""After every date: the `until` of what is open."""


def day_of(text: str) -> Day:
    """Read an ISO date. Raises ValueError when it is none."""
    return date.fromisoformat(text).toordinal()


def iso(day: Day) -> str | None:
    """Write a day as an ISO date; None when it is open at either end."""
    if day <= BEGINNING or day >= FOREVER:
        return None
    return date.fromordinal(day).isoformat()


def month_of(day: Day) -> Month:
    """Give the month that contains a day."""
    when = date.fromordinal(day)
    return when.year * 12 + when.month - 1


@lru_cache(maxsize=4096)
def first_of(month: Month) -> Day:
    """Give the first day of a month, FOREVER past the calendar's end."""
    year, index = divmod(month, 12)
    if year > date.max.year:
        return FOREVER
    return date(year, index + 1, 1).toordinal()


def days_left(until: Day, on: Day) -> int:
    """Count the days from a day to the last one before `until`: none on that last day itself."""
    return until - 1 - on


def month_text(month: Month) -> str:
    """Write a month as YYYY-MM."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@lru_cache(maxsize=65536)
def add_months(day: Day, months: int) -> Day:
    """Add months to a day: the day of the month stays, or becomes the month's last.

    Past the end of the calendar the answer is FOREVER.
    """
    when = date.fromordinal(day)
    year, index = divmod(when.year * 12 + when.month - 1 + months, 12)
    if year > date.max.year:
        return FOREVER
    last = monthrange(year, index + 1)[1]
    return date(year, index + 1, min(when.day, last)).toordinal()


class Duration(NamedTuple):
    """A length of time in months or in weeks, never in both."""

    length: int
    unit: str  # "months" or "weeks"

    def after(self, day: Day) -> Day:
        """Give the day on which this duration, counted from `day`, is over."""
        if day >= FOREVER:
            return FOREVER
        if self.unit == "months":
            return add_months(day, self.length)
        return min(day + 7 * self.length, FOREVER)

    def __str__(self) -> str:
        unit = self.unit if self.length != 1 else self.unit[:-1]
        return f"{self.length} {unit}"
