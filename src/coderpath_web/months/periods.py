"""Months in a row, and periods of them."""

from datetime import date

from coderpath.days import first_of, month_of


def months_back(last: date, number: int) -> list[date]:
    """Give the first days of so many months in a row, of which a day lies in the last."""
    newest = month_of(last.toordinal())
    return [date.fromordinal(first_of(newest - back)) for back in reversed(range(number))]


def month_before(day: date) -> date:
    """Give the first day of the month before that of a day."""
    return date.fromordinal(first_of(month_of(day.toordinal()) - 1))
