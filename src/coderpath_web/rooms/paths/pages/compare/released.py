"""Released figures as the comparison shows them to readers who see groups only."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.rooms.paths.pages.compare.medians import (
    EVERYONE,
    FACILITY,
    REGION,
    Column,
    Group,
    Median,
    MedianTable,
)
from coderpath_web.rooms.paths.released_medians import groups_of
from coderpath_web.rooms.paths.releases import answer_key, levels_of
from coderpath_web.standings.ladder import Ladder
from coderpath_web.standings.models import Release
from coderpath_web.standings.queries.compared import NOWHERE, Move, move_between
from coderpath_web.standings.queries.employment import Step, places


class Nameless(NamedTuple):
    """Somebody who is counted: where, and at which level under each document and really."""

    at: int
    old: Step | None
    new: Step | None
    held: Step | None
    move: Move
    otherwise: frozenset[str]


class Released:
    """Two documents over everyone who is counted in a release."""

    first_month = None

    def __init__(
        self,
        release: Release | None,
        documents: Sequence[PathDocument],
        old: PathDocument,
        new: PathDocument,
        day: date,
    ) -> None:
        self.release, self.old, self.new = release, old, new
        self.day = release.day if release else day
        self.ladder = Ladder(path_of(old), path_of(new))
        self.counted: Mapping[str, Any] = release.people if release else {}
        leading = in_force(self.day, list(documents))
        self.leading_path: CareerPath = path_of(leading or new)

    @cached_property
    def people(self) -> list[Nameless]:
        """Everyone who is counted as employed."""
        found = (self._nameless(one) for one in self.counted.values())
        return [one for one in found if one]

    def _nameless(self, counted: Mapping[str, Any]) -> Nameless | None:
        levels = levels_of(counted, self.old.pk, self.new.pk)
        if levels is None:
            return None
        old, new, held = (_step(level) for level in (*levels, counted["held"]))
        move = move_between(self.ladder, old, new)
        return Nameless(counted["at"], old, new, held, move, frozenset(counted["otherwise"]))

    @property
    def reads_both(self) -> bool:
        """Whether both documents were adopted when the figures were released."""
        read = self.release.documents if self.release else []
        return {self.old.pk, self.new.pk} <= set(read)

    @property
    def facilities(self) -> int:
        """At how many facilities the people work."""
        return len({one.at for one in self.people if one.at})

    def answered_otherwise(self, requirement: str) -> int:
        """Count those who get another answer by a requirement, by its later key."""
        key = answer_key(self.old, self.new, requirement)
        return sum(key in one.otherwise for one in self.people)

    @cached_property
    def medians(self) -> "ReleasedMedians":
        """Median months to each level."""
        return ReleasedMedians(self)


class ReleasedMedians(MedianTable):
    """The medians of a release."""

    def __init__(self, released: Released) -> None:
        self.ladder = released.ladder
        self._documents = {"old": str(released.old.pk), "new": str(released.new.pk)}
        self._kept = released.release.medians if released.release else {}
        self._groups = groups_of(released.counted)
        self._regions = {one["at"]: one["region"] for one in released.counted.values()}
        self.people = len(released.counted)

    def of_everyone(self, column: Column) -> Median:
        """Give the median of everyone."""
        return self._median("", column)

    def _median(self, group: str, column: Column) -> Median:
        kept = self._kept.get(self._documents[column.side], {})
        months, _ = kept.get(column.level, {}).get(group, (None, 0))
        return Median(None, months)

    @cached_property
    def groups(self) -> list[Group]:
        """Everyone, then each region with its facilities."""
        known, regions = places(), defaultdict(list)
        for at, region in self._regions.items():
            regions[region].append((known.get(at, NOWHERE), at))
        rows = [self._group(EVERYONE, "Everyone", "")] if self.people else []
        for region in sorted(regions):
            rows.append(self._group(REGION, region, f"region={region}"))
            for place, at in sorted(regions[region], key=lambda pair: pair[0].name):
                rows.append(self._group(FACILITY, place.name, f"at={at}"))
        return rows

    def _group(self, kind: str, name: str, group: str) -> Group:
        medians = [self._median(group, column) for column in self.columns]
        return Group(kind, name, "", len(self._groups[group]), medians)


def _step(level: str) -> Step | None:
    return Step(level, None) if level else None
