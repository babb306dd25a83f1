"""A kind of criterion: how it judges, how it is said, and when a change of it asks more."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from coderpath.criteria.base import Criterion
from coderpath.criteria.turns import Turn
from coderpath.criteria.words import Words

Rule = TypeVar("Rule", bound=Criterion)


@dataclass(frozen=True)
class CriterionKind(Generic[Rule]):
    """The three sides of a kind; each stands in the kind's own file."""

    rule: type[Rule]
    words: Words[Rule]
    turn: Callable[[Rule, Rule], Turn] | None = None
    """Given old and new; None for a gate, whose parts are compared and counted."""
