"""Whom a change would move, before it is made: how everybody stands today, and would stand."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from coderpath.judge import Judgement, LevelVerdict, judge
from coderpath.path import CareerPath
from coderpath.verdict import State
from coderpath.ways import nearest_level, steps
from coderpath_web.facts.supposed import facts_supposed
from coderpath_web.people.models import Coder
from coderpath_web.standings.ladder import Ladder
from coderpath_web.standings.records import batches, records_of

NO_LEVEL = -1
"""How high somebody stands who qualifies for no level."""
Heights: TypeAlias = Mapping[str, int]
"""How high each level of a path is, by its name."""


class Stand(NamedTuple):
    """How somebody stands on a day: levels by their titles, nothing for none."""

    qualifies: str = ""
    """The highest level that the coder qualifies for."""
    ready: str = ""
    """The highest level that the coder is ready for."""
    loses: str = ""
    """The level held that the coder does not keep."""
    nearest: str = ""
    """The next level that lacks least; nothing for whoever is ready for it."""
    steps: int = 0
    """How many things it lacks."""
    height: int = NO_LEVEL
    """How high on the ladder the level is that the coder qualifies for."""
    is_to_place: bool = False
    """Whether the coder holds no level of the path, so that placement says where to start."""


class Moved(NamedTuple):
    """Somebody who would stand otherwise."""

    coder: int
    before: Stand
    after: Stand


Moving: TypeAlias = Callable[[Collection[int]], Iterable[Moved]]
"""Tells who of some coders would stand otherwise."""


def moved_by_facts(
    path: CareerPath, on: date, *, new: Sequence[tuple[str, Any]], without: Collection[int]
) -> Moving:
    """Give what tells whom a change of facts would move under a path."""
    heights = {one.level: place for place, one in enumerate(path)}

    def moving(coders: Collection[int]) -> Iterator[Moved]:
        codes = set(Coder.objects.filter(pk__in=coders).values_list("code", flat=True))
        theirs = [one for one in new if getattr(one[1], "coder", None) in {None, *codes}]
        now, then = facts_supposed(coders, without=without, rows=theirs)
        after = dict(records_of(coders, then.facts))
        for coder, record in records_of(coders, now.facts):
            was, will = (
                _stand(judge(one, path, on.toordinal()), heights) if one else Stand()
                for one in (record, after.get(coder))
            )
            yield Moved(coder, was, will)

    return moving


def moved_by_path(now: CareerPath, then: CareerPath, on: date) -> Moving:
    """Give what tells whom another path would move."""
    both = list(zip((now, then), _heights_on_one_ladder(now, then), strict=True))

    def moving(coders: Collection[int]) -> Iterator[Moved]:
        for coder, record in records_of(coders, facts_supposed(coders).now.facts):
            was, will = (_stand(judge(record, path, on.toordinal()), high) for path, high in both)
            yield Moved(coder, was, will)

    return moving


def all_moved(
    moving: Moving, coders: Collection[int], progress: Callable[[int, int], None] | None = None
) -> list[Moved]:
    """Give everyone who would stand otherwise, some judged at a time."""
    found: list[Moved] = []
    for some, done, of in batches(sorted(coders)):
        found += [one for one in moving(some) if one.before != one.after]
        if progress:
            progress(done, of)
    return found


def _heights_on_one_ladder(old: CareerPath, new: CareerPath) -> tuple[Heights, Heights]:
    """Give how high the levels of two paths are, so that those of both can be compared."""
    ladder = Ladder(old, new)
    both = ladder.old_ranks, ladder.new_ranks
    order = sorted({rank for ranks in both for rank in ranks.values()})
    was, will = ({one: order.index(rank) for one, rank in ranks.items()} for ranks in both)
    return was, will


def _stand(judgement: Judgement, heights: Heights) -> Stand:
    ladder = [one for one in judgement.levels if not one.level.opening]
    losing = (one for one in judgement.held if one.keeps.state is State.NOT_MET)
    nearest = nearest_level(judgement)
    lacks = steps(nearest) if nearest else None
    qualified = [one for one in ladder if one.qualifies.state is State.MET]
    return Stand(
        _highest(qualified),
        _highest(one for one in ladder if one.ready.state is State.MET),
        _highest(losing),
        nearest.level.title if nearest and lacks else "",
        lacks or 0,
        heights[qualified[-1].level.level] if qualified else NO_LEVEL,
        any(one.placing is not None for one in judgement.levels),
    )


def _highest(levels: Iterable[LevelVerdict]) -> str:
    found = [one.level.title for one in levels]
    return found[-1] if found else ""
