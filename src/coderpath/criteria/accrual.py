"""Adding up spells of time: whole calendar months, and leftover days pooled 30 to a month."""

from typing import NamedTuple

from coderpath.days import FOREVER, Day, Duration, add_months
from coderpath.spans import Spans

DAYS_TO_A_MONTH = 30
MOST_LEFTOVER_DAYS = 29


class Accrued(NamedTuple):
    """Time added up: whole months and days below 30, and all days together."""

    months: int
    days: int
    all_days: int

    def reaches(self, asked: Duration) -> bool:
        """Tell whether the time is enough."""
        if asked.unit == "weeks":
            return self.all_days >= 7 * asked.length
        return self.months >= asked.length


def whole_months(since: Day, until: Day) -> tuple[int, int]:
    """Count whole months from a spell's start, and the days left over (at most 29)."""
    months = max((until - since) // 31, 0)
    while add_months(since, months + 1) <= until:
        months += 1
    return months, min(until - add_months(since, months), MOST_LEFTOVER_DAYS)


def accrued(spells: Spans, day: Day) -> Accrued:
    """Add up what lies before a day."""
    months = days = all_days = 0
    for since, until in spells:
        end = min(until, day)
        if since < end:
            spell_months, spell_days = whole_months(since, end)
            months, days = months + spell_months, days + spell_days
            all_days += end - since
    return Accrued(months + days // DAYS_TO_A_MONTH, days % DAYS_TO_A_MONTH, all_days)


def reached_on(spells: Spans, asked: Duration) -> Day:
    """Give the first day before which enough time has been added up, or FOREVER.

    What is added up never shrinks, so from that day on it is enough for good.
    """
    before = Accrued(0, 0, 0)
    for index, (since, until) in enumerate(spells):
        end = _reached_within(since, before, asked)
        if end <= until and end < FOREVER:
            return end
        if until >= FOREVER:
            return FOREVER
        before = accrued(spells[: index + 1], until)
    return FOREVER


def _reached_within(since: Day, before: Accrued, asked: Duration) -> Day:
    if asked.unit == "weeks":
        return since + 7 * asked.length - before.all_days
    needed = asked.length - before.months
    by_months = add_months(since, needed)
    short = DAYS_TO_A_MONTH - before.days
    if short > MOST_LEFTOVER_DAYS or needed < 1:
        return by_months
    return min(by_months, add_months(since, needed - 1) + short)
