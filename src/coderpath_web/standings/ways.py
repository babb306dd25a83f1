"""The ways on from where a coder stands: to a level, and to a single requirement of it."""

from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict
from coderpath.path import CareerPath
from coderpath.ways import Way, nearest_level, next_levels, ways

__all__ = ["nearest_level", "next_levels", "unjudged", "ways", "ways_to_meet"]


def ways_to_meet(item: RequirementVerdict, verdict: LevelVerdict) -> tuple[Way, ...]:
    """Give the ways to meet one requirement of a level, whichever part it is in: nearest first."""
    alone = item._replace(part="minimum")
    return ways(verdict._replace(requirements=(alone,)))


def unjudged(record: CoderRecord, path: CareerPath, on: int) -> Judgement:
    """Give what is needed to put facts in words where there is nothing to judge."""
    return Judgement(record, path, on, ())
