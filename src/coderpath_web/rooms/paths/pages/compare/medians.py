"""Median months from hire to each level, by region and facility, under both documents."""

from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from coderpath_web.standings.ladder import Ladder, Rank
from coderpath_web.standings.median import Time, in_months, median_days
from coderpath_web.standings.queries.climbs import Careers
from coderpath_web.standings.queries.compared import Compared
from coderpath_web.standings.queries.employment import Spell
from coderpath_web.standings.queries.time_to_level import times_to_level
from coderpath_web.standings.settling import FEWEST

EVERYONE, REGION, FACILITY = "everyone", "region", "facility"


@dataclass(frozen=True)
class Column:
    """A level under one of the documents."""

    side: str
    level: str
    title: str


@dataclass(frozen=True)
class Median:
    """How long half of a group takes; None where half never get there."""

    days: int | None
    months: int | None
    """Whole months, rounded."""
    reached: int | None = None
    """How many got there so far, where that may be told."""

    @property
    def text(self) -> str:
        """Words for it."""
        if self.months is None:
            return "fewer than half so far"
        return str(self.months) if self.months else "on hire"


@dataclass(frozen=True)
class Group:
    """People of a region or facility, and their medians; none where they are too few."""

    kind: str
    name: str
    query: str
    people: int
    medians: list[Median]


class MedianTable(ABC):
    """The table of medians: each level under both documents, by region and facility."""

    ladder: Ladder
    people: int
    """How many people there are in all."""

    @abstractmethod
    def of_everyone(self, column: Column) -> Median:
        """Give the median of everyone."""

    @property
    @abstractmethod
    def groups(self) -> list[Group]:
        """Everyone, then each region with its facilities."""

    @cached_property
    def levels(self) -> list[tuple[str, list[Column]]]:
        """The levels that half do not hold from the day of hire, lowest first, under each path."""
        ladder, found = self.ladder, []
        if self.people < FEWEST:
            return []
        old = {ladder.old_ranks[level.level]: level for level in ladder.old}
        new = {ladder.new_ranks[level.level]: level for level in ladder.new}
        for rank in sorted(old.keys() | new.keys()):
            sides = (("old", old), ("new", new))
            columns = [
                Column(side, some[rank].level, some[rank].title)
                for side, some in sides
                if rank in some
            ]
            if any(self.of_everyone(column).months != 0 for column in columns):
                found.append((columns[-1].title, columns))
        return found

    @cached_property
    def on_hire(self) -> list[str]:
        """The levels that at least half hold, or are above, from the day of hire."""
        told = {title for title, _ in self.levels}
        return [level.title for level in self.ladder.new if level.title not in told]

    @cached_property
    def columns(self) -> list[Column]:
        """The columns of the table, from left to right."""
        return [column for _, columns in self.levels for column in columns]


class Medians(MedianTable):
    """The medians of a day, for readers who may see the names of all who are counted."""

    def __init__(self, compared: Compared, hired_since: date | None = None) -> None:
        self.compared = compared
        self.ladder = compared.ladder
        self.spells = [
            spell
            for spell in compared.spells.values()
            if hired_since is None or spell.hired >= hired_since
        ]
        self.people = len(self.spells)
        self._times: dict[Column, dict[int, Time]] = {}
        self._of_everyone: dict[Column, Median] = {}

    def of_everyone(self, column: Column) -> Median:
        """Give the median of everyone."""
        if column not in self._of_everyone:
            self._of_everyone[column] = self._median(self.spells, column)
        return self._of_everyone[column]

    def _median(self, spells: list[Spell], column: Column) -> Median:
        times = self.times(spells, column)
        days = median_days(times, FEWEST)
        return Median(days, in_months(days), sum(time.reached for time in times))

    def _career(self, column: Column) -> tuple[Careers, dict[str, Rank]]:
        if column.side == "old":
            return self.compared.old_careers, self.ladder.old_ranks
        return self.compared.new_careers, self.ladder.new_ranks

    def times(self, spells: list[Spell], column: Column) -> list[Time]:
        """Give how long each person was watched for a level, and whether they got there."""
        if column not in self._times:
            careers, ranks = self._career(column)
            day, everyone = self.compared.day, self.spells
            found = times_to_level(everyone, careers, ranks, column.level, day)
            coders = (spell.coder for spell in everyone)
            self._times[column] = dict(zip(coders, found, strict=True))
        times = self._times[column]
        return [times[spell.coder] for spell in spells]

    @cached_property
    def groups(self) -> list[Group]:
        """Everyone, then each region with its facilities."""
        regions: dict[str, dict[int, list[Spell]]] = defaultdict(lambda: defaultdict(list))
        for spell in self.spells:
            place = self.compared.place(spell)
            regions[place.region][spell.facility or 0].append(spell)
        rows = [self._group(EVERYONE, "Everyone", "", self.spells)]
        for name in sorted(regions):
            rows += self._region(name, regions[name])
        return rows

    def _region(self, name: str, facilities: dict[int, list[Spell]]) -> list[Group]:
        everyone = [spell for spells in facilities.values() for spell in spells]
        rows = [self._group(REGION, name, f"region={name}", everyone)]
        titled = sorted(facilities, key=lambda key: self.compared.place(facilities[key][0]).name)
        for key in titled:
            place = self.compared.place(facilities[key][0])
            query = f"facility={place.code}"
            rows.append(self._group(FACILITY, place.name, query, facilities[key]))
        return rows

    def _group(self, kind: str, name: str, query: str, spells: list[Spell]) -> Group:
        enough = len(spells) >= FEWEST
        median = self.of_everyone if kind == EVERYONE else partial(self._median, spells)
        medians = [median(column) for column in self.columns if enough]
        return Group(kind, name, query, len(spells), medians)
