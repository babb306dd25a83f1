"""Which months a productivity window takes, going back from the latest closed month.

Months on leave are passed over. With a level to stay within, going back stops at the first month
on whose first day the level was not held.
"""

from coderpath.days import FOREVER, Day, Month, first_of, month_of
from coderpath.facts.months import Months
from coderpath.spans import Spans, span_at


def closes_on(month: Month, close_day: int) -> Day:
    """Give the day from which a month's figures count: a day of the next month."""
    first = first_of(month + 1)
    return first if first >= FOREVER else first + close_day - 1


def last_closed(day: Day, close_day: int) -> Month:
    """Give the latest month that is closed on a day."""
    return month_of(day - (close_day - 1)) - 1


def is_within(held: Spans | None, month: Month) -> bool:
    """Tell whether the level to stay within was held on a month's first day."""
    return held is None or span_at(held, first_of(month)) is not None


def months_within(held: Spans, months: range) -> frozenset[Month]:
    """Give the months on whose first day the level was held."""
    found: set[Month] = set()
    for since, until in held:
        first = month_of(since - 1) + 1
        after_last = month_of(until - 1) + 1 if until < FOREVER else months.stop
        found.update(range(max(first, months.start), after_last))
    return frozenset(found)


def months_taken(
    months: Months, held: Spans | None, window: int, latest: Month
) -> tuple[tuple[Month, ...], bool]:
    """Give the months taken, oldest first, and whether they fill the window.

    Months before anything is known are taken too, unlisted, since nothing can be said of them.
    """
    first = min(months.known, default=latest + 1)
    found: list[Month] = []
    month = latest
    while len(found) < window and (held is not None or month >= first):
        if not is_within(held, month):
            return tuple(reversed(found)), False
        if not months.is_passed_over(month):
            found.append(month)
        month -= 1
    return tuple(reversed(found)), True


def months_that_matter(months: Months, held: Spans | None, window: int) -> range:
    """Give the months that can change the answer: later ones repeat the last."""
    ends = {month_of(day) for span in held or () for day in span if day < FOREVER}
    spoken = months.known | ends | {month - 1 for month in ends}
    if not spoken:
        return range(0)
    last, left = max(spoken), window + 1
    while left and last < months.passed_from:
        last += 1
        left -= not months.is_passed_over(last)
    return range(min(spoken), last + 1)
