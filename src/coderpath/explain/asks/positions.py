"""What training asks."""

from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of

BOTH = 2


@clause_of.register
def trains_in_clause(criterion: TrainsIn, names: Names) -> Clause:
    """Say in how many of which types, and how far training must have come."""
    begun = criterion.stage is Stage.BEGUN
    verb = "has begun training" if begun else "is proficient"
    return Clause("", f"{verb} in {types_asked(criterion, names)}")


def types_asked(criterion: TrainsIn, names: Names) -> str:
    """Write the types asked: at least 2 of inpatient, same-day surgery and emergency room."""
    types = tuple(dict.fromkeys(criterion.types))
    asked = criterion.at_least
    if asked == len(types):
        count = {1: "", BOTH: "both "}.get(asked, "all of ")
    elif asked == 1:
        return names.types(types, "or")
    else:
        count = f"at least {asked} of "
    return f"{count}{names.types(types)}"
