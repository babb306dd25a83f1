"""Time added up, in words, against the time asked."""

from collections.abc import Iterable

from coderpath.criteria.accrual import Accrued, accrued, whole_months
from coderpath.criteria.base import Row
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.words import Surroundings
from coderpath.days import Day, Duration
from coderpath.sentence import said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted
from coderpath.spans import Span, Spans

DAYS_IN_WEEK = 7


def so_far(spells: Spans, asked: Duration, on: Day) -> str:
    """Write time added up against the time asked: 35 months and 12 days of 36 months so far."""
    return f"{time_in(asked.unit, spells, on)} of {asked} so far"


def time_in(unit: str, spells: Spans, on: Day) -> str:
    """Write time added up, in months or in weeks, and days: 35 months and 12 days."""
    time = accrued(spells, on)
    if unit == "weeks":
        whole, days = divmod(time.all_days, DAYS_IN_WEEK)
    else:
        whole, days = time.months, time.days
    parts = [counted(whole, unit.removesuffix("s"))] if whole or not days else []
    parts += [counted(days, "day")] if days else []
    return " and ".join(parts)


def time_text(months: int, days: int) -> str:
    """Write months and days, leaving out what is none: 3 months and 12 days."""
    parts = [counted(months, "month")] if months else []
    parts += [counted(days, "day")] if days else []
    return " and ".join(parts)


def of_months(months: int, asked: int | None) -> str:
    """Write months of the months asked, short: 3 of 12 mo; nothing where weeks are asked."""
    return f"{months} of {asked} mo" if asked else ""


def spells_table(
    title: str,
    spells: Iterable[tuple[Span, Row]],
    time: Accrued,
    asked: str,
    around: Surroundings,
) -> FactTable:
    """Give spells up to the day with their lengths, and what they come to."""
    lines = [
        FactLine((around.words_of(row), _length(span, around.on)), row)
        for span, row in sorted(spells, key=lambda pair: pair[0])
    ]
    together = f"Together {time_text(time.months, time.days) or 'no time yet'} before "
    sums = said(together, say_day(around.on), f"; {asked} asked.")
    return FactTable(title, ("Spell", "Up to this day"), lines, sums)


def _length(span: Span, on: Day) -> str:
    since, until = span
    return time_text(*whole_months(since, min(until, on))) or counted(0, "day")
