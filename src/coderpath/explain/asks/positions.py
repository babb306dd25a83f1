"""What experience, time in a level, a share of full time and training ask."""

from coderpath.criteria.experience import Experience
from coderpath.criteria.fte import Fte
from coderpath.criteria.time_in_level import TimeInLevel
from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of
from coderpath.sentence.words import plain_list, share_text

BOTH = 2


@clause_of.register
def experience_clause(criterion: Experience, _names: Names) -> Clause:
    """Say how much experience, and where."""
    asked = criterion.required_period("")
    return Clause("has ", f"{asked} of experience {settings_text(criterion)}")


def settings_text(criterion: Experience) -> str:
    """Write the settings: in acute or critical access settings."""
    return f"in {plain_list(criterion.in_)} settings"


@clause_of.register
def time_in_level_clause(criterion: TimeInLevel, names: Names) -> Clause:
    """Say how long in which level, in one piece or in all."""
    asked, titles = criterion.required_period(""), names.levels(criterion.level)
    if criterion.continuous:
        return Clause("has ", f"{asked} without a break as {titles}")
    return Clause("has ", f"{asked} in all as {titles}")


@clause_of.register
def fte_clause(criterion: Fte, _names: Names) -> Clause:
    """Say which share of full time."""
    return Clause("", f"works at least {share_text(criterion.at_least)} of full time")


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
