"""Days, months and spans of days, written for people.

A span's `until` is the first day after it. What is printed after "until" or "to" is therefore the
day before: the last day that still belongs to the span. Only "lapsed on" and "ended on" name the
`until` itself, the first day without. An open end prints nothing.
"""

from collections.abc import Iterable

from coderpath.days import BEGINNING, FOREVER, Day, Month
from coderpath.explain.words import runs
from coderpath.facts.saying import MONTH_NAMES, day_words

NEVERS = (BEGINNING, FOREVER)


def day_text(day: Day) -> str:
    """Write a day: 1 March 2025. A day that is open at either end prints nothing."""
    return day_words(day) if BEGINNING < day < FOREVER else ""


def month_text(month: Month) -> str:
    """Write a month: March 2025."""
    year, index = divmod(month, 12)
    return f"{MONTH_NAMES[index]} {year}"


def months_text(months: Iterable[Month]) -> str:
    """Write months as runs: March 2024 to May 2024, July 2024."""
    return ", ".join(map(_run_text, runs(months)))


def _run_text(run: list[Month]) -> str:
    first = month_text(run[0])
    return first if len(run) == 1 else f"{first} to {month_text(run[-1])}"


def since_text(day: Day) -> str:
    """Write a beginning: since 1 March 2025."""
    return f"since {day_text(day)}" if day_text(day) else ""


def until_text(day: Day, *, as_far_as_recorded: bool = False) -> str:
    """Write an end by its last day: until 30 June 2025 (as far as recorded)."""
    if day in NEVERS:
        return ""
    recorded = " (as far as recorded)" if as_far_as_recorded else ""
    return f"until {day_text(day - 1)}{recorded}"


def span_text(since: Day, until: Day) -> str:
    """Write a span: since 1 March 2025, on 1 March 2025, from 1 March 2025 to 30 June 2025."""
    if since in NEVERS or until in NEVERS:
        return since_text(since) or until_text(until)
    if until == since + 1:
        return f"on {day_text(since)}"
    return f"from {day_text(since)} to {day_text(until - 1)}"
