"""Days, months and spans of days as pieces of a sentence.

A span's `until` is the first day after it. What is said after "until" or "to" is therefore the
day before: the last day that still belongs to the span. Only "lapsed on" and "ended on" name the
`until` itself, the first day without. Of an open end nothing is said.
"""

from collections.abc import Iterable

from coderpath.days import BEGINNING, FOREVER, Day, Month, days_left
from coderpath.sentence.lists import chain
from coderpath.sentence.parts import DayPart, MonthPart
from coderpath.sentence.said import Said, said
from coderpath.sentence.words import counted, runs

NEVERS = (BEGINNING, FOREVER)
NEAR = {0: "today", 1: "tomorrow"}


def say_day(day: Day) -> Said:
    """Say a day: 1 March 2025. Of a day that is open at either end nothing is said."""
    return said(DayPart(day)) if BEGINNING < day < FOREVER else said()


def say_month(month: Month) -> Said:
    """Say a month: March 2025."""
    return said(MonthPart(month))


def say_months(months: Iterable[Month]) -> Said:
    """Say months as runs: March 2024 to May 2024, July 2024."""
    return chain(", ", map(_run, runs(months)))


def _run(run: list[Month]) -> Said:
    first = say_month(run[0])
    return first if len(run) == 1 else said(first, " to ", say_month(run[-1]))


def say_since(day: Day) -> Said:
    """Say a beginning: since 1 March 2025."""
    return said("since ", say_day(day)) if say_day(day) else said()


def say_until(day: Day, *, as_far_as_recorded: bool = False) -> Said:
    """Say an end by its last day: until 30 June 2025 (as far as recorded)."""
    if day in NEVERS:
        return said()
    recorded = " (as far as recorded)" if as_far_as_recorded else ""
    return said("until ", say_day(day - 1), recorded)


def say_left(until: Day, on: Day) -> str:
    """Say how far the last day before `until` is from a day: today, tomorrow, in 3 days."""
    left = days_left(until, on)
    return NEAR.get(left) or f"in {counted(left, 'day')}"


def say_counting(until: Day) -> Said:
    """Say until when a fact counts, after the fact itself: , counts until 30 June 2025."""
    return said(", counts ", say_until(until)) if say_until(until) else said()


def say_span(since: Day, until: Day) -> Said:
    """Say a span: since 1 March 2025, on 1 March 2025, from 1 March 2025 to 30 June 2025."""
    if since in NEVERS or until in NEVERS:
        return say_since(since) or say_until(until)
    if until == since + 1:
        return said("on ", say_day(since))
    return said("from ", say_day(since), " to ", say_day(until - 1))
