"""Which shares of productivity a path asks for, wherever it does."""

from collections.abc import Iterator

from coderpath.criteria import Criterion
from coderpath.criteria.threshold import Bound
from coderpath.path import PARTS, CareerPath, Requirement


def bounds_asked(path: CareerPath | None) -> list[Bound]:
    """Give the bounds that a path asks of productivity, each once, the least share first."""
    if path is None:
        return []
    asked = (item for level in path for part in PARTS for item in level.part(part))
    found = {bound for item in asked for bound in _of_requirement(item)}
    return sorted(found, key=lambda one: (one.percent, one.strictly, one.is_upper))


def _of_requirement(requirement: Requirement) -> Iterator[Bound]:
    for criterion in requirement.criteria:
        yield from _of_criterion(criterion)


def _of_criterion(criterion: Criterion) -> Iterator[Bound]:
    yield from criterion.shares_asked
    for part in criterion.parts():
        yield from _of_criterion(part)
