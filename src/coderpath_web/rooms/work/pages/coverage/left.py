"""Who is left in each patient type while some people are away, on the thinnest of the days."""

from datetime import date, timedelta
from typing import NamedTuple

from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_until

THIN = 1
"""As few are named: one person alone, or nobody."""
ASKED = "away"
DAY = timedelta(days=1)


class Missing(NamedTuple):
    """Somebody who covers a type and is not at work on a day, and why."""

    coder: int
    name: str
    why: Said


class Left(NamedTuple):
    """A type at a facility on the thinnest day: who is left, who is missing, who trains for it."""

    place: str
    title: str
    key: tuple[int | None, str]
    day: date
    proficient: tuple[str, ...]
    missing: tuple[Missing, ...]
    training: tuple[str, ...]

    @property
    def is_thin(self):
        """Whether by these absences one person or nobody is left."""
        return bool(self.missing) and len(self.proficient) <= THIN


def left_in(who, facility, kind):
    """Give the thinnest day of a type at a facility: who is left, missing and training, by name.

    Of equally thin days it is the one on which most are missing, then the first.
    """
    by_day = {day: _parted(who, facility, kind, day) for day in who.days()}
    day = min(by_day, key=lambda one: (len(by_day[one][0]), -len(by_day[one][1]), one))
    left, away = by_day[day]
    training = who.on_the_way(kind, day) & who.at_work(facility, day)
    missing = tuple(
        Missing(one, who.names[one], _why(who, one, day)) for one in _by_name(who, away)
    )
    return day, _named(who, left), missing, _named(who, training)


def _parted(who, facility, kind, day):
    """Part those who cover a type into who is at work on a day, and who is not there or any more.

    Who works at a facility on the first day and covers the type is missed from the last day on.
    """
    able = who.proficient(kind, day)
    left = able & who.at_work(facility, day)
    gone = {one for one in who.there(facility, who.first) if who.spell_before(one, day)}
    return left, able & (who.there(facility, day) | gone) - left


def _why(who, coder, day):
    """Say why somebody is missing: asked of, on leave by what is on file, or no longer employed."""
    if coder in who.away:
        return said(ASKED)
    if leave := who.leave_of(coder, day):
        until = say_until(leave.until.toordinal()) if leave.until else said()
        return said("on leave ", until) if until else said("on leave, no last day on file")
    spell = who.spell_before(coder, day)
    return said("last day ", say_day((spell.left - DAY).toordinal()))


def _by_name(who, coders):
    return sorted(coders, key=lambda one: (who.names[one].casefold(), one))


def _named(who, coders):
    return tuple(who.names[one] for one in _by_name(who, coders))
