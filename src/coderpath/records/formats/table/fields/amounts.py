"""Amounts: time spent in whole seconds, charges in whole cents, ages in whole years."""

import re
from collections.abc import Callable
from fractions import Fraction

from coderpath.records.coded_record import OLDEST
from coderpath.records.formats.table.fields.unread import Unread, unread

_NUMBER = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,6})?|\.[0-9]{1,6}")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9])(?::([0-5][0-9]))?")
_MONEY = re.compile(
    r"\$? ?([0-9]{1,8}|[0-9]{1,2}(?:,[0-9]{3}){1,2}|[0-9]{1,3}(?:,[0-9]{3})?)(?:\.([0-9]{1,2})0*)?"
)
_CENTS = re.compile(r"([0-9]{1,10})(?:\.0+)?")
_AGE = re.compile(
    r"(?:>|>=|over )? ?([0-9]{1,3})(?:\.[0-9]+)? ?(\+|y|yrs?|years?|m|mos?|months?|d|days?)?",
    re.IGNORECASE,
)
_YOUNG = frozenset("md")
_WEEK = 7 * 24 * 3600
_OLDEST_EVER = 125
_MOST_CENTS = 5_000_000_000

TOO_LONG = Unread(
    "The time spent on one record is over a week",
    "A record takes at most a week of time",
    "Correct the time",
)
NO_TIME = unread(
    "an amount of time", "Time is a number of zero or more, such as 12 or 12.5", "Correct the time"
)
NO_CLOCK = unread(
    "hours and minutes", "Hours and minutes are written 0:12 or 0:12:30", "Correct the time"
)
NO_MONEY = unread(
    "an amount of money",
    "Charges are zero to 50 million dollars, such as 1234.50",
    "Correct the charges",
)
NO_AGE = unread(
    "an age", "An age is a whole number of years; 90 stands for 90 and over", "Correct the age"
)


def seconds_in(unit: int) -> Callable[[str], int | Unread]:
    """Give what reads an amount of a unit of so many seconds; half a second counts as a whole."""

    def read(text: str) -> int | Unread:
        if not _NUMBER.fullmatch(text):
            return NO_TIME
        seconds = (
            int(text) * unit if text.isdigit() else int(Fraction(text) * unit + Fraction(1, 2))
        )
        return seconds if seconds <= _WEEK else TOO_LONG

    return read


def clock(text: str) -> int | Unread:
    """Read hours and minutes, and seconds where there are some."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return NO_CLOCK
    seconds = int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0)
    return seconds if seconds <= _WEEK else TOO_LONG


def dollars(text: str) -> int | Unread:
    """Read dollars, with or without sign and commas, as cents."""
    match = _MONEY.fullmatch(text)
    if match is None:
        return NO_MONEY
    cents = int(match[1].replace(",", "")) * 100 + int((match[2] or "0").ljust(2, "0"))
    return cents if cents <= _MOST_CENTS else NO_MONEY


def cents(text: str) -> int | Unread:
    """Read whole cents."""
    match = _CENTS.fullmatch(text)
    return NO_MONEY if match is None or int(match[1]) > _MOST_CENTS else int(match[1])


def age(text: str) -> int | Unread:
    """Read whole years, 90 for more; an age in months or days is below one year, or unread."""
    match = _AGE.fullmatch(text)
    if match is None:
        return NO_AGE
    years, unit = int(match[1]), (match[2] or "").lower()[:1]
    if unit in _YOUNG:
        years = years // (12 if unit == "m" else 365)
    return min(years, OLDEST) if years <= _OLDEST_EVER else NO_AGE
