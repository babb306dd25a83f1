"""What a criterion asks, as a clause that can stand alone or within another."""

from functools import singledispatch
from typing import NamedTuple

from coderpath.criteria import Criterion
from coderpath.explain.words import capital
from coderpath.path import CareerPath


class Clause(NamedTuple):
    """A clause about a coder: "has a " and "high school diploma or higher".

    The lead falls away where the clause stands alone.
    """

    lead: str
    rest: str

    @property
    def alone(self) -> str:
        """The clause as a line of its own."""
        return capital(self.rest)

    @property
    def within(self) -> str:
        """The clause with its verb, within a sentence: whoever has a high school diploma."""
        return self.lead + self.rest


@singledispatch
def clause_of(criterion: Criterion, _path: CareerPath) -> Clause:
    """Say what a criterion asks. Every kind registers its own words."""
    message = f"nobody has said what {criterion.kind} asks"
    raise NotImplementedError(message)
