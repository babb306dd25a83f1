"""Weeks as payroll counts them, Sunday to Saturday, cut where a month ends inside one.

A part of a week lies in one month, so that months add up to the minute.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
WEEKDAYS = frozenset({0, 1, 2, 3, 4})
"""Monday to Friday, as `date.weekday` counts them."""


class Part(NamedTuple):
    """Days of one week and one month; `until` is the first day after."""

    since: date
    until: date

    @property
    def last(self) -> date:
        """Give its last day."""
        return self.until - DAY

    @property
    def days(self) -> list[date]:
        """Give its days."""
        return [self.since + DAY * number for number in range((self.until - self.since).days)]

    @property
    def month(self) -> date:
        """Give the first day of its month."""
        return self.since.replace(day=1)

    @property
    def most(self) -> int:
        """Give the minutes that it has."""
        return len(self.days) * 24 * 60


def week_of(day: date) -> date:
    """Give the Sunday on which the week of a day begins."""
    return day - DAY * (day.isoweekday() % 7)


def month_after(day: date) -> date:
    """Give the first day of the month after that of a day."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def parts_of(day: date) -> list[Part]:
    """Give the parts of the week of a day: two where a month ends inside it, else one."""
    first = week_of(day)
    after, turn = first + WEEK, month_after(first)
    if turn < after:
        return [Part(first, turn), Part(turn, after)]
    return [Part(first, after)]


def part_of(day: date) -> Part:
    """Give the part of a week in which a day lies."""
    return next(one for one in parts_of(day) if one.since <= day < one.until)


def weeks_between(first: date, last: date) -> Iterator[date]:
    """Go through the first days of the weeks from that of one day to that of another."""
    week = week_of(first)
    while week <= last:
        yield week
        week += WEEK


def parts_between(first: date, last: date) -> Iterator[Part]:
    """Go through the parts of all weeks from that of one day to that of another."""
    for week in weeks_between(first, last):
        yield from parts_of(week)
