"""Coverage without one person for some days: which types are then left to one, or to nobody."""

from collections import Counter
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from coderpath.same_name import form
from coderpath_web.frame.asked_day import read_day
from coderpath_web.rooms.work.pages.coverage.who_covers import WhoCovers

USUAL = timedelta(days=27)
"""As long somebody is away who is asked of without a last day: four weeks."""
THIN = 1
"""As few are named: one person alone, or nobody."""


class Left(NamedTuple):
    """Who is left in a type at a facility on the thinnest of the days, and who trains for it."""

    place: str
    title: str
    key: tuple[int, str]
    day: date
    proficient: tuple[str, ...]
    training: tuple[str, ...]

    @property
    def is_thin(self):
        return len(self.proficient) <= THIN


class Away:
    """What somebody asked: who is away, from when to when; and what comes of it."""

    def __init__(self, coverage, asked):
        self.coverage, self.scope = coverage, coverage.scope
        self.code = asked.get("away", "")
        self._people = {one.code: one for one in self.scope.people}
        self.person = self._people.get(self.code)
        self.first = read_day(asked.get("from", "")) or self.scope.day
        self.last = read_day(asked.get("to", "")) or self.first + USUAL
        self.wrong = self._wrong(asked)

    def _wrong(self, asked):
        if self.code and self.person is None:
            return "That person is not among the people shown here."
        if any(asked.get(name) and not read_day(asked[name]) for name in ("from", "to")):
            return "One of these is not a day that can be shown."
        return "The last day away is before the first one." if self.last < self.first else ""

    @property
    def is_asked(self):
        return self.person is not None and not self.wrong

    @cached_property
    def options(self):
        """Those whose absence can be felt: whoever is proficient in any type."""
        able = [one for one in self.scope.people if self._covers_any(one)]
        twice = Counter(map(self._name, able))
        named = [(one.code, self._name(one)) for one in able]
        return [
            ("", "Choose a person"),
            *((code, f"{name} ({code})" if twice[name] > 1 else name) for code, name in named),
        ]

    def _covers_any(self, person):
        return any(one.is_proficient for one in self.coverage.types_of(person).values())

    def _name(self, person):
        place = "" if self.coverage.is_one_facility else self.scope.place_name(person.facility)
        return f"{person.name}, {place}" if place else person.name

    @cached_property
    def left(self):
        """For each type that the person covers in these days, who is left, the fewest first."""
        if not self.is_asked:
            return []
        found = [self._thinnest(*one) for one in self._covered()]
        return sorted(found, key=lambda one: (len(one.proficient), one.place, one.title))

    @property
    def thin(self):
        """The types that come to hang on one person, or on nobody."""
        return [one for one in self.left if one.is_thin]

    @property
    def kept(self):
        """The types in which two or more are left on every day."""
        return [one for one in self.left if not one.is_thin]

    @cached_property
    def least(self):
        """How many are left, by facility and type."""
        return {one.key: len(one.proficient) for one in self.left}

    @cached_property
    def who(self):
        """Who covers what in these days, wherever the person works in them."""
        return WhoCovers(self.scope.reached, self._people[self.code].coder, self.first, self.last)

    def _covered(self):
        """Go through facility, type and days where the person would be there and cover it."""
        kinds = {form(name): title for name, title in self.coverage.titles.items()}
        for facility in {one.facility for one in self.who.spells}:
            for kind, title in kinds.items():
                days = [
                    day
                    for day in self.who.days()
                    if self.who.coder in self.who.proficient(facility, kind, day)
                ]
                if days:
                    yield facility, kind, title, days

    def _thinnest(self, facility, kind, title, days):
        others = {day: self._named(self.who.proficient(facility, kind, day)) for day in days}
        day = min(days, key=lambda one: (len(others[one]), one))
        training = self._named(self.who.on_the_way(facility, kind, day))
        place = self.scope.place_name(facility)
        return Left(place, title, (facility, kind), day, others[day], training)

    def _named(self, coders):
        return tuple(sorted(self.who.names[one] for one in coders - {self.who.coder}))
