"""Credentials: two-year cycles, renewals, and the few that lapse and come back."""

from random import Random

from coderpath.days import Day, Month, add_months, first_of
from coderpath_demo.coder import Coder
from coderpath_demo.figures import CYCLE_MONTHS

LAPSES = 0.022
"""Share of cycles that end before the renewal comes in (invented)."""

COMES_BACK = 0.8


def cycle_end(since: Day, day: Day) -> Day:
    """Give the end of the two-year cycle that a day falls in, counted from the examination."""
    end = add_months(since, CYCLE_MONTHS)
    cycles = 1
    while end <= day:
        cycles += 1
        end = add_months(since, CYCLE_MONTHS * cycles)
    return end


def renew(coder: Coder, month: Month, random: Random) -> None:
    """Renew the credentials whose cycle ends in a month; those of a story never lapse by chance."""
    first, end = first_of(month), first_of(month + 1)
    for credential in list(coder.credentials):
        if not first <= credential.until < end or _is_let_go(coder, credential.until):
            continue
        since = credential.until
        if coder.script is None and random.random() < LAPSES:
            if random.random() > COMES_BACK:
                continue
            since += random.randint(20, 150)
        pass_examination(coder, credential.credential, since)


def _is_let_go(coder: Coder, day: Day) -> bool:
    """Tell whether a story ends a credential for good on a day, since units are missing."""
    return coder.script is not None and coder.script.no_units[1] == day


def renewed_while_away(coder: Coder, day: Day) -> None:
    """Go on with the credentials that ended while someone coded for another employer."""
    last = {row.credential: row for row in coder.credentials}
    for name, row in last.items():
        if row.until <= day:
            coder.certify(name, row.until, cycle_end(row.since, day))


def pass_examination(coder: Coder, name: str, day: Day) -> None:
    """Add a credential from the day of the examination."""
    coder.certify(name, day, add_months(day, CYCLE_MONTHS))
