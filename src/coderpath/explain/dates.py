"""Days, months and spans of days as plain text; what they say is in `coderpath.sentence.dates`."""

from collections.abc import Iterable

from coderpath.days import Day, Month
from coderpath.sentence.dates import (
    say_day,
    say_month,
    say_months,
    say_since,
    say_span,
    say_until,
)


def day_text(day: Day) -> str:
    """Write a day: 1 March 2025. A day that is open at either end prints nothing."""
    return str(say_day(day))


def month_text(month: Month) -> str:
    """Write a month: March 2025."""
    return str(say_month(month))


def months_text(months: Iterable[Month]) -> str:
    """Write months as runs: March 2024 to May 2024, July 2024."""
    return str(say_months(months))


def since_text(day: Day) -> str:
    """Write a beginning: since 1 March 2025."""
    return str(say_since(day))


def until_text(day: Day, *, as_far_as_recorded: bool = False) -> str:
    """Write an end by its last day: until 30 June 2025 (as far as recorded)."""
    return str(say_until(day, as_far_as_recorded=as_far_as_recorded))


def span_text(since: Day, until: Day) -> str:
    """Write a span: since 1 March 2025, on 1 March 2025, from 1 March 2025 to 30 June 2025."""
    return str(say_span(since, until))
