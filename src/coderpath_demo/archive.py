"""From people to rows: what is known about everyone at the end, file by file."""

from random import Random

from coderpath.days import FOREVER, Day, first_of
from coderpath_demo.book import Tables, add, day_before, day_text, moment
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.period import Period
from coderpath_demo.places import HOSPITALS, UNCHECKED
from coderpath_demo.teams import reports
from coderpath_demo.vocabulary import KINDS

CHECKED_ANYWAY = ("training", "reviews", "points", "events")
"""What the organisation records itself."""

A_YEAR_LATER = ("reviews", "points")
"""What counts for a year or more: complete only a year after the records begin."""

UNCHECKED_EVERY = 3
"""At the hospital that is not done, two in three coders wait to be checked."""


def archive(org: Organisation, tables: Tables) -> None:
    """Write everything that is kept with a person, a facility or a standard."""
    for hospital in HOSPITALS:
        row = (hospital.facility, hospital.name, hospital.region, hospital.setting)
        add(tables, "facilities", *row)
    for rate in org.standards.rows:
        days = (day_text(rate.since), day_text(rate.until))
        add(
            tables,
            "standards",
            rate.facility,
            rate.type,
            *days,
            str(rate.records),
            str(rate.minutes),
        )
    waiting = _waiting(org)
    for coder in org.coders:
        _employment(coder, org, tables)
        if coder.coder not in waiting:
            _brought_along(coder, tables)
            _schooling(coder, org.period.end, tables)
            _credentials(coder, org.period, org.random, tables)
        _training(coder, org.period, org.random, tables)
        _said(coder, tables)
    _checked(org, waiting, tables)


def _waiting(org: Organisation) -> dict[str, None]:
    """Give the coders whose paper files nobody has gone through yet: their rows are missing."""
    here = [coder for coder in org.coders if coder.facility == UNCHECKED and coder.left == FOREVER]
    return {
        coder.coder: None
        for number, coder in enumerate(here)
        if coder.script or number % UNCHECKED_EVERY
    }


def _employment(coder: Coder, org: Organisation, tables: Tables) -> None:
    end, random = org.period.end, org.random
    for spell in coder.spells:
        left = day_before(spell.left, end)
        row = (coder.coder, coder.name, coder.facility, day_text(spell.hired), left, spell.because)
        add(tables, "coders", *row)
    for held in coder.positions:
        days = (day_text(held.since), day_before(held.until, end))
        recorded = _recorded(held.since - random.randint(0, 9), org.period, random)
        add(tables, "positions", coder.coder, held.level, coder.facility, held.fte, *days, recorded)
    for to, since, until in reports(coder, org.teams, org.period.start):
        add(tables, "reports", coder.coder, to, day_text(since), day_before(until, end))
    for since, until in coder.leaves:
        add(tables, "leaves", coder.coder, day_text(since), day_text(until))


def _brought_along(coder: Coder, tables: Tables) -> None:
    for setting, since, until in coder.experience:
        add(tables, "experience", coder.coder, setting, day_text(since), day_text(until))


def _recorded(day: Day, period: Period, random: Random) -> str:
    """Give when a fact was recorded: what is older than the records, on their first day."""
    return moment(min(max(day, period.start), period.end - 1), random)


def _schooling(coder: Coder, end: Day, tables: Tables) -> None:
    for level, subject, on in coder.education:
        if on < end:
            add(tables, "education", coder.coder, level, subject, day_text(on))
    for of, on in coder.courses:
        if on < end:
            add(tables, "courses", coder.coder, of, day_text(on))
    for of, (by, on) in coder.knowledge.items():
        if on < end:
            add(tables, "knowledge", coder.coder, of, by, day_text(on))


def _credentials(coder: Coder, period: Period, random: Random, tables: Tables) -> None:
    """Write each cycle as a row, known some days after the examination or before the renewal."""
    names: dict[str, Day] = {}
    for one in coder.credentials:
        if one.since >= period.end:
            continue
        renewed = names.get(one.name) == one.since
        known = one.since - random.randint(1, 20) if renewed else one.since + random.randint(1, 9)
        names[one.name] = one.until
        recorded = _recorded(_day_here(coder, known), period, random)
        days = (day_text(one.since), day_text(one.until))
        add(tables, "credentials", coder.coder, one.name, *days, recorded)


def _day_here(coder: Coder, day: Day) -> Day:
    """Give the day, or the next day of hire when nobody could have recorded anything on it."""
    starts = [spell.hired for spell in coder.spells if spell.left > day]
    return max(day, min(starts)) if starts else day


def _training(coder: Coder, period: Period, random: Random, tables: Tables) -> None:
    for kind, one in coder.training.items():
        if one.begun >= period.end:
            continue
        recorded = _recorded(one.begun + random.randint(0, 4), period, random)
        days = (one.begun, one.proficient, one.ended)
        text = [day_before(day, period.end) for day in days]
        add(tables, "training", coder.coder, kind, *text, recorded)


def _said(coder: Coder, tables: Tables) -> None:
    for of, role, held, on in coder.skills:
        add(tables, "skills", coder.coder, of, role, "yes" if held else "no", day_text(on))
    for of, value, on in coder.ratings:
        add(tables, "ratings", coder.coder, of, str(value), day_text(on))
    for of, on in coder.events:
        add(tables, "events", coder.coder, of, day_text(on))


def _checked(org: Organisation, waiting: dict[str, None], tables: Tables) -> None:
    """Write since when a person's rows are complete: mostly from the day of hire."""
    period = org.period
    a_year_in = first_of(period.first + 12)
    for coder in org.coders:
        hired = coder.spells[0].hired
        for kind in KINDS:
            since = hired
            if kind in A_YEAR_LATER and hired < period.start:
                since = a_year_in
            elif kind == "events":
                since = max(hired, period.start)
            if coder.coder not in waiting or kind in CHECKED_ANYWAY:
                add(tables, "checked", coder.coder, kind, day_text(since))
