"""The day on which a productivity window will have taken more months."""

from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.window import closes_on, is_within, last_closed
from coderpath.criteria.words import Case
from coderpath.days import Day

FURTHEST = 240
"""Months looked ahead."""


def full_on(rule: Productivity, case: Case, more: int, *, begun: bool) -> Day | None:
    """Give the day on which so many more months will have closed, leave left out.

    None when a level to stay within ends before, as far as recorded; `begun` tells whether the
    latest closed month was within it.
    """
    held = rule.held(case.record, case.rules)
    latest = last_closed(case.on, case.rules.months_close_on)
    for month in range(latest + 1, latest + 1 + FURTHEST):
        if is_within(held, month):
            begun = True
            more -= not case.record.months.is_passed_over(month)
        elif begun:
            return None
        if more <= 0:
            return closes_on(month, case.rules.months_close_on)
    return None
