"""The days that a world turns on: few, near each other, and awkward."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

MONTHS = 14
DAYS = 10  # so many days a world has
STARTS = [(2020, 1), (2019, 1), (2019, 9), (2021, 11), (2022, 12), (2023, 10)]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"\d{4}-\d{2}")


def months_from(start: tuple[int, int], count: int = MONTHS) -> list[date]:
    """Give the first days of some months."""
    year, month = start
    return [date(year + (month - 1 + n) // 12, (month - 1 + n) % 12 + 1, 1) for n in range(count)]


def awkward_days(start: tuple[int, int]) -> list[date]:
    """Give the days of a world's months near which reckoning goes wrong."""
    found = []
    for first in months_from(start):
        last = calendar.monthrange(first.year, first.month)[1]
        found += [first.replace(day=day) for day in (1, 2, 15, last - 1, last)]
    return found


@st.composite
def calendars(draw: st.DrawFn) -> tuple[list[date], list[date]]:
    """Draw a world's months and its days, in order."""
    start = draw(st.sampled_from(STARTS))
    pool = awkward_days(start)
    picked = st.lists(st.sampled_from(pool), min_size=DAYS, max_size=DAYS, unique=True)
    return months_from(start), sorted(draw(picked))


def interesting_days(doc: dict[str, Any], facts: dict[str, list[dict[str, str]]]) -> list[date]:
    """Give all days in a world's facts and path, these plus its durations, and month firsts."""
    named = {day for rows in facts.values() for row in rows for day in days_in(row)}
    named |= {day for key in ("effective", "grandfather") for day in days_in(doc.get(key))}
    turning = {moved for day in named for moved in after_durations(day, set(durations(doc)))}
    first, last = min(named), max(named | turning)
    months = months_from((first.year, first.month), (last.year - first.year) * 12 + 13)
    closing = doc.get("months_close_on", 1)
    closed = {month.replace(day=closing) for month in months}
    return sorted(one for one in named | turning | set(months) | closed if one <= last)


def days_in(value: object) -> Iterator[date]:
    """Find the days and months in a value."""
    if isinstance(value, dict):
        for one in value.values():
            yield from days_in(one)
    elif isinstance(value, date):
        yield value
    elif isinstance(value, str) and DAY.fullmatch(value) and not value.startswith("9999"):
        yield date.fromisoformat(value)
    elif isinstance(value, str) and MONTH.fullmatch(value):
        yield date.fromisoformat(f"{value}-01")


def durations(value: object, key: str = "") -> Iterator[tuple[str, int]]:
    """Find the durations in a path, as `months` or `weeks` and how many."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from durations(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from durations(one)
    elif isinstance(value, int) and key.endswith(("months", "weeks")):
        yield key.rpartition("_")[2], value


def after_durations(day: date, lengths: set[tuple[str, int]]) -> Iterator[date]:
    """Give a day plus each duration."""
    for unit, count in lengths:
        if unit == "weeks":
            yield day + timedelta(weeks=count)
        else:
            year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
            last = calendar.monthrange(year, month + 1)[1]
            yield date(year, month + 1, min(day.day, last))
