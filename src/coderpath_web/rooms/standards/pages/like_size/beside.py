"""The standards of hospitals of like size, beside those of one: the middle, the range, and each."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from statistics import median
from typing import NamedTuple

from coderpath.days import month_of
from coderpath.sentence.words import capital, number_text, plain
from coderpath.standards.units import BY_NAME, Pace
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.known_types import known_types
from coderpath_web.rooms.standards.like_size import like_size
from coderpath_web.standings.queries.employment import Place, places

DAY = "day"
"""The unit where none was chosen that takes one number."""


class Peer(NamedTuple):
    """A hospital with its standard of a type."""

    name: str
    amount: str
    is_own: bool
    """Whether it set the standard itself, or has that of the whole organization."""


class TypeBeside:
    """What hospitals of like size have in force for a type."""

    def __init__(self, title, shown, here, there):
        self.title, self._shown = title, shown
        self.here = number_text(self._amount(here)) if here else ""
        self.peers = [
            Peer(place.name, number_text(self._amount(row)), row.facility == place.code)
            for place, row in sorted(there, key=lambda one: one[0].name)
        ]
        self._amounts = sorted(self._amount(row) for _, row in there)

    def _amount(self, row):
        return self._shown(Pace(row.records, row.minutes).minutes_each)

    @property
    def middle(self):
        return number_text(median(self._amounts))

    @property
    def span(self):
        low, high = number_text(self._amounts[0]), number_text(self._amounts[-1])
        return low if low == high else f"{low} to {high}"

    @property
    def own(self) -> int:
        """Count those that set it themselves."""
        return sum(one.is_own for one in self.peers)


class Beside:
    """The standards of a facility on a day beside those of hospitals of like size."""

    def __init__(
        self, facility: Facility, day: date, titles: Mapping[str, str], unit: str = DAY
    ) -> None:
        self.facility, self.day, self.titles = facility, day, titles
        chosen = BY_NAME.get(unit)
        self.unit = chosen if chosen and chosen.shown else BY_NAME[DAY]

    @cached_property
    def near(self) -> list[Place]:
        """The hospitals of like size."""
        known = places()
        return [known[one] for one in like_size(self.facility.pk, self.day) if one in known]

    @cached_property
    def types(self) -> list[TypeBeside]:
        """The types for which any of them has a standard in force."""
        month, known = month_of(self.day.toordinal()), standards_on_file()
        found = []
        for name, title in self.titles.items():
            rows = ((one, known.of_month(one.code, name, month)) for one in self.near)
            there = [(place, row) for place, row in rows if row]
            if there:
                here = known.of_month(self.facility.code, name, month)
                found.append(TypeBeside(title, self.unit.shown, here, there))
        return found


def beside_fact(viewer: Viewer, fact: Fact) -> dict[str, Beside] | None:
    """Give what stands beside a standard of a facility; None for other facts."""
    del viewer  # Standards are no private matter, and whoever sees this one sees its facility.
    if fact.kind != "standards" or fact.facility is None:
        return None
    titles = {fact.subject: title_of(fact.subject)}
    return {"beside": Beside(fact.facility, clock.today(), titles)}


def title_of(name: str) -> str:
    """Give what a type is called, one that is kept for a class too."""
    return known_types().get(name) or capital(plain(name))
