"""Incumbents whom a placement would overtake: who holds a lower level there, and what they lack."""

from datetime import date
from typing import NamedTuple

from coderpath.explain.asks import asks_of
from coderpath.path import CareerPath, Level
from coderpath.verdict import State
from coderpath_web.access.confidential import KEPT_WITH_HR, withheld_about_any
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.standings.queries.rungs import COMES_BY, Rungs
from coderpath_web.standings.queries.stretches import Stretches, stretches_around
from coderpath_web.standings.withheld import resting_on


class Incumbent(NamedTuple):
    """Somebody who is there already, the level held, and what the proposed level lacks of them."""

    person: Person
    holds: str
    lacks: tuple[str, ...]
    personnel: int = 0
    """How many more requirements are lacking, on personnel records, which stay with HR."""

    @property
    def number(self) -> int:
        """How many requirements are lacking."""
        return len(self.lacks) + self.personnel


class Incumbents:
    """Who is at a facility on a day, asked once for every level that may be proposed there.

    Of requirements on personnel records it is only told how many are lacking.
    """

    def __init__(
        self,
        document: PathDocument,
        path: CareerPath,
        people: list[Person],
        day: date,
        withheld: frozenset[str] = KEPT_WITH_HR,
    ) -> None:
        self._path, self._rungs, self._day = path, Rungs(path), day
        self._people, self._hidden = people, resting_on(path, withheld)
        keys = [one.coder for one in people]
        self._found = stretches_around(document, keys, day, self._rungs.keys) if keys else {}

    @classmethod
    def seen_by(
        cls, viewer: Viewer, document: PathDocument, path: CareerPath, facility: int | None
    ) -> "Incumbents":
        """Give those whose file a viewer may see, today, with all that is shown to the viewer."""
        reached = viewer.coders(Permission.SEE_FILE) if viewer.may(Permission.SEE_FILE) else set()
        people = people_on(viewer.day, reached, facility)
        withheld = withheld_about_any(viewer, [one.coder for one in people])
        return cls(document, path, people, viewer.day, withheld)

    @classmethod
    def there(
        cls, document: PathDocument, path: CareerPath, facility: int | None, day: date
    ) -> "Incumbents":
        """Give everybody there, as it is kept: whoever reads it later may not be shown all."""
        return cls(document, path, people_on(day, EVERYONE, facility), day)

    def below(self, level: Level) -> list[Incumbent]:
        """Give who holds a level from which the proposed one is further up, by name.

        Who lacks nothing comes first: they would be passed over though they are ready.
        """
        found = (self._incumbent(one, level) for one in self._people)
        return sorted((one for one in found if one is not None), key=lambda one: one.number)

    def _incumbent(self, person: Person, level: Level) -> Incumbent | None:
        if (known := self._found.get(person.coder)) is None:
            return None
        held = [one.level for one in self._rungs.held(known, self._day) if not one.level.opening]
        if not held or not all(_is_below(self._path, one, level) for one in held):
            return None
        return Incumbent(person, held[-1].title, *self._lacking(known, level))

    def _lacking(self, known: Stretches, level: Level) -> tuple[tuple[str, ...], int]:
        asked = self._rungs.asked(level.level, known, self._day, *COMES_BY)
        lacks = [one.asking.requirement for one in asked if one.state is not State.MET]
        told = [one for one in lacks if id(one) not in self._hidden]
        return tuple(asks_of(one, self._path) for one in told), len(lacks) - len(told)


def _is_below(path: CareerPath, lower: Level, level: Level) -> bool:
    return lower is not level and level.level in path.at_or_above(lower.level)
