"""Each coder's next rung and what it still asks, from standing rows: nobody is judged anew."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from coderpath.criteria import Criterion
from coderpath.path import CareerPath, Level, Part, Requirement
from coderpath.timeline.compile import compile_path
from coderpath.verdict import State
from coderpath_web.standings.keys import asked_of, days_without
from coderpath_web.standings.models import What
from coderpath_web.standings.queries.stretches import Stretch, Stretches
from coderpath_web.standings.withheld import NOTHING, resting_on

COMES_BY: tuple[Part, ...] = ("minimum", "advance")
"""The parts of a level that are asked of whoever comes to it."""


@dataclass(frozen=True)
class Asking:
    """A requirement of a level, with the key of its standing rows."""

    key: str
    part: Part
    requirement: Requirement

    @cached_property
    def key_without(self) -> str:
        """The key of the rows that say on which days it does not apply."""
        return days_without(self.key)

    @property
    def brought_by(self) -> str:
        """The level that brings it in."""
        return self.key.split("/", 1)[0]


class RequirementOn(NamedTuple):
    """A requirement on a day."""

    asking: Asking
    state: State
    stretch: Stretch | None
    applies: bool = True
    """Whether it is asked, or may be: its condition is not recorded as not met."""


@dataclass(frozen=True)
class Held:
    """A level held, and since when."""

    level: Level
    since: date | None


@dataclass(frozen=True)
class Rung:
    """The next level of a coder on a day, and each requirement of it."""

    level: Level
    items: tuple[RequirementOn, ...]
    ready: Stretch | None
    """The days on which the coder is ready, if the day is one of them."""
    reached: date | None
    """Since when the coder stands where this level comes next."""
    place: Stretch | None = None
    """The days on which the coder, who holds no level, is to be placed here; met where it fits."""

    @property
    def fits(self) -> bool:
        """Whether placement leads here."""
        return self.place is not None and self.place.state is State.MET

    @cached_property
    def open(self) -> tuple[RequirementOn, ...]:
        """What is not met; nothing for whoever is ready or fits, by whatever rule."""
        if self.ready or self.fits:
            return ()
        return tuple(one for one in self.items if one.state is not State.MET)


def _may_be_passed(criterion: Criterion) -> bool:
    return criterion.may_be_passed or any(map(_may_be_passed, criterion.parts()))


class Rungs:
    """A path as the board asks it: compiled once, then asked for each coder.

    What rests on kinds of facts that are withheld is left out of what levels ask.
    """

    def __init__(self, path: CareerPath, withheld: frozenset[str] = NOTHING) -> None:
        self.path = path
        self._hidden = resting_on(path, withheld)
        self._asked = {level.level: self._askings(level) for level in path}

    def _askings(self, level: Level) -> tuple[Asking, ...]:
        asked = asked_of(compile_path(self.path), level.level)
        every = (Asking(key, part, item.requirement) for key, part, item in asked)
        return tuple(one for one in every if id(one.requirement) not in self._hidden)

    @cached_property
    def keys(self) -> list[str]:
        """The keys of the rows that tell what next levels ask of people, and where it applies."""
        asked = [one for level in self._rung_levels for one in self.askings(level.level, *COMES_BY)]
        return sorted({key for one in asked for key in (one.key, one.key_without)})

    @cached_property
    def _rung_levels(self) -> list[Level]:
        return [level for level in self.path if not level.opening]

    def askings(self, level: str, *parts: Part) -> list[Asking]:
        """Give what a level asks in some parts."""
        return [one for one in self._asked[level] if one.part in parts]

    def held(self, stretches: Stretches, day: date) -> list[Held]:
        """Give the levels that a coder holds, in the order of the document."""
        holding = ((level, stretches.met(What.HOLDS, level.level, day)) for level in self.path)
        return [Held(level, found.since) for level, found in holding if found]

    def coming(self, stretches: Stretches, day: date) -> list[Held]:
        """Give the levels on file from a day to come that are not held on the day, first first."""
        ahead = [
            Held(level, one.since)
            for level in self.path
            if not stretches.met(What.HOLDS, level.level, day)
            for one in stretches.of(What.HOLDS, level.level)
            if one.state is State.MET and one.since and one.since > day
        ]
        return sorted(ahead, key=lambda one: one.since or day)

    def posts(self, stretches: Stretches, day: date) -> list[Level]:
        """Give the posts that a coder would be ready for if there were an opening."""
        return [
            level
            for level in self.path
            if level.opening
            and stretches.met(What.READY, level.level, day)
            and not stretches.met(What.HOLDS, level.level, day)
        ]

    def next(
        self, stretches: Stretches, day: date, without_way: Collection[str] = ()
    ) -> Rung | None:
        """Give where to be placed, else the next level; posts are no rungs.

        Of several it is the first that asks least, and one to which no way leads only where a way
        leads to none of them.
        """
        least = min(
            self._rungs(stretches, day),
            key=lambda rung: (rung.level.level in without_way, len(rung.open)),
            default=None,
        )
        return self._placed(stretches, day) or least

    def may_be_without_way(self, stretches: Stretches, day: date) -> bool:
        """Tell whether of several next levels one is asked what could be met only by falling."""
        if not self._falling or len(list(self._next_levels(stretches, day))) <= 1:
            return False
        rungs = self._rungs(stretches, day)
        return not self._falling.isdisjoint(one.asking.key for rung in rungs for one in rung.open)

    @cached_property
    def _falling(self) -> frozenset[str]:
        """The keys of requirements with an upper bound."""
        every = (one for askings in self._asked.values() for one in askings)
        return frozenset(one.key for one in every if _may_be_passed(one.requirement.criterion))

    def _placed(self, stretches: Stretches, day: date) -> Rung | None:
        for level in self.path:
            place = stretches.at(What.PLACE, level.level, day)
            if place:
                rung = self._rung(level, place.since, stretches, day)
                return replace(rung, ready=None, place=place)
        return None

    def _rungs(self, stretches: Stretches, day: date) -> Iterator[Rung]:
        for level, since in self._next_levels(stretches, day):
            yield self._rung(level, since, stretches, day)

    def _next_levels(self, stretches: Stretches, day: date) -> Iterator[tuple[Level, date | None]]:
        """Go through the next levels, each with the day from which it comes next."""
        for level in self._rung_levels:
            below = stretches.met(What.NEXT, level.level, day)
            found = below or stretches.met(What.READY, level.level, day)
            if found and not stretches.met(What.HOLDS, level.level, day):
                yield level, found.since

    def _rung(self, level: Level, reached: date | None, stretches: Stretches, day: date) -> Rung:
        items = self.asked(level.level, stretches, day, *COMES_BY)
        ready = stretches.met(What.READY, level.level, day)
        return Rung(level, items, ready, reached)

    def asked(
        self, level: str, stretches: Stretches, day: date, *parts: Part
    ) -> tuple[RequirementOn, ...]:
        """Give the requirements of a level in some parts, as they stand on a day."""
        found = (
            (one, stretches.at(What.ASKED, one.key, day)) for one in self.askings(level, *parts)
        )
        return tuple(
            RequirementOn(
                asking,
                stretch.state if stretch else State.NOT_MET,
                stretch,
                stretches.at(What.ASKED, asking.key_without, day) is None,
            )
            for asking, stretch in found
        )
