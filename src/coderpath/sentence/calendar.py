"""Days and months written for people: 1 March 2025, March 2025."""

from datetime import date

from coderpath.days import Day, Month

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English, whatever language the machine is set to: the calendar module follows the machine."""


def day_words(day: Day) -> str:
    """Write a day for people: 1 May 2025."""
    when = date.fromordinal(day)
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def month_words(month: Month) -> str:
    """Write a month for people: May 2025."""
    year, index = divmod(month, 12)
    return f"{MONTH_NAMES[index]} {year}"
