"""Has held a level long enough, or not yet too long."""

from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.time_in_level.rule import TimeInLevel
from coderpath.criteria.time_in_level.turn import turn
from coderpath.criteria.time_in_level.words import TimeInLevelWords

KIND = CriterionKind(TimeInLevel, TimeInLevelWords(), turn)

__all__ = ["KIND", "TimeInLevel"]
