"""Spells as sets of days (proleptic ordinals), and how months are counted out of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tests.property.brute.days import add_months, read_day, read_until

MOST_LEFT_OVER = 29
DAYS_TO_A_MONTH = 30


def days_before(rows: Iterable[Mapping[str, str]], day: date) -> set[int]:
    """Collect the days before `day` on which one of the rows runs."""
    found: set[int] = set()
    for row in rows:
        end = min(read_until(row.get("until", "")), day)
        found |= set(range(read_day(row["since"]).toordinal(), end.toordinal()))
    return found


def runs(days: set[int]) -> list[tuple[date, date]]:
    """Give the runs of days without a gap, each as first day and first day after."""
    starts = sorted(one for one in days if one - 1 not in days)
    ends = sorted(one + 1 for one in days if one + 1 not in days)
    return [
        (date.fromordinal(start), date.fromordinal(end))
        for start, end in zip(starts, ends, strict=True)
    ]


def whole_months(start: date, end: date) -> int:
    """Count the whole calendar months from start to end."""
    months = 0
    while add_months(start, months + 1) <= end:
        months += 1
    return months


def enough(days: set[int], params: Mapping[str, Any]) -> bool:
    """Tell whether the days make up the `months` or `weeks` asked for."""
    if "weeks" in params:
        return len(days) >= 7 * int(params["weeks"])
    months = left_over = 0
    for start, end in runs(days):
        whole = whole_months(start, end)
        months += whole
        left_over += min((end - add_months(start, whole)).days, MOST_LEFT_OVER)
    return months + left_over // DAYS_TO_A_MONTH >= int(params["months"])
