"""Medians as they are released: one is reckoned anew once five of its people fared otherwise.

A median is no sum, so nothing is subtracted from it; but a single person who gets somewhere moves
it. So it stays as it was until at least five have come, gone or got there since.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.standings.ladder import Ladder
from coderpath_web.standings.median import Time, in_months, median_days
from coderpath_web.standings.models import Release
from coderpath_web.standings.queries.climbs import Careers
from coderpath_web.standings.queries.compared import Compared
from coderpath_web.standings.queries.time_to_level import times_to_level
from coderpath_web.standings.settling import FEWEST

Times: TypeAlias = dict[tuple[str, str], dict[int, Time]]
"""How long each person took or waits, by document and level."""
Median: TypeAlias = tuple[int | None, int]
"""Whole months, None where half never get there; and which release it was reckoned for."""


def groups_of(people: Mapping[Any, Mapping[str, Any]]) -> dict[str, set[int]]:
    """Give everyone, the regions and the facilities, each with the people who count there."""
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for coder, counted in people.items():
        for name in ("", f"region={counted['region']}", f"at={counted['at']}"):
            groups[name].add(int(coder))
    return groups


def times_of(
    compared: Compared, documents: Sequence[PathDocument], climbs: Mapping[int, Careers]
) -> Times:
    """Give how long everyone who was ever hired took, or waits, for each level."""
    spells, found = list(compared.spells.values()), {}
    for document in documents:
        path = path_of(document)
        ladder, careers = Ladder(path, path), climbs[document.pk]
        for level in ladder.new:
            times = times_to_level(spells, careers, ladder.new_ranks, level.level, compared.day)
            by_coder = zip((spell.coder for spell in spells), times, strict=True)
            found[str(document.pk), level.level] = dict(by_coder)
    return found


def reached_of(times: Times, people: Mapping[int, Any]) -> dict[str, dict[str, dict[int, int]]]:
    """Give the days of those who got there, as they are kept."""
    reached: dict[str, dict[str, dict[int, int]]] = {}
    for (document, level), some in times.items():
        reached.setdefault(document, {})[level] = {
            coder: time.days for coder, time in some.items() if time.reached and coder in people
        }
    return reached


class KeptMedians:
    """The medians of a new release, after those of the earlier ones of the same reach."""

    def __init__(self, people: Mapping[int, Any], times: Times, earlier: Sequence[Release]) -> None:
        self.groups = groups_of(people)
        self.times = times
        self.earlier = earlier
        self._groups_then = cache(lambda number: groups_of(earlier[number].people))

    def kept(self) -> dict[str, dict[str, dict[str, Median]]]:
        """Give each median, anew or as it was."""
        found: dict[str, dict[str, dict[str, Median]]] = {}
        for document, level in self.times:
            medians = {group: self._median(document, level, group) for group in self.groups}
            found.setdefault(document, {})[level] = medians
        return found

    def _median(self, document: str, level: str, group: str) -> Median:
        times = self.times[document, level]
        watched = {coder: times[coder] for coder in self.groups[group] if coder in times}
        if self.earlier:
            last = self.earlier[-1].medians.get(document, {}).get(level, {}).get(group)
            if last and self._few_fared_otherwise(document, level, group, last[1], watched):
                return last[0], last[1]
        days = median_days(watched.values(), FEWEST)
        return in_months(days), len(self.earlier)

    def _few_fared_otherwise(
        self, document: str, level: str, group: str, number: int, watched: Mapping[int, Time]
    ) -> bool:
        reached = self.earlier[number].reached[document][level]
        then = {one: reached.get(str(one)) for one in self._groups_then(number)[group]}
        now = {one: time.days if time.reached else None for one, time in watched.items()}
        other = {
            one for one in then | now if (one in then, then.get(one)) != (one in now, now.get(one))
        }
        return len(other) < FEWEST
