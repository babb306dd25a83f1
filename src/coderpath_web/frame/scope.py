"""Whom a page of the team speaks of: the viewer's people, or one facility of all."""

from functools import cached_property

from coderpath.path import CareerPath
from coderpath_web.access.permissions import Permission
from coderpath_web.access.request import SignedInRequest
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.standings.queries.employment import Place, places
from coderpath_web.standings.queries.people_on import Person, people_on

ALL = ""
NOWHERE = "-"
"""Instead of a facility's code: those without a facility on file."""
FEW = 100
"""As many people are looked at together, whoever looks."""


class Scope:
    """The people that a permission reaches on the day asked for, and the facility chosen of them.

    Whoever reaches everyone looks at one facility at a time, the first unless another is chosen;
    an organisation of few people is looked at as a whole.
    """

    def __init__(self, request: SignedInRequest, permission: Permission) -> None:
        self.viewer = request.viewer
        self.reached = self.viewer.coders(permission)
        self.day, self.is_today = asked_day(request)
        self.asked_facility = request.GET.get("facility", ALL)

    @cached_property
    def places(self) -> dict[int, Place]:
        """Every facility on file, by its row."""
        return places()

    @property
    def is_one_by_one(self) -> bool:
        """Tell whether facilities are looked at one at a time."""
        return self.reached is None and len(self._reached_people) > FEW and bool(self.choices)

    @cached_property
    def facility_code(self) -> str:
        """The facility chosen, by its code; empty for all that can be seen."""
        if self.asked_facility in {code for code, _, _ in self.choices}:
            return self.asked_facility
        return self.choices[0][0] if self.is_one_by_one else ALL

    @property
    def facility(self) -> int | None:
        """The row of the facility chosen; None for all, and for none on file."""
        return next((key for code, _, key in self.choices if code == self.facility_code), None)

    @cached_property
    def choices(self) -> list[tuple[str, str, int | None]]:
        """The facilities to choose from: code, name and row."""
        worked_at = {one.facility for one in self._reached_people}
        seen = set(self.places)
        if self.reached is not None:
            seen &= worked_at
        found: list[tuple[str, str, int | None]] = [
            (self.places[key].code, self.places[key].name, key) for key in seen
        ]
        named = sorted(found, key=lambda one: one[1])
        if named and None in worked_at:
            named.append((NOWHERE, "No facility on file", None))
        return named

    @cached_property
    def _reached_people(self) -> list[Person]:
        return people_on(self.day, self.reached)

    @cached_property
    def people(self) -> list[Person]:
        """The people of the page, by name."""
        if self.facility_code == ALL:
            return self._reached_people
        return [one for one in self._reached_people if one.facility == self.facility]

    @cached_property
    def document(self) -> PathDocument | None:
        """The path document in force on the day."""
        return in_force(self.day, adopted())

    @cached_property
    def path(self) -> CareerPath | None:
        """The path that it says."""
        return path_of(self.document) if self.document else None

    @property
    def facility_options(self) -> list[tuple[str, str]]:
        """What the list of facilities offers."""
        every = [] if self.is_one_by_one else [(ALL, "All facilities")]
        return every + [(code, name) for code, name, _ in self.choices]

    @property
    def words(self) -> str:
        """Say of whom the page speaks: at one facility, at none, or nothing."""
        if self.facility_code == NOWHERE:
            return " without a facility on file"
        return f" at {self.place_name(self.facility)}" if self.facility else ""

    def place_name(self, facility: int) -> str:
        """Give the name of a facility."""
        place = self.places.get(facility)
        return place.name if place else ""
