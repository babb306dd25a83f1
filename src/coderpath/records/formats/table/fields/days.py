"""Days as exports write them; a time of day behind one is passed over and never kept."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial

from coderpath.days import Day
from coderpath.facts.values.dates import EARLIEST_YEAR, LATEST_YEAR
from coderpath.facts.values.meant import month_number
from coderpath.records.formats.table.fields.unread import Unread, unread
from coderpath.sentence.calendar import MONTH_NAMES


class DayOrder(StrEnum):
    """In which order a table writes days in figures where the year does not come first."""

    NONE = "year-month-day"
    AMERICAN = "month-day-year"
    EUROPEAN = "day-month-year"


_TIME = re.compile(
    r"(.{6,}?)[T ] *[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: *[AP]\.?M\.?)?(?: *(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})|([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_NAMES = "|".join(f"{name[:3]}[a-z]*" for name in MONTH_NAMES)
_NAMED = re.compile(
    rf"([0-9]{{1,2}})[-/. ]?({_NAMES})[-/., ]*([0-9]{{4}}|[0-9]{{2}})"
    rf"|({_NAMES})[-/. ]*([0-9]{{1,2}}),?[-/. ]*([0-9]{{4}})",
    re.IGNORECASE,
)
_CENTURY = 2000
_SHORT = 100

NO_DAY = unread(
    "a day", "Days are written 2026-03-14, 14-Mar-2026 or as the mapping says under dates"
)
OTHER_ORDER = Unread(
    "The day is written with figures alone, and nothing says which is the month",
    "dates in the mapping says month-day-year or day-month-year",
    "Add dates to the mapping",
    belongs=True,
)
NOT_IN_CALENDAR = Unread(
    "The cell cannot be read as a day of the calendar",
    "The month and the day must exist",
    "Correct the day",
    belongs=True,
)
OUT_OF_TIME = Unread(
    "The day lies outside the time of coded records",
    f"Days from {EARLIEST_YEAR} to {LATEST_YEAR} can be kept",
    "Correct the year, or list the text under nothing if it stands for no day",
    belongs=True,
)


def day_reader(order: DayOrder) -> Callable[[str], Day | Unread]:
    """Give what reads days of an order; each way of writing one is read once."""
    known: dict[str, Day] = {}

    def read(text: str) -> Day | Unread:
        timed = _TIME.fullmatch(text)
        bare = timed[1].rstrip(" ,") if timed else text
        if bare in known:
            return known[bare]
        found = _day(bare, order)
        if not isinstance(found, Unread):
            known[bare] = found
        return found

    return read


def _day(text: str, order: DayOrder) -> Day | Unread:
    if match := _YEAR_FIRST.fullmatch(text):
        figures = (match[1] or match[5], match[3] or match[6], match[4] or match[7])
        return _dated(*map(int, figures))
    if match := _YEAR_LAST.fullmatch(text):
        return _ordered(int(match[1]), int(match[3]), match[4], order)
    if match := _NAMED.fullmatch(text):
        day, month, year = match[1] or match[5], match[2] or match[4], match[3] or match[6]
        return _dated(_year(year), month_number(month[:3]), int(day))
    return NO_DAY


def _ordered(first: int, second: int, year: str, order: DayOrder) -> Day | Unread:
    dated = partial(_dated, _year(year))
    if order is DayOrder.NONE:
        return OTHER_ORDER
    return dated(first, second) if order is DayOrder.AMERICAN else dated(second, first)


def _year(text: str) -> int:
    """Give a year; coded records are of this century, so two figures are."""
    year = int(text)
    return year + _CENTURY if year < _SHORT else year


def _dated(year: int, month: int, day: int) -> Day | Unread:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return OUT_OF_TIME
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return NOT_IN_CALENDAR
