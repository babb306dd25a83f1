"""Meets or exceeds the facility's productivity standard over a window of months."""

from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.productivity.turn import turn
from coderpath.criteria.productivity.words import ProductivityWords

KIND = CriterionKind(Productivity, ProductivityWords(), turn)

__all__ = ["KIND", "Productivity"]
