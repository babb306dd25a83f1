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
    return f"{month_name(month)} {month // 12}"


def short_month(month: Month) -> str:
    """Write a month where there is little room: Mar 2025."""
    return f"{month_name(month)[:3]} {month // 12}"


def month_name(month: Month) -> str:
    """Write a month without its year: March."""
    return MONTH_NAMES[month % 12]
