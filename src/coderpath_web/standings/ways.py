"""The ways on from where a coder stands: to a level, and to a single requirement of it."""

from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, RequirementVerdict
from coderpath.path import CareerPath
from coderpath.ways import Way, nearest_level, next_levels, steps, ways, ways_to

__all__ = ["nearest_level", "next_levels", "steps", "unjudged", "ways", "ways_to_meet"]


def ways_to_meet(item: RequirementVerdict) -> tuple[Way, ...]:
    """Give the ways to meet one requirement, whichever part it is in: nearest first."""
    return ways_to((item,))


def unjudged(record: CoderRecord, path: CareerPath, on: int) -> Judgement:
    """Give what is needed to put facts in words where there is nothing to judge."""
    return Judgement(record, path, on, ())
