"""Everyone on a day under two documents: where each would stand since when, and really does."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.standings.ladder import Ladder
from coderpath_web.standings.queries.climbs import Careers, climbs_under, first_month_on_file
from coderpath_web.standings.queries.employment import (
    Place,
    Spell,
    Step,
    levels_held,
    places,
    spells_with_places,
)


class Move(StrEnum):
    """How somebody stands under the later document against the earlier one."""

    HIGHER = "higher"
    SAME = "same"
    LOWER = "lower"
    NOT_PLACED = "not-placed"


@dataclass(frozen=True, slots=True)
class Stands:
    """A person on a day: the level under each document, and the one really held."""

    spell: Spell
    place: Place
    old: Step | None
    new: Step | None
    held: Step | None
    move: Move


def move_between(ladder: Ladder, old: Step | None, new: Step | None) -> Move:
    """Tell how somebody stands under the later document against the earlier one."""
    if old is None or new is None:
        return Move.NOT_PLACED
    way = ladder.compare(old.level, new.level)
    return (Move.SAME, Move.HIGHER, Move.LOWER)[way]


NOWHERE = Place("", "Not recorded", "Not recorded")


class Compared:
    """Two documents over everyone whom a viewer may count, on a day; rows are read once."""

    def __init__(
        self,
        documents: list[PathDocument],
        old: PathDocument,
        new: PathDocument,
        day: date,
        facilities: Collection[int] | None,
    ) -> None:
        self.day = day
        self.old_path, self.new_path = path_of(old), path_of(new)
        self.ladder = Ladder(self.old_path, self.new_path)
        self.leading = in_force(day, documents)
        self.leading_path = path_of(self.leading) if self.leading else self.new_path
        climbs = climbs_under((old, new))
        self.old_careers: Careers = climbs[old.pk]
        self.new_careers: Careers = climbs[new.pk]
        self.places = places()
        self.counted = facilities

    @cached_property
    def spells(self) -> dict[int, Spell]:
        """Everyone hired on or before the day, at the facilities that are counted."""
        found = spells_with_places(self.day)
        if self.counted is None:
            return found
        return {key: one for key, one in found.items() if one.facility in self.counted}

    @cached_property
    def people(self) -> list[Stands]:
        """Everyone employed on the day."""
        order = [level.level for level in self.leading_path]
        held = levels_held(self.leading, order, self.day)
        employed = [spell for spell in self.spells.values() if spell.covers(self.day)]
        return [self._stands(spell, held.get(spell.coder)) for spell in employed]

    @cached_property
    def first_month(self) -> date | None:
        """The first month of which anything is on file."""
        return first_month_on_file()

    def place(self, spell: Spell) -> Place:
        """Give where a person works, or worked last."""
        return self.places.get(spell.facility or 0, NOWHERE)

    def _stands(self, spell: Spell, held: Step | None) -> Stands:
        old = self._step(self.old_careers, spell.coder)
        new = self._step(self.new_careers, spell.coder)
        move = move_between(self.ladder, old, new)
        return Stands(spell, self.place(spell), old, new, held, move)

    def _step(self, careers: Careers, coder: int) -> Step | None:
        taken = (climb for climb in careers.get(coder, ()) if climb.covers(self.day))
        climb = next(taken, None)
        return Step(climb.level, climb.since) if climb else None
