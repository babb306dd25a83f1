"""Time added up, in words, against the time asked."""

from coderpath.criteria.accrual import accrued
from coderpath.days import Day, Duration
from coderpath.sentence.words import counted
from coderpath.spans import Spans

DAYS_IN_WEEK = 7


def so_far(spells: Spans, asked: Duration, on: Day) -> str:
    """Write time added up against the time asked: 35 months and 12 days of 36 months so far."""
    time = accrued(spells, on)
    if asked.unit == "weeks":
        whole, days = divmod(time.all_days, DAYS_IN_WEEK)
        unit = "week"
    else:
        whole, days, unit = time.months, time.days, "month"
    parts = [counted(whole, unit)] if whole or not days else []
    parts += [counted(days, "day")] if days else []
    return f"{' and '.join(parts)} of {asked} so far"
