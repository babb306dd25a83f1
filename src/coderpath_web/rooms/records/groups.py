"""Decisions by what came of them and where, as whoever sees no single person may read them.

Who was decided about at which facility is told by where they worked on the last day of the period.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from statistics import median
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.frame.rooms import asked_on
from coderpath_web.journal.made_between import made_between
from coderpath_web.rooms.records.periods import Period
from coderpath_web.standings.group_counts import rounded
from coderpath_web.standings.queries.employment import (
    Place,
    Spell,
    places,
    spells_with_places,
)


class Outcome(NamedTuple):
    """What came of decisions of a kind."""

    kind: str
    says: str
    acts: tuple[str, ...]


OUTCOMES = (
    Outcome("Request to move", "Approved", ("approved",)),
    Outcome("Request to move", "Not now", ("not_now",)),
    Outcome("Request to move", "Refused", ("refused",)),
    Outcome("Move proposed by a new path", "Confirmed", ("moved",)),
    Outcome("New level name", "Confirmed", ("renamed",)),
    Outcome("Hire", "Hired", ("hired",)),
    Outcome("Application for an opening", "Chosen", ("chosen",)),
    Outcome("Application for an opening", "Not chosen", ("not_chosen",)),
    Outcome("Exception", "Granted", ("exception_granted",)),
    Outcome("Exception", "Ended early", ("exception_ended",)),
)
BY_ACT = {act: one for one in OUTCOMES for act in one.acts}


class Decided(NamedTuple):
    """A decision as a group counts it."""

    coder: int
    facility: int | None
    outcome: Outcome
    days: int | None
    """From the day on which it was asked for; None where nobody asked."""


class Group(NamedTuple):
    """What is told of some decisions: about how many, and the days that half of them took."""

    number: int | None
    """To the nearest five; None where they are about fewer than five people."""
    days: int | None
    """The median; None where fewer than five people asked."""


def group_of(decided: Collection[Decided]) -> Group:
    """Sum decisions up."""
    asked = [one for one in decided if one.days is not None]
    told = rounded(len(asked), _people(asked)) is not None
    days = round(median(one.days or 0 for one in asked)) if told else None
    return Group(rounded(len(decided), _people(decided)), days)


def _people(decided: Iterable[Decided]) -> int:
    return len({one.coder for one in decided})


class OfFacility(NamedTuple):
    """The decisions of a facility: all of them, and by what came of them."""

    code: str
    name: str
    every: Group
    outcomes: Sequence[tuple[Outcome, Group]]

    @property
    def told(self) -> list[tuple[Outcome, Group]]:
        """What came of them as far as at least five people tell of it."""
        return [one for one in self.outcomes if one[1].number is not None]


class DecisionGroups:
    """The decisions of a period at some facilities, or at all when None."""

    def __init__(self, period: Period, facilities: Collection[int] | None) -> None:
        self.period = period
        self.facilities = facilities
        self.places = places()

    @cached_property
    def decided(self) -> list[Decided]:
        """Every decision of the period, without what it says."""
        first, last = self.period.first, self.period.last
        asked, spells = asked_on(first, last), spells_with_places(last)
        found = DecisionRecord.objects.filter(made_between(first, last)).order_by("pk")
        rows = found.values_list("pk", "coder", "act", "made_in__at")
        return [
            Decided(coder, facility, BY_ACT[act], _days(asked.get(number), clock.day_of(at)))
            for number, coder, act, at in rows
            if act in BY_ACT and self._counts(facility := _facility(spells.get(coder)))
        ]

    def _counts(self, facility: int | None) -> bool:
        return self.facilities is None or facility in self.facilities

    @cached_property
    def every(self) -> Group:
        """All decisions together."""
        return group_of(self.decided)

    @cached_property
    def outcomes(self) -> list[tuple[Outcome, Group]]:
        """What came of them."""
        return list(_by_outcome(self.decided))

    @cached_property
    def by_facility(self) -> list[OfFacility]:
        """Each facility by its name, also those where nothing was decided."""
        found: defaultdict[int | None, list[Decided]] = defaultdict(list)
        for one in self.decided:
            found[one.facility].append(one)
        named = sorted(self._places(), key=lambda one: one[1].name)
        return [self._of(place, found[facility]) for facility, place in named]

    @property
    def told(self) -> list[OfFacility]:
        """The facilities at which enough people were decided about to tell how many."""
        return [one for one in self.by_facility if one.every.number is not None]

    @property
    def others(self) -> int:
        """How many facilities more there are."""
        return len(self.by_facility) - len(self.told)

    def _places(self) -> Iterator[tuple[int, Place]]:
        return ((key, place) for key, place in self.places.items() if self._counts(key))

    def _of(self, place: Place, decided: list[Decided]) -> OfFacility:
        outcomes = list(_by_outcome(decided))
        return OfFacility(place.code, place.name, group_of(decided), outcomes)


def _by_outcome(decided: Iterable[Decided]) -> Iterator[tuple[Outcome, Group]]:
    found: defaultdict[Outcome, list[Decided]] = defaultdict(list)
    for one in decided:
        found[one.outcome].append(one)
    return ((one, group_of(found[one])) for one in OUTCOMES)


def _facility(spell: Spell | None) -> int | None:
    return spell.facility if spell else None


def _days(asked: date | None, decided: date) -> int | None:
    return (decided - asked).days if asked else None
