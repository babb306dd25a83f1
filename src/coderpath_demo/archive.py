"""From people to tables: what is known about everyone at the end, file by file."""

from random import Random
from typing import Any

from coderpath.days import FOREVER, Day, first_of
from coderpath.facts.kinds import KIND_OF, KINDS, SAYING_NO
from coderpath.facts.rows import Checked, Report
from coderpath_demo.book import Tables, add, moment
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.period import Period
from coderpath_demo.places import HOSPITALS, UNCHECKED
from coderpath_demo.teams import reports

CHECKED_ANYWAY = ("training", "reviews", "points", "events")
"""What the organisation records itself."""

A_YEAR_LATER = ("reviews", "points")
"""What counts for a year or more: complete only a year after the records begin."""

UNCHECKED_EVERY = 3
"""At the hospital that is not done, two in three coders wait to be checked."""


def archive(org: Organisation, tables: Tables, *, shared: bool = True) -> None:
    """Write all that is kept with a person, and where it is shared, with a facility or standard."""
    for row in (*(hospital.row for hospital in HOSPITALS), *org.standards) if shared else ():
        add(tables, row)
    waiting = _waiting(org)
    for coder in org.coders:
        _employment(coder, org, tables)
        if coder.coder not in waiting:
            _brought_along(coder, org.period.end, tables)
            _credentials(coder, org.period, org.random, tables)
        _training(coder, org.period, org.random, tables)
        for found, recorded in coder.reviews:
            add(tables, found, recorded)
        for row in (*coder.skills, *coder.ratings, *coder.events, *coder.points):
            _put(tables, coder, row, org.period.end)
        _checked(coder, org.period, tables, waits=coder.coder in waiting)


def _put(tables: Tables, coder: Coder, row: tuple[Any, ...], end: Day, recorded: str = "") -> None:
    """Add a row about a person; nothing is recorded of people after they have left for good."""
    days = KINDS[KIND_OF[type(row)]].of_the_person
    if all(getattr(row, day) < min(coder.left, end) for day in days):
        add(tables, row, recorded)


def _waiting(org: Organisation) -> dict[str, None]:
    """Give the coders whose paper files nobody has gone through yet: their rows are missing."""
    here = [coder for coder in org.coders if coder.facility == UNCHECKED and coder.left == FOREVER]
    return {
        coder.coder: None
        for number, coder in enumerate(here)
        if coder.script or number % UNCHECKED_EVERY
    }


def _known(day: Day, end: Day) -> Day:
    """Give a day that has come before `end`; one that has not is not known yet."""
    return day if day < end else FOREVER


def _employment(coder: Coder, org: Organisation, tables: Tables) -> None:
    end, random = org.period.end, org.random
    for row in (*coder.employment, *coder.leaves, *coder.productivity, *coder.hours):
        add(tables, row)
    for held in coder.positions:
        recorded = _recorded(held.since - random.randint(0, 9), org.period, random)
        add(tables, held._replace(until=_known(held.until, end)), recorded)
    for to, since, until in reports(coder, org.teams, org.period.start):
        add(tables, Report(coder.coder, to, since, _known(until, end)))


def _recorded(day: Day, period: Period, random: Random) -> str:
    """Give when a fact was recorded: what is older than the records, on their first day."""
    return moment(min(max(day, period.start), period.end - 1), random)


def _brought_along(coder: Coder, end: Day, tables: Tables) -> None:
    learned = (*coder.education, *coder.courses, *coder.knowledge.values())
    for row in (*coder.experience, *learned):
        _put(tables, coder, row, end)


def _credentials(coder: Coder, period: Period, random: Random, tables: Tables) -> None:
    """Write each cycle as a row, known some days after the examination or before the renewal."""
    ends: dict[str, Day] = {}
    for row in coder.credentials:
        if row.since >= period.end:
            continue
        renewed = ends.get(row.credential) == row.since
        known = row.since - random.randint(1, 20) if renewed else row.since + random.randint(1, 9)
        ends[row.credential] = row.until
        recorded = _recorded(_day_here(coder, known), period, random)
        _put(tables, coder, row, period.end, recorded)


def _day_here(coder: Coder, day: Day) -> Day:
    """Give the day, or the next day of hire when nobody could have recorded anything on it."""
    starts = [spell.hired for spell in coder.employment if spell.left > day]
    return max(day, min(starts)) if starts else day


def _training(coder: Coder, period: Period, random: Random, tables: Tables) -> None:
    for row in coder.training.values():
        if row.begun >= period.end:
            continue
        recorded = _recorded(row.begun + random.randint(0, 4), period, random)
        proficient, ended = _known(row.proficient, period.end), _known(row.ended, period.end)
        add(tables, row._replace(proficient=proficient, ended=ended), recorded)


def _checked(coder: Coder, period: Period, tables: Tables, *, waits: bool) -> None:
    """Write since when a person's rows are complete: mostly from the day of hire."""
    hired = coder.employment[0].hired
    for kind in SAYING_NO:
        since = hired
        if kind in A_YEAR_LATER and hired < period.start:
            since = first_of(period.first + 12)
        elif kind == "events":
            since = max(hired, period.start)
        if not waits or kind in CHECKED_ANYWAY:
            add(tables, Checked(coder.coder, kind, since))
