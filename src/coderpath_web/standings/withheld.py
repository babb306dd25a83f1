"""A judgement as far as somebody may see it: without what rests on kinds of facts kept from them.

What is said of whole levels stays, so that whoever helps a coder knows where that coder stands.
"""

from functools import lru_cache

from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict
from coderpath.path import PARTS, CareerPath

NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def resting_on(path: CareerPath, kinds: frozenset[str]) -> frozenset[int]:
    """Give the identities of a path's requirements that rest on some kinds of facts."""
    every = (one for level in path for part in PARTS for one in level.part(part))
    return frozenset(
        id(one) for one in every if kinds and not kinds.isdisjoint(path.kinds_read(one))
    )


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
