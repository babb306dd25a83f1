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


def read_day(text: str) -> Day | Unreadable:
    """Read an ISO date; a time of midnight, which exports like to add, is passed over."""
    match = _DAY.fullmatch(text)
    if match is None:
        return Unreadable(f"{quoted(text)} cannot be read as a date", _mend_day(text))
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).toordinal()
    except ValueError:
        return Unreadable(f"{text} is not a day of the calendar", "Correct the date")


def read_month(text: str) -> Month | Unreadable:
    """Read an ISO month; spreadsheets make its first day of it, which is read as well."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return Unreadable(f"{quoted(text)} cannot be read as a month", _mend_month(text))
    year, number = int(match[1]), int(match[2])
    if year < 1 or not 1 <= number <= 12:  # noqa: PLR2004 -- months of a year
        return Unreadable(f"{text} is not a month of the calendar", "Correct the month")
    return year * 12 + number - 1


def _mend_day(text: str) -> str:
    if timed := _TIMED.fullmatch(text):
        return f"Write {timed[1]}, without the time"
    meant = [f"{when.isoformat()} for {day_words(when.toordinal())}" for when in days_meant(text)]
    if not meant:
        return "Write year-month-day, in figures"
    return f"Write {' or '.join(meant)}"


def _mend_month(text: str) -> str:
    meant = [
        f"{when:%Y-%m} for {MONTH_NAMES[when.month - 1]} {when.year}" for when in months_meant(text)
    ]
    if not meant:
        return "Write year-month, in figures"
    return f"Write {' or '.join(meant)}"
