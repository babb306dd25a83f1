"""Whom a page of the team speaks of: the viewer's people, or one facility of all."""

from functools import cached_property

from coderpath_web.careers.documents import adopted, in_force, path_of
from coderpath_web.careers.queries.employment import places
from coderpath_web.careers.queries.people_on import people_on
from coderpath_web.pages.asked_day import asked_day

ALL = ""


class Scope:
    """The people that a permission reaches on the day asked for, and the facility chosen of them.

    Whoever reaches everyone looks at one facility at a time, the first unless another is chosen.
    """

    def __init__(self, request, permission):
        self.viewer = request.viewer
        self.reached = self.viewer.coders(permission)
        self.day, self.is_today = asked_day(request)
        self.asked_facility = request.GET.get("facility", ALL)

    @cached_property
    def places(self):
        """Every facility on file, by its row."""
        return places()

    @property
    def is_everyone(self):
        return self.reached is None

    @cached_property
    def facility(self):
        """The row of the facility chosen; None for all that can be seen."""
        named = {place.code: key for key, place in self.places.items()}
        if self.asked_facility in named:
            return named[self.asked_facility]
        return self.choices[0][2] if self.is_everyone and self.choices else None

    @cached_property
    def choices(self):
        """The facilities to choose from: code, name and row."""
        seen = set(self.places)
        if not self.is_everyone:
            seen &= {one.facility for one in self._reached_people}
        found = [(self.places[key].code, self.places[key].name, key) for key in seen]
        return sorted(found, key=lambda one: one[1])

    @cached_property
    def _reached_people(self):
        return people_on(self.day, self.reached)

    @cached_property
    def people(self):
        """The people of the page, by name."""
        if self.is_everyone:
            return people_on(self.day, None, self.facility)
        return [one for one in self._reached_people if self.facility in {None, one.facility}]

    @cached_property
    def document(self):
        """The path document in force on the day."""
        return in_force(self.day, adopted())

    @cached_property
    def path(self):
        return path_of(self.document) if self.document else None

    @property
    def facility_options(self):
        """What the list of facilities offers."""
        every = [] if self.is_everyone and self.choices else [(ALL, "All facilities")]
        return every + [(code, name) for code, name, _ in self.choices]

    @property
    def facility_code(self):
        return self.places[self.facility].code if self.facility else ALL

    def place_name(self, facility):
        """Give the name of a facility."""
        place = self.places.get(facility)
        return place.name if place else ""
