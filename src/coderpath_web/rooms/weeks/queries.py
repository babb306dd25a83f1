"""What is known of a coder's weeks before they are entered, and what of a month is on file."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.months.closing import close_day, closing_of
from coderpath_web.months.enums import TO_SUBMIT
from coderpath_web.months.made import Key, live_facts
from coderpath_web.months.queries import stands_of
from coderpath_web.standings.queries.employment import Spell, spells_between
from coderpath_web.standings.queries.leaves_of import Leave, leaves_between
from coderpath_web.standings.queries.training_of import learnt_by
from coderpath_web.time_spent.queries import Times, time_by_part, times_of
from coderpath_web.time_spent.reasons import LEAVE, PAID
from coderpath_web.time_spent.weeks import WEEK, WEEKDAYS, Part, week_of

FULL_WEEK = 40 * 60
"""Paid minutes of a week of full time, over its five weekdays."""
FULL_DAY = Fraction(FULL_WEEK, len(WEEKDAYS))
HOURS = "hours"
LOOKED_BACK = 8 * WEEK
"""How far back a week is looked for that may be like this one."""


class Known(NamedTuple):
    """What is on file of somebody that bears on some weeks."""

    spells: list[Spell]
    shares: list[tuple[date, date | None, Fraction]]
    """Of positions: from when, until when, and their share of full time."""
    leaves: list[Leave]
    training: Mapping[str, date]
    """Patient types in which training goes on in them, each with the day on which it began."""

    def works(self, day: date) -> bool:
        """Tell whether somebody is employed on a day."""
        return any(one.covers(day) for one in self.spells)

    def is_away(self, day: date) -> bool:
        """Tell whether a leave on file covers a day."""
        return any(one.covers(day) for one in self.leaves)

    def share(self, day: date) -> Fraction:
        """Give the share of full time of the positions held on a day."""
        held = (
            share
            for since, until, share in self.shares
            if since <= day and (until is None or day < until)
        )
        return sum(held, Fraction(0))

    def proposed(self, part: Part) -> int | None:
        """Give the paid minutes that are likely: the share of full time, without days of leave.

        None where no position is on file, for which a share is known.
        """
        days = [day for day in part.days if day.weekday() in WEEKDAYS and self.works(day)]
        if not any(self.share(day) for day in part.days):
            return None
        there = (self.share(day) for day in days if not self.is_away(day))
        return round(FULL_DAY * sum(there, Fraction(0)))


def known_of(coder: int, first: date, last: date) -> Known:
    """Give what is on file of somebody about the days from one to another."""
    held = on_file().filter(kind="positions", coder=coder, since__lte=last)
    positions = [one for one in held.select_related("coder", "facility") if _lasts(one, first)]
    shares = [(dated(one.since), one.until, Fraction(fact_row(one).fte)) for one in positions]
    training = {
        name: one.begun
        for name, some in learnt_by(last, [coder]).get(coder, {}).items()
        for one in some
        if not (one.ended and one.ended <= first)
        and not (one.proficient and one.proficient <= first)
    }
    leaves = leaves_between(first, last, [coder])[coder]
    return Known(spells_between(first, last, {coder}), shares, leaves, training)


def _lasts(one: Fact, day: date) -> bool:
    return one.until is None or one.until > day


def works_in(coder: int, part: Part) -> bool:
    """Tell whether somebody is employed on any day of a part of a week."""
    return bool(spells_between(part.since, part.last, {coder}))


class MonthHours(NamedTuple):
    """What is on file of the hours of a month."""

    is_one_figure: bool
    """Whether its productive minutes were recorded or imported as one figure, not made of time."""
    counts: bool
    """Whether the month is closed, and its hours are a fact."""
    is_submitted: bool
    """Whether whoever confirms the month has it, or had it."""


def hours_of(coder: int, month: date) -> MonthHours:
    """Tell what is on file of the hours of a month, by its first day."""
    fact = live_facts({(coder, month)}).get(Key(HOURS, coder, month))
    state = stands_of({(coder, month)})[coder, month].state
    counts = fact is not None and closing_of(month, close_day()) <= clock.today()
    is_one_figure = fact is not None and not fact.is_made
    return MonthHours(is_one_figure, counts, state not in TO_SUBMIT)


def months_in_one_figure(
    coders: Collection[int], months: Collection[date]
) -> set[tuple[int, date]]:
    """Give the coder-months whose hours are on file as one figure, not made of time."""
    live = live_facts({(coder, month) for coder in coders for month in months})
    return {key.month_of for key, one in live.items() if key.kind == HOURS and not one.is_made}


def week_before(coder: int, week: date) -> tuple[date, Times] | None:
    """Give the latest week entered before one, with its whole time; None within two months."""
    found = time_by_part([coder], week - LOOKED_BACK, week - timedelta(days=1))
    if not found:
        return None
    latest = max(week_of(part.since) for _, part in found)
    of_it = [one for (_, part), one in found.items() if week_of(part.since) == latest]
    return latest, _together(of_it)


def reasons_used(coder: int, until: date) -> set[str]:
    """Give the reasons that somebody used in the weeks before a day."""
    found = time_by_part([coder], until - LOOKED_BACK, until)
    return {reason for one in found.values() for reason in one.away}


def _together(some: list[Times]) -> Times:
    sums: dict[str, int] = {}
    for one in some:
        for reason, minutes in by_reason(one).items():
            sums[reason] = sums.get(reason, 0) + minutes
    return times_of(sums)


def by_reason(times: Times) -> dict[str, int]:
    """Give the minutes of some time by reason, without those of none."""
    found = {PAID: times.paid, LEAVE: times.leave, **times.away}
    return {reason: minutes for reason, minutes in found.items() if minutes or reason == PAID}
