"""A judgement as far as somebody may see it: without what rests on kinds of facts kept from them.

What is said of whole levels stays, so that whoever helps a coder knows where that coder stands.
"""

from functools import lru_cache

from coderpath.criteria import Criterion
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict
from coderpath.path import PARTS, CareerPath, Requirement

NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def resting_on(path: CareerPath, kinds: frozenset[str]) -> frozenset[int]:
    """Give the identities of a path's requirements that rest on some kinds of facts."""
    every = (one for level in path for part in PARTS for one in level.part(part))
    return frozenset(id(one) for one in every if kinds and _rests(one, path, kinds))


def _rests(requirement: Requirement, path: CareerPath, kinds: frozenset[str]) -> bool:
    return any(reads(one, path, kinds) for one in requirement.criteria)


def reads(criterion: Criterion, path: CareerPath, kinds: frozenset[str]) -> bool:
    """Tell whether facts of some kinds answer a criterion, or a minimum that it asks."""
    if not kinds.isdisjoint(criterion.kinds_answering()):
        return True
    if any(reads(part, path, kinds) for part in criterion.parts()):
        return True
    if criterion.minimum_of is None:
        return False
    minimum = path.whole_minimum(path.level(criterion.minimum_of))
    return any(_rests(one, path, kinds) for one in minimum)


def without(judgement: Judgement, kinds: frozenset[str]) -> Judgement:
    """Give a judgement without the requirements that rest on some kinds."""
    hidden = resting_on(judgement.path, kinds)
    if not hidden:
        return judgement
    return judgement._replace(levels=tuple(_shown(one, hidden) for one in judgement.levels))


def _shown(verdict: LevelVerdict, hidden: frozenset[int]) -> LevelVerdict:
    return verdict._replace(
        requirements=_kept(verdict.requirements, hidden),
        preferred=_kept(verdict.preferred, hidden),
    )


def _kept(
    items: tuple[RequirementVerdict, ...], hidden: frozenset[int]
) -> tuple[RequirementVerdict, ...]:
    return tuple(one for one in items if id(one.requirement) not in hidden)
