"""The facilities whose standards the viewer may see."""

from functools import cached_property

from coderpath_web.access.counting import may_count
from coderpath_web.access.standards_read import standards_read
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.standings.queries.employment import places
from coderpath_web.standings.queries.people_on import people_at
from coderpath_web.standings.queries.standards_of import own_standards


class Facilities:
    """One line for each facility: where it is, who works there, how many standards it has."""

    def __init__(self, request):
        self.day, self.is_today = asked_day(request)
        self.viewer = request.viewer
        self.reached = standards_read(self.viewer)

    @cached_property
    def lines(self):
        people = people_at(self.day)
        own = own_standards(self.day)
        found = [
            (place, people[key] if may_count(self.viewer, key) else None, own[key])
            for key, place in places().items()
            if self.reached is None or key in self.reached
        ]
        return sorted(found, key=lambda line: (line[0].region, line[0].name))

    @property
    def are_there_any(self):
        """Whether any facility is on file, within reach or not."""
        return bool(places())

    @property
    def counts(self):
        """Whether people are counted anywhere."""
        return any(people is not None for _, people, _ in self.lines)
