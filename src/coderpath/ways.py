"""The smallest sets of requirements that, once met, make a level: the nearest of several routes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
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
    """Give the levels that a coder may come to next, in the order of the document."""
    return tuple(
        verdict for verdict in judgement.levels if verdict.comes_from_below and not verdict.held
    )


def nearest_level(judgement: Judgement) -> LevelVerdict | None:
    """Give the next level that lacks least, of several the first; posts wait for an opening."""
    rungs = (verdict for verdict in next_levels(judgement) if not verdict.level.opening)
    return min(rungs, key=lambda verdict: len(verdict.ready.lacks), default=None)


def ways(verdict: LevelVerdict) -> tuple[Way, ...]:
    """Give the smallest sets for minimum and advance: fewest first, then document order.

    A level whose requirements are all met has one way with nothing in it.
    """
    asked = [item for item in verdict.of("minimum", "advance") if item.state is not State.MET]
    routes = reduce(_both, (_routes(item.branch) for item in asked), NOTHING)
    lacks = _in_order(asked)
    order = {criterion: place for place, criterion in enumerate(lacks)}
    ordered = sorted(routes, key=lambda route: (len(route), sorted(order[one] for one in route)))
    return tuple(
        Way(tuple(lacks[criterion] for criterion in sorted(route, key=order.__getitem__)))
        for route in ordered
    )


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


def _routes(branch: Branch) -> Routes:
    if branch.state is State.MET:
        return NOTHING
    criterion = branch.criterion
    if criterion.presumed and branch.parts[0].state is State.NOT_RECORDED:
        return NOTHING
    if criterion.is_leaf:
        return (frozenset({criterion}),)
    needed = len(branch.parts) if criterion.minimum_of else criterion.needed
    return _at_least(needed, branch.parts)


def _at_least(needed: int, parts: Sequence[Branch]) -> Routes:
    met = sum(1 for part in parts if part.state is State.MET)
    still = [_routes(part) for part in parts if part.state is not State.MET]
    chosen = combinations(still, max(needed - met, 0))
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
