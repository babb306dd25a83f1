"""What comes next, and the smallest sets of criteria that, once met, make a level.

A set makes the level as the judge counts it: what is presumed need only not be denied. What could
be met only by falling, such as an upper bound that is passed, is in no set.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import combinations
from typing import TypeAlias

from coderpath.criteria import Criterion
from coderpath.criteria.branch import Branch
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict
from coderpath.verdict import State

Route: TypeAlias = frozenset[Criterion]
Routes: TypeAlias = tuple[Route, ...]

NOTHING: Routes = (frozenset(),)
MOST_ROUTES = 256
"""Routes kept at each gate, the shortest first, so that no document can make them explode."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One criterion to be met, and the requirement that it belongs to."""

    requirement: RequirementVerdict
    branch: Branch


@dataclass(frozen=True, slots=True)
class Way:
    """What to meet, all of it, in the order of the document."""

    lacks: tuple[Lack, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the requirements, each once."""
        return tuple(dict.fromkeys(lack.requirement.requirement.id for lack in self.lacks))


def next_levels(judgement: Judgement) -> tuple[LevelVerdict, ...]:
    """Give the levels that a coder may come to next.

    Where somebody is to be placed comes first; then, in the order of the document, what comes from
    below, and what they are ready for by whichever path; last those to which no way leads.
    """
    ahead = [verdict for verdict in judgement.levels if is_next(verdict)]
    return tuple(sorted(ahead, key=lambda one: (one.placing is None, leads_nowhere(one))))


def leads_nowhere(verdict: LevelVerdict) -> bool:
    """Tell whether no way leads to a level: what it asks could be met only by falling."""
    if verdict.asks_nothing_more:
        return False
    leaves = (leaf for one in verdict.of("minimum", "advance") for leaf in _leaves(one.branch))
    return any(leaf.only_by_falling for leaf in leaves) and not ways(verdict)


def is_next(verdict: LevelVerdict) -> bool:
    """Tell whether a level is one of the next."""
    if verdict.placing is not None:
        return True
    return not verdict.held and (verdict.comes_from_below or verdict.ready.state is State.MET)


def nearest_level(judgement: Judgement) -> LevelVerdict | None:
    """Give where to be placed, else the next level that lacks least.

    One to which no way leads comes after all others; posts wait for an opening.
    """
    rungs = (verdict for verdict in next_levels(judgement) if not verdict.level.opening)
    return min(rungs, key=_distance, default=None)


def _distance(verdict: LevelVerdict) -> tuple[bool, bool, int]:
    lacks = 0 if verdict.asks_nothing_more else len(verdict.ready.lacks)
    return verdict.placing is None, leads_nowhere(verdict), lacks


def ways(verdict: LevelVerdict) -> tuple[Way, ...]:
    """Give the smallest sets for minimum and advance: fewest first, then document order.

    Whoever is ready, by whichever path, or fits a placement, has one way with nothing in it. A
    level that could be met only by falling has none.
    """
    if verdict.asks_nothing_more:
        return (Way(()),)
    return ways_to(verdict.of("minimum", "advance"))


def ways_to(requirements: Iterable[RequirementVerdict]) -> tuple[Way, ...]:
    """Give the smallest sets for some requirements together."""
    asked = [item for item in requirements if item.state is not State.MET]
    routes = reduce(_both, map(_routes_of, asked), NOTHING)
    lacks = _in_order(asked)
    order = {criterion: place for place, criterion in enumerate(lacks)}
    ordered = sorted(routes, key=lambda route: (len(route), sorted(order[one] for one in route)))
    return tuple(
        Way(tuple(lacks[criterion] for criterion in sorted(route, key=order.__getitem__)))
        for route in ordered
    )


def steps(verdict: LevelVerdict) -> int | None:
    """Count the criteria of the nearest way; None where no way leads there."""
    found = ways(verdict)
    return len(found[0].lacks) if found else None


def _in_order(asked: Iterable[RequirementVerdict]) -> dict[Criterion, Lack]:
    found: dict[Criterion, Lack] = {}
    for item in asked:
        for branch in _leaves(item.branch):
            found.setdefault(branch.criterion, Lack(item, branch))
    return found


def _leaves(branch: Branch) -> Iterable[Branch]:
    if branch.criterion.is_leaf:
        yield branch
    for part in branch.parts:
        yield from _leaves(part)


def _routes_of(item: RequirementVerdict) -> Routes:
    return _routes(item.branch, presumed=item.requirement.presumed)


def _routes(branch: Branch, *, presumed: bool) -> Routes:
    """Give the routes that make a branch met; of what is presumed, those that leave no no."""
    if _is_enough(branch.state, presumed=presumed):
        return NOTHING
    criterion = branch.criterion
    if criterion.presumed:
        return _routes(branch.parts[0], presumed=True)
    if criterion.is_leaf:
        return () if branch.only_by_falling else (frozenset({criterion}),)
    needed = len(branch.parts) if criterion.minimum_of else criterion.needed
    return _at_least(needed, branch.parts, presumed=presumed)


def _is_enough(state: State, *, presumed: bool) -> bool:
    return state is State.MET or (presumed and state is State.NOT_RECORDED)


def _at_least(needed: int, parts: Sequence[Branch], *, presumed: bool) -> Routes:
    open_parts = [part for part in parts if not _is_enough(part.state, presumed=presumed)]
    still = list(map(partial(_routes, presumed=presumed), open_parts))
    chosen = combinations(still, max(needed - (len(parts) - len(open_parts)), 0))
    return _smallest(route for group in chosen for route in reduce(_both, group, NOTHING))


def _both(one: Routes, other: Routes) -> Routes:
    return _smallest(left | right for left in one for right in other)


def _smallest(routes: Iterable[Route]) -> Routes:
    """Keep the routes that contain no other route."""
    kept: list[Route] = []
    for route in sorted(set(routes), key=len):
        if not any(shorter <= route for shorter in kept):
            kept.append(route)
        if len(kept) >= MOST_ROUTES:
            break
    return tuple(kept)
