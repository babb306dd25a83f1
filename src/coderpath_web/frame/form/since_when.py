"""From when on a standard counts, and how much of that lies behind, as forms say it."""

from coderpath.days import FOREVER, Day, Month, first_of, month_of
from coderpath.sentence.calendar import day_words, month_words
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.facts.ground import Rows


def since_when(rows: Rows) -> str:
    """Say from when on a standard counts: which months it measures, and that they are over."""
    first, today = newest_standard(rows), clock.today().toordinal()
    if first is None:
        return ""
    month = first_measured(first)
    over = month_of(today) - month
    if over <= 0:
        return (
            f"It measures {month_words(month)} and every month after it; none that is already over."
        )
    verb = "is" if over == 1 else "are"
    months = f"{counted(over, 'month')} that {verb} already over would be measured by it"
    return f"It is backdated to {day_words(first)}: {months}, from {month_words(month)} on."


def first_measured(since: Day) -> Month:
    """Give the first month that a standard measures: the first that begins under it."""
    month = month_of(since)
    return month + (since != first_of(month))


def newest_standard(rows: Rows) -> Day | None:
    """Give the first day of the standard without an end among some rows; None where none is."""
    since = [row.since for kind, row in rows if kind == "standards" and row.until == FOREVER]
    return max(since, default=None)
