"""Days on which months close, and by which a submitted month is answered."""

from datetime import date

from coderpath.criteria.window import closes_on
from coderpath.days import month_of
from coderpath_web import clock
from coderpath_web.documents.named import path_today

FIRST = 1


def close_day() -> int:
    """Give the day of the next month from which figures count, by the path in force."""
    path = path_today()
    return path.months_close_on if path else FIRST


def closing_of(month: date, day: int) -> date:
    """Give the day from which a month, by its first day, counts."""
    return date.fromordinal(closes_on(month_of(month.toordinal()), day))


def answer_by(month: date, submitted: date, day: int) -> date:
    """Give the day from which a submitted month is on file though nobody answered.

    It is the closing day of the month. Where the month was submitted later than that, it is the
    next closing day after: whoever answers has not less time because somebody was late.
    """
    number = month_of(month.toordinal())
    while (closes := date.fromordinal(closes_on(number, day))) <= submitted:
        number += 1
    return closes


def is_over(month: date) -> bool:
    """Tell whether a month has ended: before that it is not submitted."""
    return month_of(month.toordinal()) < month_of(clock.today().toordinal())
