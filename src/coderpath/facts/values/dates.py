"""Reading days and months. Only the ISO form is read; other forms are guessed for the mend."""

import re
from datetime import date

from coderpath.days import Day, Month
from coderpath.facts.saying import quoted
from coderpath.facts.values.meant import days_meant, months_meant
from coderpath.facts.values.unreadable import Unreadable
from coderpath.sentence.calendar import MONTH_NAMES, day_words

_MIDNIGHT = r"(?:[T ]00:00(?::00(?:\.0+)?)?)?"
_DAY = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_MIDNIGHT}")
_TIMED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:.*")
_MONTH = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})(?:-01{_MIDNIGHT})?")
_NO_DATE = re.compile(
    r"(0001-01-01|1900-01-01|2999-12-31|9999-12-30|9999-12-31)([T ][0-9:.]+Z?)?", re.IGNORECASE
)

_NO_END = re.compile(r"(9999-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.]+Z?)?", re.IGNORECASE)

NO_END_YET: Day = date.max.toordinal()
"""The last day of the calendar: where a row says so itself, it still runs."""

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
"""More than fifty years ahead for decades to come. It is a fixed year because the library has no
clock: a file that was read once is read the same ever after."""

DAY_IN_FIGURES = "Write year-month-day, in figures"
MONTH_IN_FIGURES = "Write year-month, in figures"
"""The mend of a text that means no day, or no month, at all."""

_WITHIN = f"Days from {EARLIEST_YEAR} to {LATEST_YEAR} can be kept"


def is_no_date(text: str) -> bool:
    """Tell the days that other systems write where there is none, such as 9999-12-31."""
    return _NO_DATE.fullmatch(text) is not None


def year_outside(text: str, year: int) -> Unreadable | None:
    """Say that a year lies outside those that can be kept; None when it lies within."""
    if EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    side = f"before {EARLIEST_YEAR}" if year < EARLIEST_YEAR else f"after {LATEST_YEAR}"
    mend = "Correct the year, or leave it empty where there is no date"
    return Unreadable(f"{text} lies {side}", mend, _WITHIN)


def read_day(text: str) -> Day | Unreadable:
    """Read an ISO date; a time of midnight, which exports like to add, is passed over."""
    match = _DAY.fullmatch(text)
    if match is None:
        return Unreadable(f"{quoted(text)} cannot be read as a date", _mend_day(text))
    if is_no_date(text):
        return Unreadable(f"{text} is not a real date", "Leave it empty, or correct the date")
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return Unreadable(f"{text} is not a day of the calendar", "Correct the date")
    return year_outside(text, day.year) or day.toordinal()


def day_after(last: Day, text: str) -> Day | Unreadable:
    """Give the first day after a last one, which is what facts hold; it can be kept as well.

    `text` is the last day as it stands where somebody reads it.
    """
    day = date.fromordinal(last + 1)
    if year_outside(text, day.year) is None:
        return day.toordinal()
    latest = day_words(date(LATEST_YEAR, 12, 31).toordinal() - 1)
    return Unreadable(
        f"{text} lies after {latest}",
        "Correct the year, or leave it empty where there is no end",
        f"{latest} is the latest last day that can be kept",
    )


def read_end(text: str) -> Day | Unreadable:
    """Read an ISO date; any day of the year 9999 says that there is no end yet."""
    match = _NO_END.fullmatch(text)
    if match is None:
        return read_day(text)
    try:
        date.fromisoformat(match[1])
    except ValueError:
        return Unreadable(f"{text} is not a day of the calendar", "Correct the date")
    return NO_END_YET


def read_month(text: str) -> Month | Unreadable:
    """Read an ISO month; spreadsheets make its first day of it, which is read as well."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return Unreadable(f"{quoted(text)} cannot be read as a month", _mend_month(text))
    year, number = int(match[1]), int(match[2])
    if year < 1 or not 1 <= number <= 12:  # noqa: PLR2004 -- months of a year
        return Unreadable(f"{text} is not a month of the calendar", "Correct the month")
    return year_outside(text, year) or year * 12 + number - 1


def _mend_day(text: str) -> str:
    if timed := _TIMED.fullmatch(text):
        return f"Write {timed[1]}, without the time"
    meant = [f"{when.isoformat()} for {day_words(when.toordinal())}" for when in days_meant(text)]
    if not meant:
        return DAY_IN_FIGURES
    return f"Write {' or '.join(meant)}"


def _mend_month(text: str) -> str:
    meant = [
        f"{when:%Y-%m} for {MONTH_NAMES[when.month - 1]} {when.year}" for when in months_meant(text)
    ]
    if not meant:
        return MONTH_IN_FIGURES
    return f"Write {' or '.join(meant)}"
