"""Has been rated so high, or higher: the last time, so many times of the last, or every time."""

from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rating.rule import Rating
from coderpath.criteria.rating.turn import turn
from coderpath.criteria.rating.words import RatingWords

KIND = CriterionKind(Rating, RatingWords(), turn)

__all__ = ["KIND", "Rating"]
