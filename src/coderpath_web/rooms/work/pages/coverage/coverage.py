"""Coverage: people by patient type, and the types that hang on a single person."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.core.paginator import Paginator

from coderpath.same_name import form
from coderpath.sentence.dates import say_since
from coderpath.sentence.words import capital, plain
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.scope import Scope
from coderpath_web.kept_while import KeptWhile
from coderpath_web.rooms.work.pages.coverage.away import Away
from coderpath_web.standings.queries.training_of import training_on

PAGE = 60
REACHED: KeptWhile = KeptWhile(most=24)
MARKS = {True: ("met", "proficient", "v"), False: ("begun", "training", "h")}
NOTHING = ("not_asked", "none", "na")


@dataclass(frozen=True)
class Cover:
    """One person in one type: how far, and since when."""

    title: str
    mark: str
    word: str
    tone: str
    since: date | None = None

    @property
    def since_text(self):
        return say_since(self.since.toordinal()) if self.since else ""


@dataclass(frozen=True)
class Line:
    """A person with a cell for each type."""

    person: object
    place: str
    cells: tuple
    may_open: bool


@dataclass(frozen=True)
class Risk:
    """A type that one person alone covers at a facility, or nobody, and who is on the way to it."""

    place: str
    title: str
    alone: object
    training: tuple


@dataclass(frozen=True)
class Kind:
    """A patient type, with who is proficient and who is training."""

    name: str
    title: str
    proficient: tuple
    training: tuple

    @property
    def is_thin(self):
        """Whether it hangs on one person, or on nobody."""
        return len(self.proficient) <= 1


class Coverage:
    """Everything that the page shows."""

    def __init__(self, request):
        self.request = request
        self.scope = Scope.of(request, P.SEE_COVERAGE)
        self.day, self.is_today = self.scope.day, self.scope.is_today
        self.files = request.viewer.coders(P.SEE_FILE) if request.viewer.may(P.SEE_FILE) else set()

    @property
    def hangs_on(self):
        return self.scope.hangs_on

    @cached_property
    def away(self):
        """What is asked of the page: who is left while somebody is away."""
        return Away(self, self.request.GET)

    @cached_property
    def reached(self):
        """What each coder trains in, by the type as the path in force writes it."""
        return REACHED.get(self.scope.team, self._reached)

    def _reached(self):
        known = self.scope.path.patient_types if self.scope.path else ()
        spelt = {form(name): name for name in known}
        found = training_on(self.day, [one.coder for one in self.scope.people])
        return {coder: _by_one_name(types, spelt) for coder, types in found.items()}

    @cached_property
    def titles(self):
        """The patient types of the path in force, and others that somebody learnt."""
        known = dict(self.scope.path.patient_types) if self.scope.path else {}
        used = sorted({name for types in self.reached.values() for name in types})
        return known | {name: capital(plain(name)) for name in used if name not in known}

    def types_of(self, person):
        return self.reached.get(person.coder, {})

    @cached_property
    def kinds(self):
        """The types with their people."""
        return [
            Kind(
                name,
                title,
                self._who(name, is_proficient=True),
                self._who(name, is_proficient=False),
            )
            for name, title in self.titles.items()
        ]

    @property
    def thinnest_first(self):
        """The same, those that fewest are proficient in first."""
        return sorted(self.kinds, key=lambda kind: len(kind.proficient))

    def _who(self, name, *, is_proficient):
        at = [(one, self.types_of(one).get(name)) for one in self.scope.people]
        return tuple(one for one, found in at if found and found.is_proficient is is_proficient)

    @cached_property
    def page(self):
        return Paginator(self.scope.people, PAGE).get_page(self.request.GET.get("page"))

    @property
    def lines(self):
        return [self._line(one) for one in self.page.object_list]

    def every_line(self):
        return [self._line(one) for one in self.scope.people]

    def _line(self, person):
        types = self.types_of(person)
        cells = tuple(_cover(title, types.get(name)) for name, title in self.titles.items())
        may_open = self.files is None or person.coder in self.files
        return Line(person, self.scope.place_name(person.facility), cells, may_open)

    @property
    def is_uncovered(self):
        """Tell whether nobody is proficient in any type, by the facts on file."""
        return not any(kind.proficient for kind in self.kinds)

    @cached_property
    def risks(self):
        """The types that one person alone covers at a facility."""
        return sorted(self._risks(), key=lambda risk: (risk.place, risk.title))

    def _risks(self):
        for kind in self.kinds:
            covered = Counter(one.facility for one in kind.proficient)
            for one in kind.proficient:
                if covered[one.facility] == 1:
                    yield self._risk(kind, one)

    @cached_property
    def uncovered(self):
        """The types in which nobody at a facility is proficient: facility and type."""
        known = {one.facility for one in self.scope.people if one.facility}
        return [
            (self.scope.place_name(place), kind.title)
            for kind in self.kinds
            for place in sorted(known - {one.facility for one in kind.proficient if one.facility})
        ]

    def _risk(self, kind, alone):
        near = tuple(one for one in kind.training if one.facility == alone.facility)
        return Risk(self.scope.place_name(alone.facility), kind.title, alone, near)

    @property
    def by_facility(self):
        """For each facility its name and how many are proficient in each type.

        Where somebody is asked of who is away, how many are left then as well.
        """
        counts = Counter(
            (one.facility, name)
            for one in self.scope.people
            for name, found in self.types_of(one).items()
            if found.is_proficient
        )
        known = {one.facility for one in self.scope.people}
        named = sorted((self.scope.place_name(one), self.code_of(one), one) for one in known if one)
        return [
            (name, code, [self._counted(key, kind, counts) for kind in self.titles])
            for name, code, key in named
        ]

    def _counted(self, facility, kind, counts):
        left = self.away.least.get((facility, form(kind)))
        return self.titles[kind], counts[facility, kind], left

    def code_of(self, facility):
        return self.scope.places[facility].code if facility in self.scope.places else ""

    @property
    def is_one_facility(self):
        return len({one.facility for one in self.scope.people}) <= 1


def _cover(title, reached):
    if reached is None:
        return Cover(title, *NOTHING)
    return Cover(title, *MARKS[reached.is_proficient], since=reached.since)


def _by_one_name(types, spelt):
    """Put what is written in several ways under one name; of two the one that is proficient."""
    found = {}
    for name, reached in types.items():
        one = spelt.setdefault(form(name), name)
        if one not in found or reached.is_proficient:
            found[one] = reached
    return found
