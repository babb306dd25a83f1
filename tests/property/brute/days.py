"""Dates: reading them and adding months and weeks."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

FOREVER = date.max
ONE_DAY = timedelta(days=1)


@cache
def read_day(text: str | date) -> date:
    """Read a date that YAML or a table gives."""
    return text if isinstance(text, date) else date.fromisoformat(text)


def read_until(text: str) -> date:
    """Read the first day after; empty means open."""
    return read_day(text) if text else FOREVER


def covers(row: Mapping[str, str], day: date, start: str = "since", end: str = "until") -> bool:
    """Tell whether start <= day < end."""
    return read_day(row[start]) <= day < read_until(row.get(end, ""))


def add_months(day: date, months: int) -> date:
    """Add months: the same day of the month, or the month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > FOREVER.year:
        return FOREVER
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def after(start: date, params: Mapping[str, Any], name: str = "") -> date:
    """Add the duration of `<name>_months` or `<name>_weeks`; FOREVER where neither stands."""
    prefix = f"{name}_" if name else ""
    if prefix + "months" in params:
        return add_months(start, params[prefix + "months"])
    if prefix + "weeks" in params:
        return start + timedelta(weeks=params[prefix + "weeks"])
    return FOREVER


def month_before(day: date) -> date:
    """Give the first day of the month before the month of `day`."""
    return (day.replace(day=1) - ONE_DAY).replace(day=1)


def days_of_month(first: date) -> Iterator[date]:
    """Give every day of the month that begins on `first`."""
    for number in range(monthrange(first.year, first.month)[1]):
        yield first + timedelta(days=number)
