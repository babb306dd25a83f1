"""Whom a page of the team speaks of: the viewer's people, or one facility of all."""

from collections.abc import Hashable, Sequence
from functools import cached_property

from coderpath.path import CareerPath
from coderpath.sentence.words import counted
from coderpath.the_same import TheSame
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.request import SignedInRequest
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.frame.asked_day import AskedDay, asked_day
from coderpath_web.standings.queries.employment import Place, places
from coderpath_web.standings.queries.lately import derived_touched
from coderpath_web.standings.queries.people_on import Person, people_on

ALL = ""
REGION = "region "
"""Before the name of a region: its facilities together."""
NOWHERE = "-"
"""Instead of a facility's code: those without a facility on file."""


class Scope:
    """The people that permissions reach on the day asked for, and the facility chosen of them.

    Everybody in reach is looked at, however many they are, unless a facility or a region is chosen.
    """

    def __init__(
        self, viewer: Viewer, asked: AskedDay, permissions: Sequence[Permission], facility: str = ""
    ) -> None:
        self.viewer = viewer
        self.reached = viewer.coders_of_any(*permissions)
        # Before anything is read of them: what is read later is at least as new.
        self.mark = (viewer.works_where, derived_touched(self.reached))
        self.day, self.is_today = asked
        self.asked_facility = facility

    @classmethod
    def of(cls, request: SignedInRequest, *permissions: Permission) -> "Scope":
        """Give the people of a page, on the day and at the facility that it was asked for."""
        facility = request.GET.get("facility", ALL)
        return cls(request.viewer, asked_day(request), permissions, facility)

    @classmethod
    def today(cls, viewer: Viewer, *permissions: Permission) -> "Scope":
        """Give all the people in a viewer's reach today, whatever page asks."""
        return cls(viewer, AskedDay(clock.today(), is_today=True), permissions)

    @cached_property
    def places(self) -> dict[int, Place]:
        """Every facility on file, by its row."""
        return places()

    @cached_property
    def facility_code(self) -> str:
        """The facility chosen, by its code; empty for all that can be seen."""
        if self.asked_facility in {code for code, _, _ in self.choices} | set(self.regions):
            return self.asked_facility
        return ALL

    @cached_property
    def regions(self) -> dict[str, str]:
        """The regions to choose from, by their code; none where all people are of one."""
        there = {self.places[key].region for _, _, key in self.choices if key is not None}
        named = sorted(there - {""})
        return {f"{REGION}{name}": name for name in named} if len(named) > 1 else {}

    @property
    def facility(self) -> int | None:
        """The row of the facility chosen; None for all, and for none on file."""
        return next((key for code, _, key in self.choices if code == self.facility_code), None)

    @cached_property
    def choices(self) -> list[tuple[str, str, int | None]]:
        """The facilities to choose from: code, name and row."""
        worked_at = {one.facility for one in self.reached_people}
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
    def reached_people(self) -> list[Person]:
        """Everybody in reach on the day, whichever facility is chosen."""
        return people_on(self.day, self.reached)

    @cached_property
    def people(self) -> list[Person]:
        """The people of the page, by name."""
        if self.facility_code == ALL:
            return self.reached_people
        if region := self.regions.get(self.facility_code):
            there = {key for key, place in self.places.items() if place.region == region}
            return [one for one in self.reached_people if one.facility in there]
        return [one for one in self.reached_people if one.facility == self.facility]

    @property
    def hangs_on(self) -> tuple[Hashable, ...]:
        """All that the page hangs on, beside the choices in its address."""
        return (self.mark, *self.read, self.viewer.allowed, self.asked_facility)

    @property
    def read(self) -> tuple[Hashable, ...]:
        """What everything read here hangs on beside facts: the path, and the day."""
        document = self.document.pk if self.document else None
        return (document, TheSame(self.path), self.day, clock.today())

    @cached_property
    def team(self) -> tuple[Hashable, ...]:
        """What rows about the people of the page hang on, whoever looks at them."""
        return (self.mark, *self.read, tuple(one.coder for one in self.people))

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
        number = counted(len(self.reached_people), "coder")
        every = (ALL, f"All {number}" if len(self.reached_people) > 1 else number)
        regions = [(code, f"All of {name}") for code, name in self.regions.items()]
        return [every, *regions, *((code, name) for code, name, _ in self.choices)]

    @property
    def offers_facilities(self) -> bool:
        """Whether there is more than one facility to choose, or one is chosen."""
        return len(self.choices) > 1 or self.facility_code != ALL

    @property
    def words(self) -> str:
        """Say of whom the page speaks: at one facility, at none, or nothing."""
        if self.facility_code == NOWHERE:
            return " without a facility on file"
        if region := self.regions.get(self.facility_code):
            return f" in {region}"
        return f" at {self.place_name(self.facility)}" if self.facility else ""

    def place_name(self, facility: int) -> str:
        """Give the name of a facility."""
        place = self.places.get(facility)
        return place.name if place else ""
