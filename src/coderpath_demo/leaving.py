"""Leaving: retirement by age, other reasons by time on the job."""

from random import Random

from coderpath.days import Month, first_of
from coderpath_demo.coder import Coder
from coderpath_demo.figures import (
    LEAVING_AFTER_CHANGE,
    LEAVING_BEFORE_CHANGE,
    LEFT_BECAUSE,
    TURNOVER_A_YEAR,
)
from coderpath_demo.organisation import Organisation
from coderpath_demo.vocabulary import POSTS

EARLY = 24
SETTLED = 72
RETIRING_AGE = 62
RETIRES_IN_A_YEAR = 0.25
DAYS_OF_A_MONTH = 30.44


def leave(org: Organisation, month: Month) -> None:
    """Let some of those present leave on a day of the month."""
    staying = _staying(org, month)
    for coder in org.free():
        if coder.coder in staying or not coder.employed(first_of(month)):
            continue
        age = month // 12 - coder.born
        retires = age >= RETIRING_AGE and org.random.random() < RETIRES_IN_A_YEAR / 12
        if retires or org.random.random() < _hazard(org, coder, month):
            because = "retirement" if retires else _reason(org.random)
            coder.leave(first_of(month) + org.random.randint(1, 27), because)


def _staying(org: Organisation, month: Month) -> list[str]:
    """Give who heads a team in the last month: on the last day every team is to have a head."""
    if month < org.period.last:
        return []
    return [post.holder.coder for post in org.posts if post.heads and post.holder]


def _hazard(org: Organisation, coder: Coder, month: Month) -> float:
    """Give the chance to leave in a month: newcomers leave more often than the settled."""
    first = first_of(month)
    months = (first - coder.hired) / DAYS_OF_A_MONTH
    by_time = 1.45 if months < EARLY else 1.15 if months < SETTLED else 0.78
    by_level = 0.5 if coder.level in POSTS else 1.0
    by_era = LEAVING_AFTER_CHANGE if org.revised(first) else LEAVING_BEFORE_CHANGE
    return TURNOVER_A_YEAR / 12 * by_time * by_level * by_era


def _reason(random: Random) -> str:
    return random.choices(list(LEFT_BECAUSE), list(LEFT_BECAUSE.values()))[0]
