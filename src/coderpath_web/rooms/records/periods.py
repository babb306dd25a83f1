"""The periods of which decisions are told in groups: whole quarters and years that have ended.

Of two periods that differ by a day, what was decided on that day could be told.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from coderpath.days import add_months, month_of
from coderpath.sentence.calendar import short_month

A_QUARTER, A_YEAR = 3, 12
QUARTERS, YEARS = 8, 3
"""How many quarters and years can be chosen, the newest first."""


class Period(NamedTuple):
    """A period: its name in an address, what it is called, its first day and its last."""

    name: str
    title: str
    first: date
    last: date


def periods(today: date) -> list[Period]:
    """Give the periods to choose from on a day; the last four quarters together come first."""
    ended = date(today.year, (today.month - 1) // A_QUARTER * A_QUARTER + 1, 1)
    return [_period(ended, A_YEAR), *_quarters(ended), *_years(today)]


def _quarters(ended: date) -> Iterator[Period]:
    for number in range(QUARTERS):
        yield _period(_months_before(ended, A_QUARTER * number), A_QUARTER)


def _years(today: date) -> Iterator[Period]:
    for year in range(today.year - 1, today.year - 1 - YEARS, -1):
        yield Period(str(year), str(year), date(year, 1, 1), date(year, 12, 31))


def _period(end: date, months: int) -> Period:
    """Give the months before a day, which is the first one after them."""
    first, last = _months_before(end, months), date.fromordinal(end.toordinal() - 1)
    title = f"{_month(first)} to {_month(last)}"
    return Period(f"{first:%Y-%m}-to-{last:%Y-%m}", title, first, last)


def _month(day: date) -> str:
    return short_month(month_of(day.toordinal()))


def _months_before(day: date, months: int) -> date:
    return date.fromordinal(add_months(day.toordinal(), -months))
