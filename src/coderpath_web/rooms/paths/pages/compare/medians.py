"""Median months from hire to each level, by region and facility, under both documents."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coderpath_web.standings.ladder import Rank
from coderpath_web.standings.median import Time, median_days
from coderpath_web.standings.queries.climbs import Careers
from coderpath_web.standings.queries.compared import Compared
from coderpath_web.standings.queries.employment import Spell
from coderpath_web.standings.queries.time_to_level import times_to_level
from coderpath_web.standings.small_groups import FEWEST, hidden_groups

DAYS_A_MONTH = 30.4375
EVERYONE, REGION, FACILITY = "everyone", "region", "facility"


@dataclass(frozen=True)
class Column:
    """A level under one of the documents."""

    side: str
    level: str
    title: str
    ranks: dict[str, Rank]
    careers: Careers


@dataclass(frozen=True)
class Median:
    """How long half of a group takes; None where half never get there."""

    days: int | None
    reached: int
    """How many got there so far."""

    @property
    def months(self) -> int | None:
        """Whole months, rounded."""
        return None if self.days is None else round(self.days / DAYS_A_MONTH)

    @property
    def text(self) -> str:
        """Words for it."""
        if self.days is None:
            return "not by half"
        if self.days == 0:
            return "on hire"
        return f"{max(1, self.months or 0)}"


@dataclass(frozen=True)
class Group:
    """People of a region or facility, and their medians; hidden where they are too few."""

    kind: str
    name: str
    query: str
    people: int | None
    medians: list[Median]


class Medians:
    """The table of medians."""

    def __init__(
        self, compared: Compared, hired_since: date | None = None, *, whole: bool = True
    ) -> None:
        self.compared = compared
        since = date.min if whole or hired_since is None else hired_since
        self.left_out = [spell for spell in compared.spells.values() if spell.hired < since]
        """Who is counted only where everyone is; with `whole`, names tell of them anyway."""
        self.spells = [
            spell
            for spell in compared.spells.values()
            if hired_since is None or spell.hired >= hired_since
        ]
        self._times: dict[tuple[str, str], dict[int, Time]] = {}

    @cached_property
    def levels(self) -> list[tuple[str, list[Column]]]:
        """The levels that half do not hold from the day of hire, lowest first, under each path."""
        ladder, found = self.compared.ladder, []
        if len(self.spells) < FEWEST:
            return []
        old = {ladder.old_ranks[level.level]: level for level in ladder.old}
        new = {ladder.new_ranks[level.level]: level for level in ladder.new}
        for rank in sorted(old.keys() | new.keys()):
            columns = []
            if rank in old:
                columns.append(self._column("old", old[rank]))
            if rank in new:
                columns.append(self._column("new", new[rank]))
            if any(self._median(self.spells, column).days != 0 for column in columns):
                found.append((columns[-1].title, columns))
        return found

    @cached_property
    def on_hire(self) -> list[str]:
        """The levels that at least half hold, or are above, from the day of hire."""
        told = {title for title, _ in self.levels}
        return [level.title for level in self.compared.ladder.new if level.title not in told]

    @cached_property
    def columns(self) -> list[Column]:
        """The columns of the table, from left to right."""
        return [column for _, columns in self.levels for column in columns]

    def _column(self, side: str, level) -> Column:
        compared = self.compared
        if side == "old":
            ranks, careers = compared.ladder.old_ranks, compared.old_careers
        else:
            ranks, careers = compared.ladder.new_ranks, compared.new_careers
        return Column(side, level.level, level.title, ranks, careers)

    def _median(self, spells: list[Spell], column: Column) -> Median:
        times = self.times(spells, column)
        return Median(median_days(times, FEWEST), sum(time.reached for time in times))

    def times(self, spells: list[Spell], column: Column) -> list[Time]:
        """Give how long each person was watched for a level, and whether they got there."""
        key = column.side, column.level
        if key not in self._times:
            day, everyone = self.compared.day, self.spells
            found = times_to_level(everyone, column.careers, column.ranks, column.level, day)
            coders = (spell.coder for spell in everyone)
            self._times[key] = dict(zip(coders, found, strict=True))
        return [self._times[key][spell.coder] for spell in spells]

    @cached_property
    def groups(self) -> list[Group]:
        """Everyone, then each region with its facilities."""
        regions: dict[str, dict[int, list[Spell]]] = defaultdict(lambda: defaultdict(list))
        for spell in self.spells:
            place = self.compared.place(spell)
            regions[place.region][spell.facility or 0].append(spell)
        sizes = {name: sum(map(len, facilities.values())) for name, facilities in regions.items()}
        hidden = hidden_groups(sizes, [list(sizes)]) | self._few_left_out(
            lambda spell: self.compared.place(spell).region
        )
        rows = [self._group(EVERYONE, "Everyone", "", self.spells, len(self.spells) < FEWEST)]
        for name in sorted(regions):
            rows += self._region(name, regions[name], hide=name in hidden)
        return rows

    def _few_left_out(self, group: Callable[[Spell], Hashable]) -> frozenset[Hashable]:
        """Give the groups of which so few are left out that both tables together show them."""
        sizes = Counter(map(group, self.left_out))
        return hidden_groups(sizes, [list(sizes)])

    def _region(self, name: str, facilities: dict[int, list[Spell]], *, hide: bool) -> list[Group]:
        everyone = [spell for spells in facilities.values() for spell in spells]
        sizes = {key: len(spells) for key, spells in facilities.items()}
        few = self._few_left_out(lambda spell: spell.facility or 0)
        hidden = frozenset(sizes) if hide else hidden_groups(sizes, [list(sizes)]) | few
        rows = [self._group(REGION, name, f"region={name}", everyone, hide)]
        titled = sorted(facilities, key=lambda key: self.compared.place(facilities[key][0]).name)
        for key in titled:
            place = self.compared.place(facilities[key][0])
            query = f"facility={place.code}"
            rows.append(self._group(FACILITY, place.name, query, facilities[key], key in hidden))
        return rows

    def _group(
        self,
        kind: str,
        name: str,
        query: str,
        spells: list[Spell],
        hide: bool,  # noqa: FBT001 -- says what it is
    ) -> Group:
        if hide:
            return Group(kind, name, query, None, [])
        medians = [self._median(spells, column) for column in self.columns]
        return Group(kind, name, query, len(spells), medians)
