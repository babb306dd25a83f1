"""Whose months are made of records and weeks in the demo: those of a team who submit them.

The invented facts say what each month comes to. What is told instead are the records and the time
that add up to it, so that the facts which the product makes of them are the invented ones.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from coderpath.days import Day, Month, first_of, month_of
from coderpath.facts.rows import Hours, Leave, Productivity
from coderpath_web.demo.months import Key, Months

DESKS = (
    "C0013", "C0019", "C0076", "C0106", "C0109", "C0573", "C0577", "C0628",
)  # fmt: skip
"""Coders at level III, whom Edith leads: about 16,000 records a month."""
WEEKEND = 5


class CodedMonth(NamedTuple):
    """What a coder's month is made of: the figures it comes to, and the days that were worked."""

    coder: str
    month: Month
    work: tuple[Productivity, ...]
    minutes: int
    days: tuple[date, ...]
    """Weekdays on which the coder worked."""
    away: tuple[date, ...]
    """Weekdays of a leave."""

    @property
    def first(self) -> date:
        """The first day of the month."""
        return date.fromordinal(first_of(self.month))

    @property
    def after(self) -> date:
        """The first day after it."""
        return date.fromordinal(first_of(self.month + 1))


class CodedMonths(NamedTuple):
    """The months of some desks, in their order, and the facts that are not brought otherwise."""

    by_month: Mapping[Month, list[CodedMonth]]
    rows: set[Key]


def coded_months(months: Months, since: date) -> CodedMonths:
    """Give the months of the desks from a day on, as far as one figure of each is known."""
    leaves = defaultdict(list)
    for one in months.of("leaves"):
        leaves[one.row.coder].append(one.row)
    work, hours = _figures(months, since)
    found: defaultdict[Month, list[CodedMonth]] = defaultdict(list)
    rows: set[Key] = set()
    for (coder, month), [minutes] in hours.items():
        days, away = _weekdays(month, leaves[coder], months.hired[coder])
        done = tuple(work.get((coder, month), ()))
        found[month].append(
            CodedMonth(coder, month, done, int(minutes.productive_minutes), days, away)
        )
        rows |= {("hours", minutes), *(("productivity", row) for row in done)}
    return CodedMonths(dict(sorted(found.items())), rows)


def _figures(
    months: Months, since: date
) -> tuple[dict[tuple[str, Month], list[Productivity]], dict[tuple[str, Month], list[Hours]]]:
    """Give records and hours by coder and month; a month that was corrected is left out whole."""
    work: defaultdict[tuple[str, Month], list[Productivity]] = defaultdict(list)
    hours: defaultdict[tuple[str, Month], list[Hours]] = defaultdict(list)
    corrected = set()
    for kind, into in (("productivity", work), ("hours", hours)):
        for one in months.of(kind):
            if one.row.coder not in DESKS or first_of(one.row.month) < since.toordinal():
                continue
            key = (one.row.coder, one.row.month)
            into[key].append(one.row)
            if one.retracted or one.recorded:
                corrected.add(key)
    for key in corrected | {key for key, rows in hours.items() if len(rows) > 1}:
        work.pop(key, None)
        hours.pop(key, None)
    return work, hours


def _weekdays(
    month: Month, leaves: list[Leave], hired: Day
) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """Give the weekdays of a month that were worked, and those of a leave."""
    there = [day for day in _days(month) if day.weekday() < WEEKEND and day.toordinal() >= hired]
    away = tuple(day for day in there if _is_away(day.toordinal(), leaves))
    days = tuple(day for day in there if day not in away)
    return (days, away) if days else (tuple(there), ())


def _is_away(day: Day, leaves: list[Leave]) -> bool:
    return any(one.since <= day < one.until for one in leaves)


def _days(month: Month) -> Iterator[date]:
    day, after = date.fromordinal(first_of(month)), first_of(month + 1)
    while day.toordinal() < after:
        yield day
        day += timedelta(days=1)


def month_at(text: str) -> Month:
    """Give the month that a text names, such as 2026-08."""
    return month_of(date.fromisoformat(f"{text}-01").toordinal())
