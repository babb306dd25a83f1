"""Everything recorded about one coder, and everything recorded about a department."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from coderpath.days import FOREVER, Day
from coderpath.facts import rows
from coderpath.facts.kinds import ABOUT_CODERS
from coderpath.facts.months import Months, roll_up
from coderpath.facts.source import AboutCoder
from coderpath.facts.standards import Standards
from coderpath.spans import ALWAYS, NEVER, Spans, union


@dataclass(frozen=True)
class CoderRecord:
    """One coder's facts, by kind, in any order; facilities and standards are shared."""

    coder: str
    employment: tuple[rows.Employment, ...]
    positions: tuple[rows.Position, ...] = ()
    reports: tuple[rows.Report, ...] = ()
    leaves: tuple[rows.Leave, ...] = ()
    credentials: tuple[rows.CredentialHeld, ...] = ()
    education: tuple[rows.Education, ...] = ()
    courses: tuple[rows.CoursePassed, ...] = ()
    knowledge: tuple[rows.KnowledgeShown, ...] = ()
    skills: tuple[rows.Attestation, ...] = ()
    ratings: tuple[rows.Rating, ...] = ()
    events: tuple[rows.Event, ...] = ()
    experience: tuple[rows.Experience, ...] = ()
    training: tuple[rows.Training, ...] = ()
    productivity: tuple[rows.Productivity, ...] = ()
    hours: tuple[rows.Hours, ...] = ()
    reviews: tuple[rows.Review, ...] = ()
    points: tuple[rows.Points, ...] = ()
    others: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Rows of the kinds that nothing reads by name."""
    checked: Mapping[str, Day] | None = None
    """Since when each kind is complete; None when every kind counts as checked."""
    facilities: Mapping[str, rows.Facility] = field(default_factory=dict)
    standards: Standards = field(default_factory=Standards)

    @property
    def name(self) -> str:
        """The name in the newest spell of employment, else the coder's id."""
        return max(self.employment, key=lambda spell: spell.hired).name or self.coder

    @cached_property
    def employed(self) -> Spans:
        """The days on which the coder is employed, hence judged."""
        return union((spell.hired, spell.left) for spell in self.employment)

    @cached_property
    def absent(self) -> Spans:
        """The days on leave, and those between two spells of employment."""
        away = [(leave.since, leave.until) for leave in self.leaves]
        between = ((one[1], other[0]) for one, other in pairwise(self.employed))
        return union((*away, *between))

    @cached_property
    def months(self) -> Months:
        """Productivity rows, hours and absences rolled up to months."""
        return roll_up(self.productivity, self.hours, self.standards, self.absent)

    def rows_of(self, kind: str) -> tuple[Any, ...]:
        """Give the rows of a kind that is about coders, but for what is checked."""
        if kind == "coders":
            return self.employment
        own: tuple[Any, ...] = getattr(self, kind) if kind in _BY_NAME else ()
        return own or self.others.get(kind, ())

    def every_row(self) -> Iterator[AboutCoder]:
        """Go through every row about the coder, but for what is checked."""
        for kind in ABOUT_CODERS:
            if kind != "checked":
                yield from self.rows_of(kind)

    def unchecked(self, *kinds: str) -> Spans:
        """Give the days on which one of the kinds is not known to be complete."""
        if self.checked is None:
            return NEVER
        since = max([self.checked.get(kind, FOREVER) for kind in kinds])
        return ((ALWAYS[0][0], since),)

    def home_facility(self, day: Day) -> str:
        """Give the facility of the spell of employment that contains a day, else of the first."""
        return home_facility(self.employment, day)

    def facility_name(self, facility: str) -> str:
        """Give a facility's name, else its id."""
        found = self.facilities.get(facility)
        return found.name if found and found.name else facility

    def with_positions(self, positions: tuple[rows.Position, ...]) -> "CoderRecord":
        """Give the same coder with other positions; months are not rolled up again."""
        other = replace(self, positions=positions)
        other.__dict__["months"] = self.months
        return other

    def with_months(self, months: Months) -> "CoderRecord":
        """Give the same coder with other months, for a forecast."""
        other = replace(self)
        other.__dict__["months"] = months
        return other


def home_facility(spells: Sequence[rows.Employment], day: Day) -> str:
    """Give the facility of the spell of employment that contains a day, else of the first."""
    for spell in spells:
        if spell.hired <= day < spell.left:
            return spell.facility
    return min(spells, key=lambda spell: spell.hired).facility


_BY_NAME = frozenset(one.name for one in fields(CoderRecord)) & frozenset(ABOUT_CODERS)
"""The kinds whose rows are attributes of a record."""


def attributes(own: Mapping[str, tuple[Any, ...]]) -> dict[str, Any]:
    """Give a coder's own rows by kind as attributes of a record."""
    named: dict[str, Any] = {kind: some for kind, some in own.items() if kind in _BY_NAME}
    named["others"] = {kind: some for kind, some in own.items() if kind not in _BY_NAME}
    return named


@dataclass(frozen=True)
class Facts:
    """A department: coders by id in the order of the file, facilities, standards."""

    coders: Mapping[str, CoderRecord]
    facilities: Mapping[str, rows.Facility] = field(default_factory=dict)
    standards: Standards = field(default_factory=Standards)
